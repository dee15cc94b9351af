"""What was counted of each version, over all processes: read from what Prometheus reads."""

from collections.abc import Iterator, Sequence

from services.inference.inference_counts import MAX_EXACT_BATCH, OTHERS
from services.inference.protocols.oip.stats import BatchStatistics, Timed, VersionStatistics
from services.metrics import families
from services.metrics.cells import Cells
from services.metrics.scraping import read_totals
from services.metrics.value_file import Key

_VersionKey = tuple[str, str]


class CountedStatistics:
    """What the meters of all processes have counted (the promises are Statistics').

    Args:
        cells: Those of this process, which know the others.
    """

    def __init__(self, cells: Cells) -> None:
        self._cells = cells

    def read(self) -> Sequence[VersionStatistics]:
        """Return what was counted of each version that was asked; RefusedError as read_totals."""
        values = read_totals(self._cells).values
        return [
            _Counted(values, key).to_statistics() for key in sorted(_requested_versions(values))
        ]


def _requested_versions(values: dict[Key, float]) -> set[_VersionKey]:
    """Return the versions of which a request was counted, but for those without a name."""
    name = families.INFERENCES.count_name
    requested = {key[1][:2] for key, count in values.items() if key[0] == name and count}
    return {(model, version) for model, version in requested} - {OTHERS}


class _Counted:
    """The numbers of one version."""

    def __init__(self, values: dict[Key, float], version: _VersionKey) -> None:
        self._values = values
        self._version = version

    def to_statistics(self) -> VersionStatistics:
        model, version = self._version
        success = self._timed("success")
        executions = success[0]
        return VersionStatistics(
            model=model,
            version=int(version),
            last_inference_ms=int(self._number(families.LAST_SUCCESS.name) * 1000),
            inference_count=int(self._number(families.IMAGES.name)),
            execution_count=executions,
            success=success,
            fail=self._timed("fail"),
            queue=(executions, self._phase_s("queue")),
            compute_input=(executions, self._phase_s("input")),
            compute_infer=(executions, self._phase_s("compute")),
            compute_output=(executions, self._phase_s("output")),
            batch_sizes=dict(self._batches()),
        )

    def _number(self, name: str, *labels: str) -> float:
        return self._values.get((name, (*self._version, *labels)), 0.0)

    def _timed(self, outcome: str) -> Timed:
        family = families.INFERENCES
        count = int(self._number(family.count_name, outcome))
        return count, self._number(family.sum_name, outcome)

    def _phase_s(self, phase: str) -> float:
        return self._number(families.PHASES.name, phase)

    def _batches(self) -> Iterator[tuple[int, BatchStatistics]]:
        compute, phases = families.BATCH_COMPUTE, families.BATCH_PHASES.name
        for size in range(1, MAX_EXACT_BATCH + 1):
            label = str(size)
            count = int(self._number(compute.count_name, label))
            if count:
                yield (
                    size,
                    BatchStatistics(
                        compute_input=(count, self._number(phases, label, "input")),
                        compute_infer=(count, self._number(compute.sum_name, label)),
                        compute_output=(count, self._number(phases, label, "output")),
                    ),
                )
