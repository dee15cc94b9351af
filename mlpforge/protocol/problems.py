"""Problems: the service's descriptions of errors (RFC 9457)."""

from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

import httpx


@dataclass(frozen=True)
class Problem:
    """The service's description of an error (RFC 9457).

    Args:
        status: The HTTP status.
        type: The problem type, such as `invalid_request`; empty if the response has none.
        title: The title of the problem type.
        detail: What was expected, what came, and what to do.
        fields: The path and the message of each invalid field.
        retry_after_s: How long to wait before the next request; 0 if it does not say.
        gate: The figures of a gate that failed; None for another problem.
    """

    status: int
    type: str = ""
    title: str = ""
    detail: str = ""
    fields: Sequence[tuple[str, str]] = ()
    retry_after_s: float = 0.0
    gate: dict[str, Any] | None = None

    def __str__(self) -> str:
        if not self.fields[1:]:  # the detail repeats a single one
            return self.detail
        return "\n  ".join(
            [self.detail, *(f"{field}: {message}" for field, message in self.fields)]
        )


def read_problem(response: httpx.Response) -> Problem:
    """Return the problem in a response, or one that says that the response has none."""
    url, status = response.request.url, response.status_code
    if status == HTTPStatus.UNAUTHORIZED:
        return Problem(status, "unauthorized", "Unauthorized", _describe_token(response))
    retry_after = response.headers.get("Retry-After", "")
    retry_after_s = float(retry_after) if retry_after.isdecimal() else 0.0
    try:
        body = response.json()
        detail = body["detail"] if "detail" in body else body["error"]  # Open Inference Protocol
        errors = body.get("errors") or ()
        fields = [(".".join(map(str, one["loc"])) or "body", one["msg"]) for one in errors]
    except (ValueError, LookupError, TypeError, AttributeError):
        detail = f"{url} responded {status}, but not like an mlp-forge service: check the address"
        return Problem(status, detail=detail, retry_after_s=retry_after_s)
    kind = str(body.get("type", "")).rpartition(":")[2]
    title, gate = str(body.get("title", "")), body.get("gate")
    return Problem(status, kind, title, str(detail), fields, retry_after_s, gate)


def _describe_token(response: httpx.Response) -> str:
    url = str(response.request.url.copy_with(raw_path=b"/")).rstrip("/")
    if "Authorization" in response.request.headers:
        return (
            f"{url} rejects the token in MLPFORGE_TOKEN: set it to the service's token, or to the "
            "secret of a key that is neither deleted nor expired"
        )
    return (
        f"{url} needs a token: set MLPFORGE_TOKEN to the service's token, or to the secret of a key"
    )
