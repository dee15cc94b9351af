"""gunicorn's threads behind an event loop that buffers requests and responses.

A thread gets a request when it is complete, and leaves the response to the event loop: a client
that sends or reads slowly occupies only a buffer, which is bounded in size and time. A plain
`POST /predict` of one image is answered in the event loop itself (the fast path): passing it to a
thread and back takes longer than answering it.
"""

import errno
import re
import resource
import socket
import sys
import time
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Final, TypeVar

from gunicorn import http

from services.http.auth import LOGGED
from services.http.errors import OverloadedError, RefusedError
from services.metrics.requests import COUNTED, REQUESTS
from services.server.client_connection import BODY, READY_AT_S, REFUSAL, is_gone
from services.server.fast.buffered_connection import BufferedConnection
from services.server.fast.connection_limits import REFUSED_STAGES, ConnectionLimits
from services.server.fast.connection_set import Callbacks, ConnectionSet
from services.server.fast.fast_path import FAST_PATH, FastPath
from services.server.fast.framing import Framing
from services.server.fast.overload_cache import OverloadCache
from services.server.fast.stages import Stage
from services.server.malloc import retain_freed_memory
from services.server.worker import ProblemWorker, Wsgi

if TYPE_CHECKING:
    from concurrent.futures import Future

# How long a computing thread runs before the event loop does; in Python's default, 5 ms, the loop
# answers a hundred requests.
SWITCH_S: Final = 0.0005
NOTIFY_S: Final = 1.0
# After a shorter wait the client is not checked: it may close its side and still read.
WAITED_S: Final = 0.05
# More than nginx opens; beyond it, the connection that is idle for longest is closed.
MAX_CONNECTIONS: Final = 4096
# Open files other than connections: listeners, heads of models, metrics, files read by threads.
OTHER_FILES: Final = 128
OUT_OF_FILES: Final = frozenset({errno.EMFILE, errno.ENFILE})
HEAD_END: Final = b"\r\n\r\n"
B = TypeVar("B")


class EventLoopWorker(ProblemWorker):
    """For `gunicorn --worker-class services.server.fast.event_loop.EventLoopWorker`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.worker_connections = max_connections()
        self._limits = ConnectionLimits()
        self._queued = 0
        self._notified_s = self._batch_s = 0.0

    def init_process(self) -> None:
        """Start in the process of this worker."""
        sys.setswitchinterval(SWITCH_S)
        retain_freed_memory()
        if not self.is_for_large:
            self.sockets = choose_listeners(self.sockets, getattr(self, "slot", 0))
        super().init_process()

    def load_wsgi(self) -> None:
        """Load the app and its fast path."""
        super().load_wsgi()
        self._fast_path: FastPath = self.app.callable.extensions[FAST_PATH]
        if self.handover is not None:
            self._fast_path.networks.loading = self.handover.loading
        self._overload_cache = OverloadCache(self.app.callable.extensions[REQUESTS])
        self._connections = ConnectionSet(
            self.poller,
            self._limits,
            self._fast_path.max_body_bytes,
            Callbacks(
                self._answer_at_once,
                self._serve,
                self._count_rejected,
                self._fast_path.gate.forbids,
            ),
        )
        app: Wsgi = self.wsgi

        def answer(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
            reply = environ["gunicorn.socket"]
            environ[READY_AT_S] = reply.ready_at_s
            environ[REFUSAL] = reply.refusal
            if reply.body is not None:
                environ[BODY] = reply.body
            response = app(environ, start_response)
            reply.counted, reply.line = environ.get(COUNTED), environ.get(LOGGED)
            return response

        self.wsgi: Wsgi = answer

    def notify(self) -> None:
        """Notify the arbiter that we are alive, not in each iteration, since it touches a file."""
        if self._connections.now_s - self._notified_s >= NOTIFY_S:
            self._notified_s = self._connections.now_s
            super().notify()

    def wait_for_and_dispatch_events(self, timeout: float) -> None:
        """Handle the events that are ready, or wait for some."""
        events = self.poller.select(timeout)
        self._connections.now_s = time.monotonic()
        for key, _ in events:
            key.data(key.fileobj)
        self._fast_path.flush()

    def accept(self, listener: Any) -> bool:
        """Accept a new connection; return whether there was one."""
        try:
            real, client = listener.accept()
        except (BlockingIOError, ConnectionAbortedError):
            return False
        except OSError as error:
            if error.errno not in OUT_OF_FILES:
                raise
            self._connections.close_oldest_idle()
            return False
        if len(self._connections) >= self.worker_connections - 1:
            self._connections.close_oldest_idle()
        self._connections.add(BufferedConnection(self.cfg, real, client, listener.getsockname()))
        self._count()
        return True

    def set_accept_enabled(self, enabled: bool) -> None:  # noqa: FBT001  gunicorn's own signature
        """Accept new connections from now on, or none."""
        super().set_accept_enabled(enabled)
        if not enabled and not self.alive:
            self._close_listeners()

    def _close_listeners(self) -> None:
        # Clients that have connected already are answered; later ones are refused at once, not
        # when the last response is written.
        for listener in self.sockets:
            while self.accept(listener):
                pass
            listener.close()

    def _answer_at_once(self, request: bytes, had_arrived: bool) -> bytes | None:  # noqa: FBT001  a callback's signature
        end = request.find(HEAD_END) + len(HEAD_END)
        if end < len(HEAD_END) or not self.alive:
            return None
        if not had_arrived:
            self._fast_path.forget()
        return self._try(self._fast_path.answer, request[:end], request[end:])

    def _try(
        self, answer: Callable[[bytes, B], bytes | None], head: bytes, body: B
    ) -> bytes | None:
        try:
            return answer(head, body)
        except Exception:  # the ordinary path answers it: an error must not end the worker
            self.log.exception("the fast path failed")
            return None

    def _serve(self, conn: BufferedConnection, framing: Framing) -> None:
        conn.is_last = framing.stage is not Stage.COMPLETE
        conn.take_request(framing)
        reply = conn.sock
        reply.ready_at_s = time.perf_counter()
        reply.refusal = self._find_refusal(framing.stage)
        if reply.refusal is not None:
            self._refuse(conn)
            return
        if self._answer_batch(conn):
            return
        self._open_parser(conn)
        self._queued += 1
        self.enqueue_req(conn)

    def _answer_batch(self, conn: BufferedConnection) -> bool:
        """Answer a batch in the event loop, at most one per iteration; return whether it did."""
        body, now_s = conn.sock.body, self._connections.now_s
        if body is None or now_s == self._batch_s or not self.alive:
            return False
        answer = self._try(self._fast_path.answer_batch, conn.head, body)
        if answer is None:
            return False
        self._batch_s = now_s
        conn.sock.pieces = [answer]
        self._finish(conn, is_kept=True)
        return True

    def _open_parser(self, conn: BufferedConnection) -> None:
        conn.parser = http.get_parser(self.cfg, conn.source, conn.client)
        conn.initialized = conn.data_ready = True

    def _refuse(self, conn: BufferedConnection) -> None:
        """Answer with an error in the event loop."""
        if self._is_plain_overload(conn):
            answer = self._overload_cache.replay(conn.head, conn.sock, len(conn.sock.body or ()))
            if answer is not None:
                conn.sock.pieces = [answer]
                self._finish(conn, is_kept=True)
                return
        self._open_parser(conn)
        is_kept = self.handle(conn)
        if is_kept and self._is_plain_overload(conn):
            self._overload_cache.store(conn.head, conn.sock)
        self._finish(conn, is_kept=is_kept)

    def _is_plain_overload(self, conn: BufferedConnection) -> bool:
        return bool(conn.head) and self.alive and isinstance(conn.sock.refusal, OverloadedError)

    def _find_refusal(self, stage: Stage) -> OverloadedError | RefusedError | None:
        if stage is Stage.LONG:
            max_bytes = self._fast_path.max_body_bytes
            return RefusedError(413, f"the body must be at most {max_bytes} bytes")
        if stage in REFUSED_STAGES:
            return RefusedError(*REFUSED_STAGES[stage])
        waiting = self._queued - self.cfg.threads
        return OverloadedError(waiting) if waiting >= self._limits.waiting else None

    def handle(self, conn: BufferedConnection) -> bool:
        """Answer one request, in a thread unless it is rejected."""
        waited_s = time.perf_counter() - conn.sock.ready_at_s
        if waited_s > WAITED_S and is_gone(conn.real):
            return False
        return bool(super().handle(conn))

    def handle_request(self, req: Any, conn: BufferedConnection) -> bool:
        """Let the app answer one request."""
        if conn.is_last or wants_close(req.headers):
            req.force_close()
        if conn.head and getattr(req.body.reader, "length", 0) != len(conn.sock.body or ()):
            # A client that causes this could hide a request in the body of another one.
            raise ValueError("the parser and the event loop disagree on the length of the body")
        return bool(super().handle_request(req, conn))

    def _keepalive_after(self, conn: BufferedConnection, keepalive: bool) -> bool:  # noqa: FBT001  gunicorn's own signature
        return keepalive and not conn.is_last and bool(conn.parser.finish_body())

    def finish_request(self, conn: BufferedConnection, fs: "Future[bool]") -> None:
        """Write the response of a thread."""
        self._queued -= 1
        self._finish(conn, is_kept=not fs.cancelled() and fs.exception() is None and fs.result())

    def _finish(self, conn: BufferedConnection, *, is_kept: bool) -> None:
        is_last = conn.is_last or not is_kept
        rest = b"" if is_last else conn.take_rest()
        # A rejected request is answered within this iteration of the event loop, which a client
        # with many pipelined ones would block: so its connection is closed.
        is_last = is_last or bool(rest and conn.sock.refusal)
        # Free both before the next request.
        conn.parser = conn.sock.body = None
        self._connections.reply(conn, rest, is_last=is_last)
        self._count()

    def murder_keepalived(self, force: bool = False) -> None:  # noqa: FBT001, FBT002  gunicorn's own signature
        """Close the connections that have exceeded their time, or all of them."""
        if force:
            self._connections.drop_all()
        else:
            self._connections.sweep()
        self._count()

    def _cap_keepalive(self, deadline: float) -> None:
        self._connections.close_idle_after(deadline)

    def _count(self) -> None:
        self.nr_conns = len(self._connections)


def max_connections() -> int:
    """Return the largest number of connections, within the limit of open files."""
    max_files, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    if max_files == resource.RLIM_INFINITY:
        return MAX_CONNECTIONS
    return max(2, min(MAX_CONNECTIONS, max_files - OTHER_FILES))


def wants_close(headers: Iterable[tuple[str, str]]) -> bool:
    """Whether a client wants its connection to end after the answer (RFC 9110, section 7.6.1)."""
    options = ",".join(value for name, value in headers if name == "CONNECTION")
    return "close" in re.split(r"[ \t]*,[ \t]*", options.lower().strip(" \t"))


def choose_listeners(listeners: list[Any], slot: int) -> list[Any]:
    """Return the listeners of the worker in a slot.

    Of several unix sockets it uses the one of its slot: on a shared one, a single process accepts
    most connections.
    """
    unix = [listener for listener in listeners if listener.FAMILY == socket.AF_UNIX]
    others = [listener for listener in listeners if listener.FAMILY != socket.AF_UNIX]
    return [*others, unix[slot % len(unix)]] if unix else others
