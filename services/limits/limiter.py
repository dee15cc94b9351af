"""Limits concurrent work: large requests take many times their size of memory, small ones time."""

import contextvars
import threading
from collections.abc import Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from typing import Final, TypeVar

from flask import Response, request

from services.http.bodies import discard_body, keep_body
from services.http.errors import BusyError
from services.http.operations import JPEG, PNG
from services.limits.queue import RequestQueue
from services.limits.thread_budget import ThreadBudget
from services.server.client_connection import watch_client
from services.server.large_bodies import LOCAL_TYPES, is_relayed, with_relay
from services.server.malloc import trim_memory

SMALL_BYTES: Final = 2**20
# One runs, one waits in a thread of the server; the other threads are left to small requests.
MAX_LARGE: Final = 2
# Of small ones, where they are limited. Python runs one at a time; a second one continues where
# numpy or Pillow release the lock. A waiter holds a thread, and ordinary requests need free ones.
MAX_SMALL_RUNNING: Final = 2
MAX_SMALL_WAITING: Final = 8

T = TypeVar("T")


class WorkLimiter:
    """Runs large work one at a time, and rejects what exceeds the queue.

    One thread runs all of it: malloc retains freed memory for each thread. With four threads, one
    after the other, a process that read batches grew to 810 MB instead of 620 MB. After each piece
    of work free memory is returned to the system, in 2 to 45 ms: a process that had read five
    batches, of up to 7.8 million numbers, shrank to 85 MB instead of 198 MB.

    Args:
        what: Names the work in error messages, such as `large requests`.
        trim: Returns free memory to the system.
        limits_small: Whether small work is limited too, in its own queue.
        threads: The budget that running and waiting requests share; None: a budget without limit.

    Attributes:
        threads: The same.
    """

    def __init__(
        self,
        what: str,
        trim: Callable[[], None] = trim_memory,
        *,
        limits_small: bool = False,
        threads: ThreadBudget | None = None,
    ) -> None:
        self._trim_memory = trim
        self.threads = threads or ThreadBudget()
        self._thread = ThreadPoolExecutor(1, "limiter", initializer=self._remember_thread)
        self._thread_id: int | None = None
        self._large = RequestQueue(
            lambda: BusyError(
                f"one of the {what} is being processed and another is waiting", SMALL_BYTES
            ),
            max_running=1,
            max_waiting=MAX_LARGE - 1,
            threads=self.threads,
        )
        self._small = self._make_small() if limits_small else None

    def run(
        self,
        work: Callable[[], T],
        size_bytes: int | None,
        is_gone: Callable[[], bool] | None = None,
    ) -> T:
        """Return the result of work; small work never waits for large work.

        Nested calls run immediately: they would wait for themselves.

        Args:
            work: Runs in the context of the caller's request. Small work must not run large work.
            size_bytes: The size of its input; None counts as large.
            is_gone: Whether all its clients have disconnected; None: this request's client.

        Raises:
            BusyError: the queue for its size, or the thread budget, is full.
            RefusedError: 503, the client disconnected before its turn, or the server stops.
        """
        if threading.get_ident() == self._thread_id:
            return work()
        if size_bytes is None or size_bytes > SMALL_BYTES:
            if is_relayed():  # it has its turn in the process that relayed it
                return self._run_large(work)
            return self._large.run(lambda: self._run_large(work), is_gone or watch_client())
        if self._small is None:
            return work()
        return self._small.run(work, is_gone or watch_client())

    def _run_large(self, work: Callable[[], T]) -> T:
        try:
            return self._thread.submit(contextvars.copy_context().run, work).result()
        finally:
            self._trim()

    def _make_small(self) -> RequestQueue:
        busy = f"{MAX_SMALL_RUNNING} computations are running and {MAX_SMALL_WAITING} are waiting"
        return RequestQueue(
            lambda: BusyError(busy),
            max_running=MAX_SMALL_RUNNING,
            max_waiting=MAX_SMALL_WAITING,
            on_idle=self._trim,
            threads=self.threads,
        )

    def _trim(self) -> None:
        self._thread.submit(self._trim_memory)

    def _remember_thread(self) -> None:
        self._thread_id = threading.get_ident()

    def read(self, work: Callable[[], T]) -> T:
        """Return the result of work on this request's body; its length decides whether it is large.

        A body of unknown length counts as large. A small one is read before it is queued, so that
        a client that sends slowly delays no others.

        Raises:
            BusyError: as run, after reading the body, so that the client sees the response.
        """
        if _has_small_body():
            keep_body()
        try:
            return self.run(work, request.content_length)
        except BusyError:
            discard_body()
            raise

    def answer(
        self, respond: Callable[[], Response], local_types: Collection[str] = LOCAL_TYPES
    ) -> Response:
        """Return the response to this request (sizes and errors as read).

        A large request is relayed to a process for large bodies, if there is one.

        Args:
            respond: Returns the response, in this process.
            local_types: The media types that this process reads, however large.
        """
        return self.read(respond if _has_small_body() else with_relay(respond, local_types))

    def answer_large(self, respond: Callable[[], Response]) -> Response:
        """Return the response to a request that is large whatever the length of its body."""
        return self.run(with_relay(respond), None)

    def answer_images(self, respond: Callable[[], Response]) -> Response:
        """Return the response to a request with images (errors as answer).

        A small image file may have many pixels: its reader waits in the queue then.
        """
        if _has_small_body() and request.mimetype in {PNG, JPEG}:
            return respond()
        return self.answer(respond)


def _has_small_body() -> bool:
    size_bytes = request.content_length
    return size_bytes is not None and size_bytes <= SMALL_BYTES
