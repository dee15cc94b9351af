"""Large bodies take turns: as objects they are ten times as large as their text."""

import contextvars
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from flask import Response, request

from services.problems import BusyError

# About 300 images of MNIST's size.
SMALL_BYTES: Final = 2**20
# Of a process's four threads: one is answered, one waits, two are left to small requests.
MAX_AT_ONCE: Final = 2
READ_BYTES: Final = 65_536


class Bulk:
    """Answers large requests one after the other, and refuses those that would wait in a row.

    10,000 images of MNIST's size take 360 MB in a process; four at once would take four times that.
    All are answered by one thread: malloc keeps for each thread what that has freed, and with four
    threads, one after the other, a process grew to 810 MB instead of 620 MB.
    """

    def __init__(self) -> None:
        self._places = threading.BoundedSemaphore(MAX_AT_ONCE)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="bulk")

    def answer(self, respond: Callable[[], Response]) -> Response:
        """Return what respond returns for this request; a small one never waits for a large one.

        A body of unknown length counts as large.

        Raises:
            BusyError: the request is large, and one is being answered while another waits.
        """
        size_bytes = request.content_length
        if size_bytes is not None and size_bytes <= SMALL_BYTES:
            return respond()
        if not self._places.acquire(blocking=False):
            _discard_body()
            raise BusyError(f"{MAX_AT_ONCE} large requests", SMALL_BYTES)
        try:
            return self._thread.submit(contextvars.copy_context().run, respond).result()
        finally:
            self._places.release()


def _discard_body() -> None:
    # Who still sends when the connection is closed, nginx too, may miss the answer.
    while request.stream.read(READ_BYTES):
        pass
