"""Work takes turns: large work needs many times its own size of memory, small work time."""

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
from services.server.large_bodies import LOCAL_TYPES, is_relayed, relay_or
from services.server.malloc import trim_memory

SMALL_BYTES: Final = 2**20
# One is done, one waits in a thread of the server; the other threads are left to small requests.
MAX_LARGE: Final = 2
# Of small ones, where they are bounded. Python does one at a time; a second goes on where numpy or
# Pillow lets it. Who waits has a thread, and what is ordinary must always find one.
MAX_SMALL_RUNNING: Final = 2
MAX_SMALL_WAITING: Final = 8

T = TypeVar("T")


class WorkLimiter:
    """Does large work one piece after the other, and refuses what would wait in a row.

    All of it is done by one thread: malloc keeps for each thread what that has freed. With four
    threads, one after the other, a process that read batches grew to 810 MB instead of 620 MB.
    After each piece it gives back what is free: a process that had read five batches, of up to
    7.8 million numbers, stayed at 198 MB instead of 85 MB. That takes it 2 to 45 ms, while nobody
    waits but the next large piece.

    Args:
        what: What the work is, for whoever is refused, such as `large requests`.
        trim: Gives back to the system what memory is free.
        bounds_small: Whether small pieces wait for one another too, in a row of their own: else
            each is done at once, however many there are.
        threads: Which those who are here are among, with others; None: no others are counted.

    Attributes:
        threads: The same.
    """

    def __init__(
        self,
        what: str,
        trim: Callable[[], None] = trim_memory,
        *,
        bounds_small: bool = False,
        threads: ThreadBudget | None = None,
    ) -> None:
        self._trim_memory = trim
        self.threads = threads or ThreadBudget()
        self._thread = ThreadPoolExecutor(1, "limiter", initializer=self._know_thread)
        self._thread_id: int | None = None
        self._large = RequestQueue(
            lambda: BusyError(
                f"one of the {what} is being processed and another is waiting", SMALL_BYTES
            ),
            max_running=1,
            max_waiting=MAX_LARGE - 1,
            threads=self.threads,
        )
        self._small = self._make_small() if bounds_small else None

    def run(
        self,
        work: Callable[[], T],
        size_bytes: int | None,
        is_gone: Callable[[], bool] | None = None,
    ) -> T:
        """Return what work returns; a small piece never waits for a large one.

        Within a turn everything is done at once: it would wait for itself.

        Args:
            work: Sees the request of whoever calls. Small work asks for no large work here.
            size_bytes: Of what it works on; None counts as large.
            is_gone: Whether nobody wants it any more; None is for this request's client alone.

        Raises:
            BusyError: it is large, and one is being done while another waits; or small ones are
                bounded, and too many wait; or too many compute and wait whatever for.
            RefusedError: 503, its client was gone before its turn had come, or the server stops.
        """
        if threading.get_ident() == self._thread_id:
            return work()
        if size_bytes is None or size_bytes > SMALL_BYTES:
            if is_relayed():  # it has a turn in the process that it comes from: it only waits
                return self._do_large(work)
            return self._large.run(lambda: self._do_large(work), is_gone or watch_client())
        if self._small is None:
            return work()
        return self._small.run(work, is_gone or watch_client())

    def _do_large(self, work: Callable[[], T]) -> T:
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

    def _know_thread(self) -> None:
        self._thread_id = threading.get_ident()

    def read(self, work: Callable[[], T]) -> T:
        """Return what work makes of this request's body, whose length makes it large or small.

        A body of unknown length counts as large. A small one is here before its turn comes: a
        client that sends slowly holds up nobody.

        Raises:
            BusyError: as take; the body was read then, so that its sender sees the answer.
        """
        size_bytes = request.content_length
        if size_bytes is not None and size_bytes <= SMALL_BYTES:
            keep_body()
        try:
            return self.run(work, size_bytes)
        except BusyError:
            discard_body()
            raise

    def answer(
        self, respond: Callable[[], Response], local_types: Collection[str] = LOCAL_TYPES
    ) -> Response:
        """Return the answer to this request (sizes and errors as read).

        A large one is relayed to the process for large bodies where there is one.

        Args:
            respond: Returns the answer, in this process.
            quick: The media types that are read here, however large.
        """
        size_bytes = request.content_length
        is_small = size_bytes is not None and size_bytes <= SMALL_BYTES
        return self.read(respond if is_small else relay_or(respond, local_types))

    def answer_large(self, respond: Callable[[], Response]) -> Response:
        """Return the answer to a request that is large whatever the length of its body."""
        return self.run(relay_or(respond), None)

    def answer_images(self, respond: Callable[[], Response]) -> Response:
        """Return what respond returns for a request with images (errors as answer).

        A small picture file may be large by its pixels: its reader takes the turn then.
        """
        size_bytes = request.content_length
        is_small = size_bytes is not None and size_bytes <= SMALL_BYTES
        if is_small and request.mimetype in {PNG, JPEG}:
            return respond()
        return self.answer(respond)
