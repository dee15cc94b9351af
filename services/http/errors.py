"""Errors that requests are rejected with, and the problem type of every error (RFC 9457)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

from contracts import errors
from contracts.access import errors as access
from contracts.jobs.schedule_errors import TooManySchedulesError
from contracts.messages import format_count
from contracts.models.gates import GateFailedError, MovesTooOftenError
from contracts.models.preconditions import DefaultInUseError, GenerationError, ModelInUseError
from contracts.problems import FieldProblem
from contracts.validation.field_errors import field_problem, summarize
from contracts.webhooks.errors import TooManyWebhooksError

RETRY_AFTER_S: Final = 2


@dataclass(frozen=True)
class ProblemType:
    """A problem type: its status, its name for programs, its title for people."""

    status: int
    name: str
    title: str

    @property
    def urn(self) -> str:
        """The `type` member of a problem."""
        return f"urn:mlpforge:problem:{self.name}"

    @property
    def is_server_error(self) -> bool:
        """Whether the server is at fault, not the client."""
        return self.status >= HTTPStatus.INTERNAL_SERVER_ERROR


class RefusedError(errors.ForgeError):
    """A request that is rejected.

    Args:
        status: A key of PROBLEM_TYPES.
        detail: What was expected, what came, and what to do.
        fields: The fields that do not validate, if any.
        headers: Response headers that the status requires.
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
    """A limit on concurrent work or memory is reached.

    Args:
        what: What is being done, as the beginning of a sentence.
        small_bytes: Bodies of at most this size do not count against the limit; None: all do.
    """

    def __init__(self, what: str, small_bytes: int | None = None) -> None:
        hint = (
            f". Bodies of at most {small_bytes} bytes never wait for these" if small_bytes else ""
        )
        super().__init__(f"{what}; try again in {RETRY_AFTER_S} s{hint}")


class OverloadedError(errors.ForgeError):
    """The queue of requests that wait for a thread is full.

    Args:
        waiting: How many wait.
    """

    def __init__(self, waiting: int) -> None:
        waiters = format_count(waiting, "request waits", "requests wait")
        super().__init__(f"the request queue is full: {waiters}; try again in {RETRY_AFTER_S} s")


class StreamsFullError(errors.ForgeError):
    """As many event streams are open as the settings allow.

    Args:
        limit: MLPFORGE_MAX_STREAMS.
    """

    def __init__(self, limit: int) -> None:
        streams = format_count(limit, "event stream is", "event streams are")
        super().__init__(
            f"{streams} open already; try again in {RETRY_AFTER_S} s, or watch up to 20 jobs in "
            "one stream with GET /events"
        )


PROBLEM_TYPES: Final = {
    problem.status: problem
    for problem in (
        ProblemType(400, "bad_request", "Bad request"),
        ProblemType(401, "unauthorized", "Unauthorized"),
        ProblemType(403, "forbidden", "Forbidden"),
        ProblemType(404, "not_found", "Not found"),
        ProblemType(405, "method_not_allowed", "Method not allowed"),
        ProblemType(408, "request_timeout", "Request timeout"),
        ProblemType(409, "conflict", "Conflict"),
        ProblemType(412, "precondition_failed", "Precondition failed"),
        ProblemType(413, "body_too_large", "Content too large"),
        ProblemType(414, "uri_too_long", "URI too long"),
        ProblemType(415, "unsupported_media_type", "Unsupported media type"),
        ProblemType(422, "invalid_request", "Unprocessable content"),
        ProblemType(429, "queue_full", "Too many requests: the job queue is full"),
        ProblemType(431, "headers_too_large", "Request header fields too large"),
        ProblemType(500, "internal_error", "Internal server error"),
        ProblemType(503, "unavailable", "Service unavailable"),
    )
}


def _unavailable(name: str, reason: str) -> ProblemType:
    return ProblemType(503, name, f"Service unavailable: {reason}")


PROBLEM_TYPE_OF_ERROR: Final[dict[type[errors.ForgeError], ProblemType]] = {
    errors.DatasetDeletedError: ProblemType(409, "dataset_deleted", "Conflict: data set deleted"),
    errors.NotFoundError: PROBLEM_TYPES[404],
    errors.JobConflictError: PROBLEM_TYPES[409],
    errors.VersionInUseError: PROBLEM_TYPES[409],
    errors.TooManyAliasesError: PROBLEM_TYPES[409],
    errors.TooManyVersionsError: PROBLEM_TYPES[409],
    DefaultInUseError: PROBLEM_TYPES[409],
    ModelInUseError: PROBLEM_TYPES[409],
    MovesTooOftenError: PROBLEM_TYPES[409],
    GateFailedError: ProblemType(409, "gate_failed", "Conflict: gate failed"),
    TooManyWebhooksError: PROBLEM_TYPES[409],
    GenerationError: PROBLEM_TYPES[412],
    TooManySchedulesError: PROBLEM_TYPES[409],
    errors.CursorError: PROBLEM_TYPES[422],
    errors.IdempotencyKeyError: PROBLEM_TYPES[422],
    errors.QueueFullError: PROBLEM_TYPES[429],
    access.UnknownKeyError: PROBLEM_TYPES[401],
    access.MissingScopeError: ProblemType(403, "missing_scope", "Forbidden: missing scope"),
    access.NameNotAllowedError: PROBLEM_TYPES[403],
    access.WiderKeyError: PROBLEM_TYPES[403],
    access.TooManyKeysError: PROBLEM_TYPES[409],
    access.RateLimitError: ProblemType(429, "rate_limited", "Too many requests with this key"),
    access.KeysUnreadableError: _unavailable("keys_unreadable", "stored keys are unreadable"),
    errors.DatabaseUnavailableError: _unavailable("database_away", "jobs database unavailable"),
    errors.StoreUnavailableError: _unavailable("model_store_away", "model store unavailable"),
    errors.DamagedError: _unavailable("damaged", "stored data is damaged"),
    errors.GoldenMismatchError: _unavailable("golden_mismatch", "golden answers differ"),
    BusyError: _unavailable("busy", "at capacity"),
    OverloadedError: _unavailable("overloaded", "request queue full"),
    StreamsFullError: _unavailable("too_many_streams", "too many event streams"),
}


def field_error(loc: Sequence[str | int], msg: str, value: object = None) -> RefusedError:
    """Return the 422 of one field: where it is, what was expected, and the scalar that came."""
    fields = [field_problem(loc, msg, value)]
    return RefusedError(422, summarize(fields), fields=fields)


def retryable_error(detail: str) -> RefusedError:
    """Return a 503 that the client may retry."""
    return RefusedError(503, detail, headers={"Retry-After": str(RETRY_AFTER_S)})


def client_gone_error() -> RefusedError:
    """Return the 503 of work that was dropped: its client disconnected, or the service stops."""
    return retryable_error(
        "the client disconnected, or the service is stopping: send the request again"
    )
