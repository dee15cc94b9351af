"""An error as the client gets it: RFC 9457, `application/problem+json`."""

from typing import Annotated

from pydantic import Field

from contracts.base import MAY_LEAVE_OUT, Record

PROBLEM_MEDIA_TYPE = "application/problem+json"
MAX_INPUT_CHARS = 100


class FieldProblem(Record):
    """One field that does not validate; input is shown only where it is a scalar."""

    model_config = MAY_LEAVE_OUT

    loc: Annotated[list[str | int], Field(description="the path to the field")]
    msg: Annotated[str, Field(description="what is expected")]
    input: Annotated[
        str | int | float | bool | None,
        Field(description="the value, if it is a scalar, cut at 100 characters"),
    ] = None


class Problem(Record):
    """What was needed, what came, and what to do."""

    model_config = MAY_LEAVE_OUT

    type: Annotated[str, Field(description="the problem type")]
    title: Annotated[str, Field(description="the title of the problem type")]
    status: Annotated[int, Field(description="the HTTP status")]
    detail: Annotated[str, Field(description="what was expected, what came, and what to do")]
    errors: Annotated[
        list[FieldProblem] | None, Field(description="the fields that do not validate")
    ] = None


class Health(Record):
    """Liveness: the process answers."""

    status: Annotated[str, Field(description="`ok`")]


class Readiness(Record):
    """What this process depends on, each `ok`, `away`, `full` or `damaged`.

    Degraded still accepts work.
    """

    status: Annotated[str, Field(description="`ok`, or `degraded`: it still accepts work")]
    checks: Annotated[
        dict[str, str],
        Field(description="the state of each dependency: `ok`, `away`, `full` or `damaged`"),
    ]


class NotReady(Problem):
    """The problem of a process that can't do its work now, and which dependency keeps it."""

    checks: Annotated[
        dict[str, str],
        Field(description="the state of each dependency: `ok`, `away`, `full` or `damaged`"),
    ]
