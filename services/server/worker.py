"""gunicorn's threaded worker with problem+json for requests that it rejects before the app."""

import os
import socket
import time
from collections.abc import Callable, Iterable
from contextlib import ExitStack, suppress
from http import HTTPStatus
from typing import Any, Final

import structlog
from gunicorn import util
from gunicorn.http.body import ChunkedReader
from gunicorn.http.errors import LimitRequestHeaders, LimitRequestLine, ParseException
from gunicorn.workers.gthread import ThreadWorker
from werkzeug.exceptions import BadRequest

from contracts.ids import make_job_id
from contracts.problems import MAX_INPUT_CHARS
from services.http.auth import copy_error_to_header
from services.http.error_responses import INTERNAL_DETAIL, problem_response
from services.http.errors import PROBLEM_TYPES, RETRY_AFTER_S, ProblemType, RefusedError
from services.limits.transfer_rate import LEAST_RATE, SILENT_S, paced_reading
from services.metrics.requests import REQUESTS, RequestCounter
from services.server.client_connection import IS_STOPPING, READY_AT_S
from services.server.handover import Handover, HandoverListener
from services.server.large_bodies import CONNECT, IS_RELAYED

# The body of a rejected request is read and discarded: a client (or nginx) that is still sending
# may miss the response if the connection is closed. The longest body takes half a second.
DRAIN_S: Final = 5.0
DRAIN_BYTES: Final = 2**28
# Single images take precedence over large requests, and those over training (10).
LARGE_NICENESS: Final = 5
SLOW: Final = f"send at least {LEAST_RATE} bytes/s, without pauses of more than {SILENT_S:.0f} s"

Wsgi = Callable[[dict[str, Any], Any], Iterable[bytes]]


class ProblemWorker(ThreadWorker):  # type: ignore[misc]  # gunicorn has no types
    """For `gunicorn --worker-class services.server.worker.ProblemWorker`."""

    # Set by the hooks; without them there are no processes for large requests.
    handover: Handover | None = None

    def init_process(self) -> None:
        """Start in the process of this worker."""
        if self.handover is not None and self.handover.is_receiver:
            self.sockets: list[Any] = [HandoverListener(self.handover)]
            os.nice(LARGE_NICENESS)
        super().init_process()

    @property
    def is_for_large(self) -> bool:
        """Whether this process answers only relayed requests."""
        return self.handover is not None and self.handover.is_receiver

    def load_wsgi(self) -> None:
        """Load the app, and add what it needs of the server to each request's environ."""
        super().load_wsgi()
        app: Wsgi = self.wsgi
        is_for_large = self.is_for_large
        connect = self.handover.connect if self.handover and not is_for_large else None

        def answer(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
            environ[IS_STOPPING] = self._is_stopping
            environ[CONNECT], environ[IS_RELAYED] = connect, is_for_large
            if is_for_large:
                environ[READY_AT_S] = float(environ["HTTP_X_MLPFORGE_ARRIVED"])
            environ["wsgi.input"] = CheckedBody(environ["wsgi.input"])
            # An upgrade may be ignored, but werkzeug would match routes for websockets only.
            environ.pop("HTTP_UPGRADE", None)
            return app(environ, start_response)

        self.wsgi: Wsgi = answer

    def _is_stopping(self) -> bool:
        # It also stops without its parent, and then its threads are not killed.
        return not self.alive or self.ppid != os.getppid()

    def _count_rejected(self, problem: ProblemType) -> None:
        """Count a request that is rejected before the app."""
        counts: RequestCounter = self.app.callable.extensions[REQUESTS]
        counts.count_rejected(problem.status, problem.name)

    def handle(self, conn: Any) -> Any:
        """Answer one request of a connection, and close that unless it is kept alive."""
        is_kept = super().handle(conn)
        if not is_kept:
            # Not in the event loop, which would block for 2 s if the client stays connected.
            with suppress(OSError):  # it may be closed already
                conn.close(graceful=True)
            conn.close = lambda **_: None
        return is_kept

    def handle_request(self, req: Any, conn: Any) -> bool:
        """Let the app answer one request at the minimum transfer rates."""
        with ExitStack() as undo:
            if isinstance(conn.sock, socket.socket):
                undo.enter_context(paced_reading(conn.parser.unreader, conn.sock))
            if isinstance(req.body.reader, ChunkedReader):
                _close_if_unread(req)
            try:
                return bool(super().handle_request(req, conn))
            except TimeoutError as slow:
                self.log.debug("the response was aborted: %r", slow)
                with suppress(OSError):
                    conn.sock.shutdown(socket.SHUT_RDWR)  # its client does not read
                return False

    def _keepalive_after(self, conn: Any, keepalive: bool) -> bool:  # noqa: FBT001  gunicorn's own signature
        """Read the rest of the body; return whether the connection can be used again."""
        try:
            is_read = conn.parser.finish_body(time.monotonic() + DRAIN_S, DRAIN_BYTES)
        except ParseException:  # the start of the next request is unknown
            return False
        return keepalive and bool(is_read)

    def handle_error(self, req: Any, client: Any, addr: Any, exc: BaseException) -> None:
        """Answer 4xx for a malformed request, or 500; log and close."""
        structlog.contextvars.clear_contextvars()  # those of the thread's previous request
        if req is None and isinstance(exc, ParseException):
            self.log.warning("request from %s is not HTTP: %s", addr, _name_malformed(exc))
            problem, detail = self._judge_malformed(exc)
            self._count_rejected(problem)
        else:
            self.log.error("request from %s failed", addr, exc_info=exc)
            problem, detail = PROBLEM_TYPES[500], INTERNAL_DETAIL
        try:
            util.write_nonblock(client, write_last_problem(problem, detail))
        except OSError as gone:
            self.log.debug("the error response was not sent: %s", gone)

    def _judge_malformed(self, error: ParseException) -> tuple[ProblemType, str]:
        if isinstance(error, LimitRequestLine):
            max_bytes = self.cfg.limit_request_line
            return PROBLEM_TYPES[414], f"the request line must be at most {max_bytes} bytes"
        if isinstance(error, LimitRequestHeaders):
            max_bytes, count = self.cfg.limit_request_field_size, self.cfg.limit_request_fields
            return (
                PROBLEM_TYPES[431],
                f"there must be at most {count} headers of at most {max_bytes} bytes each",
            )
        detail = f"the request is not well-formed HTTP: {_name_malformed(error)}"
        return PROBLEM_TYPES[400], detail


def _name_malformed(error: ParseException) -> str:
    """Return what is wrong, without what the client sent: that may be a malformed Authorization."""
    return str(error).partition(":")[0][:MAX_INPUT_CHARS]


def _close_if_unread(req: Any) -> None:
    """Close the connection after the response if chunks are still unread then.

    They may be malformed, and then the start of the next request is unknown.
    """
    should_close: Callable[[], bool] = req.should_close
    req.should_close = lambda: should_close() or req.body.reader.parser is not None


class CheckedBody:
    """A request body whose errors of transfer become 4xx.

    Args:
        body: gunicorn's body, or another object with a read method.
    """

    def __init__(self, body: Any) -> None:
        self._body = body

    def read(self, size: int = -1) -> bytes:
        """Return up to so many bytes, or all without a size.

        Raises:
            BadRequest: a chunk or a trailer is malformed.
            RefusedError: 408, the client sends too slowly.
        """
        try:
            content: bytes = self._body.read(size)
        except ParseException as malformed:
            raise BadRequest from malformed
        except TimeoutError as slow:
            raise RefusedError(408, SLOW) from slow
        return content


def write_last_problem(problem: ProblemType, detail: str) -> bytes:
    """Return a response that is sent without the app, as the last one on its connection."""
    response = problem_response(problem, detail)
    copy_error_to_header(response)  # the request may be the gateway's check
    response.headers["Connection"] = "close"
    response.headers["X-Request-Id"] = make_job_id()
    if problem.status == HTTPStatus.SERVICE_UNAVAILABLE:
        response.headers["Retry-After"] = str(RETRY_AFTER_S)
    head = f"HTTP/1.1 {response.status}\r\n{response.headers}"
    return head.encode("latin-1") + response.get_data()
