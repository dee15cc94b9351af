"""The statistics extension: what the processes counted of each version, from their metrics."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from services.metrics import families
from services.metrics.cells import Cells
from services.metrics.inferences import MAX_EXACT_BATCH, OTHERS
from services.metrics.scraping import read_totals
from services.metrics.value_file import Key

Timed = tuple[int, float]  # how often, and for how many seconds in total
_NEVER: Final[Timed] = (0, 0.0)


class BatchStatistics(NamedTuple):
    """The requests of one batch size, by phase."""

    compute_input: Timed
    compute_infer: Timed
    compute_output: Timed


@dataclass(frozen=True)
class VersionStatistics:
    """What all processes counted of one version since the service started.

    Args:
        model: The model's name.
        version: The version's number.
        last_inference_ms: Of the last request, in milliseconds since 1970; 0 for none.
        inference_count: Images predicted.
        execution_count: Forward passes; a batch is one.
        success: Successful requests.
        fail: Failed requests for the version.
        queue: Requests that waited for a thread.
        compute_input: Parsing of images.
        compute_infer: Forward passes.
        compute_output: Encoding of responses.
        batch_sizes: Requests by number of images.
    """

    model: str
    version: int
    last_inference_ms: int = 0
    inference_count: int = 0
    execution_count: int = 0
    success: Timed = _NEVER
    fail: Timed = _NEVER
    queue: Timed = _NEVER
    compute_input: Timed = _NEVER
    compute_infer: Timed = _NEVER
    compute_output: Timed = _NEVER
    batch_sizes: Mapping[int, BatchStatistics] = field(default_factory=dict)


ReadStatistics = Callable[[], Sequence[VersionStatistics]]

_PHASES: Final = ("success", "fail", "queue", "compute_input", "compute_infer", "compute_output")
# Clients of the protocol expect both; there is no response cache here.
_CACHE: Final = {"cache_hit": {"count": 0, "ns": 0}, "cache_miss": {"count": 0, "ns": 0}}


def read_statistics(cells: Cells) -> Sequence[VersionStatistics]:
    """Return the statistics of each version with requests (errors as read_totals)."""
    values = read_totals(cells).values
    name = families.INFERENCES.count_name
    requested = {key[1][:2] for key, count in values.items() if key[0] == name and count}
    return [_read_version(values, *version) for version in sorted(requested - {OTHERS})]


def _read_version(values: Mapping[Key, float], model: str, version: str) -> VersionStatistics:
    def find(name: str, *labels: str) -> float:
        return values.get((name, (model, version, *labels)), 0.0)

    def find_phase(phase: str) -> Timed:
        return success[0], find(families.PHASES.name, phase)

    count_name, sum_name = families.INFERENCES.count_name, families.INFERENCES.sum_name
    success = (int(find(count_name, "success")), find(sum_name, "success"))
    return VersionStatistics(
        model=model,
        version=int(version),
        last_inference_ms=int(find(families.LAST_SUCCESS.name) * 1000),
        inference_count=int(find(families.IMAGES.name)),
        execution_count=success[0],
        success=success,
        fail=(int(find(count_name, "fail")), find(sum_name, "fail")),
        queue=find_phase("queue"),
        compute_input=find_phase("input"),
        compute_infer=find_phase("compute"),
        compute_output=find_phase("output"),
        batch_sizes=dict(_read_batches(find)),
    )


def _read_batches(find: Callable[..., float]) -> Iterator[tuple[int, BatchStatistics]]:
    compute, phases = families.BATCH_COMPUTE, families.BATCH_PHASES.name
    for size in range(1, MAX_EXACT_BATCH + 1):
        label = str(size)
        count = int(find(compute.count_name, label))
        if count:
            seconds = (
                find(phases, label, "input"),
                find(compute.sum_name, label),
                find(phases, label, "output"),
            )
            yield size, BatchStatistics(*((count, second) for second in seconds))


def describe_statistics(counted: Sequence[VersionStatistics]) -> dict[str, Any]:
    """Return statistics in the protocol's format, by name and number."""
    ordered = sorted(counted, key=lambda version: (version.model, version.version))
    return {"model_stats": [_describe_version(version) for version in ordered]}


def select_statistics(
    counted: Sequence[VersionStatistics], model: str, number: int, only: int | None
) -> list[VersionStatistics]:
    """Return the statistics of a model's versions, or of one only.

    Args:
        counted: The statistics of all versions.
        model: The model's name.
        number: A version that gets an entry of zeros if it had no requests.
        only: The one version to return; None for all.
    """
    found = [version for version in counted if version.model == model]
    if all(version.version != number for version in found):
        found.append(VersionStatistics(model, number))
    return [version for version in found if only in {None, version.version}]


def _describe_version(counted: VersionStatistics) -> dict[str, Any]:
    return {
        "name": counted.model,
        "version": str(counted.version),
        "last_inference": counted.last_inference_ms,
        "inference_count": counted.inference_count,
        "execution_count": counted.execution_count,
        "inference_stats": {
            **{phase: _describe(getattr(counted, phase)) for phase in _PHASES},
            **_CACHE,
        },
        "batch_stats": [
            {"batch_size": size}
            | {phase: _describe(timed) for phase, timed in batch._asdict().items()}
            for size, batch in sorted(counted.batch_sizes.items())
        ],
    }


def _describe(timed: Timed) -> dict[str, int]:
    count, seconds = timed
    return {"count": count, "ns": round(seconds * 1e9)}
