"""gunicorn's threads, with its own refusals as problem+json: what it can't parse no app sees."""

import os
import socket
import time
from collections.abc import Callable, Iterable
from contextlib import ExitStack, suppress
from typing import Any, Final

from flask import Response
from gunicorn import util
from gunicorn.http.body import ChunkedReader
from gunicorn.http.errors import LimitRequestHeaders, LimitRequestLine, ParseException
from gunicorn.workers.gthread import ThreadWorker
from werkzeug.exceptions import BadRequest

from contracts.ids import make_job_id
from contracts.problems import MAX_INPUT_CHARS
from services.http.auth import copy_error_to_header
from services.http.error_responses import INTERNAL_DETAIL, problem_response
from services.http.errors import PROBLEM_TYPES, ProblemType, RefusedError
from services.limits.transfer_rate import LEAST_RATE, SILENT_S, paced_reading
from services.metrics.requests import REQUESTS, RequestCounter
from services.server.client_connection import IS_STOPPING, READY_AT_S
from services.server.handover import Handover, HandoverListener
from services.server.large_bodies import CONNECT, IS_RELAYED

# What is refused unread is read all the same: who still sends, nginx too, may miss the answer if
# the connection ends. It is thrown away, the longest that the door lets through in half a second.
DRAIN_S: Final = 5.0
DRAIN_BYTES: Final = 2**28
# Single images get processor time before large bodies do, and those before training (10).
LARGE_NICENESS: Final = 5
SLOW: Final = f"send at least {LEAST_RATE} bytes/s, without pauses of more than {SILENT_S:.0f} s"
LONG_LINE: Final = PROBLEM_TYPES[414]
LONG_HEAD: Final = PROBLEM_TYPES[431]

Wsgi = Callable[[dict[str, Any], Any], Iterable[bytes]]


class ProblemWorker(ThreadWorker):  # type: ignore[misc]  # gunicorn has no types
    """For `gunicorn --worker-class services.server.worker.ProblemWorker`."""

    # From the hooks; without them no process is for large bodies.
    handover: Handover | None = None

    def init_process(self) -> None:
        """Begin in the process of this worker."""
        if self.handover is not None and self.handover.is_receiver:
            self.sockets: list[Any] = [HandoverListener(self.handover)]
            os.nice(LARGE_NICENESS)
        super().init_process()

    @property
    def is_for_large(self) -> bool:
        """Whether this process answers only what others relay to it."""
        return self.handover is not None and self.handover.is_receiver

    def load_wsgi(self) -> None:
        """Load the app, which is told with each request how to ask whether the server stops."""
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
            # What nobody offers may be ignored; werkzeug finds no address for who asks for it.
            environ.pop("HTTP_UPGRADE", None)
            return app(environ, start_response)

        self.wsgi: Wsgi = answer

    def _is_stopping(self) -> bool:
        # Without its parent it stops too, and then nobody kills the threads that it waits for.
        return not self.alive or self.ppid != os.getppid()

    def _count_rejected(self, kind: ProblemType) -> None:
        """Count a refusal that no app sees."""
        counts: RequestCounter = self.app.callable.extensions[REQUESTS]
        counts.count_rejected(kind.status, kind.name)

    def handle(self, conn: Any) -> Any:
        """Answer one request of a connection, and close that unless it stays open."""
        is_kept = super().handle(conn)
        if not is_kept:
            # Not on the poller's thread: it would hold up all others, for 2 s if the client stays.
            with suppress(OSError):  # it may be closed already
                conn.close(graceful=True)
            conn.close = lambda **_: None
        return is_kept

    def handle_request(self, req: Any, conn: Any) -> bool:
        """Let the app answer one request, whose client must send and read fast enough."""
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
                    conn.sock.shutdown(socket.SHUT_RDWR)  # it does not read: nothing to wait for
                return False

    def _keepalive_after(self, conn: Any, keepalive: bool) -> bool:  # noqa: FBT001  gunicorn's own signature
        """Read the rest of the body, and return whether the connection can be used again."""
        try:
            is_read = conn.parser.finish_body(time.monotonic() + DRAIN_S, DRAIN_BYTES)
        except ParseException:  # where the next request begins is unknown
            return False
        return keepalive and bool(is_read)

    def handle_error(self, req: Any, client: Any, addr: Any, exc: BaseException) -> None:
        """Answer 4xx where the request can't be parsed and 500 where we failed; log and close."""
        if req is None and isinstance(exc, ParseException):
            reason = str(exc)[:MAX_INPUT_CHARS]
            self.log.warning("request from %s is not HTTP: %s", addr, reason)
            kind, detail = self._judge_malformed(exc)
            answer = problem_response(kind, detail)
            self._count_rejected(kind)
        else:
            self.log.error("request from %s failed", addr, exc_info=exc)
            answer = problem_response(PROBLEM_TYPES[500], INTERNAL_DETAIL)
        try:
            util.write_nonblock(client, to_last_bytes(answer))
        except OSError as gone:
            self.log.debug("the error response was not sent: %s", gone)

    def _judge_malformed(self, error: ParseException) -> tuple[ProblemType, str]:
        if isinstance(error, LimitRequestLine):
            max_bytes = self.cfg.limit_request_line
            return LONG_LINE, f"the request line must be at most {max_bytes} bytes"
        if isinstance(error, LimitRequestHeaders):
            max_bytes, count = self.cfg.limit_request_field_size, self.cfg.limit_request_fields
            return (
                LONG_HEAD,
                f"there must be at most {count} headers of at most {max_bytes} bytes each",
            )
        reason = str(error)[:MAX_INPUT_CHARS]
        return PROBLEM_TYPES[400], f"the request is not well-formed HTTP: {reason}"


def _close_if_unread(req: Any) -> None:
    """Let the response say that the connection ends if chunks are unread when it begins.

    They may be malformed, and then where the next request begins is unknown.
    """
    should_close: Callable[[], bool] = req.should_close
    req.should_close = lambda: should_close() or req.body.reader.parser is not None


class CheckedBody:
    """A body as it is read; where it is malformed that is the client's error, not ours.

    Args:
        body: gunicorn's, or anything with a read.
    """

    def __init__(self, body: Any) -> None:
        self._body = body

    def read(self, size: int = -1) -> bytes:
        """Return so many bytes, or fewer where it ends; all of it without a size.

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


def to_last_bytes(answer: Response) -> bytes:
    """Return a response as it is sent where no app has seen the request: the connection ends."""
    copy_error_to_header(answer)  # the request may have been the gateway's check
    answer.headers["Connection"] = "close"
    answer.headers["X-Request-Id"] = make_job_id()
    head = f"HTTP/1.1 {answer.status}\r\n{answer.headers}"
    return head.encode("latin-1") + answer.get_data()
