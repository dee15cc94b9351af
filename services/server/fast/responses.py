"""Writes the successful responses that the event loop sends itself."""

import time
from collections.abc import Mapping
from email.utils import formatdate
from functools import lru_cache


def write_response(
    version: tuple[str, int], request_id: str, headers: Mapping[str, str], content: bytes
) -> bytes:
    """Return a response as the app and gunicorn write it.

    Args:
        version: The model and the number of its version.
        request_id: The request's.
        headers: Those that describe the content, but its length.
        content: The body.
    """
    described = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    head = (
        f"HTTP/1.1 200 OK\r\nServer: gunicorn\r\nDate: {_format_date(int(time.time()))}\r\n"
        f"Connection: keep-alive\r\n{described}Content-Length: {len(content)}\r\n"
        f"X-Model-Name: {version[0]}\r\nX-Model-Version: {version[1]}\r\n"
        f"X-Request-Id: {request_id}\r\nX-Content-Type-Options: nosniff\r\n\r\n"
    )
    return head.encode() + content


@lru_cache(maxsize=1)
def _format_date(second: int) -> str:
    return formatdate(second, usegmt=True)
