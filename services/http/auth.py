"""Access checks of every request (Host, token, Origin), request ids and the access log."""

import json
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

import structlog
from flask import Response, g, request

from contracts.access.secrets import SECRET_START
from contracts.ids import make_job_id
from contracts.problems import PROBLEM_MEDIA_TYPE
from contracts.settings import ANY_HOST, Settings
from services.http.access import SAFE_METHODS, ForgeApp, authorize
from services.http.callers import ADMINISTRATOR
from services.http.errors import RefusedError
from services.server.large_bodies import IS_RELAYED

log = structlog.get_logger(__name__)

HEALTH_PATHS: Final = frozenset({"/healthz", "/readyz", "/readyz/inference"})
LOOPBACK_NAMES: Final = frozenset({"127.0.0.1", "localhost", "[::1]"})
# The gateway sends this header, with any method and path, only to check access: 204 or an error.
ACCESS_CHECK: Final = "X-Access-Check"
REFUSAL_HEADER: Final = "X-Refusal"
LOGGED: Final = "mlpforge.logged"  # the AccessLine in a request's environ, for the server
MAX_PATH_CHARS: Final = 256  # of a path in the log: a client may send 8,000
# Not one that contains the secret of a key: answers, logs and the audit trail show the id.
REQUEST_ID_PATTERN: Final = rf"(?!.*{SECRET_START})[A-Za-z0-9._-]{{1,128}}"


@dataclass(frozen=True)
class AccessLine:
    """A line of the access log; what is None is left out.

    Args:
        path: Without the query, cut at MAX_PATH_CHARS.
        duration_s: From the request's arrival to the start of its response.
        request_bytes: The Content-Length of the request.
        response_bytes: The Content-Length of the response.
        model: The model that was requested.
        version: The number of its version.
    """

    request_id: str
    method: str
    path: str
    status: int
    duration_s: float
    request_bytes: int | None = None
    response_bytes: int | None = None
    model: str | None = None
    version: int | None = None


def guard(app: ForgeApp, settings: Settings) -> None:
    """Check the access of every request of an app before its view; sign and log its response."""

    @app.before_request
    def check() -> Response | None:
        sent_id = request.headers.get("X-Request-Id", "")
        g.request_id = choose_request_id(sent_id, app.authenticator.mask)
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=g.request_id)
        _check_host(settings.host_names)
        _check_caller(app)
        _check_origin()
        return Response(status=HTTPStatus.NO_CONTENT) if is_access_check() else None

    @app.after_request
    def sign(response: Response) -> Response:
        response.headers["X-Request-Id"] = g.request_id
        response.headers["X-Content-Type-Options"] = "nosniff"
        if request.method in {"GET", "HEAD"}:  # or another site's page could embed it
            response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
        if is_access_check():
            copy_error_to_header(response)
        is_logged = settings.access_log and not request.environ.get(IS_RELAYED)
        if is_logged and not has_passed_check(response):
            path = app.authenticator.mask_path(request.path)
            line = request.environ[LOGGED] = _make_line(path, response)
            log_access(line)
        return response


def is_access_check() -> bool:
    """Whether the gateway only checks whether the client may send its body."""
    return ACCESS_CHECK in request.headers


def has_passed_check(response: Response) -> bool:
    """Whether a response lets the gateway send the request itself, which is counted and logged."""
    return is_access_check() and response.status_code == HTTPStatus.NO_CONTENT


def copy_error_to_header(response: Response) -> None:
    """Repeat an error response in a header, since the gateway's check sees no body."""
    if response.is_json or response.mimetype == PROBLEM_MEDIA_TYPE:
        error = response.get_json(force=True)
        response.headers[REFUSAL_HEADER] = json.dumps(error, separators=(",", ":"))


def choose_request_id(request_id: str, mask: Callable[[str], str] = str) -> str:
    """Return the id that a client gave its request, or a new one if that is malformed or secret."""
    is_usable = re.fullmatch(REQUEST_ID_PATTERN, request_id) and mask(request_id) == request_id
    return request_id if is_usable else make_job_id()


def _check_host(names: Collection[str]) -> None:
    host = request.headers.get("Host", "")
    name = re.sub(r":\d*$", "", host.lower())
    # A container's health check connects to loopback, whatever names its clients use.
    is_health_check = name in LOOPBACK_NAMES and request.path in HEALTH_PATHS
    if name not in names and ANY_HOST not in names and not is_health_check:
        raise RefusedError(
            403,
            f"Host must be one of {', '.join(sorted(names))}, got {host[:100]!r}; "
            "MLPFORGE_ALLOWED_HOSTS can allow more",
        )


def _check_caller(app: ForgeApp) -> None:
    """Find the sender, and refuse what it may not do; a request is counted once."""
    access = app.access
    # Open routes take no long bodies, so a client without a key may not send one there either.
    if access is not None and access.is_open and not is_access_check():
        g.caller = ADMINISTRATOR  # they show nothing that a key protects
        return
    g.caller = app.authenticator.authenticate(request.headers.get("Authorization", ""))
    if not is_access_check() and not request.environ.get(IS_RELAYED):
        app.authenticator.count(g.caller)
    authorize(g.caller, access)


def _check_origin() -> None:
    """Reject another web site's write; clients other than browsers send no Origin."""
    if request.method in SAFE_METHODS:
        return
    origin = request.headers.get("Origin")
    host = request.headers.get("Host", "").lower()
    is_foreign = origin is not None and origin.partition("://")[2].lower() != host
    if is_foreign or request.headers.get("Sec-Fetch-Site") == "cross-site":
        raise RefusedError(
            403, f"cross-origin write from {(origin or 'another site')[:100]!r} is not allowed"
        )


def _make_line(path: str, response: Response) -> AccessLine:
    model, version = g.get("version", (None, None))
    return AccessLine(
        request_id=g.request_id,
        method=request.method,
        path=path[:MAX_PATH_CHARS],
        status=response.status_code,
        duration_s=g.clock.passed_s(),
        request_bytes=request.content_length,
        response_bytes=response.content_length,
        model=model,
        version=version,
    )


def log_access(line: AccessLine) -> None:
    """Log one request, if MLPFORGE_ACCESS_LOG is on.

    The client's address is left out: behind the gateway every connection is nginx's, and a client
    that bypasses the gateway can forge the header that names another one.
    """
    fields = {name: value for name, value in vars(line).items() if value is not None}
    duration_ms = round(fields.pop("duration_s") * 1000, 3)
    log.info("request", **fields, duration_ms=duration_ms)
