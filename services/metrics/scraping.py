"""The answer to a scrape."""

import os
import platform
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Final

import structlog
from flask import Response

from services.http.errors import RETRY_AFTER_S, RefusedError
from services.http.operations import Answer
from services.metrics import families
from services.metrics.cells import Cells
from services.metrics.exposition import CONTENT_TYPE, write_text
from services.metrics.families import Family
from services.metrics.folder import Totals
from services.metrics.value_file import Key

log = structlog.get_logger(__name__)

METRICS_ANSWERS: Final = {
    200: Answer("Metrics of all processes of the service, as text", media_types=(CONTENT_TYPE,))
}
PROC: Final = Path("/proc")  # Linux only


class Scrape:
    """The view of a service's metrics, the same whichever of its processes is asked.

    Args:
        cells: What this process counts.
        shown: What the service has besides what both have.
        ask: Returns what is looked up at each scrape.
    """

    def __init__(
        self,
        cells: Cells,
        shown: Sequence[Family],
        ask: Callable[[], Mapping[Key, float]] = dict,
    ) -> None:
        self._cells = cells
        self._shown = (*families.HTTP_FAMILIES, *families.PROCESS_FAMILIES, *shown)
        self._ask = ask

    def answer(self) -> Response:
        """Return everything as text, or raise RefusedError as read_totals."""
        totals = read_totals(self._cells)
        totals.values |= {**self._ask(), **_process_values(totals)}
        return Response(write_text(self._shown, totals), content_type=CONTENT_TYPE)


def read_totals(cells: Cells) -> Totals:
    """Return the numbers of all processes of the service.

    Raises:
        RefusedError: 503, their folder can't be read.
    """
    try:
        return cells.read()
    except OSError as error:
        log.warning("metrics_read_failed", reason=str(error))
        reason = f"the metrics can't be read ({error.strerror or error}); try again"
        headers = {"Retry-After": str(RETRY_AFTER_S)}
        raise RefusedError(503, reason, headers=headers) from error


def _process_values(totals: Totals) -> dict[Key, float]:
    """Return what is known of the processes without their counting it."""
    python = (platform.python_implementation(), platform.python_version())
    about: dict[Key, float] = {
        (families.PROCESSES.name, ()): len(totals.pids),
        (families.BUILD.name, (version("mlp-forge"),)): 1,
        (families.PYTHON.name, python): 1,
    }
    if PROC.is_dir():
        about[families.RESIDENT.name, ()] = sum(map(_resident_bytes, totals.pids))
    return about


def _resident_bytes(pid: int) -> int:
    try:
        pages = (PROC / str(pid) / "statm").read_text("ascii").split()[1]
    except OSError:  # it has just ended
        return 0
    return int(pages) * os.sysconf("SC_PAGE_SIZE")
