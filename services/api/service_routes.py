"""Readiness and metrics of the api service."""

from dataclasses import dataclass

from flask import Response

from contracts.problems import Readiness
from services.http.access import OPEN, READ_ALL_NAMES
from services.http.health import ReadinessChecks
from services.http.operations import Answer, operation
from services.metrics.scraping import METRICS_ANSWERS, Scrape


@dataclass(frozen=True)
class ServiceRoutes:
    """The views of /readyz and /metrics."""

    readiness: ReadinessChecks
    scrape: Scrape

    @operation(
        "GET",
        "/readyz",
        "Whether the api is ready; `degraded` still accepts jobs",
        access=OPEN,
        answers={200: Answer("It is ready", model=Readiness)},
        tag="health",
        errors=(503,),
    )
    def readyz(self) -> Response:
        """Return the state of each dependency of this process."""
        return self.readiness.answer()

    @operation(
        "GET",
        "/metrics",
        "Prometheus metrics of the api, including the number of jobs by state",
        access=READ_ALL_NAMES,
        answers=METRICS_ANSWERS,
        errors=(503,),
    )
    def metrics(self) -> Response:
        """Return the metrics of all processes of the api."""
        return self.scrape.answer()
