"""An error as the client gets it: RFC 9457, `application/problem+json`."""

from contracts.base import MAY_LEAVE_OUT, Record

PROBLEM_MEDIA_TYPE = "application/problem+json"
MAX_INPUT_CHARS = 100


class FieldProblem(Record):
    """One field that does not validate; input is shown only where it is a scalar."""

    model_config = MAY_LEAVE_OUT

    loc: list[str | int]
    msg: str
    input: str | int | float | bool | None = None


class Problem(Record):
    """What was needed, what came, and what to do."""

    model_config = MAY_LEAVE_OUT

    type: str
    title: str
    status: int
    detail: str
    errors: list[FieldProblem] | None = None


class Health(Record):
    """Liveness: the process answers."""

    status: str


class Readiness(Record):
    """What this process depends on, each `ok`, `away`, `full` or `damaged`.

    Degraded still accepts work.
    """

    status: str
    checks: dict[str, str]


class NotReady(Problem):
    """The problem of a process that can't do its work now, and which dependency keeps it."""

    checks: dict[str, str]
