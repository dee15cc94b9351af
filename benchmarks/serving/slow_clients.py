"""Clients that begin a request and do not go on."""

import contextlib
import socket
from collections.abc import Iterator


@contextlib.contextmanager
def half_sent(port: int, request: bytes, clients: int) -> Iterator[None]:
    """Keep so many connections with half a head, and as many with half a body, until the end."""
    end_of_head = request.index(b"\r\n\r\n") + 4
    halves = (request[: end_of_head // 2], request[: (end_of_head + len(request)) // 2])
    with contextlib.ExitStack() as stack:
        for _ in range(clients):
            for half in halves:
                connection = socket.create_connection(("127.0.0.1", port), timeout=20)
                stack.enter_context(connection).sendall(half)
        yield
