"""A request's body as bytes, bounded; or a refusal that says what to send."""

from typing import Final

from flask import request
from werkzeug.exceptions import RequestEntityTooLarge

from services.problems import RefusedError, invalid

JSON_MEDIA_TYPE: Final = "application/json"


def read_json_bytes(max_bytes: int) -> bytes:
    """Return this request's body, which says that it is JSON.

    Raises:
        RefusedError: 415 it says something else, 413 it is longer than max_bytes.
    """
    _require_json()
    return _read_bytes(max_bytes)


def refuse_body(max_bytes: int) -> None:
    """Check that this request says nothing that nobody would read.

    Raises:
        RefusedError: 422 it has a body other than {}, 413 that is longer than max_bytes.
    """
    if _read_bytes(max_bytes).strip() not in {b"", b"{}"}:
        raise invalid([], "this address takes no body: leave it out, or send {}")


def _read_bytes(max_bytes: int) -> bytes:
    # Werkzeug ends a chunked body at its limit as if it were whole; one byte more tells.
    request.max_content_length = max_bytes + 1
    try:
        content = request.get_data(cache=False)
    except RequestEntityTooLarge:
        content = None
    if content is None or len(content) > max_bytes:
        raise RefusedError(413, f"the body must be at most {max_bytes} bytes")
    return content


def _require_json() -> None:
    encoding = request.headers.get("Content-Encoding", "identity")
    if request.mimetype != JSON_MEDIA_TYPE or encoding != "identity":
        given = request.headers.get("Content-Type", "none")[:100]
        raise RefusedError(
            415,
            f"send Content-Type: {JSON_MEDIA_TYPE} and no Content-Encoding, "
            f"got {given!r}, {encoding[:100]!r}",
        )
