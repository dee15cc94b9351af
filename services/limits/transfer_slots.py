"""Long bodies and answers: each holds a thread for as long as its client takes, so they are few."""

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
    """Long bodies that are being received, or that wait in memory for their turn."""

    def __init__(self, max_running: int = MAX_UPLOADS) -> None:
        self._slots = threading.BoundedSemaphore(max_running)

    def receive(self, respond: Callable[[], T]) -> T:
        """Return what respond returns once this request's body is here.

        Raises:
            BusyError: it is long, and so are as many others as there is room for.
        """
        size_bytes = request.content_length
        if size_bytes is not None and size_bytes <= SMALL_BYTES:
            return respond()
        if not self._slots.acquire(blocking=False):
            raise BusyError(UPLOADS, SMALL_BYTES)
        try:
            keep_body()
            return respond()
        finally:
            self._slots.release()


class Downloads:
    """Answers of more than 1 MiB that are being sent, in few slots.

    None of more than 64 KiB is sent slower than the least rate. What is shorter than 1 MiB needs no
    slot: the gateway takes it at once, whatever its client does.
    """

    def __init__(self, max_running: int = MAX_DOWNLOADS) -> None:
        self._slots = threading.BoundedSemaphore(max_running)

    def take(self, size_bytes: int) -> None:
        """Take a slot for this request's answer, before what is long to send is read or made.

        Args:
            size_bytes: About how long it will be; a short answer needs none.

        Raises:
            BusyError: there is none.
        """
        if request.method == "HEAD" or size_bytes <= SMALL_BYTES:
            return
        if not self._slots.acquire(blocking=False):
            raise BusyError(DOWNLOADS, SMALL_BYTES)
        g.has_download_slot = True

    def send(self, response: Response) -> Response:
        """Bound a response of this request, if it is long."""
        has_slot = g.pop("has_download_slot", False)
        size_bytes = response.content_length or 0
        if response.is_sequence:
            size_bytes = response.calculate_content_length() or 0
        if request.method == "HEAD":
            size_bytes = 0
        is_long = size_bytes > SMALL_BYTES
        if has_slot and not is_long:
            self._slots.release()
        if is_long and not has_slot and not self._slots.acquire(blocking=False):
            response.close()
            busy = current_app.handle_user_exception(BusyError(DOWNLOADS, SMALL_BYTES))
            return current_app.make_response(busy)
        return self._pace(response, size_bytes, is_long=is_long)

    def _pace(self, response: Response, size_bytes: int, *, is_long: bool) -> Response:
        if size_bytes <= PIECE_BYTES:
            return response
        response.content_length = size_bytes
        response.call_on_close(getattr(response.response, "close", lambda: None))
        if is_long:
            response.call_on_close(self._slots.release)
        sock = request.environ.get("gunicorn.socket")
        response.response = pace_sending(response.iter_encoded(), sock)
        return response
