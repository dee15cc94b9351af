"""The response to a scrape: the totals of all processes in Prometheus' text format."""

import os
import platform
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Final

import structlog
from flask import Response

from services.http.errors import retryable_error
from services.http.operations import Answer
from services.metrics import families
from services.metrics.families import Family
from services.metrics.folder import Totals
from services.metrics.registry import MetricsRegistry
from services.metrics.value_file import Key

log = structlog.get_logger(__name__)

# Every Prometheus since 2016 reads it, and every other collector.
CONTENT_TYPE: Final = "text/plain; version=0.0.4; charset=utf-8"
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
        from services.metrics.exposition import write_text  # noqa: PLC0415  loads prometheus_client

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
