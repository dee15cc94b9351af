"""The audit trail: which request changed something, or was refused to."""

from typing import Final

from pydantic import Field

from contracts.base import Record, Timestamp

# In place of a key's id; ids of keys are UUIDs.
UNKNOWN_SENDER: Final = "unknown"


class AuditOutcome(Record):
    """The end of a request."""

    status: int = Field(description="the HTTP status")
    problem: str | None = Field(
        default=None, description="of a refused request: the last part of the problem's type"
    )


class AuditEntry(Record):
    """A request that changed something, or was refused."""

    time: Timestamp = Field(description="when it was answered")
    key_id: str | None = Field(
        description="the key that sent it; `unknown`: a sender that the service did not identify; "
        "null: the administrator, or anybody if MLPFORGE_TOKEN is not set"
    )
    address: str | None = Field(description="the client's address; null if it is unknown")
    method: str = Field(description="the HTTP method")
    route: str = Field(description="the path template, such as /jobs/{job_id}")
    path: str = Field(description="the path, cut at 256 characters, without the query")
    outcome: AuditOutcome = Field(description="the end of the request")
    request_id: str = Field(description="the request's X-Request-Id")
