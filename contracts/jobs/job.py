"""Jobs, and the history of their training."""

from typing import Annotated, Any, Final, Literal, get_args

from pydantic import AfterValidator, Field, WithJsonSchema

from contracts.base import Body, FiniteOrNone, Record, Timestamp, check_prose, drop_default
from contracts.jobs.batch import BatchMetrics, BatchRequest, BatchResult
from contracts.jobs.imports import DatasetVersion, ImportRequest
from contracts.jobs.kinds import TRAIN, JobKind
from contracts.jobs.metrics import JobMetrics
from contracts.jobs.spec import MAX_EPOCHS, JobSpec
from contracts.models.gates import Improvement, Promotion
from contracts.sweeps.request import SweepRequest, Trial

PRUNED: Final = "pruned"

JobRequest = ImportRequest | BatchRequest | SweepRequest

JobState = Literal["queued", "running", "succeeded", "failed", "cancelled"]
TERMINAL_STATES: frozenset[str] = frozenset({"succeeded", "failed", "cancelled"})
MAX_HISTORY_STEPS = 2000


class Progress(Record):
    """The progress of a run; the steps of a job with an uploaded file are the file's bytes."""

    step: int = Field(
        default=0,
        description="the number of updates so far; of an uploaded file, its bytes; of a data "
        "set to predict, the examples",
    )
    total_steps: int = Field(
        description="the number of updates at the end; the size of the file; the number of examples"
    )
    epoch: int = Field(default=0, description="the number of full epochs so far")
    train_loss: FiniteOrNone = Field(
        default=None, description="the mean loss of the latest steps, in nats"
    )
    steps_per_second: FiniteOrNone = Field(default=None, description="the current speed")
    eta_seconds: FiniteOrNone = Field(default=None, description="estimated seconds until the end")


class ModelVersion(Record):
    """The version that a succeeded job has published."""

    name: str = Field(description="the model's name")
    version: int = Field(description="the version's number")


FailureType = Literal[
    "diverged",
    "worker_lost",
    "out_of_memory",
    "dataset_missing",
    "damaged",
    "model_store_away",
    "original_missing",
    "start_missing",
    "model_missing",
    "golden_mismatch",
    "unreadable_spec",
    "invalid_data",
    "invalid_combination",
    "no_trial_succeeded",
    "internal_error",
]


def _stored_choice(choices: Any) -> WithJsonSchema:
    """Return the schema of a text that another build may have stored, with this build's choices."""
    return WithJsonSchema({"type": "string", "enum": list(get_args(choices))})


class JobFailure(Record):
    """Why a job failed: a type for programs, a message for people.

    A type that another build has stored is read unchanged.
    """

    type: Annotated[str, _stored_choice(FailureType), Field(description="the error type")]
    message: str = Field(description="what happened and what to do")


class FirstDifference(Record):
    """The first difference between a reproduction and its original."""

    kind: Annotated[
        Literal["step", "epoch", "weights"],
        Field(description="a step's loss, an epoch's field, or the weights file"),
    ]
    step: int | None = Field(default=None, description="the step; null if only the weights differ")
    field: str = Field(description="the field that differs")
    original: float | str | None = Field(
        default=None, description="the original's value; null if it has none"
    )
    reproduced: float | str | None = Field(
        default=None, description="the reproduction's value; null if it has none"
    )


class Reproduction(Record):
    """The result of training a job's spec again."""

    of: str = Field(description="the original job's id")
    identical: bool | None = Field(
        default=None,
        description="whether weights and history are identical; null until it succeeds",
    )
    first_difference: FirstDifference | None = Field(
        default=None, description="the first difference; null if there is none"
    )


class Job(Record):
    """One accepted request: to train a model, to import a data set, or to predict a batch.

    A kind that another build has stored is read unchanged.
    """

    id: str = Field(description="the job's id, a UUIDv7")
    kind: Annotated[str, _stored_choice(JobKind), Field(description="what it does")] = TRAIN
    state: JobState = Field(description="its state")
    name: str = Field(default="", description="the name that a user gave it; empty without one")
    note: str = Field(default="", description="a user's note about it; empty without one")
    spec: JobSpec | None = Field(
        description="its spec, with every default; null if it does not train"
    )
    request: JobRequest | None = Field(
        default=None, description="what it imports, predicts or searches; null if it trains"
    )
    submitted_at: Timestamp = Field(description="when it was accepted")
    started_at: Timestamp | None = Field(default=None, description="when its first attempt started")
    finished_at: Timestamp | None = Field(default=None, description="when it ended")
    attempt: int = Field(
        default=0, description="the number of the current attempt; 0 before the first"
    )
    progress: Progress = Field(description="how far it is")
    metrics: JobMetrics | BatchMetrics = Field(
        default=JobMetrics(),
        description="metrics of the published weights, or of the predictions of a batch",
    )
    model: ModelVersion | None = Field(default=None, description="the published version")
    dataset: DatasetVersion | None = Field(
        default=None, description="the version of a data set that it has imported"
    )
    result: BatchResult | None = Field(
        default=None, description="what GET /jobs/{job_id}/result returns, once it has predicted"
    )
    published: bool = Field(
        default=False, description="whether it has published a version of a model or a data set"
    )
    improvement: Improvement | None = Field(
        default=None, description="what `publish: if_better` compared, else null"
    )
    promotion: Promotion | None = Field(
        default=None, description="what became of its `promote`, once it has published; else null"
    )
    error: JobFailure | None = Field(default=None, description="why it failed")
    queue_position: Annotated[int, Field(ge=1)] | None = Field(
        default=None, description="its position while it is queued; 1 is next"
    )
    queue_eta_seconds: FiniteOrNone = Field(
        default=None,
        description="estimated seconds until it starts, while it is queued; null if unknown",
    )
    reproduction: Reproduction | None = Field(
        default=None, description="the comparison with the original job, if this job reproduces one"
    )
    trial: Trial | None = Field(
        default=None, description="its place in a sweep, if it is a trial of one"
    )
    reason: str | None = Field(
        default=None, description="why it was cancelled: `pruned` if a sweep's pruner stopped it"
    )
    trace_id: str | None = Field(
        default=None, description="the OpenTelemetry trace of its request; null without traces"
    )

    @property
    def is_terminal(self) -> bool:
        """Whether the job has reached a final state."""
        return self.state in TERMINAL_STATES


class JobLabels(Body):
    """The name and the note to give a job; a field that is left out stays as it is."""

    name: Annotated[str, Field(max_length=80, pattern=r"^[^\x00-\x1f\x7f-\x9f]*$")] = Field(
        default="",
        description="a name for people, on one line; empty: none",
        json_schema_extra=drop_default,
    )
    note: Annotated[str, AfterValidator(check_prose)] = Field(
        default="",
        max_length=1000,
        description="a note for people; empty: none",
        json_schema_extra=drop_default,
    )


class StepEntry(Record):
    """The loss of one step."""

    step: int = Field(description="the step, from 1")
    loss: FiniteOrNone = Field(description="the mean loss of its batch before the update, in nats")


class EpochEntry(Record):
    """Metrics after a full epoch, or after the last step.

    The validation metrics are null if no examples are held out, or an earlier build trained.
    """

    epoch: int = Field(description="the epoch, from 1")
    step: int = Field(description="the number of updates so far")
    train_loss: FiniteOrNone = Field(description="the mean loss of the epoch's steps, in nats")
    train_accuracy: FiniteOrNone = Field(description="accuracy on the training set")
    validation_loss: FiniteOrNone = Field(
        default=None, description="loss on the validation part; null without one"
    )
    validation_accuracy: FiniteOrNone = Field(
        default=None, description="accuracy on the validation part; null without one"
    )
    test_accuracy: FiniteOrNone = Field(description="accuracy on the test set")
    learning_rate: float = Field(description="the learning rate at the end of the epoch")
    seconds: float = Field(description="the duration of the epoch")


class History(Record):
    """The history of a run: at most 2,000 thinned steps, and every epoch.

    An earlier build accepted jobs of more than 10,000 epochs; these have every k-th epoch.
    """

    steps: list[StepEntry] = Field(description="every k-th step, at most 2,000")
    epochs: list[EpochEntry] = Field(description="every epoch; of more than 10,000 every k-th")


def history_stride(total_steps: int) -> int:
    """Return k: the history has every k-th step, so that at most 2,000 remain."""
    return max(1, -(-total_steps // MAX_HISTORY_STEPS))


def epoch_stride(last_epoch: int) -> int:
    """Return k: a response has every k-th epoch and the last, about 10,000 at most."""
    return max(1, -(-last_epoch // MAX_EPOCHS))


def worker_lost(lost_leases: int) -> JobFailure:
    """Return the failure of a job whose lease expired this many times."""
    return JobFailure(
        type="worker_lost",
        message=(
            f"the job's worker was lost {lost_leases} times (killed, out of memory, or its "
            "machine failed): check the workers' logs and memory, then submit the job again"
        ),
    )
