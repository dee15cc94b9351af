"""The floor of Python: two loops that read a request and send 300 fixed bytes.

python epoll_echo.py PORT
"""

import os
import re
import select
import socket
import sys

PROCESSES = 2
BODY = b"x" * 300
RESPONSE = (
    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 300\r\n\r\n" + BODY
)
LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
READ_BYTES = 65_536


def serve(port: int) -> None:
    """Serve until killed; each process has its own listener, so that connections spread."""
    listener = socket.create_server(("127.0.0.1", port), backlog=1024, reuse_port=True)
    epoll = select.epoll()
    epoll.register(listener, select.EPOLLIN)
    connections: dict[int, socket.socket] = {}
    received: dict[int, bytes] = {}
    while True:
        for number, _ in epoll.poll():
            if number == listener.fileno():
                connection, _ = listener.accept()
                connections[connection.fileno()] = connection
                epoll.register(connection, select.EPOLLIN)
            elif chunk := read(connections[number]):
                request = received.pop(number, b"") + chunk
                if is_whole(request):
                    connections[number].sendall(RESPONSE)
                else:
                    received[number] = request
            else:
                received.pop(number, None)
                connections.pop(number).close()


def read(connection: socket.socket) -> bytes:
    """Return the received bytes; empty at the end of the connection."""
    try:
        return connection.recv(READ_BYTES)
    except ConnectionResetError:
        return b""


def is_whole(request: bytes) -> bool:
    """Return whether head and body are complete."""
    end = request.find(b"\r\n\r\n")
    length = LENGTH.search(request, 0, end) if end >= 0 else None
    return end >= 0 and len(request) - end - 4 >= (int(length[1]) if length else 0)


if __name__ == "__main__":
    for _ in range(PROCESSES - 1):
        if not os.fork():
            break
    serve(int(sys.argv[1]))
