"""Bounds the memory of responses that are being sent to slow clients."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from services.http.errors import BusyError
from services.limits.limiter import SMALL_BYTES


class ByteBudget:
    """Memory for the large responses of a process that are being sent.

    Args:
        max_bytes: All of them together.
    """

    def __init__(self, max_bytes: int) -> None:
        self._free_bytes = max_bytes
        self._lock = threading.Lock()

    @contextmanager
    def reserve(self, size_bytes: int) -> Iterator[None]:
        """Reserve the memory of a response; a small one needs no reservation.

        Raises:
            BusyError: not enough is left.
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
