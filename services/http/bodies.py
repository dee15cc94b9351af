"""Reads request bodies, bounded in size."""

import contextlib
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from flask import request
from werkzeug.exceptions import BadRequest, RequestEntityTooLarge

from services.http import body_limits
from services.http.errors import RefusedError, field_error
from services.server.client_connection import BODY

READ_BYTES: Final = 65_536


class BufferedBody:
    """The pieces of a body, which are joined only for a caller that reads all of them at once.

    Joining 64 MiB takes 50 ms, in which no other thread runs.
    """

    def __init__(self, pieces: Iterable[bytes | memoryview]) -> None:
        self._pieces = list(pieces)
        self._size_bytes = sum(map(len, self._pieces))

    def __len__(self) -> int:
        """Return its size in bytes."""
        return self._size_bytes

    def consume(self) -> Iterator[bytes | memoryview]:
        """Yield the pieces and free each of them."""
        self._pieces.reverse()
        while self._pieces:
            yield self._pieces.pop()

    def view(self) -> bytes | memoryview:
        """Return all of it, without a copy if it is in one piece."""
        return self._pieces[0] if len(self._pieces) == 1 else self.read()

    def read(self) -> bytes:
        """Return all of it."""
        match self._pieces:
            case [bytes() as content]:
                return content
        content = b"".join(self._pieces)
        self._pieces = [content]
        return content


@dataclass(frozen=True)
class SentFile:
    """A body with its media type."""

    media_type: str
    content: bytes


class _TimedStream:
    """This request's stream, which must end in time: other long bodies wait for its slot.

    Args:
        max_bytes: The largest size of the body.
    """

    def __init__(self, max_bytes: int) -> None:
        self._limit_s = max(body_limits.UPLOAD_S, max_bytes / body_limits.UPLOAD_RATE)
        self._began_s = time.monotonic()

    def read(self, size: int) -> bytes:
        """Return at most size bytes, none at the end; RefusedError 408."""
        if time.monotonic() - self._began_s > self._limit_s:
            raise RefusedError(
                408, f"the body must be complete after {self._limit_s:.0f} s: use a faster line"
            )
        piece: bytes = request.stream.read(size)
        return piece


class BodyStream:
    """This request's body as a file that is read once, in pieces.

    Args:
        media_type: The request's media type.
        max_bytes: The largest size.
    """

    def __init__(self, media_type: str, max_bytes: int) -> None:
        self.media_type = media_type
        self._max_bytes = max_bytes
        self._size_bytes = 0
        self._timed = _TimedStream(max_bytes)

    def read(self, size: int = -1, /) -> bytes:
        """Return at most size bytes, none at the end.

        Raises:
            RefusedError: 413 it is too long, 400 it is shorter than its Content-Length, 408 it
                takes too long.
        """
        try:
            piece = self._timed.read(size)
        except RequestEntityTooLarge:
            raise _too_long(self._max_bytes) from None
        self._size_bytes += len(piece)
        if self._size_bytes > self._max_bytes:
            raise _too_long(self._max_bytes)
        if size < 0 or (size > 0 and not piece):
            _refuse_short(self._size_bytes)
        return piece

    def seekable(self) -> bool:
        """Return False: a request's body can't be read again."""
        return False


def stream_body(media_types: Sequence[str], max_bytes: int) -> BodyStream:
    """Return this request's body, of which nothing was read; RefusedError 415."""
    _require_media_type(media_types)
    charset = request.mimetype_params.get("charset", "utf-8")
    if charset.lower() not in {"utf-8", "utf8", "us-ascii"}:
        raise RefusedError(415, f"charset must be utf-8, got {charset[:40]!r}: convert the file")
    return BodyStream(request.mimetype, max_bytes)


def bound_body(max_bytes: int) -> None:
    """Limit the size of this request's body, whichever function reads it."""
    # Werkzeug ends a chunked body at its limit without an error; one more byte shows the excess.
    request.max_content_length = max_bytes + 1


def read_body(limits: Mapping[str, int]) -> SentFile:
    """Return this request's body.

    Args:
        limits: The accepted media types, each with the largest size in bytes.

    Raises:
        RefusedError: 415 another media type, 413 it is too long, 400 it is shorter than its
            Content-Length.
    """
    _require_media_type(tuple(limits))
    max_bytes = limits[request.mimetype]
    bound_body(max_bytes)
    return SentFile(request.mimetype, read_bytes(max_bytes))


def refuse_body(max_bytes: int) -> None:
    """Check that this request has no body that would be ignored.

    Raises:
        RefusedError: 422 it has a body other than {}, 413 one longer than max_bytes.
    """
    if read_bytes(max_bytes).strip() not in {b"", b"{}"}:
        raise field_error([], "this operation has no body: leave it out, or send {}")


def keep_body() -> None:
    """Read this request's body into memory, unless it is too long, for the functions below."""
    content = _read_stream()
    if content is not None:
        request.environ[BODY] = content


def discard_body() -> None:
    """Read and discard the body of a rejected request.

    A client (or nginx) that is still sending when the connection is closed may miss the response.
    """
    if BODY in request.environ:
        return
    with contextlib.suppress(RequestEntityTooLarge, BadRequest):
        while request.stream.read(READ_BYTES):
            pass


def read_bytes(max_bytes: int) -> bytes:
    """Return this request's body, of any media type.

    Raises:
        RefusedError: 413 it is too long, 400 it is shorter than its Content-Length.
    """
    return buffer_body(max_bytes).read()


def buffer_body(max_bytes: int) -> BufferedBody:
    """Return this request's body in the pieces that arrived (errors as read_bytes)."""
    content = _read_stream()
    if content is None or len(content) > max_bytes:
        raise _too_long(max_bytes)
    _refuse_short(len(content))
    return content


def _too_long(max_bytes: int) -> RefusedError:
    return RefusedError(413, f"the body must be at most {max_bytes} bytes")


def _refuse_short(size_bytes: int) -> None:
    if size_bytes < (request.content_length or 0):
        raise RefusedError(
            400, "the body is shorter than its Content-Length; send the request again"
        )


def _read_stream() -> BufferedBody | None:
    """Return the whole body, or None if it is longer than bound_body allows."""
    body: BufferedBody | None = request.environ.get(BODY)
    if body is not None:
        return body
    try:
        timed = _TimedStream(request.max_content_length or 0)
        return BufferedBody(iter(lambda: timed.read(READ_BYTES), b""))
    except RequestEntityTooLarge:
        return None


def _require_media_type(accepted: Sequence[str]) -> None:
    encoding = request.headers.get("Content-Encoding", "identity")
    if request.mimetype not in accepted or encoding != "identity":
        media_type = request.headers.get("Content-Type", "none")[:100]
        raise RefusedError(
            415,
            f"Content-Type must be {' or '.join(accepted)}, without Content-Encoding, "
            f"got {media_type!r}, {encoding[:100]!r}",
        )
