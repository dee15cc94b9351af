"""The numbers that one process counts; adding to them is a step of the hot path."""

import os
import threading
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

import structlog

from contracts.errors import SettingsError
from services.metrics.families import MERGES, Merge
from services.metrics.folder import MetricsFolder, Totals
from services.metrics.value_file import Key, ValueFile

log = structlog.get_logger(__name__)

# What "every label is bounded" comes to; past it, new series are not kept, and the log says so.
MAX_CELLS: Final = 50_000


class Cell:
    """One number, and the place where others read it."""

    __slots__ = ("place", "value")

    def __init__(self, place: "memoryview[float] | list[float]") -> None:
        self.place = place
        self.value = 0.0


Change = tuple[Cell, float]


class Cells:
    """All numbers of one app in one process.

    Without a folder they are this process's alone: two apps of a process share nothing.

    Args:
        folder: Where the processes of the service put their numbers together.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = MetricsFolder(folder) if folder else None
        self._lock = threading.Lock()
        self._cells: dict[Key, Cell] = {}
        self._pid = 0  # whose file it is: nobody's, until something is counted
        self._file: ValueFile | None = None
        self._logged: set[str] = set()

    def find(self, name: str, *labels: str) -> Cell:
        """Return the cell of a sample, made if it is not there; a caller may keep it."""
        key = (name, labels)
        cell = self._cells.get(key)
        if cell is not None:
            return cell
        with self._lock:
            return self._cells.get(key) or self._make(key)

    def add(self, changes: Iterable[Change], latest: Iterable[Change] = ()) -> None:
        """Add to some cells, and give others a new value, all at once."""
        with self._lock:
            if os.getpid() != self._pid:
                self._begin()
            for cell, amount in changes:
                value = cell.value + amount
                cell.value = value
                cell.place[0] = value
            for cell, value in latest:
                cell.value = value
                cell.place[0] = value

    def read(self) -> Totals:
        """Return the numbers of all processes of the service; OSError as the folder."""
        if self._folder is not None:
            return self._folder.read()
        with self._lock:
            values = {key: cell.value for key, cell in self._cells.items()}
        return Totals(values, {os.getpid()})

    def _make(self, key: Key) -> Cell:
        if len(self._cells) >= MAX_CELLS:
            self._log_once("metrics_series_limit_reached", max_series=MAX_CELLS)
            return Cell([0.0])
        place = self._place(key) if self._pid == os.getpid() else [0.0]
        cell = self._cells[key] = Cell(place)
        return cell

    def _place(self, key: Key) -> "memoryview[float] | list[float]":
        if self._folder is None:
            return [0.0]
        try:
            if self._file is None:
                self._file = ValueFile(self._folder.path)
            return self._file.append(key)
        except OSError as error:  # to answer matters more than to count
            self._log_once("metrics_file_failed", reason=str(error))
            return [0.0]

    def _log_once(self, event: str, **fields: object) -> None:
        if event not in self._logged:
            self._logged.add(event)
            log.warning(event, **fields)

    def _begin(self) -> None:
        """Take a file of this process's own: before a fork, what was counted was its parent's."""
        self._pid = os.getpid()
        self._file = None
        for key, cell in self._cells.items():
            if MERGES.get(key[0]) is not Merge.LIVE_SUM:  # what is there now, a child has too
                cell.value = 0.0
            cell.place = self._place(key)
            cell.place[0] = cell.value


def open_cells(environ: Mapping[str, str]) -> Cells:
    """Return the cells of a service whose processes share the folder that the environment names.

    Without `PROMETHEUS_MULTIPROC_DIR` each process counts for itself.

    Raises:
        SettingsError: it names no folder, nor a place for one.
    """
    folder = environ.get("PROMETHEUS_MULTIPROC_DIR")
    try:
        return Cells(Path(folder) if folder else None)
    except OSError as error:
        raise SettingsError(
            "PROMETHEUS_MULTIPROC_DIR must be a folder, or a path where one can be created; got "
            f"{folder!r}: {error.strerror}"
        ) from error
