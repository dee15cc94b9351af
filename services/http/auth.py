"""Who may ask: the Host, the token, no other web site's writes; and each request's id."""

import hmac
import json
import re
from collections.abc import Collection
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

import structlog
from flask import Flask, Response, g, request

from contracts.ids import make_job_id
from contracts.problems import PROBLEM_MEDIA_TYPE
from contracts.settings import ANY_HOST, Settings
from services.http.errors import RefusedError
from services.server.large_bodies import IS_RELAYED

log = structlog.get_logger(__name__)

OPEN_PATHS: Final = frozenset(
    {"/", "/healthz", "/readyz", "/readyz/inference", "/ping", "/health"}
    | {"/v2/health/live", "/v2/health/ready"}
)
HEALTH_PATHS: Final = frozenset({"/healthz", "/readyz", "/readyz/inference"})
LOOPBACK_NAMES: Final = frozenset({"127.0.0.1", "localhost", "[::1]"})
# The page itself says nothing of what lies here; it asks for the token, and with that for the rest.
OPEN_PREFIX: Final = "/page/"
# A request with this header, of any method and address, is only checked: 204, or the refusal.
ACCESS_CHECK: Final = "X-Access-Check"
REFUSAL_HEADER: Final = "X-Refusal"
LOGGED: Final = "mlpforge.logged"  # in a request's environ, for the server: its AccessLine
MAX_PATH_CHARS: Final = 256  # of a path in the log: a client may send 8,000
SAFE_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS"})
REQUEST_ID_PATTERN: Final = r"[A-Za-z0-9._-]{1,128}"


@dataclass(frozen=True)
class AccessLine:
    """What is logged of a request; None is left out.

    Args:
        path: Without the query, cut at MAX_PATH_CHARS.
        duration_s: From its arrival until its answer begins to leave.
        request_bytes: Its body's Content-Length.
        response_bytes: The answer's.
        model: The model that answered, or was to.
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


def guard(app: Flask, settings: Settings) -> None:
    """Check every request of an app before it is routed, and name it in answer and log."""
    token = settings.token.get_secret_value() if settings.token else None

    @app.before_request
    def check() -> Response | None:
        _begin_request()
        _check_host(settings.host_names)
        _check_token(token)
        _check_origin()
        return Response(status=HTTPStatus.NO_CONTENT) if is_access_check() else None

    @app.after_request
    def sign(response: Response) -> Response:
        response.headers["X-Request-Id"] = g.request_id
        response.headers["X-Content-Type-Options"] = "nosniff"
        if request.method in {"GET", "HEAD"}:  # what another web site's page could show as its own
            response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
        if is_access_check():
            put_refusal(response)
        is_logged = settings.access_log and not request.environ.get(IS_RELAYED)
        if is_logged and not has_passed_check(response):
            line = request.environ[LOGGED] = _to_line(response)
            log_access(line)
        return response


def is_access_check() -> bool:
    """Whether the gateway only checks whether this request's client may send its body."""
    return ACCESS_CHECK in request.headers


def has_passed_check(response: Response) -> bool:
    """Whether a response lets the gateway send the request itself, which is counted and logged."""
    return is_access_check() and response.status_code == HTTPStatus.NO_CONTENT


def put_refusal(response: Response) -> None:
    """Repeat a refusal in a header, since the gateway's check sees no body."""
    if response.is_json or response.mimetype == PROBLEM_MEDIA_TYPE:
        refusal = response.get_json(force=True)
        response.headers[REFUSAL_HEADER] = json.dumps(refusal, separators=(",", ":"))


def _begin_request() -> None:
    g.request_id = name_request(request.headers.get("X-Request-Id", ""))
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(request_id=g.request_id)


def name_request(given: str) -> str:
    """Return the id of a request: the one that it was given, or a new one if that is malformed."""
    return given if re.fullmatch(REQUEST_ID_PATTERN, given) else make_job_id()


def _check_host(names: Collection[str]) -> None:
    given = request.headers.get("Host", "")
    name = re.sub(r":\d*$", "", given.lower())
    # A container's health check connects to loopback, whatever names its clients use.
    is_own_check = name in LOOPBACK_NAMES and request.path in HEALTH_PATHS
    if name not in names and ANY_HOST not in names and not is_own_check:
        raise RefusedError(
            403,
            f"Host must be one of {', '.join(sorted(names))}, got {given[:100]!r}; "
            "MLPFORGE_ALLOWED_HOSTS can allow more",
        )


def _check_token(token: str | None) -> None:
    is_open = request.path in OPEN_PATHS or request.path.startswith(OPEN_PREFIX)
    # No open address takes a long body, so a client without the token may not send one there.
    if token is None or (is_open and not is_access_check()):
        return
    scheme, _, given = request.headers.get("Authorization", "").partition(" ")
    expected = token.encode()
    if scheme.lower() != "bearer" or not hmac.compare_digest(given.strip().encode(), expected):
        raise RefusedError(
            401,
            "send the header Authorization: Bearer TOKEN, with the service's MLPFORGE_TOKEN",
            headers={"WWW-Authenticate": 'Bearer realm="mlpforge"'},
        )


def _check_origin() -> None:
    """Refuse another web site's write; programs that are no browsers send no Origin."""
    if request.method in SAFE_METHODS:
        return
    origin = request.headers.get("Origin")
    is_foreign = origin is not None and origin.partition("://")[2].lower() != _own_host()
    if is_foreign or request.headers.get("Sec-Fetch-Site") == "cross-site":
        raise RefusedError(
            403, f"cross-origin write from {(origin or 'another site')[:100]!r} is not allowed"
        )


def _own_host() -> str:
    return request.headers.get("Host", "").lower()


def _to_line(response: Response) -> AccessLine:
    model, version = g.get("version", (None, None))
    return AccessLine(
        request_id=g.request_id,
        method=request.method,
        path=request.path[:MAX_PATH_CHARS],
        status=response.status_code,
        duration_s=g.clock.passed_s(),
        request_bytes=request.content_length,
        response_bytes=response.content_length,
        model=model,
        version=version,
    )


def log_access(line: AccessLine) -> None:
    """Log one request, as every one is logged where MLPFORGE_ACCESS_LOG is on.

    There is no client's address: behind the front door every connection is nginx's, and a header
    that names another one can be written by whoever comes past it.
    """
    fields = {name: value for name, value in vars(line).items() if value is not None}
    duration_ms = round(fields.pop("duration_s") * 1000, 3)
    log.info("request", **fields, duration_ms=duration_ms)
