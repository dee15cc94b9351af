"""Blobs in a folder on a local disk: each is a file that is written aside, synced, then renamed.

Only what writes needs to write: a process that serves models can have the folder read-only.
"""

import errno
import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

from stores.blobs.blobs import CHECK_BYTES, BlobInfo, Change, Check
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
from stores.blobs.followed import FollowedFile

TEMPORARY_PREFIX = "."  # how the names begin that no blob has
LOCK_SUFFIX = "-lock"
READ_BYTES = 65_536
# Said by file systems that sync no folders; read-only ones (squashfs) have nothing to sync.
NO_SYNC = (errno.EINVAL, errno.EROFS)


class DirectoryBlobs:
    """The Blobs of a folder, for any number of processes of one host.

    Args:
        root: The folder. It must exist when a method is called; nothing is written here.
        lock_wait_s: How long another one may hold up a change.
    """

    def __init__(self, root: Path, lock_wait_s: float = LOCK_WAIT_S) -> None:
        self._root = root
        self._lock_wait_s = lock_wait_s
        # A head is read at each request, and a Path costs as much as that.
        self._prefix = f"{root}/"

    def read(self, key: str, max_bytes: int | None = None) -> bytes | None:
        """Return a blob, or its first max_bytes; None if there is none."""
        with storage_errors():
            return self._read(f"{self._prefix}{key}", max_bytes)

    def follow(self, key: str) -> Callable[[], bytes | None]:
        """Return a call that reads a small blob again and again."""
        followed = FollowedFile(f"{self._prefix}{key}", _read_all)

        def read() -> bytes | None:
            try:
                return followed.read()
            except OSError:  # the rare case: said by who reads it without following
                return self.read(key)

        return read

    def open(self, key: str, sha256: str | None = None) -> BinaryIO | None:  # noqa: ARG002  no copy is nearer
        """Return a blob as a file at its start; None if there is none."""
        with storage_errors():
            try:
                return (self._root / key).open("rb")
            except (FileNotFoundError, IsADirectoryError):
                self._root.stat()  # no root is no answer; a root without the file is one
                return None

    def write_new(self, folder: str, files: Mapping[str, bytes]) -> None:
        """Write the blobs of a folder that nobody else knows of."""
        place = self._root / folder
        with storage_errors():
            self._make_folder(place)
            try:
                for name, content in files.items():
                    write_synced(place / name, content)
                sync_folder(place)
            except OSError:
                with suppress(OSError):  # a disk that is full needs the room
                    _remove_folder(place)
                raise

    def write(self, key: str, content: bytes) -> None:
        """Put a small blob in its place, whatever was there."""
        with storage_errors():
            self._put(self._root / key, content)

    def replace(self, key: str, chunks: tuple[bytes, ...], check: Check) -> None:
        """Put a large blob in its place in one atomic step with a look at what is there."""
        path = self._root / key

        @contextmanager
        def checked() -> Iterator[None]:
            # Not held while a large file is written: its writer may be frozen then.
            with locked(_lock_of(path), self._lock_wait_s):
                check(self._read(str(path), CHECK_BYTES))
                yield

        with storage_errors():
            self._make_folder(path.parent)
            replace_synced(path, _temporary_path(path), *chunks, guard=checked())

    def update(self, key: str, change: Change) -> None:
        """Replace a small blob by what change makes of it, while nobody else can."""
        path = self._root / key
        with storage_errors():
            self._make_folder(path.parent)
            with locked(_lock_of(path), self._lock_wait_s):
                content = change(self._read(str(path)))
                if content is not None:
                    self._put(path, content)
                else:
                    sync_folder(path.parent)

    def sync(self, key: str) -> None:
        """Wait until the disk has the name; its content was synced before it got that."""
        with storage_errors():
            try:
                sync_folder((self._root / key).parent)
            except OSError as refused:
                if refused.errno not in NO_SYNC:
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
        """Yield the files that were written aside and never got to their place; no locks."""
        for path, info in self._walk(prefix):
            if _is_temporary(path) and not path.name.endswith(LOCK_SUFFIX):
                yield info

    def remove(self, prefix: str) -> None:
        """Remove a file, or a folder with all in it."""
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
        try:
            descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        except FileNotFoundError:
            self._root.stat()  # no root is no answer; a root without the file is one
            return None
        try:
            return _read_all(descriptor) if max_bytes is None else os.read(descriptor, max_bytes)
        finally:
            os.close(descriptor)

    def _put(self, path: Path, content: bytes) -> None:
        self._make_folder(path.parent)
        replace_synced(path, _temporary_path(path), content)

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
        """Return what is known of a file, or None if it was replaced or removed meanwhile."""
        try:
            found = path.stat()
        except FileNotFoundError:
            return None
        key = path.relative_to(self._root).as_posix()
        return BlobInfo(key, found.st_size, now_s - found.st_mtime)


def _read_all(descriptor: int) -> bytes:
    """Return a file's bytes: two calls of the system for a small one."""
    pieces = [os.read(descriptor, READ_BYTES)]
    while len(pieces[-1]) == READ_BYTES:
        pieces.append(os.read(descriptor, READ_BYTES))
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)


def _temporary_path(path: Path) -> Path:
    # A name of its own: a worker that lost its lease may be writing the same file.
    return path.with_name(f"{TEMPORARY_PREFIX}{path.name}-{uuid4().hex}")


def _lock_of(path: Path) -> Path:
    return path.with_name(f"{TEMPORARY_PREFIX}{path.name}{LOCK_SUFFIX}")


def _is_temporary(path: Path) -> bool:
    return path.name.startswith(TEMPORARY_PREFIX)


def _remove_folder(path: Path) -> None:
    for left in path.iterdir():
        if left.is_dir() and not left.is_symlink():
            _remove_folder(left)
        else:
            left.unlink(missing_ok=True)
    path.rmdir()  # refused if something was written meanwhile
