"""ASGI with no framework."""

from collections.abc import Awaitable, Callable
from typing import Any

from bare import answer_json, answer_raw

HEADERS = (b"content-type", b"application/json")


async def app(
    scope: dict[str, Any],
    receive: Callable[[], Awaitable[dict[str, Any]]],
    send: Callable[[dict[str, Any]], Awaitable[None]],
) -> None:
    """Answer one image: JSON on /predict, bytes on /raw."""
    body, is_more = b"", True
    while is_more:
        message = await receive()
        body, is_more = body + message.get("body", b""), message.get("more_body", False)
    answer = (answer_raw if scope["path"] == "/raw" else answer_json)(body)
    headers = [HEADERS, (b"content-length", b"%d" % len(answer))]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": answer})
