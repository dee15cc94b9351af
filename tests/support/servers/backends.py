"""Services behind a gateway that record their requests, and a name server of their names."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from waiting import TIMEOUT_S

A_RECORD = 1
PORT_ATTEMPTS = 20


class Backend(ThreadingHTTPServer):
    """A service on an address of loopback.

    Attributes:
        requests: Method, path and headers of each request.
        does_hang_up: Whether it reads a request and closes the connection without a response,
            except the gateway's checks of access.
        go_on: Requests of paths with "slow" wait until it is set.
    """

    daemon_threads = True

    def __init__(self, host: str, port: int = 0) -> None:
        super().__init__((host, port), _Handler)
        self.requests: list[tuple[str, str, dict[str, str]]] = []
        self.does_hang_up = False
        self.go_on = threading.Event()
        self._connections: list[socket.socket] = []
        self._thread = threading.Thread(target=self.serve_forever, args=[0.01])
        self._thread.start()

    @property
    def address(self) -> str:
        return f"{self.server_address[0]!s}:{self.server_port}"

    def count(self, path: str) -> int:
        """Return the number of requests of a path."""
        return sum(found == path for _, found, _ in self.requests)

    def stop(self) -> None:
        """Refuse connections from now on."""
        if self._thread.is_alive():
            self.go_on.set()
            self.shutdown()
            self._thread.join()
            self.server_close()
            for connection in self._connections:
                with suppress(OSError):  # its client has closed it
                    connection.shutdown(socket.SHUT_RDWR)

    def process_request(self, request: Any, client_address: Any) -> None:
        """Answer the requests of a connection in a thread."""
        self._connections.append(request)
        super().process_request(request, client_address)

    def handle_error(self, *_request: Any) -> None:
        """Ignore clients that hang up."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Backend

    def handle_any(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.server.requests.append((self.command, self.path, headers))
        if self.server.does_hang_up and "x-access-check" not in headers:
            self.close_connection = True
            return
        if "stream" in self.path:
            self.stream()
            return
        if "slow" in self.path:
            self.server.go_on.wait(TIMEOUT_S)
        content = self.server.address.encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def stream(self) -> None:
        self.send_response(200)
        self.send_header("X-Accel-Buffering", "no")
        self.end_headers()
        self.wfile.write(b"data: 1\n\n")
        self.server.go_on.wait(TIMEOUT_S)
        self.wfile.write(b"data: 2\n\n")
        self.close_connection = True

    def __getattr__(self, name: str) -> Any:
        """Return the handler of any method."""
        if not name.startswith("do_"):
            raise AttributeError(name)
        return self.handle_any

    def log_message(self, *_arguments: Any) -> None:
        """Write nothing."""


@contextmanager
def running_backends(*hosts: str) -> Iterator[list[Backend]]:
    """Run a service on each host, all on one port, until the block ends."""
    backends = _start_on_one_port(hosts)
    try:
        yield backends
    finally:
        _stop(backends)


def _start_on_one_port(hosts: tuple[str, ...]) -> list[Backend]:
    for _ in range(PORT_ATTEMPTS - 1):
        with suppress(OSError):  # the first host's free port is taken on another one
            return _try_to_start(hosts)
    return _try_to_start(hosts)


def _try_to_start(hosts: tuple[str, ...]) -> list[Backend]:
    backends = [Backend(hosts[0])]
    try:
        for host in hosts[1:]:
            backends.append(Backend(host, backends[0].server_port))
    except OSError:
        _stop(backends)
        raise
    return backends


def _stop(backends: list[Backend]) -> None:
    for backend in backends:
        backend.stop()


@contextmanager
def running_name_server(names: dict[str, str]) -> Iterator[str]:
    """Run a name server until the block ends; yield its address.

    Args:
        names: The IPv4 address of each name, which may change meanwhile.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as server:
        server.bind(("127.0.0.1", 0))
        thread = threading.Thread(target=_answer_names, args=[server, names])
        thread.start()
        host, port = server.getsockname()
        try:
            yield f"{host}:{port}"
        finally:
            server.sendto(b"", (host, port))
            thread.join()


def _answer_names(server: socket.socket, names: dict[str, str]) -> None:
    while True:
        query, client = server.recvfrom(512)
        if not query:
            return
        end = query.index(0, 12)
        name, kind = _read_name(query[12:end]), query[end + 2]
        address = names.get(name) if kind == A_RECORD else None
        # RFC 1035: a response without recursion has a question, and an answer that points at it.
        count = 1 if address else 0
        head = query[:2] + b"\x81\x80" + bytes((0, 1, 0, count, 0, 0, 0, 0))
        record = b"\xc0\x0c\x00\x01\x00\x01\x00\x00\x00\x3c\x00\x04"
        answer = record + socket.inet_aton(address) if address else b""
        server.sendto(head + query[12 : end + 5] + answer, client)


def _read_name(labels: bytes) -> str:
    parts, at = [], 0
    while at < len(labels):
        parts.append(labels[at + 1 : at + 1 + labels[at]].decode())
        at += 1 + labels[at]
    return ".".join(parts)
