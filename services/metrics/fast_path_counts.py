"""Counts the responses of the fast path, and writes them in batches."""

import time
from typing import Final

from services.metrics.inferences import InferenceMetrics, Phases, VersionMetrics
from services.metrics.registry import Change, Histogram, MetricsRegistry
from services.metrics.requests import RouteMetrics

# Bounds the memory if flush is not called, and of processes that serve many versions.
MAX_RECORDS: Final = 1024
MAX_VERSIONS: Final = 1024

# Latency, input, compute and output in seconds; bytes of the two bodies.
_Record = tuple[float, float, float, float, int, int]


class _VersionCounts:
    """The responses of one version since the last flush."""

    __slots__ = ("_latency", "_values", "last_success", "records")

    def __init__(self, route: RouteMetrics, version: VersionMetrics, batches: Histogram) -> None:
        batch = version.batch(1)
        self._latency = route.latency
        self.last_success = version.last_success
        self.records: list[_Record] = []
        # In the order of `changes`; found once, since finding them takes longer than adding.
        self._values = (
            *(route.latency.total, version.input, version.compute, version.output),
            *(route.received, route.sent, batch.input, batch.compute, batch.output),
            *(version.success[1], route.requests, version.success[0], version.images),
            batch.requests,
            *(batches.bucket(1), batches.total),
        )

    def changes(self) -> list[Change]:
        """Return the changes for the recorded responses, and clear these."""
        records, self.records = self.records, []
        count = len(records)
        sums = records[0] if count == 1 else tuple(map(sum, zip(*records, strict=True)))
        phases = sums[1:4]
        # Requests, successes, images, batches of one image; all batches, and their images.
        counts = (count,) * 6
        changes = list(zip(self._values, (*sums, *phases, sum(phases), *counts), strict=True))
        for record in records:
            changes.append((self._latency.bucket(record[0]), 1.0))  # noqa: PERF401  0.2 us less
        return changes


class FastPathCounts:
    """Counts successful requests for single images, which do not wait for a thread.

    For one thread only: recording takes no lock.

    Args:
        registry: The values of this process.
        inferences: The metrics of InferenceMeter, which counts the other requests.
        route: The route of the requests, as in OpenAPI.
    """

    def __init__(self, registry: MetricsRegistry, inferences: InferenceMetrics, route: str) -> None:
        self._registry = registry
        self._inferences = inferences
        self._route = RouteMetrics(registry, route, "POST", "200")
        self._versions: dict[tuple[str, int], _VersionCounts] = {}
        self._touched: list[_VersionCounts] = []

    def add(
        self,
        model: str,
        version: int,
        latency_s: float,
        phases: Phases,
        body_bytes: tuple[int, int] = (0, 0),
    ) -> None:
        """Record one response.

        Args:
            model: The model's name.
            version: The version's number.
            latency_s: From the request's arrival to the start of its response.
            phases: Parts of that time.
            body_bytes: The sizes of the request's and the response's body.
        """
        version_counts = self._versions.get((model, version)) or self._open(model, version)
        records = version_counts.records
        if not records:
            self._touched.append(version_counts)
        records.append((latency_s, *phases, *body_bytes))
        if len(records) >= MAX_RECORDS:
            self.flush()

    def flush(self) -> None:
        """Write the recorded responses to the registry."""
        if not self._touched:
            return
        now_s = time.time()
        touched, self._touched = self._touched, []
        for version_counts in touched:
            self._registry.add(
                version_counts.changes(), latest=((version_counts.last_success, now_s),)
            )

    def _open(self, model: str, version: int) -> _VersionCounts:
        if len(self._versions) >= MAX_VERSIONS:
            self._versions.clear()  # flush still writes those in _touched
        found = self._inferences.version(model, version)
        version_counts = _VersionCounts(self._route, found, self._inferences.batches)
        self._versions[model, version] = version_counts
        return version_counts
