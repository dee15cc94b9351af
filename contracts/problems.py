"""Errors as `application/problem+json` (RFC 9457), and the states of a service."""

from pydantic import Field

from contracts.base import MAY_LEAVE_OUT, Record
from contracts.models.gates import GateResult

PROBLEM_MEDIA_TYPE = "application/problem+json"
MAX_INPUT_CHARS = 100


class FieldProblem(Record):
    """One invalid field; input is shown only if it is a scalar."""

    model_config = MAY_LEAVE_OUT

    loc: list[str | int] = Field(description="the path to the field")
    msg: str = Field(description="what is expected")
    input: str | int | float | bool | None = Field(
        default=None, description="the value, if it is a scalar, cut at 100 characters"
    )


class Problem(Record):
    """An error: what was expected, what came, and what to do."""

    model_config = MAY_LEAVE_OUT

    type: str = Field(description="the problem type")
    title: str = Field(description="the title of the problem type")
    status: int = Field(description="the HTTP status")
    detail: str = Field(description="what was expected, what came, and what to do")
    errors: list[FieldProblem] | None = Field(
        default=None, description="the fields that do not validate"
    )
    gate: GateResult | None = Field(
        default=None, description="of `gate_failed`: the figures of each condition"
    )
    scope: str | None = Field(
        default=None, description="of `missing_scope`: the scope that the key lacks"
    )


class Health(Record):
    """Liveness of a process."""

    status: str = Field(description="`ok`")


class Readiness(Record):
    """The state of a process and of its dependencies."""

    status: str = Field(description="`ok`, or `degraded`: it still accepts work")
    checks: dict[str, str] = Field(
        description="the state of each dependency: `ok`, `away`, `full` or `damaged`"
    )


class NotReady(Problem):
    """The problem of a process whose dependencies prevent it from working."""

    checks: dict[str, str] = Field(
        description="the state of each dependency: `ok`, `away`, `full` or `damaged`"
    )
