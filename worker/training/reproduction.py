"""Compares a job with the original that it reproduces."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from contracts.errors import ForgeError, JobNotFoundError
from contracts.jobs.job import EpochEntry, FirstDifference, History, Reproduction, StepEntry
from stores.jobs.store import JobStore
from stores.models.store import ModelStore

# An epoch's step is its key, and its duration need not be the same.
COMPARED = tuple(name for name in EpochEntry.model_fields if name not in {"step", "seconds"})

Entries = Mapping[tuple[int, bool], StepEntry | EpochEntry]


class OriginalGoneError(ForgeError):
    """The original of a reproduction, or its weights' digest, is not known any more."""

    def __init__(self, job_id: str, reason: str) -> None:
        super().__init__(
            f"job {job_id} can't be reproduced, {reason}: submit its spec as a new job instead"
        )


@dataclass(frozen=True)
class Original:
    """The results of an ended job that its reproduction is compared with."""

    job_id: str
    weights_sha256: str
    history: History

    def compare(self, weights_sha256: str, history: History) -> Reproduction:
        """Return the comparison with a second training of the same spec."""
        difference = find_first_difference(self.history, history)
        if difference is None and weights_sha256 != self.weights_sha256:
            difference = FirstDifference(
                kind="weights",
                field="sha256",
                original=self.weights_sha256,
                reproduced=weights_sha256,
            )
        return Reproduction(
            of=self.job_id, identical=difference is None, first_difference=difference
        )


def load_original(jobs: JobStore, models: ModelStore, job_id: str, model: str) -> Original:
    """Return an ended job to be reproduced.

    Args:
        jobs: The store of the job.
        models: The store of its version, in case the job store has no digest of its weights.
        job_id: The job.
        model: The model of its version.

    Raises:
        OriginalGoneError: the job was deleted, or has no weights.
    """
    try:
        weights_sha256, history = jobs.get_weights_sha256(job_id), jobs.history(job_id)
    except JobNotFoundError:
        reason = "it was deleted (MLPFORGE_KEEP_JOBS_DAYS)"
        raise OriginalGoneError(job_id, reason) from None
    if weights_sha256 is None:
        manifest = models.find_published(model, job_id)
        if manifest is None:
            raise OriginalGoneError(job_id, "it has no version")
        weights_sha256 = manifest.weights.sha256
    return Original(job_id, weights_sha256, history)


def find_first_difference(original: History, reproduced: History) -> FirstDifference | None:
    """Return the first difference of two histories, durations aside; losses before epochs."""
    ours, theirs = _index(original), _index(reproduced)
    for key in sorted(ours.keys() | theirs.keys()):
        for difference in _differences(key, ours, theirs):
            return difference
    return None


def _index(history: History) -> Entries:
    steps = {(entry.step, False): entry for entry in history.steps}
    return steps | {(entry.step, True): entry for entry in history.epochs}


def _differences(
    key: tuple[int, bool], original: Entries, reproduced: Entries
) -> Iterator[FirstDifference]:
    step, is_epoch = key
    for field in COMPARED if is_epoch else ("loss",):
        values = [getattr(entries.get(key), field, None) for entries in (original, reproduced)]
        if values[0] != values[1]:
            yield FirstDifference(
                kind="epoch" if is_epoch else "step",
                step=step,
                field=field,
                original=values[0],
                reproduced=values[1],
            )
