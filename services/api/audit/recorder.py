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
from sqlalchemy.exc import SQLAlchemyError

from contracts.access.audit import UNKNOWN_SENDER
from contracts.errors import DatabaseUnavailableError, ForgeError
from services.http.access import SAFE_METHODS, ForgeApp
from services.http.auth import MAX_PATH_CHARS, has_passed_check
from services.http.rate_limits import RateLimits
from services.metrics.requests import to_route
from services.server.large_bodies import is_relayed
from stores.audit.store import AuditStore, Write

# The gateway sets it to the address of its client, whatever the client sends.
ADDRESS_HEADER: Final = "X-Real-IP"
FIRST_ERROR: Final = 400
# These change nothing.
READS_BY_POST: Final = frozenset(
    {"/inspect", "/inspect/summary", "/jobs/{job_id}/predict", "/models/{name}/compare"}
)
# Of each key, of the administrator, and of all unknown senders together: refused requests must not
# fill the database, and displace the entries of changes. More are only logged.
MAX_REFUSALS_PER_MINUTE: Final = 60
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
        self._refusals = RateLimits(clock)

    def watch(self, app: ForgeApp) -> None:
        """Record the writes of an app."""

        @app.after_request
        def record(response: Response) -> Response:
            if _is_write() and not is_relayed() and not has_passed_check(response):
                path = app.authenticator.mask_path(request.path)[:MAX_PATH_CHARS]
                self._record(_describe(path, response))
            return response

    def _record(self, write: Write) -> None:
        if not self._has_room(write):
            log.info("refusal_not_in_audit", **asdict(write))
            return
        reason = self._try_to_store(write)
        if reason is not None:
            log.warning("audit_failed", reason=reason, **asdict(write))

    def _try_to_store(self, write: Write) -> str | None:
        """Store an entry; return why not, if it is not."""
        now = self._clock()
        if now < self._unavailable_until:
            return "the database was unavailable just before"
        try:
            self._entries.add(write)
        except DatabaseUnavailableError as error:
            self._unavailable_until = now + PAUSE_S
            return str(error)
        except (ForgeError, SQLAlchemyError) as error:
            return str(error)
        return None

    def _has_room(self, write: Write) -> bool:
        """Return whether a request may be stored: the refused ones of each sender are limited."""
        if write.status < FIRST_ERROR:
            return True
        return not self._refusals.take(str(write.key_id), MAX_REFUSALS_PER_MINUTE)


def _is_write() -> bool:
    is_known = request.url_rule is not None and request.method not in SAFE_METHODS
    return is_known and to_route(str(request.url_rule)) not in READS_BY_POST


def _describe(path: str, response: Response) -> Write:
    caller = g.get("caller")
    return Write(
        key_id=UNKNOWN_SENDER if caller is None else caller.key_id,
        address=_find_address(),
        method=request.method,
        route=to_route(str(request.url_rule)),
        path=path.replace("\0", "%00"),  # PostgreSQL stores no NUL
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
