"""A minimal HTTP/2 client (RFC 9113), which sends one request at a time."""

import ssl
from typing import NamedTuple, Self

PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
DATA, HEADERS, SETTINGS, GOAWAY, RST_STREAM = 0, 1, 4, 7, 3
END_STREAM, END_HEADERS, ACK = 1, 4, 1
# The codes of nginx's `:status` fields: of the static table of HPACK (RFC 7541, appendix A).
INDEXED = {0x88: 200, 0x89: 204, 0x8B: 304, 0x8C: 400, 0x8D: 404, 0x8E: 500}
STATUS_NAME = 0x48


class Frame(NamedTuple):
    """One frame."""

    kind: int
    flags: int
    stream: int
    payload: bytes


class Http2Connection:
    """A connection that has negotiated h2."""

    def __init__(self, connection: ssl.SSLSocket) -> None:
        assert connection.selected_alpn_protocol() == "h2"
        self._connection, self._stream = connection, -1
        self._file = connection.makefile("rb")
        connection.sendall(PREFACE + _frame(SETTINGS, 0, 0, b""))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()
        self._connection.close()

    def request(
        self, method: str, path: str, body: bytes = b"", **headers: str
    ) -> tuple[int, bytes]:
        """Send a request, and return status and body of its response."""
        self.send_request(method, path, body, **headers)
        content = b""
        status = 0
        while True:
            frame = self.read_frame()
            if frame.kind == HEADERS:
                status = _read_status(frame.payload)
            elif frame.kind == DATA:
                content += frame.payload
            if frame.kind in {HEADERS, DATA} and frame.flags & END_STREAM:
                return status, content

    def send_request(self, method: str, path: str, body: bytes = b"", **headers: str) -> None:
        """Send a request, without waiting for its response."""
        self._stream += 2
        fields = {":method": method, ":scheme": "https", ":authority": "localhost", ":path": path}
        block = b"".join(_encode(*field) for field in {**fields, **headers}.items())
        flags = END_HEADERS if body else END_HEADERS | END_STREAM
        self._connection.sendall(_frame(HEADERS, flags, self._stream, block))
        if body:
            self._connection.sendall(_frame(DATA, END_STREAM, self._stream, body))

    def read_frame(self) -> Frame:
        """Return the next frame of a response; acknowledge settings."""
        while True:
            head = self._file.read(9)
            payload = self._file.read(int.from_bytes(head[:3]))
            frame = Frame(head[3], head[4], int.from_bytes(head[5:9]), payload)
            assert frame.kind not in {GOAWAY, RST_STREAM}, frame
            if frame.kind == SETTINGS and not frame.flags & ACK:
                self._connection.sendall(_frame(SETTINGS, ACK, 0, b""))
            elif frame.kind in {HEADERS, DATA}:
                return frame


def _frame(kind: int, flags: int, stream: int, payload: bytes) -> bytes:
    return len(payload).to_bytes(3) + bytes((kind, flags)) + stream.to_bytes(4) + payload


def _encode(name: str, value: str) -> bytes:
    """Encode a field as a literal without indexing (RFC 7541, section 6.2.2)."""
    words = (name.encode(), value.encode())
    return b"\x00" + b"".join(bytes((len(word),)) + word for word in words)


def _read_status(block: bytes) -> int:
    if block[0] == STATUS_NAME:
        return int(block[2:5])
    return INDEXED[block[0]]
