"""Counts every request."""

import re
import time
from http import HTTPStatus
from typing import Final, NamedTuple

from flask import Flask, Response, g, has_request_context, request

from services.http.auth import has_passed_check
from services.http.errors import PROBLEM_TYPES
from services.metrics import families
from services.metrics.registry import Change, Histogram, MetricsRegistry, MetricValue
from services.server.client_connection import READY_AT_S
from services.server.large_bodies import IS_RELAYED, add_log_fields

REQUESTS: Final = "mlpforge.requests"  # the RequestCounter in an app's extensions, for the server
COUNTED: Final = "mlpforge.counted"  # the Counted in a request's environ, for the server
METHODS: Final = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
OTHER: Final = "other"
UNMATCHED: Final = "unmatched"  # the route of paths that match none


class Clock(NamedTuple):
    """When a request arrived, and when the app started on it, by time.perf_counter()."""

    ready_at_s: float
    began_s: float

    @property
    def queue_s(self) -> float:
        """How long it waited for a thread."""
        return self.began_s - self.ready_at_s

    def passed_s(self) -> float:
        """Return how long ago the request arrived."""
        return time.perf_counter() - self.ready_at_s


class RouteMetrics:
    """The metrics of one route, method and status."""

    def __init__(self, registry: MetricsRegistry, route: str, method: str, status: str) -> None:
        self.requests = registry.find(families.REQUESTS.name, route, method, status)
        self.received = registry.find(families.RECEIVED.name, route)
        self.sent = registry.find(families.SENT.name, route)
        self.latency = Histogram(registry, families.LATENCY, route)

    def changes(self, latency_s: float, received: int, sent: int) -> list[Change]:
        """Return the changes for one response, with the sizes of the two bodies."""
        return [
            (self.requests, 1.0),
            *self.latency.changes(latency_s),
            (self.received, received),
            (self.sent, sent),
        ]


class Counted(NamedTuple):
    """Where a request was counted, and the problem type of its response, if any."""

    metrics: RouteMetrics
    reason: str | None


# Shown from 0 on: Prometheus sees no increase in a counter that begins at 1.
FROM_ZERO: Final = ("damaged", "golden_mismatch", "internal_error")


class RequestCounter:
    """Counts the requests of one app."""

    def __init__(self, registry: MetricsRegistry) -> None:
        self._registry = registry
        self._in_flight = registry.find(families.IN_FLIGHT.name)
        for reason in FROM_ZERO:
            self._error(reason)
        self._routes: dict[tuple[str, str, int], RouteMetrics] = {}

    def watch(self, app: Flask) -> None:
        """Count every request of an app; must be called before any check is added."""
        app.extensions[REQUESTS] = self
        app.before_request(self._begin)
        app.after_request(self._count)
        app.teardown_request(self._end)

    def count_rejected(self, status: int, reason: str) -> None:
        """Count a request that was rejected before the app saw it, so that its route is unknown."""
        requests = self._find(UNMATCHED, OTHER, status).requests
        self._registry.add([(requests, 1.0), (self._error(reason), 1.0)])

    def _begin(self) -> None:
        began_s = time.perf_counter()
        g.clock = Clock(request.environ.get(READY_AT_S, began_s), began_s)
        if not request.environ.get(IS_RELAYED):
            g.is_counted = True
            self._registry.add([(self._in_flight, 1.0)])

    def _count(self, response: Response) -> Response:
        if request.environ.get(IS_RELAYED):
            add_log_fields(response)
        if request.environ.get(IS_RELAYED) or has_passed_check(response):
            return response
        method = request.method if request.method in METHODS else OTHER
        rule = request.url_rule
        metrics = self._find(UNMATCHED if rule is None else rule.rule, method, response.status_code)
        counted = request.environ[COUNTED] = Counted(metrics, _reason(response.status_code))
        received, sent = request.content_length or 0, response.content_length or 0
        self.count_response(counted, g.clock.passed_s(), received, sent)
        return response

    def count_success(self, rule: str, latency_s: float, received: int, sent: int) -> None:
        """Count a POST that was answered without the app.

        Args:
            rule: The route, as Flask writes it.
            latency_s: From the request's arrival to the start of its response.
            received: The size of its body.
            sent: The size of the response's.
        """
        counted = Counted(self._find(rule, "POST", HTTPStatus.OK.value), None)
        self.count_response(counted, latency_s, received, sent)

    def count_response(self, counted: Counted, latency_s: float, received: int, sent: int) -> None:
        """Count a request like another one, with its own duration and sizes."""
        changes = counted.metrics.changes(latency_s, received, sent)
        if counted.reason:
            changes.append((self._error(counted.reason), 1.0))
        self._registry.add(changes)

    def _end(self, _error: BaseException | None) -> None:
        if g.pop("is_counted", False):
            self._registry.add([(self._in_flight, -1.0)])

    def _find(self, rule: str, method: str, status: int) -> RouteMetrics:
        key = (rule, method, status)
        if key not in self._routes:
            self._routes[key] = RouteMetrics(
                self._registry, to_route(rule), method, str(int(status))
            )
        return self._routes[key]

    def _error(self, reason: str) -> MetricValue:
        return self._registry.find(families.ERRORS.name, reason)


def to_route(rule: str) -> str:
    """Return a rule of Flask as OpenAPI writes it, such as `/jobs/{job_id}`."""
    return re.sub(r"<(?:[^<>:]*:)?(\w+)>", r"{\1}", rule)


def current_clock() -> Clock:
    """Return the clock of the current request; outside of a request one that starts now."""
    if has_request_context() and "clock" in g:
        clock: Clock = g.clock
        return clock
    now_s = time.perf_counter()
    return Clock(now_s, now_s)


def _reason(status: int) -> str | None:
    """Return the problem type of this request's response, or None for a success."""
    if status < 400:  # noqa: PLR2004  errors start there
        return None
    name: str | None = g.get("problem")
    return name or (PROBLEM_TYPES[status].name if status in PROBLEM_TYPES else OTHER)
