"""The response to a scrape: the totals of all processes in Prometheus' text format."""

import os
import platform
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib.metadata import version
from itertools import accumulate
from pathlib import Path
from typing import Final

import structlog
from flask import Response
from prometheus_client import Metric
from prometheus_client.core import HistogramMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4, generate_latest
from prometheus_client.utils import INF, floatToGoString

from services.http.errors import retryable_error
from services.http.operations import Answer
from services.metrics import families
from services.metrics.families import Family, Kind
from services.metrics.folder import Totals
from services.metrics.registry import MetricsRegistry
from services.metrics.value_file import Key

log = structlog.get_logger(__name__)

# Every Prometheus since 2016 reads it, and every other collector.
CONTENT_TYPE: Final = CONTENT_TYPE_PLAIN_0_0_4
METRICS_ANSWERS: Final = {
    200: Answer("Metrics of all processes of the service, as text", media_types=(CONTENT_TYPE,))
}
PROC: Final = Path("/proc")  # Linux only


class Scrape:
    """The metrics of a service, the same in each of its processes.

    Args:
        registry: The values of this process.
        shown: The families of this service, in addition to those of both services.
        read_more: Returns the values that are read at each scrape.
    """

    def __init__(
        self,
        registry: MetricsRegistry,
        shown: Sequence[Family],
        read_more: Callable[[], Mapping[Key, float]] = dict,
    ) -> None:
        self._registry = registry
        self._shown = (*families.HTTP_FAMILIES, *families.PROCESS_FAMILIES, *shown)
        self._read_more = read_more

    def answer(self) -> Response:
        """Return everything as text (errors as read_totals)."""
        totals = read_totals(self._registry)
        totals.values |= {**self._read_more(), **_process_values(totals)}
        return Response(write_text(self._shown, totals), content_type=CONTENT_TYPE)


def read_totals(registry: MetricsRegistry) -> Totals:
    """Return the totals of all processes of the service.

    Raises:
        RefusedError: 503, their folder can't be read.
    """
    try:
        return registry.read()
    except OSError as error:
        log.warning("metrics_read_failed", reason=str(error))
        raise retryable_error(
            f"the metrics can't be read ({error.strerror or error}); try again"
        ) from error


def _process_values(totals: Totals) -> dict[Key, float]:
    """Return the values that describe the processes themselves."""
    python = (platform.python_implementation(), platform.python_version())
    values: dict[Key, float] = {
        (families.PROCESSES.name, ()): len(totals.pids),
        (families.BUILD.name, (version("mlp-forge"),)): 1,
        (families.PYTHON.name, python): 1,
    }
    if PROC.is_dir():
        values[families.RESIDENT.name, ()] = sum(map(_resident_bytes, totals.pids))
    return values


def _resident_bytes(pid: int) -> int:
    try:
        pages = (PROC / str(pid) / "statm").read_text("ascii").split()[1]
    except OSError:  # the process has just ended
        return 0
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


def write_text(shown: Sequence[Family], totals: Totals) -> bytes:
    """Return the text of some families; one without labels is included even at 0."""
    return generate_latest(_Collector(shown, totals))


class _Collector:
    """Totals in the form that prometheus_client writes."""

    def __init__(self, shown: Sequence[Family], totals: Totals) -> None:
        self._shown = shown
        self._by_name: dict[str, dict[tuple[str, ...], float]] = {}
        for (name, labels), number in totals.values.items():
            self._by_name.setdefault(name, {})[labels] = number

    def collect(self) -> Iterable[Metric]:
        """Return each family with its samples."""
        return map(self._metric, self._shown)

    def _metric(self, family: Family) -> Metric:
        if family.kind is Kind.HISTOGRAM:
            return self._histogram(family)
        # prometheus_client adds the ending to a counter's name.
        metric = Metric(family.name.removesuffix("_total"), family.help, family.kind.value)
        for name in family.sample_names:
            for values, number in self._numbers(name, family):
                metric.add_sample(name, dict(zip(family.labels, values, strict=True)), number)
        return metric

    def _histogram(self, family: Family) -> Metric:
        metric = HistogramMetricFamily(family.name, family.help, labels=family.labels)
        buckets = self._by_name.get(family.bucket_name, {})
        bounds = [floatToGoString(bound) for bound in (*family.bounds, INF)]  # type: ignore[no-untyped-call]
        for values, total in self._numbers(family.sum_name, family):
            counts = (buckets.get((*values, str(number)), 0.0) for number in range(len(bounds)))
            metric.add_metric(values, list(zip(bounds, accumulate(counts), strict=True)), total)
        return metric

    def _numbers(self, name: str, family: Family) -> list[tuple[tuple[str, ...], float]]:
        is_always_shown = not family.labels and not family.is_read_at_scrape
        found = self._by_name.get(name, {(): 0.0} if is_always_shown else {})
        return sorted(found.items())
