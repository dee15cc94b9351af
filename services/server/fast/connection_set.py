"""The connections of one process: reads requests and writes responses, in the event loop."""

import math
import selectors
import socket
import time
from collections.abc import Callable
from functools import partial
from typing import Any, Final, NamedTuple

from services.http.errors import ProblemType
from services.server.fast.buffered_connection import FIRST_READ_BYTES, BufferedConnection, State
from services.server.fast.connection_limits import FULL_MEMORY, LONG_HEAD, ConnectionLimits
from services.server.fast.framing import Framing, Piece, cut
from services.server.fast.stages import Stage
from services.server.worker import write_last_problem

SWEEP_S: Final = 0.5
CONTINUE: Final = b"HTTP/1.1 100 Continue\r\n\r\n"
EVENTS: Final = {
    State.READING: selectors.EVENT_READ,
    State.WORKING: 0,
    State.WRITING: selectors.EVENT_WRITE,
    State.DRAINING: selectors.EVENT_READ,
}
UNFINISHED: Final = frozenset({Stage.HEAD, Stage.BODY})


class Callbacks(NamedTuple):
    """What the connections call.

    Args:
        answer_at_once: Returns the response to a request on the fast path, or None; its second
            argument is whether the request had begun to arrive when the poller returned.
        serve: Handles a connection whose request is complete, or invalid; `reply` follows.
        refused: Counts a request that is rejected without the app.
        forbids: Whether a request is rejected by its head, so that its body need not be read.
    """

    answer_at_once: Callable[[bytes, bool], bytes | None]
    serve: Callable[[BufferedConnection, Framing], None]
    refused: Callable[[ProblemType], None]
    forbids: Callable[[bytes], bool]


class ConnectionSet:
    """Every connection of one process.

    Args:
        poller: Its data are callbacks that take the socket.
        limits: The limits of each connection.
        max_body_bytes: The longest body.
        callbacks: What the connections call.

    Attributes:
        now_s: The time, set by the event loop.
    """

    def __init__(
        self,
        poller: selectors.BaseSelector,
        limits: ConnectionLimits,
        max_body_bytes: int,
        callbacks: Callbacks,
    ) -> None:
        self._poller = poller
        self._limits = limits
        self._max_body_bytes = max_body_bytes
        self._callbacks = callbacks
        self._connections: dict[BufferedConnection, None] = {}
        self._held_bytes = 0
        self._swept_s = 0.0
        self._idle_until_s = math.inf
        self.now_s = time.monotonic()

    def __len__(self) -> int:
        """Return the number of connections."""
        return len(self._connections)

    def add(self, conn: BufferedConnection) -> None:
        """Add a new connection, and read what it has sent already."""
        self._connections[conn] = None
        conn.last_progress_s = self.now_s
        self._poller.register(conn.real, selectors.EVENT_READ, partial(self._on_ready, conn))
        self._read(conn, had_arrived=False)

    def reply(self, conn: BufferedConnection, rest: bytes, *, is_last: bool) -> None:
        """Write a connection's buffered response.

        Args:
            conn: A connection that `serve` was called with.
            rest: What arrived after its request: the next one.
            is_last: Whether the connection ends after the response.
        """
        conn.is_last = is_last
        conn.received = [rest] if rest and not is_last else []
        conn.sock.pieces = [b"".join(conn.sock.pieces)]
        self._write(conn)

    def sweep(self) -> None:
        """End the connections that have exceeded their time."""
        if self.now_s - self._swept_s < SWEEP_S:
            return
        self._swept_s = self.now_s
        for conn in [c for c in self._connections if self._is_expired(c)]:
            if conn.state is State.READING and conn.received:
                self._refuse(conn, *self._limits.describe_slow())
            else:
                self.drop(conn)

    def _is_expired(self, conn: BufferedConnection) -> bool:
        must_end = conn.is_idle and self.now_s > self._idle_until_s
        return must_end or self._limits.has_timed_out(conn, self.now_s)

    def close_oldest_idle(self) -> None:
        """Close the connection that has been idle for longest, if there is one."""
        idle = [conn for conn in self._connections if conn.is_idle]
        if idle:
            self.drop(min(idle, key=lambda conn: conn.last_progress_s))

    def drop(self, conn: BufferedConnection) -> None:
        """Close a connection immediately."""
        if conn not in self._connections:
            return
        del self._connections[conn]
        self._account(conn, 0)
        if conn.state is not State.WORKING:
            self._poller.unregister(conn.real)
        conn.real.close()

    def close_idle_after(self, deadline_s: float) -> None:
        """Close idle connections after a deadline: the process is stopping."""
        self._idle_until_s = deadline_s

    def drop_all(self) -> None:
        """Close every connection."""
        for conn in list(self._connections):
            self.drop(conn)

    def _on_ready(self, conn: BufferedConnection, _: Any) -> None:
        if conn.state is State.READING:
            self._read(conn, had_arrived=True)  # its first byte: the poller returned it for that
        elif conn.state is State.WRITING:
            self._write(conn)
        else:
            self._receive(conn)

    def _read(self, conn: BufferedConnection, *, had_arrived: bool) -> None:
        piece = self._receive(conn)
        while piece:
            if conn.is_idle and self._try_fast_path(conn, bytes(piece), had_arrived=had_arrived):
                return
            self._gather(conn, piece)
            # The client sends the rest at this moment: at most 1 MiB, in 64 such pieces.
            is_small = conn.framing is not None and conn.framing.buffer is not None
            piece = self._receive(conn) if is_small and len(piece) >= FIRST_READ_BYTES else None

    def _receive(self, conn: BufferedConnection) -> Piece | None:
        """Return what has arrived; None or nothing if there is none or the client has ended."""
        try:
            piece = conn.receive()
        except BlockingIOError:
            return None
        except OSError:
            piece = b""
        if not piece:
            self.drop(conn)
        return piece

    def _try_fast_path(
        self, conn: BufferedConnection, request: bytes, *, had_arrived: bool = False
    ) -> bool:
        answer = self._callbacks.answer_at_once(request, had_arrived)
        if answer is None:
            return False
        conn.last_progress_s = self.now_s
        conn.received = []
        conn.framing = None
        conn.sock.pieces = [answer]
        self._write(conn)
        return True

    def _gather(self, conn: BufferedConnection, piece: Piece) -> None:
        if conn.framing is None:
            conn.framing = Framing(self._max_body_bytes)
            conn.began_s = self.now_s
        conn.last_progress_s = self.now_s
        is_in_head = conn.framing.stage is Stage.HEAD
        stage = conn.framing.feed(piece)
        conn.received.append(conn.framing.payload)
        if is_in_head and stage is Stage.BODY:
            head = cut(conn.received, 0, conn.framing.head_bytes)
            stage = Stage.FORBIDDEN if self._callbacks.forbids(head) else stage
            conn.received = conn.framing.reserve_buffer(conn.received)
        if stage in UNFINISHED:
            self._wait_for_more(conn, conn.framing)
        elif stage is Stage.LONG_HEAD:
            self._refuse(conn, *LONG_HEAD)
        else:
            conn.framing.stage = stage
            self._complete(conn, conn.framing)

    def _wait_for_more(self, conn: BufferedConnection, framing: Framing) -> None:
        if framing.wants_continue:
            framing.wants_continue = False
            if self._send(conn, CONTINUE) is None:
                return
        self._account(conn, conn.held_bytes + len(framing.payload))

    def _complete(self, conn: BufferedConnection, framing: Framing) -> None:
        arrived_bytes = conn.held_bytes + len(framing.payload)
        is_split = len(conn.received) > 1 and arrived_bytes < 2 * FIRST_READ_BYTES
        self._account(conn, 0)
        if is_split and self._try_fast_path(conn, b"".join(conn.received)):
            return
        # Counted until the response: requests that wait for a thread, or are in one, take memory.
        self._account(conn, arrived_bytes)
        if conn.framing is not framing:  # it was rejected as the largest
            return
        conn.framing = None
        self._set_state(conn, State.WORKING)
        self._callbacks.serve(conn, framing)

    def _write(self, conn: BufferedConnection) -> None:
        (answer,) = conn.sock.pieces
        sent = self._send(conn, answer)
        if sent is None:
            return
        if sent < len(answer):
            conn.sock.pieces = [memoryview(answer)[sent:]]
            conn.last_progress_s = self.now_s if sent else conn.last_progress_s
            self._set_state(conn, State.WRITING)
            self._account(conn, len(answer) - sent)
            return
        conn.sock.pieces = []
        if conn.state is not State.READING:
            self._after_response(conn)

    def _send(self, conn: BufferedConnection, piece: bytes | memoryview) -> int | None:
        """Return how much was sent, or None if the client has disconnected."""
        try:
            return conn.real.send(piece) if piece else 0
        except BlockingIOError:
            return 0
        except OSError:
            self.drop(conn)
            return None

    def _after_response(self, conn: BufferedConnection) -> None:
        """Continue after a response was written."""
        self._account(conn, 0)
        conn.last_progress_s = self.now_s
        if conn.is_last:
            self._linger(conn)
            return
        self._set_state(conn, State.READING)
        rest = b"".join(conn.received)
        conn.received = []
        if rest and not self._try_fast_path(conn, rest):
            self._gather(conn, rest)

    def _linger(self, conn: BufferedConnection) -> None:
        # Closing at once would reset a client that still sends, and it might miss the response.
        try:
            conn.real.shutdown(socket.SHUT_WR)
        except OSError:
            self.drop(conn)
            return
        self._set_state(conn, State.DRAINING)

    def _refuse(self, conn: BufferedConnection, problem: ProblemType, detail: str) -> None:
        self._callbacks.refused(problem)
        conn.framing = None
        conn.sock.pieces = [write_last_problem(problem, detail)]
        self._set_state(conn, State.WORKING)
        self.reply(conn, b"", is_last=True)

    def _shed_largest(self) -> None:
        others = (conn for conn in self._connections if conn.state is not State.WORKING)
        largest = max(others, key=lambda conn: conn.held_bytes)
        if largest.state is State.READING:
            self._refuse(largest, *FULL_MEMORY)
        else:
            self.drop(largest)

    def _set_state(self, conn: BufferedConnection, state: State) -> None:
        before, after = EVENTS[conn.state], EVENTS[state]
        conn.state = state
        if before == after:
            return
        if before:
            self._poller.unregister(conn.real)
        if after:
            self._poller.register(conn.real, after, partial(self._on_ready, conn))

    def _account(self, conn: BufferedConnection, size_bytes: int) -> None:
        self._held_bytes += size_bytes - conn.held_bytes
        conn.held_bytes = size_bytes
        if self._held_bytes > self._limits.held_bytes:
            self._shed_largest()
