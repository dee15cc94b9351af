"""The values of the metrics that one process counts; updating them is part of the fast path."""

import os
import threading
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

import structlog

from contracts.errors import SettingsError
from services.metrics.families import MERGES, Family, Merge
from services.metrics.folder import MetricsFolder, Totals
from services.metrics.value_file import Key, ValueFile

log = structlog.get_logger(__name__)

# Every label has a bounded number of values, so that this is not reached. If it is, new series are
# dropped and the log says so.
MAX_SERIES: Final = 50_000


class MetricValue:
    """One value, and its place in the file that other processes read."""

    __slots__ = ("place", "value")

    def __init__(self, place: "memoryview[float] | list[float]") -> None:
        self.place = place
        self.value = 0.0


Change = tuple[MetricValue, float]


class MetricsRegistry:
    """All values of one app in one process.

    Without a folder they belong to this process alone, and two apps of a process share nothing.

    Args:
        folder: Where the processes of the service share their values.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = MetricsFolder(folder) if folder else None
        self._lock = threading.Lock()
        self._values: dict[Key, MetricValue] = {}
        self._pid = 0  # of the process that owns the file; 0 until something is counted
        self._file: ValueFile | None = None
        self._logged: set[str] = set()

    def find(self, name: str, *labels: str) -> MetricValue:
        """Return the value of a sample, which callers may keep; it is created on first use."""
        key = (name, labels)
        metric = self._values.get(key)
        if metric is not None:
            return metric
        with self._lock:
            return self._values.get(key) or self._make(key)

    def add(self, changes: Iterable[Change], latest: Iterable[Change] = ()) -> None:
        """Add to some values, and replace others, atomically."""
        with self._lock:
            if os.getpid() != self._pid:
                self._begin()
            for metric, amount in changes:
                value = metric.value + amount
                metric.value = value
                metric.place[0] = value
            for metric, value in latest:
                metric.value = value
                metric.place[0] = value

    def read(self) -> Totals:
        """Return the values of all processes of the service (errors as MetricsFolder.read)."""
        if self._folder is not None:
            return self._folder.read()
        with self._lock:
            values = {key: metric.value for key, metric in self._values.items()}
        return Totals(values, {os.getpid()})

    def _make(self, key: Key) -> MetricValue:
        if len(self._values) >= MAX_SERIES:
            self._log_once("metrics_series_limit_reached", max_series=MAX_SERIES)
            return MetricValue([0.0])
        place = self._find_place(key) if self._pid == os.getpid() else [0.0]
        metric = self._values[key] = MetricValue(place)
        return metric

    def _find_place(self, key: Key) -> "memoryview[float] | list[float]":
        if self._folder is None:
            return [0.0]
        try:
            if self._file is None:
                self._file = ValueFile(self._folder.path)
            return self._file.append(key)
        except OSError as error:  # answering requests matters more than counting them
            self._log_once("metrics_file_failed", reason=str(error))
            return [0.0]

    def _log_once(self, event: str, **fields: object) -> None:
        if event not in self._logged:
            self._logged.add(event)
            log.warning(event, **fields)

    def _begin(self) -> None:
        """Start a file for this process; what was counted before a fork belongs to its parent."""
        self._pid = os.getpid()
        self._file = None
        for key, metric in self._values.items():
            if MERGES.get(key[0]) is not Merge.LIVE_SUM:  # the current state is inherited
                metric.value = 0.0
            metric.place = self._find_place(key)
            metric.place[0] = metric.value


class Histogram:
    """The values of a histogram for one set of labels: one per bucket, and one for the sum."""

    def __init__(self, registry: MetricsRegistry, family: Family, *labels: str) -> None:
        self._registry = registry
        self._family = family
        self._labels = labels
        self._buckets: list[MetricValue | None] = [None] * (len(family.bounds) + 1)
        self.total = registry.find(family.sum_name, *labels)

    def bucket(self, value: float) -> MetricValue:
        """Return the count of the first bucket whose bound is at least a value."""
        number = bisect_left(self._family.bounds, value)
        metric = self._buckets[number]
        if metric is None:
            name = self._family.bucket_name
            metric = self._buckets[number] = self._registry.find(name, *self._labels, str(number))
        return metric

    def changes(self, value: float) -> tuple[Change, Change]:
        """Return the changes that observing a value makes."""
        return (self.bucket(value), 1.0), (self.total, value)


def open_registry(environ: Mapping[str, str]) -> MetricsRegistry:
    """Return the registry of a service whose processes share the folder that the environment names.

    Without `PROMETHEUS_MULTIPROC_DIR` each process counts for itself.

    Raises:
        SettingsError: it is not a folder, and none can be created there.
    """
    folder = environ.get("PROMETHEUS_MULTIPROC_DIR")
    try:
        return MetricsRegistry(Path(folder) if folder else None)
    except OSError as error:
        raise SettingsError(
            "PROMETHEUS_MULTIPROC_DIR must be a folder, or a path where one can be created; got "
            f"{folder!r}: {error.strerror}"
        ) from error
