"""The job store's twin in memory, for tests: the same promises, no database."""

import time
from collections.abc import Callable, Collection, Mapping
from threading import RLock

from contracts.base import Page
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
    epoch_stride,
)
from contracts.models.versions import Manifest
from stores.jobs import memory_claims, memory_queue
from stores.jobs.limits import JobLimits
from stores.jobs.memory_rows import MemoryRows
from stores.jobs.store import (
    Claim,
    JobCounts,
    JobQuery,
    KeyedRequest,
    NewJob,
    RecordedEpoch,
    SweepResult,
)


class MemoryJobStore:
    """Jobs in a dict, under one lock (the promises are JobStore's).

    Args:
        limits: The bounds this store keeps.
        clock: Seconds since 1970; a test may hand in its own.
    """

    def __init__(self, limits: JobLimits, clock: Callable[[], float] = time.time) -> None:
        self._limits = limits
        self._lock = RLock()
        self._rows = MemoryRows(clock)

    def create(self, new_job: NewJob) -> Job:
        """Keep a queued job and return it, or return the one that has its key."""
        with self._lock:
            return memory_queue.create_job(self._rows, new_job, self._limits)

    def find_by_key(self, key: str, asked: KeyedRequest) -> Job | None:
        """Return the job that a request with this key has made; None, IdempotencyKeyError."""
        with self._lock:
            return memory_queue.find_by_key(self._rows, key, asked)

    def get(self, job_id: str) -> Job:
        """Return a job, or raise JobNotFoundError."""
        with self._lock:
            return self._rows.show(self._rows.get(job_id))

    def find_ids(self, part: str, limit: int) -> list[str]:
        """Return the ids that begin or end with a part, newest first, at most limit."""
        with self._lock:
            ids = [row.id for row in self._rows.all()]
        found = [job_id for job_id in ids if job_id.startswith(part) or job_id.endswith(part)]
        return sorted(found, reverse=True)[:limit]

    def list_jobs(self, query: JobQuery) -> Page[Job]:
        """Return one page of jobs, or raise CursorError."""
        with self._lock:
            return memory_queue.read_page(self._rows, query)

    def history(self, job_id: str) -> History:
        """Return a job's recorded history, or raise JobNotFoundError."""
        with self._lock:
            row = self._rows.get(job_id)
            kept = sorted(self._rows.epochs[row.id].items())
        last = kept[-1][0] if kept else 0
        shown = [(n, entry) for n, (entry, _) in kept if n % epoch_stride(last) == 0 or n == last]
        return History(
            epochs=[entry for _, entry in shown if entry is not None],
            steps=[step for _, (_, steps) in kept for step in steps],
        )

    def read_events(self, after: Mapping[str, int], limit: int) -> dict[str, list[JobEvent]]:
        """Return by job id what is newer than the numbers in after, at most limit of each job."""
        with self._lock:
            events = self._rows.events
            return {
                job_id: events[job_id][number : number + limit]
                for job_id, number in after.items()
                if job_id in events
            }

    def cancel(self, job_id: str) -> Job:
        """End a queued job or mark a running one; JobNotFoundError, JobConflictError."""
        with self._lock:
            return memory_queue.cancel_job(self._rows, job_id)

    def mark_sent(self, job_id: str) -> None:
        """Note that a wake-up for a waiting job has been sent."""
        with self._lock:
            memory_queue.mark_sent(self._rows, job_id)

    def count_jobs(self) -> JobCounts:
        """Return how many jobs there are, at one moment."""
        with self._lock:
            return memory_queue.count_jobs(self._rows)

    def ping(self) -> None:
        """Return: memory always answers."""

    def close(self) -> None:
        """Return: there are no connections."""

    def claim(self, worker: str) -> Claim | None:
        """Take the oldest waiting job for this worker; None if there is none."""
        with self._lock:
            return memory_claims.claim_oldest(self._rows, worker, self._limits.lease_s)

    def heartbeat(self, claim: Claim, progress: Progress | None) -> bool:
        """Renew the lease; return whether a cancel was asked for."""
        with self._lock:
            return memory_claims.renew(self._rows, claim, self._limits.lease_s, progress)

    def begin_history(self, claim: Claim, epochs: list[RecordedEpoch]) -> None:
        """Make these epochs the whole history."""
        with self._lock:
            memory_claims.begin_history(self._rows, claim, epochs)

    def record_epoch(self, claim: Claim, entry: EpochEntry, steps: list[StepEntry]) -> None:
        """Keep an epoch and the thinned step losses that led to it."""
        with self._lock:
            memory_claims.record_epoch(self._rows, claim, entry, steps)

    def record_steps(self, claim: Claim, epoch: int, steps: list[StepEntry]) -> None:
        """Keep the steps of an epoch that was broken off."""
        with self._lock:
            memory_claims.record_steps(self._rows, claim, epoch, steps)

    def begin_publishing(self, claim: Claim) -> bool:
        """Enter publishing; False if a cancel came first and the job has ended."""
        with self._lock:
            return memory_claims.begin_publishing(self._rows, claim)

    def succeed(self, claim: Claim, manifest: Manifest) -> None:
        """End a publishing job with its version, and keep what the manifest says of it."""
        with self._lock:
            memory_claims.succeed(self._rows, claim, manifest)

    def end_reproduction(
        self, claim: Claim, reproduction: Reproduction, metrics: JobMetrics, weights_sha256: str
    ) -> bool:
        """End a running job that publishes nothing; False if a cancel came first."""
        with self._lock:
            return memory_claims.end_reproduction(
                self._rows, claim, reproduction, metrics, weights_sha256
            )

    def get_weights_sha256(self, job_id: str) -> str | None:
        """Return the digest of a succeeded job's weights, or raise JobNotFoundError."""
        with self._lock:
            return self._rows.get(job_id).weights_sha256

    def fail(self, claim: Claim, failure: JobFailure) -> bool:
        """End a held job as failed; False if a cancel came first."""
        with self._lock:
            return memory_claims.fail(self._rows, claim, failure)

    def end_cancelled(self, claim: Claim) -> None:
        """End a running job whose cancel was asked for."""
        with self._lock:
            memory_claims.end_cancelled(self._rows, claim)

    def give_back(self, claim: Claim, pause_s: float = 0) -> bool:
        """Return a held job to its place in the queue; False if a cancel came first."""
        with self._lock:
            return memory_claims.give_back(self._rows, claim, pause_s)

    def read_clock(self) -> float:
        """Return the time, in seconds since 1970."""
        return self._rows.now()

    def sweep_leases(self, as_of: float | None = None) -> SweepResult:
        """Requeue or end what silent workers held."""
        with self._lock:
            return memory_queue.sweep_leases(self._rows, self._limits, as_of)

    def find_holders(self, prefix: str) -> list[str]:
        """Return which workers hold jobs, of those whose names begin with a prefix."""
        with self._lock:
            workers = [row.worker for row in self._rows.all() if row.worker is not None]
        return [worker for worker in workers if worker.startswith(prefix)]

    def sweep_holders(self, workers: Collection[str]) -> SweepResult:
        """Requeue or end what dead workers held."""
        with self._lock:
            return memory_queue.sweep_holders(self._rows, self._limits, workers)

    def count_waiting(self) -> int:
        """Return how many jobs wait to be claimed, but for those that must wait longer."""
        with self._lock:
            return len(self._rows.due())

    def take_unsent(self, limit: int) -> list[str]:
        """Return waiting jobs whose wake-up is due, oldest first, and note it as sent."""
        with self._lock:
            return memory_queue.take_unsent(self._rows, limit)

    def find_ended(self, job_ids: Collection[str]) -> list[str]:
        """Return which of these jobs have ended."""
        with self._lock:
            return [row.id for row in self._rows.all() if row.is_ended and row.id in job_ids]

    def forget_ended(self, older_than_s: float, limit: int, spared: Collection[str] = ()) -> int:
        """Forget the oldest ended jobs with all their history, and return how many."""
        with self._lock:
            return memory_queue.forget_ended(self._rows, older_than_s, limit, spared)
