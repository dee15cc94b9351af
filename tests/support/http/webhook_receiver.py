"""A real receiver of webhooks, which verifies each signature with the library."""

import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from standardwebhooks import Webhook

HOST = "receiver.test"


@dataclass
class Receiver:
    """What a receiver got, and how it responds.

    Args:
        respond: Writes the response of a request.
        secret: What signatures are verified with, if it is set.
    """

    respond: Callable[[BaseHTTPRequestHandler], None]
    secret: str = ""
    port: int = 0
    requests: list[dict[str, Any]] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self.port}/T0/B1?key=k3y"

    @property
    def ids(self) -> list[str]:
        return [each["headers"]["webhook-id"] for each in self.requests]


def status(number: int, **headers: str) -> Callable[[BaseHTTPRequestHandler], None]:
    """Return a function that responds with a status and headers."""

    def respond(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(number)
        for name, value in {"Content-Length": "0", **headers}.items():
            handler.send_header(name, value)
        handler.end_headers()

    return respond


@contextmanager
def receiving(
    receiver: Receiver,
    context: ssl.SSLContext | None = None,
    port: int = 0,
    address: str = "127.0.0.1",
) -> Iterator[Receiver]:
    """Run a receiver until the block ends."""
    server = _Server((address, port), _make_handler(receiver))
    if context is not None:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    receiver.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, args=[0.01])
    thread.start()
    try:
        yield receiver
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_request: Any) -> None:
        """Ignore clients that hang up."""


def _make_handler(receiver: Receiver) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            headers = {name.lower(): value for name, value in self.headers.items()}
            verified = Webhook(receiver.secret).verify(body, headers) if receiver.secret else None
            receiver.requests.append({"headers": headers, "body": body, "verified": verified})
            receiver.respond(self)

        def log_message(self, *_arguments: Any) -> None:
            """Write nothing."""

    return Handler
