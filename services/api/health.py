"""Readiness of the api service."""

from dataclasses import dataclass

from flask import Response

from contracts.problems import Readiness
from services.http.operations import Answer, operation
from services.http.readiness import ReadinessChecks


@dataclass(frozen=True)
class HealthRoutes:
    """The view of /readyz."""

    readiness: ReadinessChecks

    @operation(
        "GET",
        "/readyz",
        "Whether the api can work; `degraded` still accepts jobs",
        answers={200: Answer("It can", model=Readiness)},
        tag="health",
        is_open=True,
        errors=(503,),
    )
    def readyz(self) -> Response:
        """Return the state of each dependency of this process."""
        return self.readiness.answer()
