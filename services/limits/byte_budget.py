"""Memory for what was made for one answer, until that is sent: a slow client keeps its own."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from services.http.errors import BusyError
from services.limits.limiter import SMALL_BYTES


class ByteBudget:
    """So many bytes of large answers may wait in a process for the clients that asked for them.

    Args:
        max_bytes: All of them together.
    """

    def __init__(self, max_bytes: int) -> None:
        self._free_bytes = max_bytes
        self._lock = threading.Lock()

    @contextmanager
    def reserve(self, size_bytes: int) -> Iterator[None]:
        """Keep the room that an answer needs; a small one needs none.

        Raises:
            BusyError: there is not so much left.
        """
        needed = size_bytes if size_bytes > SMALL_BYTES else 0
        with self._lock:
            if needed > self._free_bytes:
                raise BusyError(
                    "large responses already use all the memory reserved for them", SMALL_BYTES
                )
            self._free_bytes -= needed
        try:
            yield
        finally:
            with self._lock:
                self._free_bytes += needed
