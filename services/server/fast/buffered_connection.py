"""A client's connection, with the buffers for its request and response."""

import socket
from collections.abc import Iterator
from enum import Enum
from typing import TYPE_CHECKING, Any, Final

from gunicorn.workers.gthread import TConn

from services.http.bodies import BufferedBody
from services.server.fast.framing import Framing, Piece, cut, select
from services.server.fast.stages import Stage

if TYPE_CHECKING:
    from contracts.errors import ForgeError
    from services.http.auth import AccessLine
    from services.metrics.requests import Counted

# Enough for a request of one image; more is read at once for larger bodies.
FIRST_READ_BYTES: Final = 16 * 1024
READ_BYTES: Final = 256 * 1024


class State(Enum):
    """What a connection waits for."""

    READING = "a request, or the rest of one"
    WORKING = "a thread, or the response"
    WRITING = "the client to read its response"
    DRAINING = "the client to close; what it still sends is discarded"


class BufferedReply:
    """Replaces the socket in a thread: buffers what is written, and has nothing to read.

    So a client that reads or sends slowly never occupies a thread.

    Attributes:
        pieces: What was written.
        ready_at_s: When the request had arrived, in seconds of the performance counter.
        refusal: The error to answer it with, or None.
        body: The request's body; None if it is incomplete.
        counted: What the app counted, or None.
        line: What the app logged, or None.
    """

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock
        self.pieces: list[bytes | memoryview] = []
        self.ready_at_s = 0.0
        self.refusal: ForgeError | None = None
        self.body: BufferedBody | None = None
        self.counted: Counted | None = None
        self.line: AccessLine | None = None

    def sendall(self, piece: bytes) -> None:
        """Buffer a piece of the response."""
        self.pieces.append(bytes(piece))

    def send(self, piece: bytes) -> int:
        """Buffer a piece of the response; return its size."""
        self.sendall(piece)
        return len(piece)

    def recv(self, size_bytes: int, flags: int = 0) -> bytes:
        """Check whether the client is connected; all that it sent was read already."""
        return self._sock.recv(size_bytes, flags) if flags & socket.MSG_PEEK else b""

    def setblocking(self, is_blocking: bool) -> None:  # noqa: FBT001  a socket's own signature
        """Do nothing: buffering never blocks."""

    def settimeout(self, timeout_s: float | None) -> None:
        """Do nothing: buffering takes no time."""

    def gettimeout(self) -> float:
        """Return 0, as for a non-blocking socket."""
        return 0.0

    def getsockname(self) -> Any:
        """Return the socket's address."""
        return self._sock.getsockname()

    def shutdown(self, how: int) -> None:
        """Do nothing: the event loop ends the connection after the response."""

    def close(self) -> None:
        """Do nothing: the event loop closes the connection after the response."""


class BufferedConnection(TConn):  # type: ignore[misc]  # gunicorn has no types
    """A connection whose requests are buffered before a thread handles them.

    Attributes:
        real: The socket; gunicorn writes to `sock`, the BufferedReply.
        last_progress_s: When it last made progress, by the event loop's clock.
        began_s: When the first byte of the request arrived.
        is_last: Whether it ends after this response.
        held_bytes: Its buffers in memory.
        received: The pieces of the next request.
        head: The head of this request, if that is complete; else empty.
        source: What gunicorn's parser reads of this request.
    """

    def __init__(self, cfg: Any, real: socket.socket, client: Any, server: Any) -> None:
        super().__init__(cfg, real, client, server)
        self.real = real
        self.sock = BufferedReply(real)
        self.state = State.READING
        self.last_progress_s = 0.0
        self.began_s = 0.0
        self.is_last = False
        self.held_bytes = 0
        self.received: list[Piece] = []
        self.head = b""
        self.source: Iterator[Piece] = iter(())
        self._rest = b""
        self.framing: Framing | None = None

    def receive(self) -> Piece:
        """Return what has arrived, nothing if the client has ended (errors as socket.recv)."""
        buffer = None if self.framing is None else self.framing.unused_buffer
        if buffer is None:
            return self.real.recv(self._next_read_bytes)
        return buffer[: self.real.recv_into(buffer)]

    @property
    def _next_read_bytes(self) -> int:
        """How much to read at once; little of chunked bodies, whose chunks take time."""
        is_chunked = self.framing is not None and self.framing.is_chunked
        is_large = self.held_bytes >= FIRST_READ_BYTES and not is_chunked
        return READ_BYTES if is_large else FIRST_READ_BYTES

    @property
    def is_idle(self) -> bool:
        """Whether it waits for the first byte of a request."""
        return self.state is State.READING and not self.received

    def take_request(self, framing: Framing) -> None:
        """Prepare `source` and the reply's `body` from what has arrived.

        The body bypasses the parser, which would copy it three times.
        """
        pieces, self.received = self.received, []
        end, body_bytes = framing.head_bytes, framing.body_bytes
        if framing.stage is not Stage.COMPLETE or body_bytes is None:
            self.head, self.source, self.sock.body = b"", _take(pieces), None
            return
        self.head = framing.write_head(cut(pieces, 0, end))
        self.source = iter((self.head,))
        buffer = framing.buffer
        body = select(pieces, end, end + body_bytes) if buffer is None else [buffer]
        self.sock.body = BufferedBody(body)
        self._rest = cut(pieces, end + body_bytes)

    def take_rest(self) -> bytes:
        """Return what has arrived after this request."""
        rest, self._rest = self._rest, b""
        return rest


def _take(pieces: list[Piece]) -> Iterator[Piece]:
    """Yield the pieces and free each of them."""
    pieces.reverse()
    while pieces:
        yield pieces.pop()
