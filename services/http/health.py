"""Liveness, the same in both services."""

from contracts.problems import Health
from services.http.operations import Answer, operation


@operation(
    "GET",
    "/healthz",
    "Whether the process is alive; it calls nothing else",
    answers={200: Answer("It is alive", model=Health)},
    tag="health",
    is_open=True,
)
def healthz() -> Health:
    """Return that the process is alive."""
    return Health(status="ok")
