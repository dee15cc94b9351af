"""The floor of gunicorn: a WSGI function that reads the body and returns 300 fixed bytes."""

from collections.abc import Callable, Iterable
from typing import Any

RESPONSE = b"x" * 300
HEADERS = [("Content-Type", "application/json"), ("Content-Length", "300")]


def app(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Read the body, return the response."""
    environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
    start_response("200 OK", HEADERS)
    return [RESPONSE]
