"""Every error's way out: one table from error to status, one shape (RFC 9457)."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

import structlog
from flask import Flask, Response, g, request
from werkzeug.exceptions import HTTPException

from contracts import errors
from contracts.messages import format_count
from contracts.problems import MAX_INPUT_CHARS, PROBLEM_MEDIA_TYPE, FieldProblem, Problem
from services.http.error_formats import ProtocolError, find_encoder

log = structlog.get_logger(__name__)

RETRY_AFTER_S: Final = 2


@dataclass(frozen=True)
class Kind:
    """A kind of problem: its status, its word for programs, its title for people."""

    status: int
    word: str
    title: str

    @property
    def urn(self) -> str:
        """The `type` of a problem of this kind."""
        return f"urn:mlpforge:problem:{self.word}"

    @property
    def is_ours(self) -> bool:
        """Whether the fault is on this side."""
        return self.status >= HTTPStatus.INTERNAL_SERVER_ERROR


class RefusedError(errors.ForgeError):
    """A request that is refused at the door.

    Args:
        status: One of REFUSALS.
        detail: What was needed, what came, and what to do.
        fields: The fields that do not validate, where there are some.
        headers: Headers that the status asks for.
    """

    def __init__(
        self,
        status: int,
        detail: str,
        *,
        fields: Sequence[FieldProblem] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.fields = list(fields)
        self.headers = dict(headers or {})


class BusyError(errors.ForgeError):
    """As much is being done as memory has room for.

    Args:
        what: What is being done, as the beginning of a sentence.
        small_bytes: What is no longer than this never waits for it; None says nothing of the kind.
    """

    def __init__(self, what: str, small_bytes: int | None = None) -> None:
        hint = (
            f". Bodies of at most {small_bytes} bytes never wait for these" if small_bytes else ""
        )
        super().__init__(f"{what}; try again in {RETRY_AFTER_S} s{hint}")


class OverloadedError(errors.ForgeError):
    """More requests wait for a thread than will get one soon.

    Args:
        waiting: How many wait.
    """

    def __init__(self, waiting: int) -> None:
        others = format_count(waiting, "request waits", "requests wait")
        super().__init__(f"the request queue is full: {others}; try again in {RETRY_AFTER_S} s")


class StreamsFullError(errors.ForgeError):
    """As many event streams are open as the service was started for.

    Args:
        limit: MLPFORGE_MAX_STREAMS.
    """

    def __init__(self, limit: int) -> None:
        streams = format_count(limit, "event stream is", "event streams are")
        super().__init__(
            f"{streams} open already; try again in {RETRY_AFTER_S} s, or watch up to 20 jobs in "
            "one stream with GET /events"
        )


REFUSALS: Final = {
    kind.status: kind
    for kind in (
        Kind(400, "bad_request", "Bad request"),
        Kind(401, "unauthorized", "Unauthorized"),
        Kind(403, "forbidden", "Forbidden"),
        Kind(404, "not_found", "Not found"),
        Kind(405, "method_not_allowed", "Method not allowed"),
        Kind(408, "request_timeout", "Request timeout"),
        Kind(409, "conflict", "Conflict"),
        Kind(412, "precondition_failed", "Precondition failed"),
        Kind(413, "body_too_large", "Content too large"),
        Kind(414, "uri_too_long", "URI too long"),
        Kind(415, "unsupported_media_type", "Unsupported media type"),
        Kind(422, "invalid_request", "Unprocessable content"),
        Kind(429, "queue_full", "Too many requests: the job queue is full"),
        Kind(431, "headers_too_large", "Request header fields too large"),
        Kind(500, "internal_error", "Internal server error"),
        Kind(503, "unavailable", "Service unavailable"),
    )
}
ERRORS: Final[dict[type[errors.ForgeError], Kind]] = {
    errors.NotFoundError: REFUSALS[404],
    errors.JobConflictError: REFUSALS[409],
    errors.VersionInUseError: REFUSALS[409],
    errors.TooManyAliasesError: REFUSALS[409],
    errors.GenerationError: REFUSALS[412],
    errors.CursorError: REFUSALS[422],
    errors.IdempotencyKeyError: REFUSALS[422],
    errors.QueueFullError: REFUSALS[429],
    errors.DatabaseUnavailableError: Kind(
        503, "database_away", "Service unavailable: jobs database unavailable"
    ),
    errors.StoreUnavailableError: Kind(
        503, "model_store_away", "Service unavailable: model store unavailable"
    ),
    errors.DamagedError: Kind(503, "damaged", "Service unavailable: stored data is damaged"),
    errors.GoldenMismatchError: Kind(
        503, "golden_mismatch", "Service unavailable: golden answers differ"
    ),
    BusyError: Kind(503, "busy", "Service unavailable: at capacity"),
    OverloadedError: Kind(503, "overloaded", "Service unavailable: request queue full"),
    StreamsFullError: Kind(503, "too_many_streams", "Service unavailable: too many event streams"),
}
# Where in a request the value lies that such an error refuses.
LOCATIONS: Final[dict[type[errors.ForgeError], str]] = {
    errors.CursorError: "cursor",
    errors.IdempotencyKeyError: "Idempotency-Key",
}
# Bounds of our own that were met: no dependency is away.
BOUNDS: Final = (BusyError, OverloadedError, StreamsFullError)
BROKEN_DETAIL: Final = (
    "the server failed to answer this request; its log has the error under the X-Request-Id"
)


def invalid(loc: Sequence[str | int], msg: str, given: object = None) -> RefusedError:
    """Return the 422 of one field: where it is, what was needed, and the scalar that came."""
    field = field_problem(loc, msg, given)
    return RefusedError(422, f"{format_loc(field.loc)}: {msg}", fields=[field])


def nobody_waits() -> RefusedError:
    """Return the 503 of work that is not done, for whoever asked for it is gone, or we are."""
    return RefusedError(
        503,
        "the client disconnected, or the service is stopping: send the request again",
        headers={"Retry-After": str(RETRY_AFTER_S)},
    )


def field_problem(loc: Sequence[str | int], msg: str, given: object = None) -> FieldProblem:
    """Return one entry of `errors`; given is shown if it is a scalar.

    It is cut at 100 characters, and so are the names in loc, which are the client's text too.
    """
    shown = [part[:MAX_INPUT_CHARS] if isinstance(part, str) else part for part in loc]
    if not isinstance(given, str | int | float):
        return FieldProblem(loc=shown, msg=msg)
    text = str(given)
    needs_text = len(text) > MAX_INPUT_CHARS or not _is_json(given)
    return FieldProblem(loc=shown, msg=msg, input=text[:MAX_INPUT_CHARS] if needs_text else given)


def _is_json(given: str | float) -> bool:
    return not isinstance(given, float) or math.isfinite(given)


def format_loc(loc: Sequence[str | int]) -> str:
    """Return a place in a body as text, such as `hidden_sizes.0`."""
    return ".".join(map(str, loc)) or "body"


def catch_errors(app: Flask) -> None:
    """Make every error of an app leave as problem+json."""
    app.register_error_handler(RefusedError, _answer_refused)
    app.register_error_handler(errors.ForgeError, _answer_known)
    app.register_error_handler(HTTPException, _answer_http)
    app.register_error_handler(Exception, _answer_unexpected)


def _answer_refused(refused: RefusedError) -> Response:
    return _leave(
        REFUSALS[refused.status], str(refused), fields=refused.fields, headers=refused.headers
    )


def _answer_known(error: errors.ForgeError) -> Response:
    kind = next((ERRORS[c] for c in type(error).__mro__ if c in ERRORS), None)
    if kind is None:
        return _answer_unexpected(error)
    if kind.is_ours and not isinstance(error, BOUNDS):
        log.warning("dependency_failed", reason=str(error), problem=kind.word)
    detail = str(error)
    location = LOCATIONS.get(type(error))
    fields = [field_problem([location], detail)] if location else []
    return _leave(kind, detail, fields=fields, headers=_retry_after(error, kind))


def _retry_after(error: errors.ForgeError, kind: Kind) -> dict[str, str]:
    if isinstance(error, errors.QueueFullError):
        return {"Retry-After": str(error.retry_after_s)}
    return {"Retry-After": str(RETRY_AFTER_S)} if kind.is_ours else {}


def _answer_http(error: HTTPException) -> Response:
    kind = REFUSALS.get(error.code or 500)
    if kind is None:
        return _answer_unexpected(error)
    headers = {name: value for name, value in error.get_headers() if name == "Allow"}
    return _leave(kind, _http_detail(kind.status, headers), headers=headers)


def _http_detail(status: int, headers: Mapping[str, str]) -> str:
    sentences = {
        404: f"no route matches {request.path[:100]!r}; GET /openapi.json lists the routes",
        405: f"{request.method[:20]} is not allowed for this path; allowed: {headers.get('Allow')}",
    }
    return sentences.get(status, "the request could not be read completely; send it again")


def _answer_unexpected(error: Exception) -> Response:
    log.error("request_failed", exc_info=error)
    return _leave(REFUSALS[500], BROKEN_DETAIL)


def _leave(
    kind: Kind,
    detail: str,
    *,
    fields: Sequence[FieldProblem] = (),
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Answer the current request as its address asks for."""
    g.problem = kind.word  # what the metrics call it, whatever shape it leaves in
    encode = find_encoder(request.path)
    if encode is None:
        return answer_problem(kind, detail, fields=fields, headers=headers)
    response = encode(ProtocolError(kind.status, kind.word, detail, headers or {}))
    response.headers.update(headers or {})
    return response


def answer_problem(
    kind: Kind,
    detail: str,
    *,
    fields: Sequence[FieldProblem] = (),
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Return the response that a problem leaves as."""
    given = {"type": kind.urn, "title": kind.title, "status": kind.status, "detail": detail}
    problem = Problem.model_validate({**given, "errors": list(fields)} if fields else given)
    return Response(
        problem.model_dump_json(exclude_unset=True),
        status=kind.status,
        content_type=PROBLEM_MEDIA_TYPE,
        headers=dict(headers or {}),
    )
