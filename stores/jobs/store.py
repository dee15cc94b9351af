"""What a job store does, whoever keeps the rows (`sql.py`, or `memory.py` in tests)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Protocol

from contracts.base import Page, Record
from contracts.jobs.events import JobEvent
from contracts.jobs.job import (
    EpochEntry,
    History,
    Job,
    JobFailure,
    JobMetrics,
    JobState,
    Progress,
    Reproduction,
    StepEntry,
)
from contracts.jobs.spec import JobSpec
from contracts.models.versions import Manifest

KeyedRequest = (
    JobSpec | str
)  # what a request asks for: to train a spec, or the job with this id again


@dataclass(frozen=True)
class NewJob:
    """A validated request to train.

    Args:
        total_steps: Follows from the spec and the data set.
        idempotency_key: The client's name for this request, if it gave one.
        reproduces: The id of the job whose spec is trained again, publishing nothing.
    """

    id: str
    spec: JobSpec
    total_steps: int
    idempotency_key: str | None = None
    reproduces: str | None = None

    @property
    def asked(self) -> KeyedRequest:
        """What was asked for; the spec of a reproduction is its original's."""
        return self.reproduces or self.spec


@dataclass(frozen=True)
class JobQuery:
    """Which jobs a list shows: at most limit of them, older than cursor, newest first."""

    limit: int = 50
    cursor: str | None = None
    state: JobState | None = None
    model: str | None = None


@dataclass(frozen=True)
class Claim:
    """A worker's hold on a job; attempt is the fencing token.

    Args:
        only_publish: An earlier attempt has trained and staged its result; publish that.
        lost_leases: How many attempts before this one fell silent.
        reproduces: The id of the job whose spec is trained again; publish nothing.
    """

    job_id: str
    attempt: int
    spec: JobSpec
    only_publish: bool = False
    lost_leases: int = 0
    reproduces: str | None = None


class RecordedEpoch(Record):
    """An epoch of a history, and the thinned step losses that led to it."""

    entry: EpochEntry
    steps: list[StepEntry]


@dataclass(frozen=True)
class JobCounts:
    """How many jobs there are.

    Args:
        by_state: Every state, as a client is shown it.
        waiting: Those that wait to be claimed.
        oldest_waiting_s: Since the first of these was submitted, in seconds; 0 if none waits.
    """

    by_state: Mapping[JobState, int]
    waiting: int
    oldest_waiting_s: float


@dataclass(frozen=True)
class SweepResult:
    """What a sweep did with leases that had run out."""

    requeued: list[str]
    failed: list[str]
    cancelled: list[str]


class JobStore(Protocol):
    """Jobs and their history.

    Every method raises DatabaseUnavailableError when the database does not answer. Every method
    that takes a Claim raises FencedError, and changes nothing, unless the row still has the claim's
    attempt and is held (running or publishing).
    """

    # what the API needs

    def create(self, new_job: NewJob) -> Job:
        """Commit a queued job and return it.

        With an idempotency key that a kept job has, return that job as find_by_key does.

        Raises:
            QueueFullError: as many are queued as the store was opened for.
            IdempotencyKeyError: a job with the same key was asked for otherwise.
            JobNotFoundError: the job to reproduce is not there, or not any more.
        """

    def find_by_key(self, key: str, asked: KeyedRequest) -> Job | None:
        """Return the job that a request with this key has made, as it is now; None if none has.

        Raises:
            IdempotencyKeyError: that request asked for something else.
        """

    def get(self, job_id: str) -> Job:
        """Return a job, or raise JobNotFoundError."""

    def find_ids(self, part: str, limit: int) -> list[str]:
        """Return the ids that begin or end with a part, newest first, at most limit."""

    def list_jobs(self, query: JobQuery) -> Page[Job]:
        """Return one page of jobs, or raise CursorError."""

    def history(self, job_id: str) -> History:
        """Return a job's recorded history, or raise JobNotFoundError.

        It is that of the latest attempt that has begun to train.
        """

    def read_events(self, after: Mapping[str, int], limit: int) -> dict[str, list[JobEvent]]:
        """Return what happened to some jobs, each job's events in the order of their numbers.

        Every change that a client can see is numbered in the transaction that makes it: each
        state, each epoch once (a resumed run repeats none), and the progress, at most once a
        second and in long runs less often.

        Args:
            after: By job id, the number of the last event that is known; 0 is none.
            limit: At most so many of one job.

        Returns:
            By job id; an empty list where nothing is new, and no entry for a job that is not there.
        """

    def cancel(self, job_id: str) -> Job:
        """End a queued job as cancelled, or mark a running one so that its worker stops.

        Raises:
            JobNotFoundError: there is no such job.
            JobConflictError: it is terminal, or being published.
        """

    def mark_sent(self, job_id: str) -> None:
        """Note that a wake-up for a queued job has reached the broker."""

    def count_jobs(self) -> JobCounts:
        """Return how many jobs there are, at one moment."""

    def ping(self) -> None:
        """Return if the database answers."""

    def close(self) -> None:
        """Close the connections that are not in use; a later call opens new ones."""

    # what a worker needs

    def claim(self, worker: str) -> Claim | None:
        """Take the oldest job that waits, by one compare-and-set; None if there is none."""

    def heartbeat(self, claim: Claim, progress: Progress | None) -> bool:
        """Renew the lease and write the progress; return whether a cancel was asked for."""

    def begin_history(self, claim: Claim, epochs: list[RecordedEpoch]) -> None:
        """Make these epochs the whole history: none at step 0, or those of a checkpoint."""

    def record_epoch(self, claim: Claim, entry: EpochEntry, steps: list[StepEntry]) -> None:
        """Append an epoch and the thinned step losses that led to it; same epoch twice is once."""

    def record_steps(self, claim: Claim, epoch: int, steps: list[StepEntry]) -> None:
        """Keep the steps of an epoch that was broken off; the epoch itself, if it comes, wins."""

    def begin_publishing(self, claim: Claim) -> bool:
        """Enter publishing, after which no cancel is accepted.

        Returns:
            False if a cancel came first: the job is cancelled now, publish nothing.
        """

    def succeed(self, claim: Claim, manifest: Manifest) -> None:
        """End a publishing job with its version, and keep what the manifest says of it."""

    def end_reproduction(
        self, claim: Claim, reproduction: Reproduction, metrics: JobMetrics, weights_sha256: str
    ) -> bool:
        """End a running reproduction as succeeded; it never enters publishing.

        Returns:
            False if a cancel came first: the job is cancelled now.
        """

    def get_weights_sha256(self, job_id: str) -> str | None:
        """Return the digest of the weights that a succeeded job has made, or JobNotFoundError.

        None if it has not succeeded, or did so before this was kept.
        """

    def fail(self, claim: Claim, failure: JobFailure) -> bool:
        """End a held job as failed.

        Returns:
            False if a cancel came first: the job is cancelled now.
        """

    def end_cancelled(self, claim: Claim) -> None:
        """End a running job whose cancel was asked for."""

    def give_back(self, claim: Claim, pause_s: float = 0) -> bool:
        """Return a held job to its place in the queue; this is not a lost lease.

        Args:
            claim: The hold on it.
            pause_s: Seconds until it may be claimed again, since the model store is unavailable;
                60 at most. So long wait all jobs that were given back for the same reason.

        Returns:
            False if a cancel came first: the job is cancelled now.
        """

    # what the sweeper needs

    def read_clock(self) -> float:
        """Return the database's time, in seconds since 1970."""

    def sweep_leases(self, as_of: float | None = None) -> SweepResult:
        """Requeue what silent workers held; fail `worker_lost` what was lost too often.

        A publishing job always waits for a successor: its version may be public already, and
        only a look into the model store tells. A lease that ends later than one that begins now,
        since the clock was set back, is cut to that.

        Args:
            as_of: A time of read_clock; a lease that ended before it has run out. None is now.
        """

    def find_holders(self, prefix: str) -> list[str]:
        """Return which workers hold jobs, of those whose names begin with a prefix."""

    def sweep_holders(self, workers: Collection[str]) -> SweepResult:
        """Do what sweep_leases does to all jobs of dead workers, however long their leases last."""

    def count_waiting(self) -> int:
        """Return how many jobs wait to be claimed, but for those that must wait longer."""

    def take_unsent(self, limit: int) -> list[str]:
        """Return jobs that can be claimed and whose wake-up is due, oldest first; note it as sent.

        A wake-up is due if none was sent, or if the last one is older than RESEND_S.
        """

    def find_ended(self, job_ids: Collection[str]) -> list[str]:
        """Return which of these jobs have ended; one that is not there has not."""

    def forget_ended(self, older_than_s: float, limit: int, spared: Collection[str] = ()) -> int:
        """Forget ended jobs, with all their history, and return how many; the oldest first.

        A job that a waiting or running one reproduces is kept until that has ended.

        Args:
            older_than_s: Seconds since a job's end.
            limit: At most so many.
            spared: Ids of jobs to keep; some hundreds of them at most.
        """
