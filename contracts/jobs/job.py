"""A job as clients see it, and the history of its training."""

from typing import Annotated, Literal, get_args

from pydantic import Field, WithJsonSchema

from contracts.base import FiniteOrNone, Record, Timestamp
from contracts.jobs.spec import MAX_EPOCHS, JobSpec

StopReason = Literal["steps", "early_stopping", "max_seconds"]
JobState = Literal["queued", "running", "succeeded", "failed", "cancelled"]
TERMINAL_STATES: frozenset[str] = frozenset({"succeeded", "failed", "cancelled"})
MAX_HISTORY_STEPS = 2000


class Progress(Record):
    """How far a run is; train_loss is the mean of the latest steps, in nats."""

    step: int = 0
    total_steps: int
    epoch: int = 0
    train_loss: FiniteOrNone = None
    steps_per_second: FiniteOrNone = None
    eta_seconds: FiniteOrNone = None


class JobMetrics(Record):
    """Of the weights that are published; besides, the best epoch on the test set.

    The validation figures are of the share that was held out, and null where there was none.
    published_epoch is the epoch that the weights were measured after; stop_reason says what ended
    the training. warning says in English that the weights are no better than chance, and what to
    try; null if they are better.
    """

    train_loss: FiniteOrNone = None
    train_accuracy: FiniteOrNone = None
    validation_loss: FiniteOrNone = None
    validation_accuracy: FiniteOrNone = None
    test_accuracy: FiniteOrNone = None
    best_test_accuracy: FiniteOrNone = None
    best_epoch: int | None = None
    published_epoch: int | None = None
    stop_reason: StopReason | None = None
    warning: str | None = None


class ModelVersion(Record):
    """The one version that a succeeded job has."""

    name: str
    version: int


FailureType = Literal[
    "diverged",
    "worker_lost",
    "out_of_memory",
    "dataset_missing",
    "damaged",
    "model_store_away",
    "original_missing",
    "unreadable_spec",
    "internal_error",
]


class JobFailure(Record):
    """Why a job failed: a word for programs, a sentence for people.

    Another build may have stored a type that this one does not know: it is read as it is.
    """

    type: Annotated[str, WithJsonSchema({"type": "string", "enum": list(get_args(FailureType))})]
    message: str


class FirstDifference(Record):
    """Where a reproduction first left its original.

    Args:
        kind: step (a thinned step's loss), epoch (an entry's field) or weights (the file's sha256).
        step: The step; None where only the weights differ.
        field: The name of the value that differs.
        original: What the original has there; None if it has nothing.
        reproduced: What the reproduction has there; None if it has nothing.
    """

    kind: Literal["step", "epoch", "weights"]
    step: int | None = None
    field: str
    original: float | str | None = None
    reproduced: float | str | None = None


class Reproduction(Record):
    """What came of training a job's spec again; identical is None until the job has succeeded.

    Args:
        of: The original job's id.
        identical: Whether the weights file and the history (but for seconds) are the same.
        first_difference: Where they first differ; None if they don't.
    """

    of: str
    identical: bool | None = None
    first_difference: FirstDifference | None = None


class Job(Record):
    """One accepted request to train."""

    id: str
    state: JobState
    spec: JobSpec
    submitted_at: Timestamp
    started_at: Timestamp | None = None
    finished_at: Timestamp | None = None
    attempt: int = 0
    progress: Progress
    metrics: JobMetrics = JobMetrics()
    model: ModelVersion | None = None
    error: JobFailure | None = None
    queue_position: Annotated[int, Field(ge=1)] | None = None
    reproduction: Reproduction | None = None

    @property
    def is_terminal(self) -> bool:
        """Whether the job has reached the state it will keep."""
        return self.state in TERMINAL_STATES


class StepEntry(Record):
    """The loss of one step before its update: the batch's mean."""

    step: int
    loss: FiniteOrNone


class EpochEntry(Record):
    """What was measured after a full epoch, or after the last step.

    train_loss is the mean of the epoch's step losses. The validation figures are of the share that
    is held out, and null where there is none (an entry of an earlier version has none either).
    """

    epoch: int
    step: int
    train_loss: FiniteOrNone
    train_accuracy: FiniteOrNone
    validation_loss: FiniteOrNone = None
    validation_accuracy: FiniteOrNone = None
    test_accuracy: FiniteOrNone
    learning_rate: float
    seconds: float


class History(Record):
    """The whole course of a run: at most 2,000 thinned steps, and every epoch.

    An earlier build accepted jobs of more than 10,000 epochs; of those every k-th epoch is here.
    """

    steps: list[StepEntry]
    epochs: list[EpochEntry]


def history_stride(total_steps: int) -> int:
    """Return k: the history keeps every k-th step, so that at most 2,000 remain."""
    return max(1, -(-total_steps // MAX_HISTORY_STEPS))


def epoch_stride(last_epoch: int) -> int:
    """Return k: a history that is read has every k-th epoch and the last, about 10,000 at most."""
    return max(1, -(-last_epoch // MAX_EPOCHS))


def worker_lost(lost_leases: int) -> JobFailure:
    """Return the failure of a job whose lease ran out so many times."""
    return JobFailure(
        type="worker_lost",
        message=(
            f"the job's worker was lost {lost_leases} times (killed, out of memory, or its "
            "machine gone): look at the workers' logs and memory, then submit the job again"
        ),
    )
