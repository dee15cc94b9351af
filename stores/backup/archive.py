"""The file of a backup: an uncompressed tar of regular files, written and read as a stream.

    backup.json       the format version, and what made the backup; always first
    store/KEY         a file of the model store
    jobs.sqlite3      the jobs database
    SHA256SUMS        the digest of each file that belongs to the backup; always last

So `tar` and `sha256sum --check` can read it. A file that is not in SHA256SUMS was deleted while the
backup was made. The reader accepts no other kind of member than regular files, and nothing in it
is compressed: it never writes more than the file has, nor outside its folder.
"""

import hashlib
import io
import os
import re
import tarfile
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from contracts.errors import ForgeError

HEADER, DATABASE, STORE, SUMS = "backup.json", "jobs.sqlite3", "store/", "SHA256SUMS"
BLOCK_BYTES = tarfile.BLOCKSIZE
PIECE_BYTES = 2**20
MIN_GNU_BYTES = 8**11
MAX_HEADER_BYTES = 65_536
MAX_SUMS_BYTES = 2**30  # some millions of files
MAX_NAME_CHARS = 100  # of a file or a folder
_PART = rf"[A-Za-z0-9_-][A-Za-z0-9._-]{{0,{MAX_NAME_CHARS - 1}}}"
_NAME = re.compile(rf"{HEADER}|{DATABASE}|{SUMS}|{STORE}{_PART}(/{_PART}){{0,8}}")


class BackupError(ForgeError):
    """A backup that can't be made or restored; the message says why."""


def is_storable(key: str) -> bool:
    """Whether a file of the store can be in a backup; the files of this project can."""
    return _NAME.fullmatch(STORE + key) is not None


class ArchiveWriter:
    """Writes a backup; until `finish`, its reader refuses it as incomplete.

    Args:
        stream: Where it is written to.

    Attributes:
        digests: The sha256 of each file so far.
        size_bytes: The size of their contents.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.digests: dict[str, str] = {}
        self.size_bytes = 0

    def add(self, name: str, content: bytes) -> None:
        """Write a small file."""
        self._add(name, io.BytesIO(content), len(content))

    def add_file(self, name: str, file: BinaryIO) -> None:
        """Write an open file, which does not change meanwhile."""
        self._add(name, file, os.fstat(file.fileno()).st_size)

    def finish(self, deleted: Collection[str]) -> None:
        """Write the digests of the files that were not deleted meanwhile, and the end."""
        sums = format_sums({name: sha for name, sha in self.digests.items() if name not in deleted})
        self._add(SUMS, io.BytesIO(sums), len(sums))
        self._stream.write(bytes(2 * BLOCK_BYTES))

    def _add(self, name: str, file: BinaryIO, size_bytes: int) -> None:
        self._stream.write(format_block(name, size_bytes))
        sha256, left = hashlib.sha256(), size_bytes
        while left:
            piece = file.read(min(left, PIECE_BYTES))
            if not piece:
                raise BackupError(f"{name} became shorter while it was read")
            sha256.update(piece)
            self._stream.write(piece)
            left -= len(piece)
        self._stream.write(bytes(-size_bytes % BLOCK_BYTES))
        self.digests[name] = sha256.hexdigest()
        self.size_bytes += size_bytes


@dataclass(frozen=True)
class Member:
    """A file of a backup that is being read.

    Args:
        name: Its valid name.
        size_bytes: Its size.
        pieces: Its content, to be read once, before the next member.
    """

    name: str
    size_bytes: int
    pieces: Iterator[bytes]

    def read(self, max_bytes: int) -> bytes:
        """Return the whole content, or raise BackupError if it is longer."""
        if self.size_bytes > max_bytes:
            raise BackupError(f"{self.name} must have at most {max_bytes} bytes")
        return b"".join(self.pieces)


def read_members(stream: BinaryIO) -> Iterator[Member]:
    """Yield the members of a backup up to SHA256SUMS; BackupError if it is damaged."""
    seen: set[str] = set()
    while SUMS not in seen:
        member = _parse_block(_read_exactly(stream, BLOCK_BYTES))
        if not _NAME.fullmatch(member.name) or member.name in seen:
            raise BackupError(f"it has a file with the name {member.name[:100]!r}")
        if not member.isreg() or member.size < 0:
            raise BackupError(f"{member.name} must be a regular file")
        seen.add(member.name)
        pieces = _read_pieces(stream, member.size)
        yield Member(member.name, member.size, pieces)
        for _ in pieces:  # what the caller has left
            continue
        _read_exactly(stream, -member.size % BLOCK_BYTES)


def format_block(name: str, size_bytes: int) -> bytes:
    """Return the block before a file's content; BackupError if the name is too long."""
    member = tarfile.TarInfo(name)
    member.size, member.mode = size_bytes, 0o600
    # ustar has names of more than 100 characters, GNU's format has sizes of 8 GiB and more.
    is_small = size_bytes < MIN_GNU_BYTES
    try:
        block = member.tobuf(tarfile.USTAR_FORMAT if is_small else tarfile.GNU_FORMAT)
    except ValueError:  # the name can't be split
        block = b""
    if len(block) != BLOCK_BYTES:
        raise BackupError(f"the name of {name}, with {size_bytes} bytes, is too long for a backup")
    return block


def _parse_block(block: bytes) -> tarfile.TarInfo:
    try:
        return tarfile.TarInfo.frombuf(block, "ascii", "strict")
    except (tarfile.TarError, UnicodeError) as error:
        raise BackupError(f"it is not a backup, or is damaged: {error}") from None


def _read_pieces(stream: BinaryIO, size_bytes: int) -> Iterator[bytes]:
    while size_bytes:
        piece = _read_exactly(stream, min(size_bytes, PIECE_BYTES))
        yield piece
        size_bytes -= len(piece)


def _read_exactly(stream: BinaryIO, size_bytes: int) -> bytes:
    read = b""
    while len(read) < size_bytes:
        piece = stream.read(size_bytes - len(read))
        if not piece:
            raise BackupError("it is incomplete: copy it again, or use another one")
        read += piece
    return read


def format_sums(digests: dict[str, str]) -> bytes:
    """Return the content of SHA256SUMS."""
    return "".join(f"{sha256}  {name}\n" for name, sha256 in sorted(digests.items())).encode()


def parse_sums(content: bytes) -> dict[str, str]:
    """Return the digest of each name in SHA256SUMS, or raise BackupError."""
    found = {}
    for line in content.decode("ascii", "replace").splitlines():
        sha256, _, name = line.partition("  ")
        if not re.fullmatch("[0-9a-f]{64}", sha256) or not _NAME.fullmatch(name):
            raise BackupError(f"{SUMS} is damaged")
        found[name] = sha256
    return found
