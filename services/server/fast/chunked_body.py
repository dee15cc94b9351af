"""Removes the framing of a chunked body (RFC 9112, section 7.1), and bounds it.

gunicorn's parser copies everything that has arrived for each chunk, without a limit on their
number: with one-byte chunks a few clients could keep a process busy.
"""

import re
from typing import Final

from services.server.fast.stages import Stage

# Enough for a client that sends each token of a small JSON body as a chunk; clients send larger
# bodies in chunks of kilobytes. So many one-byte chunks take the event loop 3 ms.
FREE_CHUNKS: Final = 2048
MIN_MEAN_BYTES: Final = 64
MAX_LINE_BYTES: Final = 256
MAX_TRAILERS_BYTES: Final = 8192

_SIZE_LINE: Final = re.compile(rb"([0-9a-fA-F]{1,8})(?:[ \t]*;[!-~ \t]*)?\r\n")
_TRAILER_LINE: Final = re.compile(rb"[!#$%&'*+.^_`|~0-9A-Za-z-]+:[^\r\n\0]*\r\n")
_END: Final = b"\r\n"


class ChunkedBody:
    """Tracks one body as it arrives.

    Args:
        max_bytes: The longest body.

    Attributes:
        size_bytes: The size of its content so far.
    """

    def __init__(self, max_bytes: int) -> None:
        self._max_bytes = max_bytes
        self._chunk_bytes = 0  # missing from this chunk, with its line end
        self._line = b""
        self._chunks = 0
        self._trailers_bytes: int | None = None
        self.size_bytes = 0

    def feed(self, piece: bytes) -> tuple[Stage, bytes]:
        """Take the next bytes; return the stage and their content.

        The content includes what follows the end of the body.
        """
        view, self._line = self._line + piece, b""
        parts: list[bytes] = []
        at, stage = 0, Stage.BODY
        while stage is Stage.BODY:
            at = self._take_content(view, at, parts)
            end = view.find(_END, at)
            if self._chunk_bytes or end < 0:
                stage = self._keep_line(view[at:])
                break
            stage = self._read_line(view, at, end)
            at = end + len(_END)
        if stage is Stage.COMPLETE:
            parts.append(view[at:])
        return stage, parts[0] if len(parts) == 1 else b"".join(parts)

    def _take_content(self, view: bytes, at: int, parts: list[bytes]) -> int:
        """Append the available content of this chunk to parts; return where it ends."""
        if not self._chunk_bytes:
            return at
        taken = min(self._chunk_bytes - len(_END), len(view) - at)
        if taken > 0:
            parts.append(view[at : at + taken])
            self._chunk_bytes -= taken
            at += taken
        if self._chunk_bytes == len(_END) and view.startswith(_END, at):
            self._chunk_bytes = 0
            at += len(_END)
        return at

    def _keep_line(self, line: bytes) -> Stage:
        self._line = line
        if self._chunk_bytes:  # only the first half of its line end may be left
            return Stage.BODY if _END.startswith(line) else Stage.MALFORMED
        is_long = len(line) > (
            MAX_LINE_BYTES if self._trailers_bytes is None else MAX_TRAILERS_BYTES
        )
        return Stage.MALFORMED if is_long else Stage.BODY

    def _read_line(self, view: bytes, at: int, end: int) -> Stage:
        if self._trailers_bytes is not None:
            return self._read_trailer(view[at : end + len(_END)])
        size = _SIZE_LINE.match(view, at)
        if size is None or size.end() - at > MAX_LINE_BYTES:
            return Stage.MALFORMED
        size_bytes = int(size[1], 16)
        if not size_bytes:
            self._trailers_bytes = 0
            return Stage.BODY
        self._chunk_bytes = size_bytes + len(_END)
        self._chunks += 1
        self.size_bytes += size_bytes
        if self.size_bytes > self._max_bytes:
            return Stage.LONG
        is_split = self._chunks > FREE_CHUNKS + self.size_bytes // MIN_MEAN_BYTES
        return Stage.FRAGMENTED if is_split else Stage.BODY

    def _read_trailer(self, line: bytes) -> Stage:
        if line == _END:
            return Stage.COMPLETE
        self._trailers_bytes = (self._trailers_bytes or 0) + len(line)
        is_bad = self._trailers_bytes > MAX_TRAILERS_BYTES or not _TRAILER_LINE.fullmatch(line)
        return Stage.MALFORMED if is_bad else Stage.BODY
