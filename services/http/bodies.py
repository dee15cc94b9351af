"""A request's body as bytes, bounded; or a refusal that says what to send."""

import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from flask import request
from werkzeug.exceptions import BadRequest, RequestEntityTooLarge

from services.http.body_buffer import GatheredBody
from services.http.errors import RefusedError, invalid
from services.server.client_connection import BODY

READ_BYTES: Final = 65_536


@dataclass(frozen=True)
class SentFile:
    """A body that is no JSON: what it says it is, and its bytes."""

    media_type: str
    content: bytes


def bound_body(max_bytes: int) -> None:
    """Let so much of this request's body be read; whatever reads it below takes the same bound."""
    # Werkzeug ends a chunked body at its limit as if it were whole; one byte more tells.
    request.max_content_length = max_bytes + 1


def read_body(limits: Mapping[str, int]) -> SentFile:
    """Return this request's body.

    Args:
        limits: The media types that it may say it is, each with how many bytes it may have.

    Raises:
        RefusedError: 415 it says something else, 413 it is too long, 400 it ends before its
            Content-Length.
    """
    _require_media_type(tuple(limits))
    max_bytes = limits[request.mimetype]
    bound_body(max_bytes)
    return SentFile(request.mimetype, read_bytes(max_bytes))


def refuse_body(max_bytes: int) -> None:
    """Check that this request says nothing that nobody would read.

    Raises:
        RefusedError: 422 it has a body other than {}, 413 that is longer than max_bytes.
    """
    if read_bytes(max_bytes).strip() not in {b"", b"{}"}:
        raise invalid([], "this operation has no body: leave it out, or send {}")


def keep_body() -> None:
    """Read this request's body, if it is as long as it may be, for whoever asks for it below."""
    content = _gather_stream()
    if content is not None:
        request.environ[BODY] = content


def discard_body() -> None:
    """Read what is there of the body of a request that is refused.

    Who still sends when the connection is closed, nginx too, may miss the answer.
    """
    if BODY in request.environ:
        return
    with contextlib.suppress(RequestEntityTooLarge, BadRequest):
        while request.stream.read(READ_BYTES):
            pass


def read_bytes(max_bytes: int) -> bytes:
    """Return this request's body, whatever it says it is.

    Raises:
        RefusedError: 413 it is too long, 400 it ends before its Content-Length.
    """
    return gather_body(max_bytes).read()


def gather_body(max_bytes: int) -> GatheredBody:
    """Return this request's body as it arrived (errors as read_bytes)."""
    content = _gather_stream()
    if content is None or len(content) > max_bytes:
        raise RefusedError(413, f"the body must be at most {max_bytes} bytes")
    if len(content) < (request.content_length or 0):
        raise RefusedError(
            400, "the body is shorter than its Content-Length; send the request again"
        )
    return content


def _gather_stream() -> GatheredBody | None:
    kept: GatheredBody | None = request.environ.get(BODY)
    if kept is not None:
        return kept
    try:
        return GatheredBody(iter(lambda: request.stream.read(READ_BYTES), b""))
    except RequestEntityTooLarge:
        return None


def _require_media_type(needed: Sequence[str]) -> None:
    encoding = request.headers.get("Content-Encoding", "identity")
    if request.mimetype not in needed or encoding != "identity":
        given = request.headers.get("Content-Type", "none")[:100]
        raise RefusedError(
            415,
            f"Content-Type must be {' or '.join(needed)}, without Content-Encoding, "
            f"got {given!r}, {encoding[:100]!r}",
        )
