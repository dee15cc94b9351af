"""Liveness, which every service answers for itself."""

from typing import Final

from contracts.problems import Health
from services.http.operations import Answer, Operation

HEALTHZ: Final = Operation(
    name="healthz",
    method="GET",
    path="/healthz",
    tag="health",
    summary="Whether the process lives; it asks nothing else",
    answers={200: Answer("It lives", model=Health)},
    is_open=True,
)
