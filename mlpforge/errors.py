"""The errors of the client: one sentence each."""

from http import HTTPStatus
from pathlib import Path
from typing import Any

from mlpforge.protocol.problems import Problem

# Problems that a repeated request would meet again.
PERMANENT = ("damaged", "golden_mismatch")
TEMPORARY_STATUSES = frozenset({429, 502, 503, 504})


class MlpforgeError(Exception):
    """Any error of the client.

    Attributes:
        is_temporary: Whether the same request may succeed later.
        retry_after_s: How long the service asks to wait before that; 0 if it does not say.
    """

    is_temporary = False
    retry_after_s = 0.0


class InvalidSegmentError(MlpforgeError):
    """A name or an id that can't be a segment of a URL's path."""

    def __init__(self, segment: str) -> None:
        super().__init__(f"{segment!r} is not a name or an id")


class ServiceUnavailableError(MlpforgeError):
    """No service listens at the URL."""

    is_temporary = True

    def __init__(self, url: str) -> None:
        super().__init__(
            f"no mlp-forge service answers at {url}: start one with `mlpforge up`, "
            "or set MLPFORGE_URL to the address of another one"
        )


class UntrustedCertificateError(MlpforgeError):
    """The service's certificate is not that of its name, or of an unknown authority."""

    def __init__(self, url: str, reason: str) -> None:
        super().__init__(
            f"the certificate of {url} is not trusted: {reason}; SSL_CERT_FILE names the file of "
            "its authority"
        )


class ResponseTimeoutError(MlpforgeError):
    """The service accepted a request and did not respond in time."""

    is_temporary = True

    def __init__(self, url: str, *, is_repeatable: bool) -> None:
        remedy = "it may have made the change, so check before you try again"
        super().__init__(
            f"{url} did not respond in time: {'try again' if is_repeatable else remedy}"
        )


class IncompleteResponseError(MlpforgeError):
    """The connection was lost in the middle of a response."""

    is_temporary = True

    def __init__(self, url: str) -> None:
        super().__init__(f"{url} closed the connection too early: try again; nothing was saved")


class DigestError(MlpforgeError):
    """The downloaded bytes differ from those that the service sent."""

    def __init__(self, file: Path, expected: str, found: str) -> None:
        super().__init__(
            f"the download of {file} is damaged: its sha256 must be {expected}, got {found}; "
            "download it again"
        )


class ProblemError(MlpforgeError):
    """The service refused a request; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem
        is_temporary = problem.status in TEMPORARY_STATUSES
        self.is_temporary = is_temporary and problem.type not in PERMANENT
        self.retry_after_s = problem.retry_after_s


class TokenError(ProblemError):
    """401: the service needs another token."""


class NotFoundError(ProblemError):
    """404: a job, model, version, alias or data set does not exist."""


class ConflictError(ProblemError):
    """409 or 412: the state of a job, model or data set does not allow the change."""


class InvalidRequestError(ProblemError):
    """422: a field is invalid or unknown."""


ERROR_OF_STATUS: dict[int, type[ProblemError]] = {
    HTTPStatus.UNAUTHORIZED: TokenError,
    HTTPStatus.NOT_FOUND: NotFoundError,
    HTTPStatus.CONFLICT: ConflictError,
    HTTPStatus.PRECONDITION_FAILED: ConflictError,
    HTTPStatus.UNPROCESSABLE_ENTITY: InvalidRequestError,
}


class JobFailedError(MlpforgeError):
    """A job failed; `type` is for programs.

    Args:
        job: The job, as the service sends it.
    """

    def __init__(self, job: dict[str, Any]) -> None:
        error = job["error"] or {"type": "unknown", "message": "the service does not say why"}
        super().__init__(f"job {job['id']} failed ({error['type']}): {error['message']}")
        self.type = str(error["type"])


class JobCancelledError(MlpforgeError):
    """A job was cancelled."""

    def __init__(self, job_id: str) -> None:
        super().__init__(f"job {job_id} was cancelled")


class WaitTimeoutError(MlpforgeError):
    """A job did not end in the time that the caller allowed; it continues."""

    def __init__(self, job_id: str, timeout_s: float) -> None:
        super().__init__(f"job {job_id} did not end within {timeout_s:g} s; it continues")
