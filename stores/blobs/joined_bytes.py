"""Several byte strings as one file, without copying them: checkpoints are large."""

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


class JoinedBytes(io.RawIOBase):
    """A readable file of concatenated chunks."""

    def __init__(self, chunks: tuple[bytes, ...]) -> None:
        self._chunks = [memoryview(chunk) for chunk in chunks]
        self._size = sum(map(len, chunks))
        self._at = 0

    def readable(self) -> bool:
        """Return True."""
        return True

    def seekable(self) -> bool:
        """Return True: an upload is read once for its signature, and again for a retry."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Set the position and return it."""
        starts = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}
        self._at = min(max(starts[whence] + offset, 0), self._size)
        return self._at

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Fill a buffer, at most to the end of a chunk; return the number of bytes."""
        target, start = memoryview(buffer).cast("B"), 0
        for chunk in self._chunks:
            if self._at < start + len(chunk):
                piece = chunk[self._at - start :][: len(target)]
                target[: len(piece)] = piece
                self._at += len(piece)
                return len(piece)
            start += len(chunk)
        return 0
