"""One client's connection: what has arrived of a request, and what is left of an answer."""

import socket
from collections.abc import Iterator
from enum import Enum
from typing import TYPE_CHECKING, Any, Final

from gunicorn.workers.gthread import TConn

from services.http.bodies import BufferedBody
from services.server.fast.framing import Framing, cut, select
from services.server.fast.stages import Stage

if TYPE_CHECKING:
    from contracts.errors import ForgeError
    from services.http.auth import AccessLine
    from services.metrics.requests import Counted

# A request of one image, with room to spare; more is read at once when more is known to come.
FIRST_READ_BYTES: Final = 16 * 1024
READ_BYTES: Final = 256 * 1024


class State(Enum):
    """What a connection does."""

    READING = "waits for a request, or for the rest of one"
    WORKING = "waits for a thread, or is in one"
    WRITING = "has an answer that the client has not taken"
    DRAINING = "is answered; what the client still sends is thrown away"


class BufferedReply:
    """Stands for the socket in a thread: keeps what is written, and has nothing more to read.

    So a client that reads slowly, or sends slowly, never holds a thread.

    Attributes:
        ready_at_s: When the request had arrived, in seconds of the performance counter.
        refusal: What it is answered with whatever it asks, or None.
        body: The request's body; None: it is not whole.
        counted: What the app has counted of it, or None.
        line: What the app has logged of it, or None.
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
        """Keep a piece of the answer."""
        self.pieces.append(bytes(piece))

    def send(self, piece: bytes) -> int:
        """Keep a piece of the answer, and say that all of it was sent."""
        self.sendall(piece)
        return len(piece)

    def recv(self, size_bytes: int, flags: int = 0) -> bytes:
        """Look whether the client is there; all that it sent was handed over already."""
        return self._sock.recv(size_bytes, flags) if flags & socket.MSG_PEEK else b""

    def setblocking(self, is_blocking: bool) -> None:  # noqa: FBT001  a socket's own signature
        """Do nothing: keeping a piece never blocks."""

    def settimeout(self, timeout_s: float | None) -> None:
        """Do nothing: keeping a piece takes no time."""

    def gettimeout(self) -> float:
        """Return 0, as of a socket that does not block."""
        return 0.0

    def getsockname(self) -> Any:
        """Return the socket's own address."""
        return self._sock.getsockname()

    def shutdown(self, how: int) -> None:
        """Do nothing: the poller ends the connection when the answer is written."""

    def close(self) -> None:
        """Do nothing: the poller closes the connection when the answer is written."""


class BufferedConnection(TConn):  # type: ignore[misc]  # gunicorn has no types
    """A connection whose requests are gathered before a thread sees them.

    Attributes:
        real: The socket; `sock`, which gunicorn writes to, is the reply.
        last_progress_s: When it last made progress, by the poller's clock.
        began_s: When the first byte of this request came.
        is_last: It ends after this answer.
        held_bytes: What is kept of it in memory.
        gathered: What has arrived of the next request.
        head: This one's, if it is whole; else nothing.
        source: Gives gunicorn's parser what has arrived of this one.
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
        self.received: list[bytes] = []
        self.head = b""
        self.source: Iterator[bytes] = iter(())
        self._rest = b""
        self.framing: Framing | None = None

    @property
    def next_read_bytes(self) -> int:
        """How much to read at once: of small chunks, which take the poller time, not too many."""
        is_chunked = self.framing is not None and self.framing.is_chunked
        is_large = self.held_bytes >= FIRST_READ_BYTES and not is_chunked
        return READ_BYTES if is_large else FIRST_READ_BYTES

    def take_request(self, framing: Framing) -> None:
        """Make `source` and the reply's `body` of what has arrived.

        A body does not go through the parser, which would copy it three times.
        """
        pieces, self.received = self.received, []
        end, body_bytes = framing.head_bytes, framing.body_bytes
        if framing.stage is not Stage.COMPLETE or body_bytes is None:
            self.head, self.source, self.sock.body = b"", _take(pieces), None
            return
        self.head = framing.write_head(cut(pieces, 0, end))
        self.source = iter((self.head,))
        self.sock.body = BufferedBody(select(pieces, end, end + body_bytes))
        self._rest = cut(pieces, end + body_bytes)

    def take_rest(self) -> bytes:
        """Return what has arrived behind this request."""
        rest, self._rest = self._rest, b""
        return rest


def _take(pieces: list[bytes]) -> Iterator[bytes]:
    """Yield the pieces, and keep none of them."""
    pieces.reverse()
    while pieces:
        yield pieces.pop()
