"""The statistics extension: what the processes counted of each version, from their metrics."""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, Final

from services.http.callers import current_caller
from services.metrics import families
from services.metrics.inferences import MAX_EXACT_BATCH, OTHERS
from services.metrics.value_file import Key

Values = Mapping[Key, float]
# The protocol's names of the phases of successful requests.
PHASES: Final = {
    "queue": "queue",
    "compute_input": "input",
    "compute_infer": "compute",
    "compute_output": "output",
}


def find_requested(values: Values) -> set[tuple[str, int]]:
    """Return the name and number of each version with requests that the caller may use."""
    name = families.INFERENCES.count_name
    requested = {key[1][:2] for key, count in values.items() if key[0] == name and count}
    caller = current_caller()
    return {
        (model, int(version))
        for model, version in requested - {OTHERS}
        if caller.allows_model(model)
    }


def describe_statistics(values: Values, versions: Collection[tuple[str, int]]) -> dict[str, Any]:
    """Return the statistics of some versions, zeros for one without requests."""
    return {"model_stats": [_describe_version(values, *version) for version in sorted(versions)]}


def _describe_version(values: Values, model: str, version: int) -> dict[str, Any]:
    def find(name: str, *labels: str) -> float:
        return values.get((name, (model, str(version), *labels)), 0.0)

    count_name, sum_name = families.INFERENCES.count_name, families.INFERENCES.sum_name
    successes = find(count_name, "success")
    return {
        "name": model,
        "version": str(version),
        "last_inference": int(find(families.LAST_SUCCESS.name) * 1000),
        "inference_count": int(find(families.IMAGES.name)),
        "execution_count": int(successes),  # a batch is one forward pass
        "inference_stats": {
            "success": _timed(successes, find(sum_name, "success")),
            "fail": _timed(find(count_name, "fail"), find(sum_name, "fail")),
            **{
                name: _timed(successes, find(families.PHASES.name, phase))
                for name, phase in PHASES.items()
            },
            # Clients of the protocol expect both; there is no response cache here.
            "cache_hit": _timed(0, 0),
            "cache_miss": _timed(0, 0),
        },
        "batch_stats": list(_describe_batches(find)),
    }


def _describe_batches(find: Callable[..., float]) -> Iterator[dict[str, Any]]:
    compute, phases = families.BATCH_COMPUTE, families.BATCH_PHASES.name
    for size in range(1, MAX_EXACT_BATCH + 1):
        label = str(size)
        count = find(compute.count_name, label)
        if count:
            yield {
                "batch_size": size,
                "compute_input": _timed(count, find(phases, label, "input")),
                "compute_infer": _timed(count, find(compute.sum_name, label)),
                "compute_output": _timed(count, find(phases, label, "output")),
            }


def _timed(count: float, seconds: float) -> dict[str, int]:
    return {"count": int(count), "ns": round(seconds * 1e9)}
