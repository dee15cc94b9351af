"""Counts inferences, by version, outcome, phase and batch size."""

import time
from typing import Final, NamedTuple

from flask import g, has_request_context

from services.metrics import families
from services.metrics.registry import Histogram, MetricsRegistry, MetricValue
from services.metrics.requests import current_clock

# Batches of up to this size are counted by size.
MAX_EXACT_BATCH: Final = 16
LARGER: Final = "more"
# Versions that one process counts by name. Later ones are counted together, under a name that no
# model can have, so that clients can't create thousands of series.
MAX_VERSIONS: Final = 500
OTHERS: Final = ("(others)", "(others)")


class Phases(NamedTuple):
    """How long an inference took, in seconds: reading the images, computing, encoding."""

    input_s: float
    compute_s: float
    output_s: float


class BatchMetrics(NamedTuple):
    """The values of a version's requests of one size: their number, and their seconds by phase."""

    requests: MetricValue
    input: MetricValue
    compute: MetricValue
    output: MetricValue


class VersionMetrics:
    """The metrics of one version."""

    def __init__(self, registry: MetricsRegistry, model: str, version: str) -> None:
        def find(name: str, *labels: str) -> MetricValue:
            return registry.find(name, model, version, *labels)

        self._find = find
        name, phases = families.INFERENCES, families.PHASES.name
        self.success = (find(name.count_name, "success"), find(name.sum_name, "success"))
        self.fail = (find(name.count_name, "fail"), find(name.sum_name, "fail"))
        self.queue = find(phases, "queue")
        self.input = find(phases, "input")
        self.compute = find(phases, "compute")
        self.output = find(phases, "output")
        self.images = find(families.IMAGES.name)
        self.last_success = find(families.LAST_SUCCESS.name)
        self.loaded = find(families.LOADED.name)
        self._batches: dict[int, BatchMetrics] = {}

    def batch(self, images: int) -> BatchMetrics:
        """Return the values for requests of so many images."""
        size = min(images, MAX_EXACT_BATCH + 1)
        if size not in self._batches:
            self._batches[size] = self._open(str(size) if size <= MAX_EXACT_BATCH else LARGER)
        return self._batches[size]

    def _open(self, size: str) -> BatchMetrics:
        compute, phases = families.BATCH_COMPUTE, families.BATCH_PHASES.name
        return BatchMetrics(
            requests=self._find(compute.count_name, size),
            input=self._find(phases, size, "input"),
            compute=self._find(compute.sum_name, size),
            output=self._find(phases, size, "output"),
        )


class InferenceMetrics:
    """The metrics of all versions, and those that they share."""

    def __init__(self, registry: MetricsRegistry) -> None:
        self._registry = registry
        self._versions: dict[tuple[str, int], VersionMetrics] = {}
        self._others: VersionMetrics | None = None
        self.batches = Histogram(registry, families.BATCHES)
        self.evictions = registry.find(families.EVICTIONS.name)

    def version(self, model: str, version: int) -> VersionMetrics:
        """Return the metrics of a version that was loaded, and so exists."""
        found = self._versions.get((model, version))
        if found is not None:
            return found
        if len(self._versions) >= MAX_VERSIONS:
            self._others = self._others or VersionMetrics(self._registry, *OTHERS)
            return self._others
        made = VersionMetrics(self._registry, model, str(version))
        return self._versions.setdefault((model, version), made)


class InferenceMeter:
    """Counts the inferences, loads and evictions of a process.

    Args:
        registry: The values of this process.
    """

    def __init__(self, registry: MetricsRegistry) -> None:
        self._registry = registry
        self.inferences = InferenceMetrics(registry)

    def succeeded(self, model: str, version: int, images: int, phases: Phases) -> None:
        """Count one successful request."""
        _log_version(model, version)
        found = self.inferences.version(model, version)
        queue_s = current_clock().queue_s
        batch = found.batch(images)
        self._registry.add(
            (
                (found.success[0], 1.0),
                (found.success[1], queue_s + sum(phases)),
                (found.queue, queue_s),
                *zip((found.input, found.compute, found.output), phases, strict=True),
                (found.images, images),
                *self.inferences.batches.changes(images),
                *zip(batch, (1.0, *phases), strict=True),
            ),
            latest=[(found.last_success, time.time())],
        )

    def failed(self, model: str, version: int, duration_s: float) -> None:
        """Count one failed request for an existing version."""
        _log_version(model, version)
        count, seconds = self.inferences.version(model, version).fail
        self._registry.add([(count, 1.0), (seconds, current_clock().queue_s + duration_s)])

    def loaded(self, model: str, version: int) -> None:
        """Count a version that was loaded."""
        self._registry.add([(self.inferences.version(model, version).loaded, 1.0)])

    def evicted(self, model: str, version: int) -> None:
        """Count a version that was evicted."""
        self.dropped(model, version)
        self._registry.add([(self.inferences.evictions, 1.0)])

    def dropped(self, model: str, version: int) -> None:
        """Count a loaded version that was deleted."""
        self._registry.add([(self.inferences.version(model, version).loaded, -1.0)])


def _log_version(model: str, version: int) -> None:
    """Record the version for the access log."""
    if has_request_context():
        g.version = (model, version)
