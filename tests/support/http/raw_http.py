"""HTTP requests as bytes, which client libraries would not send."""

import contextlib
import json
import socket
import time

from waiting import TIMEOUT_S


class RawConnection:
    """A connection on which a test sends each byte itself."""

    def __init__(self, port, receive_buffer=None):
        self._socket = socket.socket()
        if receive_buffer:
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        self._socket.settimeout(TIMEOUT_S)
        self._socket.connect(("127.0.0.1", port))
        self._file = self._socket.makefile("rb")

    def send(self, content):
        self._socket.sendall(content)

    def read(self):
        """Return status, headers and body of the next response; None at the end."""
        line = self._file.readline()
        if not line:
            return None
        headers = {}
        while (header := self._file.readline()) != b"\r\n":
            name, _, value = header.decode("latin-1").partition(":")
            headers[name.lower()] = value.strip()
        body = self._file.read(int(headers.get("content-length", 0)))
        return int(line.split()[1]), headers, body

    def read_status(self):
        """Return the next response's status without reading the rest."""
        return int(self._file.readline().split()[1])

    def fileno(self):
        return self._socket.fileno()

    def ask(self, content):
        self.send(content)
        return self.read()

    def is_over(self):
        """Return whether the server has closed it."""
        with contextlib.suppress(ConnectionError):
            return self._socket.recv(1) == b""
        return True

    def half_close(self):
        self._socket.shutdown(socket.SHUT_WR)

    def close(self):
        self._file.close()
        self._socket.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def post(path, body, *headers, media_type="application/json"):
    """Return a request as bytes; a body other than bytes is sent as JSON."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    lines = [f"POST {path} HTTP/1.1", "Host: localhost", f"Content-Type: {media_type}"]
    lines += [f"Content-Length: {len(content)}", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + content


def chunked(path, *chunks, media_type="application/json"):
    """Return a request with a chunked body."""
    lines = [f"POST {path} HTTP/1.1", "Host: localhost", f"Content-Type: {media_type}"]
    lines += ["Transfer-Encoding: chunked"]
    body = b"".join(b"%x\r\n%b\r\n" % (len(chunk), chunk) for chunk in (*chunks, b""))
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


GET_HEALTH = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"


def timed(call):
    """Return the result of a call and its duration in seconds."""
    started = time.perf_counter()
    result = call()
    return result, time.perf_counter() - started
