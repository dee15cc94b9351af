"""The job store on SQLite or PostgreSQL: each method is one transaction."""

from collections.abc import Collection, Mapping

from sqlalchemy import Engine, select, text

from contracts.base import Page
from contracts.errors import DatabaseUnavailableError
from contracts.jobs.events import JobEvent
from contracts.jobs.job import (
    EpochEntry,
    History,
    Job,
    JobFailure,
    JobMetrics,
    Progress,
    Reproduction,
    StepEntry,
)
from contracts.models.versions import Manifest
from stores.jobs import claims, queueing, reads, recording, retention, sweep
from stores.jobs import event_reads as watching
from stores.jobs.engine import check_room, refuse_damaged, transaction
from stores.jobs.limits import JobLimits
from stores.jobs.store import (
    Claim,
    JobCounts,
    JobQuery,
    KeyedRequest,
    NewJob,
    RecordedEpoch,
    SweepResult,
)
from stores.jobs.tables import jobs, metadata

SUBMIT_AGAIN = "submit it again; if that fails too, check the database"


class SqlJobStore:
    """The truth about jobs (the promises are JobStore's).

    Args:
        engine: From make_engine, its tables migrated.
        limits: The bounds this store keeps.
    """

    def __init__(self, engine: Engine, limits: JobLimits) -> None:
        self._engine = engine
        self._limits = limits

    def close(self) -> None:
        """Close the connections that are not in use; a later call opens new ones."""
        self._engine.dispose()

    def create(self, new_job: NewJob) -> Job:
        """Commit a queued job and return it, or return the one that has its key."""
        with transaction(self._engine) as connection:
            job = queueing.create_job(connection, new_job, self._limits)
        if job.id != new_job.id:  # an earlier one, which may be forgotten already
            return job
        with transaction(self._engine, read_only=True) as connection:
            if reads.find_job(connection, jobs.c.id == job.id) is None:
                raise DatabaseUnavailableError(
                    "has lost the job that it has just committed", SUBMIT_AGAIN
                )
        return job

    def find_by_key(self, key: str, asked: KeyedRequest) -> Job | None:
        """Return the job that a request with this key has made; None, IdempotencyKeyError."""
        with transaction(self._engine, read_only=True) as connection:
            return queueing.find_by_key(connection, key, asked)

    def get(self, job_id: str) -> Job:
        """Return a job, or raise JobNotFoundError."""
        with transaction(self._engine, read_only=True) as connection:
            return reads.read_job(connection, job_id)

    def find_ids(self, part: str, limit: int) -> list[str]:
        """Return the ids that begin or end with a part, newest first, at most limit."""
        with transaction(self._engine, read_only=True) as connection:
            return reads.find_ids(connection, part, limit)

    def list_jobs(self, query: JobQuery) -> Page[Job]:
        """Return one page of jobs, or raise CursorError."""
        with transaction(self._engine, read_only=True) as connection:
            return reads.read_page(connection, query)

    def history(self, job_id: str) -> History:
        """Return a job's recorded history, or raise JobNotFoundError."""
        with transaction(self._engine, read_only=True) as connection:
            return reads.read_history(connection, job_id)

    def read_events(self, after: Mapping[str, int], limit: int) -> dict[str, list[JobEvent]]:
        """Return by job id what is newer than the numbers in after, at most limit of each job."""
        with transaction(self._engine, read_only=True) as connection:
            return watching.read_events(connection, after, limit)

    def cancel(self, job_id: str) -> Job:
        """End a queued job or mark a running one; JobNotFoundError, JobConflictError."""
        with transaction(self._engine) as connection:
            return queueing.cancel_job(connection, job_id)

    def mark_sent(self, job_id: str) -> None:
        """Note that a wake-up for a waiting job has reached the broker."""
        with transaction(self._engine) as connection:
            queueing.mark_sent(connection, job_id)

    def count_jobs(self) -> JobCounts:
        """Return how many jobs there are, at one moment."""
        with transaction(self._engine, read_only=True) as connection:
            return reads.count_jobs(connection)

    def ping(self) -> None:
        """Return if the database can be read and has room, or raise DatabaseUnavailableError."""
        refuse_damaged(self._engine)
        check_room(self._engine)
        with transaction(self._engine, read_only=True) as connection:
            for table in metadata.sorted_tables:
                connection.execute(select(table).limit(1))

    def is_unused(self) -> bool:
        """Return whether no job was ever kept in this SQLite file."""
        with transaction(self._engine, read_only=True) as connection:
            query = text("SELECT count(*) FROM sqlite_sequence WHERE name = 'jobs'")
            return bool(connection.execute(query).scalar_one() == 0)

    def claim(self, worker: str) -> Claim | None:
        """Take the oldest waiting job for this worker; None if there is none."""
        with transaction(self._engine) as connection:
            return claims.claim_oldest(connection, worker, self._limits.lease_s)

    def heartbeat(self, claim: Claim, progress: Progress | None) -> bool:
        """Renew the lease; return whether a cancel was asked for."""
        with transaction(self._engine) as connection:
            return recording.renew(connection, claim, self._limits.lease_s, progress)

    def begin_history(self, claim: Claim, epochs: list[RecordedEpoch]) -> None:
        """Make these epochs the whole history."""
        with transaction(self._engine) as connection:
            recording.begin_history(connection, claim, epochs)

    def record_epoch(self, claim: Claim, entry: EpochEntry, steps: list[StepEntry]) -> None:
        """Keep an epoch and the thinned step losses that led to it."""
        with transaction(self._engine) as connection:
            recording.record_epoch(connection, claim, entry, steps)

    def record_steps(self, claim: Claim, epoch: int, steps: list[StepEntry]) -> None:
        """Keep the steps of an epoch that was broken off."""
        with transaction(self._engine) as connection:
            recording.record_steps(connection, claim, epoch, steps)

    def begin_publishing(self, claim: Claim) -> bool:
        """Enter publishing; False if a cancel came first and the job has ended."""
        with transaction(self._engine) as connection:
            return claims.begin_publishing(connection, claim)

    def succeed(self, claim: Claim, manifest: Manifest) -> None:
        """End a publishing job with its version, and keep what the manifest says of it."""
        with transaction(self._engine) as connection:
            claims.succeed(connection, claim, manifest)

    def end_reproduction(
        self, claim: Claim, reproduction: Reproduction, metrics: JobMetrics, weights_sha256: str
    ) -> bool:
        """End a running job that publishes nothing; False if a cancel came first."""
        with transaction(self._engine) as connection:
            return claims.end_reproduction(connection, claim, reproduction, metrics, weights_sha256)

    def get_weights_sha256(self, job_id: str) -> str | None:
        """Return the digest of a succeeded job's weights, or raise JobNotFoundError."""
        with transaction(self._engine, read_only=True) as connection:
            return reads.read_weights_sha256(connection, job_id)

    def fail(self, claim: Claim, failure: JobFailure) -> bool:
        """End a held job as failed; False if a cancel came first."""
        with transaction(self._engine) as connection:
            return claims.fail(connection, claim, failure)

    def end_cancelled(self, claim: Claim) -> None:
        """End a running job whose cancel was asked for."""
        with transaction(self._engine) as connection:
            claims.end_cancelled(connection, claim)

    def give_back(self, claim: Claim, pause_s: float = 0) -> bool:
        """Return a held job to its place in the queue; False if a cancel came first."""
        with transaction(self._engine) as connection:
            return claims.give_back(connection, claim, pause_s)

    def read_clock(self) -> float:
        """Return the database's time, in seconds since 1970."""
        with transaction(self._engine, read_only=True) as connection:
            return sweep.read_clock(connection)

    def sweep_leases(self, as_of: float | None = None) -> SweepResult:
        """Requeue or end what silent workers held."""
        with transaction(self._engine) as connection:
            return sweep.sweep_leases(connection, self._limits, as_of)

    def find_holders(self, prefix: str) -> list[str]:
        """Return which workers hold jobs, of those whose names begin with a prefix."""
        with transaction(self._engine, read_only=True) as connection:
            return sweep.find_holders(connection, prefix)

    def sweep_holders(self, workers: Collection[str]) -> SweepResult:
        """Requeue or end what dead workers held."""
        with transaction(self._engine) as connection:
            return sweep.sweep_holders(connection, self._limits, workers)

    def expire_leases(self) -> None:
        """Let every lease run out now; only for who knows that no worker of this database lives."""
        with transaction(self._engine) as connection:
            sweep.expire_leases(connection)

    def count_waiting(self) -> int:
        """Return how many jobs wait to be claimed, but for those that must wait longer."""
        with transaction(self._engine, read_only=True) as connection:
            return queueing.count_due(connection)

    def take_unsent(self, limit: int) -> list[str]:
        """Return waiting jobs whose wake-up is due, oldest first, and note it as sent."""
        with transaction(self._engine) as connection:
            return queueing.take_unsent(connection, limit)

    def find_ended(self, job_ids: Collection[str]) -> list[str]:
        """Return which of these jobs have ended."""
        with transaction(self._engine, read_only=True) as connection:
            return retention.find_ended(connection, job_ids)

    def forget_ended(self, older_than_s: float, limit: int, spared: Collection[str] = ()) -> int:
        """Forget the oldest ended jobs with all their history, and return how many."""
        with transaction(self._engine) as connection:
            return retention.forget_ended(connection, older_than_s, limit, spared)
