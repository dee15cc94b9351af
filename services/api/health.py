"""Whether this process lives, and whether it can work."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask import Response

from contracts.problems import Health
from services.api_operations import READYZ
from services.http.health_operations import HEALTHZ
from services.http.operations import Operation
from services.http.readiness import ReadinessChecks
from services.http.routing import View


@dataclass(frozen=True)
class HealthRoutes:
    """The views of /healthz and /readyz."""

    readiness: ReadinessChecks

    def views(self) -> Mapping[Operation, View]:
        """Return what is to be bound."""
        return {HEALTHZ: self.get_health, READYZ: self.get_readiness}

    def get_health(self) -> Health:
        """Return that the process lives."""
        return Health(status="ok")

    def get_readiness(self) -> Response:
        """Return what this process depends on."""
        return self.readiness.answer()
