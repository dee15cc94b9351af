"""Finds the end of a request; gunicorn's parser interprets its head."""

import re
from collections.abc import Iterable
from typing import Final

import numpy as np

from services.server.fast.chunked_body import ChunkedBody
from services.server.fast.stages import Stage

MAX_HEAD_BYTES: Final = 64 * 1024
# Bodies of up to this size get one buffer. Its pages take no memory before they are written to.
MAX_BUFFER_BYTES: Final = 2**20

_HEAD_END: Final = b"\r\n\r\n"
_LENGTH: Final = re.compile(
    rb"\r\ncontent-length[ \t]*:[ \t]*([0-9]{1,15})[ \t]*(?=\r\n)", re.IGNORECASE
)
_CHUNKED: Final = re.compile(
    rb"\r\ntransfer-encoding[ \t]*:[ \t]*chunked[ \t]*(?=\r\n)", re.IGNORECASE
)
_ANY_FRAMING: Final = re.compile(rb"\r\n(?:content-length|transfer-encoding)", re.IGNORECASE)
_EXPECT: Final = re.compile(rb"\r\nexpect[ \t]*:[ \t]*100-continue[ \t]*(?=\r\n)", re.IGNORECASE)
_IS_HTTP_1_1: Final = re.compile(rb"[^\r\n]* HTTP/1\.1\r\n")

Piece = bytes | memoryview


class Framing:
    """Tracks one request as it arrives.

    Args:
        max_body_bytes: The longest body.

    Attributes:
        stage: How far it has arrived.
        head_bytes: The size of its head; 0 until that is complete.
        body_bytes: The size of its body, without the framing of chunks; None until it is known.
        payload: The last piece, without the framing of chunks.
        wants_continue: Whether its client waits for a 100 before it sends the body.
        buffer: Its body, after reserve_buffer.
    """

    def __init__(self, max_body_bytes: int) -> None:
        self._max_body_bytes = max_body_bytes
        self._head = b""
        self._missing_bytes = 0
        self._chunks: ChunkedBody | None = None
        self.stage = Stage.HEAD
        self.head_bytes = 0
        self.body_bytes: int | None = None
        self.payload: Piece = b""
        self.wants_continue = False
        self.buffer: memoryview | None = None

    @property
    def is_chunked(self) -> bool:
        """Whether its body is chunked."""
        return self._chunks is not None

    @property
    def unused_buffer(self) -> memoryview | None:
        """The part of the buffer for the rest of the body, if there is a buffer."""
        return (
            None if self.buffer is None else self.buffer[len(self.buffer) - self._missing_bytes :]
        )

    def reserve_buffer(self, pieces: list[Piece]) -> list[Piece]:
        """Give a small body of known length one buffer, so that its pieces need no joining.

        Args:
            pieces: The request as far as it has arrived, with all of its head.

        Returns:
            The same bytes; those of the body are in the buffer.
        """
        if self.body_bytes is None or self.body_bytes > MAX_BUFFER_BYTES:
            return pieces
        self.buffer = np.empty(self.body_bytes, np.uint8).data
        begun = self.buffer[: self.body_bytes - self._missing_bytes]
        begun[:] = cut(pieces, self.head_bytes)
        return [cut(pieces, 0, self.head_bytes), begun]

    def feed(self, piece: Piece) -> Stage:
        """Take the next bytes and return the stage; they may extend beyond the request."""
        self.payload = piece
        if self.stage is Stage.HEAD:
            self._head += piece
            end = self._head.find(_HEAD_END)
            if end < 0:
                is_long = len(self._head) > MAX_HEAD_BYTES
                self.stage = Stage.LONG_HEAD if is_long else Stage.HEAD
                return self.stage
            piece = self._read_head(end + len(_HEAD_END))
        if self.stage is Stage.BODY:
            self._follow_body(piece)
        return self.stage

    def write_head(self, head: bytes) -> bytes:
        """Return the head of a complete request, with a Content-Length instead of chunks."""
        if self._chunks is None:
            return head
        return _CHUNKED.sub(b"\r\nContent-Length: %d" % (self.body_bytes or 0), head)

    def _read_head(self, end: int) -> bytes:
        head, body = self._head[:end], self._head[end:]
        self._head = b""
        self.head_bytes = end
        self.stage = self._judge(head)
        self.wants_continue = self.stage is Stage.BODY and bool(_EXPECT.search(head))
        return body

    def _judge(self, head: bytes) -> Stage:
        if len(head) > MAX_HEAD_BYTES:
            return Stage.LONG_HEAD
        framings = _ANY_FRAMING.findall(head)
        if not framings:
            self.body_bytes = 0
            return Stage.COMPLETE
        length, chunked = _LENGTH.search(head), _CHUNKED.search(head)
        if len(framings) > 1 or not (length or (chunked and _IS_HTTP_1_1.match(head))):
            return Stage.MALFORMED
        if length:
            self.body_bytes = self._missing_bytes = int(length[1])
            return Stage.LONG if self._missing_bytes > self._max_body_bytes else Stage.BODY
        self._chunks = ChunkedBody(self._max_body_bytes)
        return Stage.BODY

    def _follow_body(self, piece: Piece) -> None:
        if self._chunks is not None:
            self._follow_chunks(self._chunks, bytes(piece))
            return
        self._missing_bytes -= len(piece)
        if self._missing_bytes <= 0:
            self.stage = Stage.COMPLETE

    def _follow_chunks(self, chunks: ChunkedBody, piece: bytes) -> None:
        before = bytes(self.payload[: len(self.payload) - len(piece)])  # the end of the head
        self.stage, unframed = chunks.feed(piece)
        self.payload = before + unframed
        if self.stage is Stage.COMPLETE:
            self.body_bytes = chunks.size_bytes


def cut(pieces: Iterable[Piece], start: int, end: int | None = None) -> bytes:
    """Return the bytes from start to end of the joined pieces, copied once."""
    return b"".join(select(pieces, start, end))


def select(pieces: Iterable[Piece], start: int, end: int | None = None) -> list[memoryview]:
    """Return views of the bytes from start to end of the joined pieces."""
    parts = []
    for piece in pieces:
        part = memoryview(piece)[max(start, 0) : None if end is None else max(end, 0)]
        if part:
            parts.append(part)
        start -= len(piece)
        end = None if end is None else end - len(piece)
    return parts
