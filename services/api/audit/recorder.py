"""Records each write before its response is sent.

An entry is a separate transaction, after the write: a write that was made stays made, even if its
entry can't be stored. Then the log has the entry, as `audit_failed`.
"""

import ipaddress
import time
from collections.abc import Callable
from dataclasses import asdict
from typing import Final

import structlog
from flask import Response, g, request

from contracts.errors import DatabaseUnavailableError
from services.http.access import SAFE_METHODS, ForgeApp
from services.http.auth import MAX_PATH_CHARS, has_passed_check
from services.metrics.requests import to_route
from stores.audit.store import AuditStore, Write

# The gateway sets it to the address of its client, whatever the client sends.
ADDRESS_HEADER: Final = "X-Real-IP"
UNAUTHORIZED: Final = 401
# These change nothing.
READS_BY_POST: Final = frozenset(
    {"/inspect", "/inspect/summary", "/jobs/{job_id}/predict", "/models/{name}/compare"}
)
# Clients without a token must not fill the database: more are only logged.
MAX_UNKNOWN_PER_S: Final = 10.0
# While the database is unavailable, a write to the model store must not wait for it each time.
PAUSE_S: Final = 5.0

log = structlog.get_logger(__name__)


class AuditRecorder:
    """Records the writes of one process.

    Args:
        entries: The audit trail.
        clock: A monotonic clock in seconds.
    """

    def __init__(self, entries: AuditStore, clock: Callable[[], float] = time.monotonic) -> None:
        self._entries = entries
        self._clock = clock
        self._unavailable_until = 0.0
        self._next_unknown = 0.0

    def watch(self, app: ForgeApp) -> None:
        """Record the writes of an app."""

        @app.after_request
        def record(response: Response) -> Response:
            if _is_write() and not has_passed_check(response):
                self._record(_describe(response))
            return response

    def _record(self, write: Write) -> None:
        now = self._clock()
        is_stored = now >= self._unavailable_until and self._has_room(write, now)
        try:
            if is_stored:
                self._entries.add(write)
        except DatabaseUnavailableError:
            self._unavailable_until = now + PAUSE_S
            is_stored = False
        if not is_stored:
            log.warning("audit_failed", **asdict(write))

    def _has_room(self, write: Write, now: float) -> bool:
        """Return whether a request may be stored: those without a known sender are limited."""
        if write.status != UNAUTHORIZED:
            return True
        if self._next_unknown > now + 1:
            return False
        self._next_unknown = max(self._next_unknown, now) + 1 / MAX_UNKNOWN_PER_S
        return True


def _is_write() -> bool:
    is_known = request.url_rule is not None and request.method not in SAFE_METHODS
    return is_known and to_route(str(request.url_rule)) not in READS_BY_POST


def _describe(response: Response) -> Write:
    caller = g.get("caller")
    return Write(
        key_id=None if caller is None else caller.key_id,
        address=_find_address(),
        method=request.method,
        route=to_route(str(request.url_rule)),
        path=request.path[:MAX_PATH_CHARS],
        status=response.status_code,
        problem=g.get("problem"),
        request_id=g.request_id,
    )


def _find_address() -> str | None:
    """Return the client's address, as the gateway or the connection names it."""
    for candidate in (request.headers.get(ADDRESS_HEADER), request.remote_addr):
        try:
            return str(ipaddress.ip_address(candidate or ""))
        except ValueError:
            continue
    return None
