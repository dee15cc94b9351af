"""Refusals of requests that would wait too long, said again without the app.

The app takes thirty times as long for one, on the poller's thread: with hundreds of clients that
ask again at once, a process would do little else, and its single images would wait for it.
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

# What the app does not look at before it refuses, and what differs from request to request.
_IGNORED_HEADERS: Final = re.compile(
    rb"\r\n(content-length|inference-header-content-length|traceparent|tracestate|x-forwarded-for"
    rb"|x-real-ip|x-request-id):[ \t]*([^\r\n]*)",
    re.IGNORECASE,
)
_REQUEST_ID: Final = b"\r\nX-Request-Id: "


@dataclass(frozen=True)
class _CachedError:
    """An answer of the app's without its id, and what was counted and logged of it."""

    stored_s: float
    before: bytes
    after: bytes
    body_bytes: int
    counted: Counted
    line: AccessLine | None


class OverloadCache:
    """For one thread.

    Args:
        counter: Counts what is said again.
        clock: The time in seconds, as `Reply.ready_at_s` has it.
    """

    def __init__(
        self, counter: RequestCounter, clock: Callable[[], float] = time.perf_counter
    ) -> None:
        self._counter, self._clock = counter, clock
        self._entries: dict[bytes, _CachedError] = {}

    def replay(self, head: bytes, reply: BufferedReply, received: int) -> bytes | None:
        """Return the answer to a request, counted and logged; None if the app has to give it.

        Args:
            head: The request's, to its blank line.
            reply: Knows when it had arrived.
            received: The bytes of its body.
        """
        cached = self._entries.get(_IGNORED_HEADERS.sub(b"", head))
        if cached is None or self._clock() - cached.stored_s > MAX_AGE_S:
            return None
        request_id = _name_request(head)
        duration_s = self._clock() - reply.ready_at_s
        self._counter.count_response(cached.counted, duration_s, received, cached.body_bytes)
        if cached.line is not None:
            line = replace(cached.line, request_id=request_id, duration_s=duration_s)
            log_access(replace(line, request_bytes=received) if received else line)
        return cached.before + request_id.encode() + cached.after

    def store(self, head: bytes, reply: BufferedReply) -> None:
        """Remember what the app has just answered, if that is a refusal of its own."""
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


def _name_request(head: bytes) -> str:
    headers = _IGNORED_HEADERS.findall(head)
    given = b",".join(value for name, value in headers if name.lower() == b"x-request-id")
    return choose_request_id(given.decode("latin-1").strip(" \t"))
