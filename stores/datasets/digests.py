"""Digests of uploads, and of the files of data sets."""

import hashlib
from pathlib import Path

from contracts.models.versions import FileDigest
from stores.blobs.blobs import Source
from stores.datasets.arrays import ARRAYS

PIECE_BYTES = 2**20


class HashingReader:
    """A file that computes the digest of what is read from it."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._sha256 = hashlib.sha256()
        self._size_bytes = 0

    def read(self, size: int = -1, /) -> bytes:
        """Return at most size bytes, none at the end."""
        piece = self._source.read(size)
        self._sha256.update(piece)
        self._size_bytes += len(piece)
        return piece

    def seekable(self) -> bool:
        """Return False: each byte is hashed once."""
        return False

    @property
    def digest(self) -> FileDigest:
        """The digest of what was read."""
        return FileDigest(sha256=self._sha256.hexdigest(), size_bytes=self._size_bytes)


def hash_file(source: Source) -> FileDigest:
    """Read the rest of a file, and return its digest."""
    hashing = HashingReader(source)
    while hashing.read(PIECE_BYTES):
        pass
    return hashing.digest


def digest_of_file(path: Path) -> FileDigest:
    """Return the digest of a file."""
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    return FileDigest(sha256=sha256, size_bytes=path.stat().st_size)


def digest_of_files(files: dict[str, FileDigest]) -> str:
    """Return the sha256 of the files' hexadecimal digests, each with a newline."""
    digests = "".join(f"{files[name].sha256}\n" for name in ARRAYS)
    return hashlib.sha256(digests.encode()).hexdigest()
