"""A small file that is read again and again, and seldom replaced."""

import os
from collections.abc import Callable
from typing import NamedTuple

Signature = tuple[int, int, int, int, int]


class FollowedFile:
    """Reads a file, and once more only when another one lies in its place, or it was written to.

    A file that is replaced by another gets a new inode, and as long as the old one is kept open no
    other file can have its number. So the number tells, where a clock's ticks are too coarse: two
    replacements within one have the same time. To ask takes a third of the time that reading takes.

    Args:
        path: The file.
        read: Returns what a file that is open has from its start.
    """

    def __init__(self, path: str, read: Callable[[int], bytes]) -> None:
        self._path = path
        self._read = read
        self._seen: _Seen | None = None

    def read(self) -> bytes:
        """Return its content as it is now.

        Raises:
            OSError: it is missing, or can't be read.
        """
        seen = self._seen
        if seen is not None and _sign(os.stat(self._path)) == seen.signature:  # noqa: PTH116  a Path costs as much as the call
            return seen.content
        opened = _Opened(os.open(self._path, os.O_RDONLY | os.O_CLOEXEC))
        # Signed first: what is written while it is read is read again.
        signature = _sign(os.fstat(opened.descriptor))
        seen = _Seen(signature, self._read(opened.descriptor), opened)
        self._seen = seen
        return seen.content


class _Opened:
    """A file that is open until nobody refers to it: another thread may still compare with it."""

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor

    def __del__(self) -> None:
        os.close(self.descriptor)


class _Seen(NamedTuple):
    signature: Signature
    content: bytes
    opened: _Opened


def _sign(found: os.stat_result) -> Signature:
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns
