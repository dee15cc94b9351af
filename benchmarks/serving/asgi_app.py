"""The same predictions by another server: gunicorn's own ASGI worker, Flask behind a bridge.

`POST /predict` is a plain function here, on the fast path of our own worker; what it rejects and
every other route go to the Flask app in a pool of threads. It is measured against the worker that
we use: `gunicorn --worker-class asgi serving.asgi_app:app`.
"""

from collections.abc import Awaitable, Callable
from functools import lru_cache
from typing import Any, Final

from a2wsgi import WSGIMiddleware

from cli.supervisor.programs import INFERENCE_THREADS
from services.inference.wsgi import app as flask_app
from services.server.fast.app_parts import FAST_PATH, FastPath

Scope = dict[str, Any]
Message = dict[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Headers = list[tuple[bytes, bytes]]

# Longer ones hold more than an image, and are the ordinary path's.
MAX_HOT_BYTES: Final = 16 * 1024
# The server writes these itself.
OWN: Final = (b"server", b"date", b"connection")

lane: FastPath = flask_app.extensions[FAST_PATH]
bridge: Any = WSGIMiddleware(flask_app, workers=INFERENCE_THREADS)


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer by the fast path if that can, else by the ordinary path."""
    if scope["path"] != "/predict" or scope["method"] != "POST":
        await bridge(scope, receive, send)
        return
    message = await receive()
    body: bytes = message.get("body", b"")
    is_whole = not message.get("more_body", False) and len(body) <= MAX_HOT_BYTES
    answer = lane.predict.answer(write_head(scope), body) if is_whole else None
    if answer is None:
        await bridge(scope, put_back(message, receive), send)
        return
    lane.flush()
    head, _, content = answer.partition(b"\r\n\r\n")
    status, headers = read_head(head)
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": content})


def put_back(message: Message, receive: Receive) -> Receive:
    """Return a receive that first gives a message again."""
    kept = [message]

    async def again() -> Message:
        return kept.pop() if kept else await receive()

    return again


def write_head(scope: Scope) -> bytes:
    """Return the head of a request as it came over the wire."""
    return _join_head(
        scope["raw_path"], scope["query_string"], scope["http_version"], tuple(scope["headers"])
    )


@lru_cache(maxsize=256)  # a kept connection sends the same again and again
def _join_head(
    path: bytes, query: bytes, version: str, headers: tuple[tuple[bytes, bytes], ...]
) -> bytes:
    target = path + b"?" + query if query else path
    lines = [b"POST %s HTTP/%s" % (target, version.encode())]
    lines += [name + b": " + value for name, value in headers]
    return b"\r\n".join([*lines, b"", b""])


def read_head(head: bytes) -> tuple[int, Headers]:
    """Return the status and the headers of a response's head, without the server's own."""
    first, *lines = head.split(b"\r\n")
    pairs = (line.split(b": ", 1) for line in lines)
    headers = [(name.lower(), value) for name, value in pairs]
    return int(first.split(b" ", 2)[1]), [pair for pair in headers if pair[0] not in OWN]
