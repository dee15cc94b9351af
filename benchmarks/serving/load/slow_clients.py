"""Attacks by clients that send long bodies, never finish a request, or read a response slowly."""

import contextlib
import select
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

from serving.load.attacks import Attack, clients
from serving.load.open_loop import read_response
from serving.model import publish
from serving.server import Server

UPLOADS = 6
UPLOAD_BYTES = 249 * 2**20
TRICKLE_S = 4.0
TABLES, TABLE_BYTES = 2, 2**30
LINES = b"\n" * 2**16
PIECE = bytes(2**18)
DOWNLOADS = 148
DOWNLOAD_BYTES = 52_000_000
READ_BYTES = 8192  # per second
LARGE = "large"  # the model that is downloaded


def upload_tables() -> Attack:
    """Return clients that upload tables as fast as they can; imports of blank lines then fail."""

    def behave(server: Server, is_over: threading.Event) -> None:
        head = (
            "POST /datasets/{}/versions HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/csv\r\n"
        )
        head = head.format(f"table-{threading.get_ident()}")
        with socket.create_connection(("127.0.0.1", server.site.port), timeout=60) as connection:
            connection.sendall(f"{head}Content-Length: {TABLE_BYTES}\r\n\r\n".encode())
            for _ in range(TABLE_BYTES // len(LINES)):
                if is_over.is_set() or select.select([connection], [], [], 0)[0]:
                    return
                connection.sendall(LINES)
            read_response(connection)

    name = f"{TABLES} uploads of {TABLE_BYTES / 2**30:.0f} GiB to /datasets"
    return Attack(name, lambda server: clients(TABLES, lambda end: behave(server, end)))


@contextlib.contextmanager
def half_sent(port: int, request: bytes, clients: int) -> Iterator[None]:
    """Hold a number of connections with half a head, and as many with half a body."""
    end_of_head = request.index(b"\r\n\r\n") + 4
    halves = (request[: end_of_head // 2], request[: (end_of_head + len(request)) // 2])
    with contextlib.ExitStack() as stack:
        for _ in range(clients):
            for half in halves:
                connection = socket.create_connection(("127.0.0.1", port), timeout=20)
                stack.enter_context(connection).sendall(half)
        yield


def publish_large(models: Path) -> None:
    """Publish a version with large weights, which take long to download."""
    publish(models, LARGE, (784, 10), bytes(DOWNLOAD_BYTES))


def trickle(
    path: str, host: str = "127.0.0.1", size: int = UPLOAD_BYTES, count: int = UPLOADS
) -> Attack:
    """Return an attack of long bodies that never end; a rejected client starts again."""
    name = f"{count} bodies of {size / 2**20:.1f} MiB to {path} for host {host}, trickled"

    def behave(server: Server, is_over: threading.Event) -> None:
        head = f"POST {path} HTTP/1.1\r\nHost: {host}\r\nContent-Length: {size}\r\n"
        head += "Content-Type: application/octet-stream\r\n\r\n"
        with socket.create_connection(("127.0.0.1", server.site.port), timeout=20) as connection:
            connection.sendall(head.encode())
            for _ in range(size // len(PIECE) - 1):
                if is_over.is_set() or select.select([connection], [], [], 0)[0]:
                    return
                connection.sendall(PIECE)
            while not is_over.wait(TRICKLE_S):
                connection.sendall(b"\0")

    return Attack(name, lambda server: clients(count, lambda end: behave(server, end)))


def read_slowly(count: int = DOWNLOADS) -> Attack:
    """Return an attack of clients that download a large version slowly."""
    request = f"GET /models/{LARGE}/versions/1/weights HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"

    def behave(server: Server, is_over: threading.Event) -> None:
        with socket.socket() as connection:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, READ_BYTES)
            connection.settimeout(20)
            connection.connect(("127.0.0.1", server.site.port))
            connection.sendall(request.encode())
            while connection.recv(READ_BYTES) and not is_over.wait(1):
                pass

    name = f"{count} downloads of {DOWNLOAD_BYTES / 1e6:.0f} MB at {READ_BYTES} bytes/s"
    return Attack(name, lambda server: clients(count, lambda end: behave(server, end)))
