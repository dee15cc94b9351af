"""The statistics extension: what was counted of each version, in the protocol's words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple, Protocol

Timed = tuple[int, float]  # how often, and for how many seconds in all
_NEVER: Final[Timed] = (0, 0.0)


class BatchStatistics(NamedTuple):
    """What was counted of the requests of one size: as of all, in the protocol's words."""

    compute_input: Timed
    compute_infer: Timed
    compute_output: Timed


@dataclass(frozen=True)
class VersionStatistics:
    """What was counted of one version since the service started, over all its processes.

    Args:
        model: The model's name.
        version: The version's number.
        last_inference_ms: When it was asked last, in milliseconds since 1970; 0 for never.
        inference_count: Images answered.
        execution_count: Forward passes; a batch is one.
        success: Requests answered.
        fail: Requests that were not, though the version was found.
        queue: Requests that waited for their turn.
        compute_input: Reading of images.
        compute_infer: Forward passes.
        compute_output: Encoding of answers.
        batch_sizes: Requests by how many images they were of.
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


class Statistics(Protocol):
    """What was counted."""

    def read(self) -> Sequence[VersionStatistics]:
        """Return what was counted of each version that was asked."""


class NoStatistics:
    """Counted nothing."""

    def read(self) -> Sequence[VersionStatistics]:
        """Return nothing."""
        return []


_PHASES: Final = ("success", "fail", "queue", "compute_input", "compute_infer", "compute_output")
# The protocol's clients look for both; here no answer is kept, so that none comes from a cache.
_CACHE: Final = {"cache_hit": {"count": 0, "ns": 0}, "cache_miss": {"count": 0, "ns": 0}}


def describe_statistics(counted: Sequence[VersionStatistics]) -> dict[str, Any]:
    """Return what was counted as the protocol writes it, by name and number."""
    ordered = sorted(counted, key=lambda version: (version.model, version.version))
    return {"model_stats": [_describe_version(version) for version in ordered]}


def select_statistics(
    counted: Sequence[VersionStatistics], model: str, number: int, only: int | None
) -> list[VersionStatistics]:
    """Return what was counted of a model's versions, or of one only.

    Args:
        counted: Of every version.
        model: The model's name.
        number: A version that has an entry though it was never asked: of zeros.
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
