"""Error responses: problem+json, or the error format of the protocol that the path belongs to."""

from collections.abc import Callable, Mapping
from typing import Any, Final

import structlog
from flask import Flask, Response, current_app, g, request
from werkzeug.exceptions import HTTPException

from contracts import errors
from contracts.access.errors import MissingScopeError, RateLimitError
from contracts.models.gates import GateFailedError
from contracts.problems import PROBLEM_MEDIA_TYPE, Problem
from contracts.validation.field_errors import InvalidFieldsError, field_problem
from services.http.errors import (
    PROBLEM_TYPE_OF_ERROR,
    PROBLEM_TYPES,
    RETRY_AFTER_S,
    BusyError,
    OverloadedError,
    ProblemType,
    RefusedError,
    StreamsFullError,
)

log = structlog.get_logger(__name__)

INTERNAL_DETAIL: Final = (
    "the server failed to answer this request; its log has the error under the X-Request-Id"
)
# The part of the request that such an error rejects.
_LOCATIONS: Final[dict[type[errors.ForgeError], str]] = {
    errors.CursorError: "cursor",
    errors.IdempotencyKeyError: "Idempotency-Key",
}
# Limits of this service, which say nothing about its dependencies.
_CAPACITY_ERRORS: Final = (BusyError, OverloadedError, StreamsFullError)
_ENCODERS: Final = "mlpforge.error_encoders"  # in an app's extensions, as the next one
_MASK: Final = "mlpforge.mask"


# Returns the response for a problem with a detail in the error format of a protocol.
EncodeError = Callable[[ProblemType, str], Response]


def encode_errors(app: Flask, prefix: str, encode: EncodeError) -> None:
    """Use a protocol's error format at a path and below it.

    Args:
        app: The app that serves the protocol.
        prefix: Without a trailing slash, such as `/v2`.
        encode: Returns the response of a problem with a detail; the error's headers are added.
    """
    app.extensions.setdefault(_ENCODERS, {})[prefix] = encode


def find_encoder(path: str) -> EncodeError | None:
    """Return the current app's error format for a path, or None for problem+json."""
    encoders: Mapping[str, EncodeError] = current_app.extensions.get(_ENCODERS, {})
    for prefix, encode in encoders.items():
        if path == prefix or path.startswith(f"{prefix}/"):
            return encode
    return None


def catch_errors(app: Flask, mask: Callable[[str], str] = str) -> None:
    """Answer every error of an app with an error response.

    Args:
        app: The app.
        mask: Hides secrets in a response: a client may have sent them in the wrong place.
    """
    app.extensions[_MASK] = mask
    app.register_error_handler(RefusedError, _answer_refused)
    app.register_error_handler(InvalidFieldsError, _answer_invalid)
    app.register_error_handler(errors.ForgeError, _answer_known)
    app.register_error_handler(HTTPException, _answer_http)
    app.register_error_handler(Exception, _answer_unexpected)


def _answer_refused(refused: RefusedError) -> Response:
    problem = PROBLEM_TYPES[refused.status]
    members = {"errors": refused.fields} if refused.fields else {}
    return _answer(problem, str(refused), members=members, headers=refused.headers)


def _answer_invalid(invalid: InvalidFieldsError) -> Response:
    return _answer(PROBLEM_TYPES[422], str(invalid), members={"errors": invalid.fields})


def _answer_known(error: errors.ForgeError) -> Response:
    classes = type(error).__mro__
    problem = next((PROBLEM_TYPE_OF_ERROR[c] for c in classes if c in PROBLEM_TYPE_OF_ERROR), None)
    if problem is None:
        return _answer_unexpected(error)
    if problem.is_server_error and not isinstance(error, _CAPACITY_ERRORS):
        log.warning("dependency_failed", reason=str(error), problem=problem.name)
    detail = str(error)
    location = _LOCATIONS.get(type(error))
    members: dict[str, Any] = {}
    if location:
        members["errors"] = [field_problem([location], detail)]
    if isinstance(error, MissingScopeError):
        members["scope"] = error.scope
    if isinstance(error, GateFailedError):
        members["gate"] = error.result.model_dump()  # so every field counts as set
    return _answer(problem, detail, members=members, headers=_retry_after(error, problem))


def _retry_after(error: errors.ForgeError, problem: ProblemType) -> dict[str, str]:
    if isinstance(error, errors.QueueFullError | RateLimitError):
        return {"Retry-After": str(error.retry_after_s)}
    return {"Retry-After": str(RETRY_AFTER_S)} if problem.is_server_error else {}


def _answer_http(error: HTTPException) -> Response:
    problem = PROBLEM_TYPES.get(error.code or 500)
    if problem is None:
        return _answer_unexpected(error)
    headers = {name: value for name, value in error.get_headers() if name == "Allow"}
    return _answer(problem, _http_detail(problem.status, headers), headers=headers)


def _http_detail(status: int, headers: Mapping[str, str]) -> str:
    details = {
        404: f"no route matches {request.path[:100]!r}; GET /openapi.json lists the routes",
        405: f"{request.method[:20]} is not allowed for this path; allowed: {headers.get('Allow')}",
    }
    return details.get(status, "the request could not be read completely; send it again")


def _answer_unexpected(error: Exception) -> Response:
    log.error("request_failed", exc_info=error)
    return _answer(PROBLEM_TYPES[500], INTERNAL_DETAIL)


def _answer(
    problem: ProblemType,
    detail: str,
    *,
    members: Mapping[str, Any] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Return the error response in the format of the current request's path."""
    g.problem = problem.name  # for the metrics, whatever the format
    encode = find_encoder(request.path)
    if encode is None:
        response = problem_response(problem, detail, members=members, headers=headers)
    else:
        response = encode(problem, detail)
        response.headers.update(headers or {})
    response.set_data(current_app.extensions[_MASK](response.get_data(as_text=True)))
    return response


def problem_response(
    problem: ProblemType,
    detail: str,
    *,
    members: Mapping[str, Any] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Return a problem, with the members that only its type has, as a response."""
    body = Problem.model_validate(
        {
            "type": problem.urn,
            "title": problem.title,
            "status": problem.status,
            "detail": detail,
            **(members or {}),
        }
    )
    return Response(
        body.model_dump_json(exclude_unset=True),
        status=problem.status,
        content_type=PROBLEM_MEDIA_TYPE,
        headers=dict(headers or {}),
    )
