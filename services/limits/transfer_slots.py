"""Slots for long bodies and responses, each of which occupies a thread as long as it takes."""

import threading
from collections.abc import Callable
from typing import Final, TypeVar

from flask import Response, current_app, g, request

from services.http.bodies import keep_body
from services.http.body_limits import MAX_DOWNLOADS, MAX_UPLOADS
from services.http.errors import BusyError
from services.limits.limiter import SMALL_BYTES
from services.limits.transfer_rate import PIECE_BYTES, pace_sending

UPLOADS: Final = "too many large request bodies are being received"
DOWNLOADS: Final = "too many large responses are being sent"

T = TypeVar("T")


class Uploads:
    """Slots for long bodies that are being received or that wait in memory."""

    def __init__(self, max_running: int = MAX_UPLOADS) -> None:
        self._slots = threading.BoundedSemaphore(max_running)

    def receive(self, respond: Callable[[], T]) -> T:
        """Return the result of respond after reading this request's body, if that is long.

        Raises:
            BusyError: the body is long and there is no free slot.
        """
        if _is_short():
            return respond()

        def read_and_respond() -> T:
            keep_body()
            return respond()

        return self.stream(read_and_respond)

    def stream(self, respond: Callable[[], T]) -> T:
        """Return the result of respond, which reads this request's body (errors as receive)."""
        if _is_short():
            return respond()
        if not self._slots.acquire(blocking=False):
            raise BusyError(UPLOADS, SMALL_BYTES)
        try:
            return respond()
        finally:
            self._slots.release()


def _is_short() -> bool:
    size_bytes = request.content_length
    return size_bytes is not None and size_bytes <= SMALL_BYTES


class Downloads:
    """Slots for responses of more than 1 MiB that are being sent.

    Responses of more than 64 KiB must be read at the minimum rate. Those of up to 1 MiB need no
    slot: the gateway buffers them at once, however slow its client is.
    """

    def __init__(self, max_running: int = MAX_DOWNLOADS) -> None:
        self._slots = threading.BoundedSemaphore(max_running)

    def take(self, size_bytes: int) -> None:
        """Take a slot for this request's response, before its content is read or made.

        Args:
            size_bytes: Its approximate size; a short response needs no slot.

        Raises:
            BusyError: there is no free slot.
        """
        if request.method == "HEAD" or size_bytes <= SMALL_BYTES:
            return
        if not self._slots.acquire(blocking=False):
            raise BusyError(DOWNLOADS, SMALL_BYTES)
        g.has_download_slot = True

    def send(self, response: Response) -> Response:
        """Limit a response of this request, if it is long."""
        has_slot = g.pop("has_download_slot", False)
        size_bytes = response.content_length or 0
        if response.is_sequence:
            size_bytes = response.calculate_content_length() or 0
        # A response whose exact length is unknown has taken a slot for its approximate one.
        is_unknown = has_slot and response.is_streamed and response.content_length is None
        if request.method == "HEAD":
            size_bytes = 0
        is_long = is_unknown or size_bytes > SMALL_BYTES
        if has_slot and not is_long:
            self._slots.release()
        if is_long and not has_slot and not self._slots.acquire(blocking=False):
            response.close()
            busy = current_app.handle_user_exception(BusyError(DOWNLOADS, SMALL_BYTES))
            return current_app.make_response(busy)
        return self._pace(response, size_bytes, is_long=is_long)

    def _pace(self, response: Response, size_bytes: int, *, is_long: bool) -> Response:
        if size_bytes <= PIECE_BYTES and not is_long:
            return response
        if size_bytes:
            response.content_length = size_bytes
        response.call_on_close(getattr(response.response, "close", lambda: None))
        if is_long:
            response.call_on_close(self._slots.release)
        sock = request.environ.get("gunicorn.socket")
        response.response = pace_sending(response.iter_encoded(), sock)
        return response
