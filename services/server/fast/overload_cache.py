"""Refusals of requests that would wait too long, said again without the app.

The app takes thirty times as long for one, on the poller's thread: with hundreds of clients that
ask again at once, a process would do little else, and its single images would wait for it.
"""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from services.http.auth import AccessLine, log_access, name_request
from services.metrics.requests import Counted, RequestCounter
from services.server.fast.buffered_connection import Reply

KEPT_S: Final = 1.0
MAX_KEPT: Final = 256

# What the app does not look at before it refuses, and what differs from request to request.
_LEFT_OUT: Final = re.compile(
    rb"\r\n(content-length|inference-header-content-length|traceparent|tracestate|x-forwarded-for"
    rb"|x-real-ip|x-request-id):[ \t]*([^\r\n]*)",
    re.IGNORECASE,
)
_REQUEST_ID: Final = b"\r\nX-Request-Id: "


@dataclass(frozen=True)
class _Known:
    """An answer of the app's without its id, and what was counted and logged of it."""

    said_s: float
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
        self._known: dict[bytes, _Known] = {}

    def say_again(self, head: bytes, reply: Reply, received: int) -> bytes | None:
        """Return the answer to a request, counted and logged; None if the app has to give it.

        Args:
            head: The request's, to its blank line.
            reply: Knows when it had arrived.
            received: The bytes of its body.
        """
        known = self._known.get(_LEFT_OUT.sub(b"", head))
        if known is None or self._clock() - known.said_s > KEPT_S:
            return None
        request_id = _name(head)
        duration_s = self._clock() - reply.ready_at_s
        self._counter.count_again(known.counted, duration_s, received, known.body_bytes)
        if known.line is not None:
            line = replace(known.line, request_id=request_id, duration_s=duration_s)
            log_access(replace(line, request_bytes=received) if received else line)
        return known.before + request_id.encode() + known.after

    def keep(self, head: bytes, reply: Reply) -> None:
        """Remember what the app has just answered, if that is a refusal of its own."""
        before, found, rest = b"".join(reply.pieces).partition(_REQUEST_ID)
        if reply.counted is None or reply.counted.reason is None or not found:
            return
        if len(self._known) >= MAX_KEPT:
            self._known.clear()
        after = rest[rest.index(b"\r\n") :]
        self._known[_LEFT_OUT.sub(b"", head)] = _Known(
            *(self._clock(), before + found, after),
            *(len(after.partition(b"\r\n\r\n")[2]), reply.counted, reply.line),
        )


def _name(head: bytes) -> str:
    headers = _LEFT_OUT.findall(head)
    given = b",".join(value for name, value in headers if name.lower() == b"x-request-id")
    return name_request(given.decode("latin-1").strip(" \t"))
