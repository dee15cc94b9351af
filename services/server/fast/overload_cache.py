"""Caches the error responses of an overloaded process, which are then sent without the app.

The app takes thirty times as long for one, in the event loop: with hundreds of clients that retry
at once, a process would do little else, and requests for single images would wait.
"""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from services.http.auth import AccessLine, choose_request_id, log_access
from services.metrics.requests import Counted, RequestCounter
from services.server.fast.buffered_connection import BufferedReply

MAX_AGE_S: Final = 1.0
MAX_ENTRIES: Final = 256

# Headers that the app ignores before it rejects a request, and that differ between requests.
_IGNORED_HEADERS: Final = re.compile(
    rb"\r\n(content-length|inference-header-content-length|traceparent|tracestate|x-forwarded-for"
    rb"|x-real-ip|x-request-id):[ \t]*([^\r\n]*)",
    re.IGNORECASE,
)
_REQUEST_ID: Final = b"\r\nX-Request-Id: "


@dataclass(frozen=True)
class _CachedError:
    """A response of the app around its request id, and what was counted and logged of it."""

    stored_s: float
    before: bytes
    after: bytes
    body_bytes: int
    counted: Counted
    line: AccessLine | None


class OverloadCache:
    """For one thread.

    Args:
        counter: Counts the replayed responses.
        clock: Returns the time in seconds, as in `BufferedReply.ready_at_s`.
    """

    def __init__(
        self, counter: RequestCounter, clock: Callable[[], float] = time.perf_counter
    ) -> None:
        self._counter, self._clock = counter, clock
        self._entries: dict[bytes, _CachedError] = {}

    def replay(self, head: bytes, reply: BufferedReply, received: int) -> bytes | None:
        """Return the cached response to a request, counted and logged, or None.

        Args:
            head: The request's, with its blank line.
            reply: Has the time of its arrival.
            received: The size of its body.
        """
        cached = self._entries.get(_IGNORED_HEADERS.sub(b"", head))
        if cached is None or self._clock() - cached.stored_s > MAX_AGE_S:
            return None
        request_id = _find_request_id(head)
        duration_s = self._clock() - reply.ready_at_s
        self._counter.count_response(cached.counted, duration_s, received, cached.body_bytes)
        if cached.line is not None:
            line = replace(cached.line, request_id=request_id, duration_s=duration_s)
            log_access(replace(line, request_bytes=received) if received else line)
        return cached.before + request_id.encode() + cached.after

    def store(self, head: bytes, reply: BufferedReply) -> None:
        """Cache the response that the app has just written, if it is an error."""
        before, found, rest = b"".join(reply.pieces).partition(_REQUEST_ID)
        if reply.counted is None or reply.counted.reason is None or not found:
            return
        if len(self._entries) >= MAX_ENTRIES:
            self._entries.clear()
        after = rest[rest.index(b"\r\n") :]
        self._entries[_IGNORED_HEADERS.sub(b"", head)] = _CachedError(
            *(self._clock(), before + found, after),
            *(len(after.partition(b"\r\n\r\n")[2]), reply.counted, reply.line),
        )


def _find_request_id(head: bytes) -> str:
    headers = _IGNORED_HEADERS.findall(head)
    request_id = b",".join(value for name, value in headers if name.lower() == b"x-request-id")
    return choose_request_id(request_id.decode("latin-1").strip(" \t"))
