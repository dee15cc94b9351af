"""Prometheus metrics of the api service."""

from dataclasses import dataclass

from flask import Response

from services.http.operations import operation
from services.metrics.scraping import METRICS_ANSWERS, Scrape


@dataclass(frozen=True)
class MetricsRoutes:
    """The view of /metrics."""

    scrape: Scrape

    @operation(
        "GET",
        "/metrics",
        "Prometheus metrics of the api, including the number of jobs by state",
        answers=METRICS_ANSWERS,
        errors=(503,),
    )
    def metrics(self) -> Response:
        """Return the metrics of all the api's processes."""
        return self.scrape.answer()
