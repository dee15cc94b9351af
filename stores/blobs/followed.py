"""A small file that is read often and replaced rarely."""

import errno
import os
import stat
from collections.abc import Callable
from typing import NamedTuple

Signature = tuple[int, int, int, int, int]


class FollowedFile:
    """Reads a file, and reads it again only after it was replaced or written to.

    A replacement has another inode number as long as the old file is kept open. Timestamps alone
    would not do: two replacements within one tick of the clock have the same. A stat takes a third
    of the time of a read.

    Args:
        path: The file.
        read: Returns the content of an open file from its start.
    """

    def __init__(self, path: str, read: Callable[[int], bytes]) -> None:
        self._path = path
        self._read = read
        self._seen: _Seen | None = None

    def read(self) -> bytes:
        """Return the current content.

        Raises:
            OSError: the file is missing or can't be read.
        """
        seen = self._seen
        if seen is not None and _sign(os.stat(self._path)) == seen.signature:  # noqa: PTH116  building a Path takes as long
            return seen.content
        opened = _Opened(open_to_read(self._path))
        # Before the read: a write during the read changes the signature, and is read next time.
        signature = _sign(os.fstat(opened.descriptor))
        seen = _Seen(signature, self._read(opened.descriptor), opened)
        self._seen = seen
        return seen.content


def open_to_read(path: str) -> int:
    """Return the descriptor of a regular file.

    Raises:
        OSError: it can't be opened; with errno ENXIO, as for a socket, if it is something else.
    """
    # O_NONBLOCK: the open of a FIFO would wait for its writer.
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    if stat.S_ISREG(os.fstat(descriptor).st_mode):
        return descriptor
    os.close(descriptor)
    raise OSError(errno.ENXIO, "it is not a regular file", path)


class _Opened:
    """A file that stays open while it is referenced: another thread may still compare with it."""

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
