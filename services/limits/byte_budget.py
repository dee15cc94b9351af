"""Bounds the memory of responses that are being sent to slow clients."""

import threading
from collections.abc import Callable
from contextlib import ExitStack

from flask import Response

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

    def hold(self, size_bytes: int, respond: Callable[[], Response]) -> Response:
        """Return a response whose memory is reserved until it is sent.

        Args:
            size_bytes: Its size; a small one needs no reservation.
            respond: Makes it.

        Raises:
            BusyError: not enough is left.
        """
        reserved = size_bytes if size_bytes > SMALL_BYTES else 0
        with self._lock:
            if reserved > self._free_bytes:
                raise BusyError(
                    "large responses already use all the memory reserved for them", SMALL_BYTES
                )
            self._free_bytes -= reserved
        with ExitStack() as undo:
            undo.callback(self._release, reserved)
            response = respond()
            response.call_on_close(undo.pop_all().close)
        return response

    def _release(self, reserved: int) -> None:
        with self._lock:
            self._free_bytes += reserved
