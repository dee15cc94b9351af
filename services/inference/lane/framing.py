"""Where a request ends, told from its bytes; what they say is for gunicorn's parser to judge."""

import re
from collections.abc import Iterable
from enum import Enum
from typing import Final

MAX_HEAD_BYTES: Final = 64 * 1024
MAX_CHUNK_LINE_BYTES: Final = 256

_HEAD_END: Final = b"\r\n\r\n"
_LENGTH: Final = re.compile(
    rb"\r\ncontent-length[ \t]*:[ \t]*([0-9]{1,15})[ \t]*(?=\r\n)", re.IGNORECASE
)
_CHUNKED: Final = re.compile(
    rb"\r\ntransfer-encoding[ \t]*:[ \t]*chunked[ \t]*(?=\r\n)", re.IGNORECASE
)
_ANY_FRAMING: Final = re.compile(rb"\r\n(?:content-length|transfer-encoding)", re.IGNORECASE)
_EXPECT: Final = re.compile(rb"\r\nexpect[ \t]*:[ \t]*100-continue[ \t]*(?=\r\n)", re.IGNORECASE)
_CHUNK_SIZE: Final = re.compile(rb"([0-9a-fA-F]{1,8})[ \t]*(?:;[^\r\n]*)?\r\n")


class Stage(Enum):
    """How far a request has arrived."""

    HEAD = "its head is not whole"
    BODY = "its body is not whole"
    WHOLE = "all of it is here"
    ODD = "its end can't be told: the parser refuses it"
    LONG_HEAD = "its head is longer than what is taken"
    LONG = "its body is longer than what is taken"


class Framing:
    """Follows one request as it arrives.

    Args:
        max_body_bytes: A longer body is not waited for.

    Attributes:
        stage: How far it has arrived.
        head_bytes: Where its head ends; 0 until that is there.
        body_bytes: How long its body is; None where only the parser can tell.
        wants_continue: Its client waits for a 100 before it sends the body.
    """

    def __init__(self, max_body_bytes: int) -> None:
        self._max_body_bytes = max_body_bytes
        self._head = b""
        self._missing_bytes = 0
        self._chunks: ChunkedEnd | None = None
        self.stage = Stage.HEAD
        self.head_bytes = 0
        self.body_bytes: int | None = None
        self.wants_continue = False

    def follow(self, piece: bytes) -> Stage:
        """Take the next bytes of a request and return its stage; bytes behind its end are fine."""
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
            return Stage.WHOLE
        length, chunked = _LENGTH.search(head), _CHUNKED.search(head)
        if len(framings) > 1 or not (length or chunked):
            return Stage.ODD
        if length:
            self.body_bytes = self._missing_bytes = int(length[1])
            return Stage.LONG if self._missing_bytes > self._max_body_bytes else Stage.BODY
        self._chunks = ChunkedEnd(self._max_body_bytes)
        return Stage.BODY

    def _follow_body(self, piece: bytes) -> None:
        if self._chunks is not None:
            self.stage = self._chunks.follow(piece)
            return
        self._missing_bytes -= len(piece)
        if self._missing_bytes <= 0:
            self.stage = Stage.WHOLE


class ChunkedEnd:
    """Finds the end of a chunked body (RFC 9112, section 7.1)."""

    def __init__(self, max_body_bytes: int) -> None:
        self._room_bytes = max_body_bytes
        self._skip_bytes = 0
        self._line = b""
        self._is_trailer = False

    def follow(self, piece: bytes) -> Stage:
        """Take the next bytes of the body and return its stage."""
        view = self._line + piece
        self._line = b""
        at = 0
        while True:
            skipped = min(self._skip_bytes, len(view) - at)
            self._skip_bytes -= skipped
            at += skipped
            end = view.find(b"\r\n", at)
            if self._skip_bytes or end < 0:
                return self._keep(view[at:])
            stage = self._read_line(view[at : end + 2])
            if stage is not Stage.BODY:
                return stage
            at = end + 2

    def _keep(self, line: bytes) -> Stage:
        self._line = line
        return Stage.ODD if len(line) > MAX_CHUNK_LINE_BYTES else Stage.BODY

    def _read_line(self, line: bytes) -> Stage:
        if self._is_trailer:
            return Stage.WHOLE if line == b"\r\n" else Stage.BODY
        size = _CHUNK_SIZE.fullmatch(line)
        if size is None:
            return Stage.ODD
        size_bytes = int(size[1], 16)
        self._is_trailer = size_bytes == 0
        self._room_bytes -= size_bytes
        self._skip_bytes = size_bytes + 2 if size_bytes else 0  # the line's end behind the chunk
        return Stage.LONG if self._room_bytes < 0 else Stage.BODY


def cut(pieces: Iterable[bytes], start: int, end: int | None = None) -> bytes:
    """Return the bytes from start to end of what the pieces are together, copied once."""
    parts = []
    for piece in pieces:
        parts.append(memoryview(piece)[max(start, 0) : None if end is None else max(end, 0)])
        start -= len(piece)
        end = None if end is None else end - len(piece)
    return b"".join(parts)
