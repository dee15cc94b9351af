"""The arguments and results of the job store's methods."""

from collections.abc import Collection, Mapping
from dataclasses import KW_ONLY, dataclass

from contracts.base import Record
from contracts.jobs.batch import BatchRequest
from contracts.jobs.imports import ImportRequest
from contracts.jobs.job import EpochEntry, JobRequest, JobState, StepEntry
from contracts.jobs.kinds import BATCH_PREDICT, IMPORT_DATASET, SWEEP, JobKind
from contracts.jobs.spec import JobSpec
from contracts.sweeps.request import SweepRequest

# What builds without digests of requests compare: the spec to train, the id of the job to
# reproduce, or the file to import.
KeyedRequest = JobSpec | str | ImportRequest

REQUESTS: Mapping[str, type[JobRequest]] = {
    IMPORT_DATASET: ImportRequest,
    BATCH_PREDICT: BatchRequest,
    SWEEP: SweepRequest,
}


@dataclass(frozen=True)
class RequestKey:
    """A client's idempotency key, and the request that it stands for.

    Args:
        value: The key.
        sha256: The digest of the request as it was sent, before references such as `latest` are
            resolved.
        request: What is compared with a job whose build stored no digest; None: no such job can be
            this request's.
    """

    value: str
    sha256: str
    request: KeyedRequest | None = None


@dataclass(frozen=True)
class NewJob:
    """A validated request to train.

    Args:
        total_steps: The number of updates, from the spec and the data set.
        key: The client's idempotency key, if it sent one.
        reproduces: The id of the job whose spec is trained again, publishing nothing.
        work: From estimate_work, for the estimated time in the queue; None is unknown.
        traceparent: The span of its request.
        submitted_by: The id of the key that submits it; None: the administrator.
    """

    id: str
    spec: JobSpec
    total_steps: int
    key: RequestKey | None = None
    reproduces: str | None = None
    work: float | None = None
    traceparent: str | None = None
    submitted_by: str | None = None


@dataclass(frozen=True)
class NewRequest:
    """A validated request that does not train, whose upload is stored if it has one.

    Args:
        key: The client's idempotency key, if it sent one.
        traceparent: The span of its request.
        submitted_by: As in NewJob.
    """

    id: str
    request: JobRequest
    key: RequestKey | None = None
    traceparent: str | None = None
    submitted_by: str | None = None

    @property
    def kind(self) -> str:
        """The kind of the job."""
        return next(kind for kind, known in REQUESTS.items() if isinstance(self.request, known))

    @property
    def priority(self) -> int:
        """The priority of the job."""
        return self.request.spec.priority if isinstance(self.request, SweepRequest) else 0


@dataclass(frozen=True)
class JobQuery:
    """A filter for a list of jobs: at most limit of them, older than cursor, newest first.

    Without kinds, it finds jobs of all kinds; with id_part, those whose ids begin or end with it.
    """

    limit: int = 50
    cursor: str | None = None
    state: JobState | None = None
    model: str | None = None
    kinds: Collection[JobKind] = ()
    id_part: str | None = None


@dataclass(frozen=True)
class Claim:
    """A worker's lease on a job; attempt is the fencing token.

    Args:
        only_publish: An earlier attempt may have published already: publish its result, once.
        lost_leases: The number of earlier attempts whose lease ran out.
        traceparent: The span of the job's request.
    """

    job_id: str
    attempt: int
    _: KW_ONLY
    only_publish: bool = False
    lost_leases: int = 0
    traceparent: str | None = None

    @property
    def shown_attempt(self) -> int:
        """The attempt that clients see."""
        return self.attempt


@dataclass(frozen=True)
class TrainingClaim(Claim):
    """A lease on a job that trains.

    Args:
        reproduces: The id of the job whose spec is trained again; publish nothing.
    """

    spec: JobSpec
    reproduces: str | None = None


@dataclass(frozen=True)
class ImportClaim(Claim):
    """A lease on a job that imports a data set."""

    request: ImportRequest


@dataclass(frozen=True)
class BatchClaim(Claim):
    """A lease on a job that predicts a batch."""

    request: BatchRequest


@dataclass(frozen=True)
class TrialClaim(TrainingClaim):
    """A lease on a trial of a sweep."""

    _: KW_ONLY
    sweep_id: str
    number: int


@dataclass(frozen=True)
class SweepClaim(Claim):
    """A lease on a sweep, to add trials or to publish the best."""

    request: SweepRequest
    is_cancelled: bool = False

    @property
    def shown_attempt(self) -> int:
        """The attempt that clients see: attempt counts the sweep's steps too."""
        return 1 + self.lost_leases

    @property
    def spec(self) -> JobSpec:
        """What all trials have in common, and what becomes of the best one."""
        return self.request.spec.model_copy(update={"promote": self.request.promote})


AnyClaim = TrainingClaim | ImportClaim | BatchClaim | SweepClaim


class RecordedEpoch(Record):
    """An epoch of a history, and the thinned step losses before it."""

    entry: EpochEntry
    steps: list[StepEntry]


@dataclass(frozen=True)
class JobCounts:
    """The number of jobs.

    Args:
        by_state: By every state that clients see.
        waiting: Jobs that no worker has claimed.
        oldest_waiting_s: Seconds since the oldest of these was submitted; 0 without one.
    """

    by_state: Mapping[JobState, int]
    waiting: int
    oldest_waiting_s: float


@dataclass(frozen=True)
class SweepResult:
    """The ids of the jobs whose lost leases a sweep settled, by outcome."""

    requeued: list[str]
    failed: list[str]
    cancelled: list[str]
