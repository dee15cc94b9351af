"""Blobs in a folder on a local disk: files that are written temporarily, synced, then renamed.

Reading writes nothing: a process that only serves models can mount the folder read-only.
"""

import errno
import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

import structlog

from stores.blobs.blobs import CHECK_BYTES, BlobInfo, Blobs, Change, Check, Source
from stores.blobs.durable import (
    LOCK_WAIT_S,
    locked,
    make_folders,
    raise_unless_missing,
    replace_synced,
    storage_errors,
    sync_folder,
    write_synced,
)
from stores.blobs.followed import FollowedFile, open_to_read

TEMPORARY_PREFIX = "."  # of file names; no blob has it
LOCK_SUFFIX = "-lock"
READ_BYTES = 65_536
PIECE_BYTES = 2**20  # of a large file that is written
# Raised by file systems that cannot sync folders; read-only ones (squashfs) need not.
NO_SYNC = (errno.EINVAL, errno.EROFS)

log = structlog.get_logger()


class DirectoryBlobs(Blobs):
    """Blobs in a folder, for any number of processes of one host.

    Args:
        root: The folder. It must exist when a method is called; it is never created here.
        lock_wait_s: How long a change waits for the lock of another one.
    """

    def __init__(self, root: Path, lock_wait_s: float = LOCK_WAIT_S) -> None:
        self._root = root
        self._lock_wait_s = lock_wait_s
        self._irregular: set[str] = set()  # the paths that were logged
        # A string: a head is read at each request, and building a Path takes as long as that.
        self._prefix = f"{root}/"

    def read(self, key: str, max_bytes: int | None = None) -> bytes | None:
        """Return a blob, or its first max_bytes; None if it does not exist.

        What is not a regular file, such as a FIFO or a folder, is read as an empty one: every
        document and every file has a checksum, so it is reported as damaged.
        """
        with storage_errors():
            return self._read(f"{self._prefix}{key}", max_bytes)

    def follow(self, key: str) -> Callable[[], bytes | None]:
        """Return a function that reads a small blob repeatedly."""
        followed = FollowedFile(f"{self._prefix}{key}", _read_all)

        def read() -> bytes | None:
            try:
                return followed.read()
            except OSError:  # rare: the plain read raises the right error
                return self.read(key)

        return read

    def open(self, key: str, sha256: str | None = None) -> BinaryIO | None:  # noqa: ARG002  no cache is needed
        """Return a blob as a file at its start; None if it does not exist (as read)."""
        with storage_errors():
            descriptor = self._open(f"{self._prefix}{key}")
            return None if descriptor is None else os.fdopen(descriptor, "rb")

    def write_new(self, folder: str, files: Mapping[str, bytes]) -> None:
        """Write the blobs of a folder that no other process knows."""
        path = self._root / folder
        with storage_errors():
            self._make_folder(path)
            try:
                for name, content in files.items():
                    write_synced(path / name, [content])
                sync_folder(path)
            except OSError:
                with suppress(OSError):  # free the space if the disk is full
                    _remove_folder(path)
                raise

    def write(self, key: str, content: bytes) -> None:
        """Write a small blob; replace any that exists."""
        with storage_errors():
            self._put(self._root / key, content)

    def write_file(self, key: str, source: Source) -> None:
        """Write the rest of a file as a large blob; replace any that exists."""
        path = self._root / key
        with storage_errors():
            self._make_folder(path.parent)
            replace_synced(path, _temporary_path(path), _iter_pieces(source))

    def replace(self, key: str, chunks: tuple[bytes, ...], check: Check) -> None:
        """Write a large blob in one atomic step with a check of the current one."""
        path = self._root / key

        @contextmanager
        def checked_lock() -> Iterator[None]:
            # The lock is not held while a large file is written: the writer may be suspended.
            with locked(lock_of(path), self._lock_wait_s):
                check(self._read(str(path), CHECK_BYTES))
                yield

        with storage_errors():
            self._make_folder(path.parent)
            replace_synced(path, _temporary_path(path), chunks, guard=checked_lock())

    def update(self, key: str, change: Change) -> None:
        """Replace a small blob by `change(current)` under a lock."""
        path = self._root / key
        with storage_errors():
            self._make_folder(path.parent)
            with locked(lock_of(path), self._lock_wait_s):
                content = change(self._read(str(path)))
                if content is not None:
                    self._put(path, content)
                else:
                    sync_folder(path.parent)

    def sync(self, key: str) -> None:
        """Wait until the file name is durable; the content was synced before the rename."""
        with storage_errors():
            try:
                sync_folder((self._root / key).parent)
            except OSError as error:
                if error.errno not in NO_SYNC:
                    raise

    def walk(self, prefix: str) -> Iterator[BlobInfo]:
        """Yield every blob whose key begins with prefix."""
        return (info for path, info in self._walk(prefix) if not _is_temporary(path))

    def list_names(self, prefix: str) -> list[str]:
        """Return the names in a folder, sorted."""
        with storage_errors():
            self._root.stat()
            with suppress(FileNotFoundError):
                paths = (self._root / prefix).iterdir()
                return sorted(path.name for path in paths if not _is_temporary(path))
            return []

    def list_temporary(self, prefix: str) -> Iterator[BlobInfo]:
        """Yield temporary files that were never renamed; no locks."""
        for path, info in self._walk(prefix):
            if _is_temporary(path) and not path.name.endswith(LOCK_SUFFIX):
                yield info

    def remove(self, prefix: str) -> None:
        """Remove a file, or a folder with its content."""
        path = self._root / prefix
        with storage_errors():
            self._root.stat()
            with suppress(FileNotFoundError):
                if prefix.endswith("/"):
                    _remove_folder(path)
                else:
                    path.unlink()

    def ping(self) -> None:
        """Return if the folder can be read."""
        with storage_errors():
            next(self._root.iterdir(), None)

    def _read(self, path: str, max_bytes: int | None = None) -> bytes | None:
        descriptor = self._open(path)
        if descriptor is None:
            return None
        try:
            return _read_all(descriptor) if max_bytes is None else os.read(descriptor, max_bytes)
        finally:
            os.close(descriptor)

    def _open(self, path: str) -> int | None:
        """Return the descriptor of a file, or of an empty one if it is not a regular file."""
        try:
            return open_to_read(path)
        except FileNotFoundError:
            self._root.stat()  # raises if it is the folder that is missing
            return None
        except OSError as error:
            if error.errno != errno.ENXIO:
                raise
        if path not in self._irregular:
            self._irregular.add(path)
            log.warning("not_a_regular_file", path=path)
        return os.open(os.devnull, os.O_RDONLY | os.O_CLOEXEC)

    def _put(self, path: Path, content: bytes) -> None:
        self._make_folder(path.parent)
        replace_synced(path, _temporary_path(path), [content])

    def _make_folder(self, path: Path) -> None:
        make_folders(self._root, path)

    def _walk(self, prefix: str) -> Iterator[tuple[Path, BlobInfo]]:
        now_s = time.time()
        with storage_errors():
            self._root.stat()
            for folder, _, names in os.walk(self._root / prefix, onerror=raise_unless_missing):
                paths = (Path(folder, name) for name in names)
                yield from ((path, info) for path in paths if (info := self._info(path, now_s)))

    def _info(self, path: Path, now_s: float) -> BlobInfo | None:
        """Return the info of a file, or None if it was removed meanwhile."""
        try:
            found = path.stat()
        except FileNotFoundError:
            return None
        key = path.relative_to(self._root).as_posix()
        return BlobInfo(key, found.st_size, now_s - found.st_mtime)


def _read_all(descriptor: int) -> bytes:
    """Return the bytes of a file; a small one takes one system call."""
    pieces = [os.read(descriptor, READ_BYTES)]
    while len(pieces[-1]) == READ_BYTES:
        pieces.append(os.read(descriptor, READ_BYTES))
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)


def _iter_pieces(source: Source) -> Iterator[bytes]:
    while piece := source.read(PIECE_BYTES):
        yield piece


def _temporary_path(path: Path) -> Path:
    # A unique name: a worker that lost its lease may be writing the same file.
    return path.with_name(f"{TEMPORARY_PREFIX}{path.name}-{uuid4().hex}")


def lock_of(path: Path) -> Path:
    """Return the lock of the changes of a blob."""
    return path.with_name(f"{TEMPORARY_PREFIX}{path.name}{LOCK_SUFFIX}")


def _is_temporary(path: Path) -> bool:
    return path.name.startswith(TEMPORARY_PREFIX)


def _remove_folder(path: Path) -> None:
    for left in path.iterdir():
        if left.is_dir() and not left.is_symlink():
            _remove_folder(left)
        else:
            left.unlink(missing_ok=True)
    path.rmdir()  # fails if a file was written meanwhile
