"""Several pieces of memory as one file, without a copy: a checkpoint is large as it is."""

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


class JoinedBytes(io.RawIOBase):
    """A file to read of chunks, one behind the other."""

    def __init__(self, chunks: tuple[bytes, ...]) -> None:
        self._chunks = [memoryview(chunk) for chunk in chunks]
        self._size = sum(map(len, chunks))
        self._at = 0

    def readable(self) -> bool:
        """Return True."""
        return True

    def seekable(self) -> bool:
        """Return True: what is sent is read once for its signature, and again after a failure."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place and return it."""
        starts = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}
        self._at = min(max(starts[whence] + offset, 0), self._size)
        return self._at

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Fill a buffer, up to the end of a chunk; return how many bytes that were."""
        target, start = memoryview(buffer).cast("B"), 0
        for chunk in self._chunks:
            if self._at < start + len(chunk):
                piece = chunk[self._at - start :][: len(target)]
                target[: len(piece)] = piece
                self._at += len(piece)
                return len(piece)
            start += len(chunk)
        return 0
