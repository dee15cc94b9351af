"""Large pieces of work take turns: each needs many times its own size of memory."""

import contextvars
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final, TypeVar

from flask import Response, request

from services.bodies import discard_body
from services.free_memory import give_back_memory
from services.operations import JPEG, PNG
from services.problems import BusyError

SMALL_BYTES: Final = 2**20
# One is done, one waits in a thread of the server; the other threads are left to small requests.
MAX_AT_ONCE: Final = 2

T = TypeVar("T")


class Turns:
    """Does large work one piece after the other, and refuses what would wait in a row.

    All of it is done by one thread: malloc keeps for each thread what that has freed. With four
    threads, one after the other, a process that read batches grew to 810 MB instead of 620 MB.
    After each piece it gives back what is free: a process that had read five batches, of up to
    7.8 million numbers, stayed at 198 MB instead of 85 MB. That takes it 2 to 45 ms, while nobody
    waits but the next large piece.

    Args:
        what: What the work is, for whoever is refused, such as `large requests`.
        give_back: Gives back to the system what memory is free.
    """

    def __init__(self, what: str, give_back: Callable[[], None] = give_back_memory) -> None:
        self._what = what
        self._give_back = give_back
        self._places = threading.BoundedSemaphore(MAX_AT_ONCE)
        self._thread = ThreadPoolExecutor(1, "turns", initializer=self._know_thread)
        self._thread_id: int | None = None

    def take(self, work: Callable[[], T], size_bytes: int | None) -> T:
        """Return what work returns; a small piece never waits for a large one.

        Within a turn everything is done at once: it would wait for itself.

        Args:
            work: Sees the request of whoever calls.
            size_bytes: Of what it works on; None counts as large.

        Raises:
            BusyError: it is large, and one is being done while another waits.
        """
        is_small = size_bytes is not None and size_bytes <= SMALL_BYTES
        if is_small or threading.get_ident() == self._thread_id:
            return work()
        if not self._places.acquire(blocking=False):
            raise BusyError(f"{MAX_AT_ONCE} {self._what} are under way", SMALL_BYTES)
        try:
            return self._thread.submit(contextvars.copy_context().run, work).result()
        finally:
            self._places.release()
            self._thread.submit(self._give_back)

    def _know_thread(self) -> None:
        self._thread_id = threading.get_ident()

    def answer(self, respond: Callable[[], Response]) -> Response:
        """Return what respond returns for this request, whose body makes it large or small.

        A body of unknown length counts as large.

        Raises:
            BusyError: as take; the body was read then, so that its sender sees the answer.
        """
        try:
            return self.take(respond, request.content_length)
        except BusyError:
            discard_body()
            raise

    def answer_images(self, respond: Callable[[], Response]) -> Response:
        """Return what respond returns for a request with images (errors as answer).

        A picture file is large by its pixels, not by its bytes: its reader takes the turn.
        """
        return respond() if request.mimetype in {PNG, JPEG} else self.answer(respond)
