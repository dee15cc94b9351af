"""Requeues lost jobs, resends wake-ups and deletes old jobs, in every worker's main process."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass

import structlog

from stores.audit.store import AuditStore
from stores.batch.job_files import JobFiles
from stores.batch.results import BatchResults
from stores.datasets.imported import ImportedDatasets
from stores.jobs.records import SweepResult
from stores.jobs.store import JobStore
from stores.models.store import ModelStore
from worker.importing.folders import remove_abandoned
from worker.sweeping.grace import Grace, seconds_awake_or_asleep
from worker.sweeping.job_files import (
    discard_ended_requests,
    discard_expired,
    discard_failed,
    discard_orphans,
    discard_uploads,
)
from worker.sweeping.node import Node
from worker.sweeping.periodic_thread import PeriodicThread

SWEEP_S = 1.0
MAX_WAKE_UPS = 100
# After an outage, or a sleep of this machine, leases of living holders have run out: holders get
# this time to renew them.
GRACE_S = 3.0
CLEAN_UP_S = 30.0  # between two clean-ups of ended jobs
ORPHANS_S = 3600.0  # between two searches of all data sets: in S3, requests for each of them
# A job may have 20,000 events, and SQLite blocks other writers while it deletes them: few jobs in
# one transaction (13 ms for a job of 2,000 events), and a bounded number of them in one clean-up.
BATCH = 10
MAX_DELETED = 200
MAX_EXCLUDED = 500  # ids in one statement

log = structlog.get_logger()


@dataclass(frozen=True)
class WakeUps:
    """The calls of the broker that a sweeper needs; both raise BrokerUnavailableError.

    Args:
        count: Returns the number of messages in the queue.
        send: Sends a job's wake-up.
    """

    count: Callable[[], int]
    send: Callable[[str], None]


def requeue_dead(jobs: JobStore, models: ModelStore, node: Node) -> list[str]:
    """Requeue or end the jobs of this node's dead processes, before their leases run out.

    Returns:
        The ids of the jobs that have ended.
    """
    dead = [holder for holder in jobs.find_holders(node.prefix) if node.is_dead(holder)]
    if not dead:
        return []
    log.warning("workers_died", workers=dead)
    return _finish_sweep(jobs.sweep_holders(dead), models)


def requeue_lost(jobs: JobStore, models: ModelStore, as_of: float) -> list[str]:
    """Requeue or end the jobs whose leases had run out by then; return as requeue_dead."""
    return _finish_sweep(jobs.sweep_leases(as_of), models)


def _finish_sweep(swept: SweepResult, models: ModelStore) -> list[str]:
    if swept.requeued or swept.failed or swept.cancelled:
        log.warning("leases_swept", **asdict(swept))
    ended = swept.failed + swept.cancelled
    for job_id in ended:
        models.artifacts.discard(job_id)
    return ended


def send_missing(jobs: JobStore, wake_ups: WakeUps) -> int:
    """Top the broker up to the number of waiting jobs.

    Returns:
        The number of wake-ups sent: never more than are missing, so that a long queue does not
        make the broker grow without bound.
    """
    waiting = jobs.count_waiting()
    if waiting == 0:
        return 0
    missing = min(waiting - wake_ups.count(), MAX_WAKE_UPS)
    due = jobs.take_unsent(missing) if missing > 0 else []
    for job_id in due:
        wake_ups.send(job_id)
    return len(due)


def clean_up(
    jobs: JobStore, models: ModelStore, keep_s: float, requests_left: Sequence[str] = ()
) -> bool:
    """Discard the artifacts of ended jobs; delete jobs that ended more than keep_s seconds ago.

    In this order, and a job with artifacts or an upload is not deleted: nothing would say any more
    that it has ended.

    Args:
        jobs: The job store.
        models: The store of the artifacts.
        keep_s: How long ended jobs are kept.
        requests_left: The ids of ended jobs that still have an upload or other files.

    Returns:
        Whether there may be more jobs to delete.
    """
    left = [*requests_left, *discard_ended(jobs, models)]
    if len(left) > MAX_EXCLUDED:
        return False
    for _ in range(MAX_DELETED // BATCH):
        deleted = jobs.delete_ended(keep_s, BATCH, left)
        if deleted:
            log.info("jobs_deleted", count=deleted)
        if deleted < BATCH:
            return False
    return True


def discard_ended(jobs: JobStore, models: ModelStore) -> list[str]:
    """Discard the artifacts of ended jobs; return the ids of the jobs that still have some.

    An unknown job may be another service's, which uses the same model store. The best trial of a
    sweep has its network among its artifacts until the sweep ends.
    """
    ended = jobs.find_ended(models.artifacts.list_job_ids())
    unneeded = set(ended).difference(jobs.find_in_sweeps(ended))
    return [
        job_id for job_id in ended if job_id in unneeded and not models.artifacts.discard(job_id)
    ]


@dataclass(frozen=True)
class SweeperConfig:
    """The times of a sweeper, and its clock.

    Args:
        lease_s: The length of a lease.
        keep_s: Seconds from the end of a job until it is deleted.
        keep_audit_s: Seconds until an entry of the audit trail is deleted.
        now: A monotonic clock, in seconds.
    """

    lease_s: float
    keep_s: float
    keep_audit_s: float = 90 * 86_400
    now: Callable[[], float] = seconds_awake_or_asleep


@dataclass(frozen=True)
class SweptStores:
    """The job store, and the stores of what jobs leave: artifacts, uploads and predictions."""

    jobs: JobStore
    models: ModelStore
    datasets: ImportedDatasets
    results: BatchResults

    @property
    def files(self) -> JobFiles:
        """The files of jobs."""
        return JobFiles(self.models, self.datasets, self.results)


class Sweeper:
    """A thread that sweeps every second until it is stopped.

    Args:
        stores: What it sweeps.
        node: The node whose dead processes are detected at once.

    Attributes:
        start: Starts the thread (as PeriodicThread).
        stop: Stops it.
    """

    def __init__(
        self, stores: SweptStores, wake_ups: WakeUps, config: SweeperConfig, node: Node
    ) -> None:
        self._jobs = stores.jobs
        self._node = node
        self._models = stores.models
        self._files = stores.files
        self._wake_ups = wake_ups
        self._config = config
        self._grace = Grace(min(GRACE_S, config.lease_s), config.now)
        self._clean_up_at = self._orphans_at = config.now()
        self._thread = PeriodicThread(self._sweep, failed="sweep_failed", crashed="sweep_crashed")
        self.start, self.stop = self._thread.start, self._thread.stop

    def sweep(self) -> None:
        """Sweep once; log an outage once, and a bug."""
        self._thread.run_once()

    def _sweep(self) -> float:
        jobs = self._jobs
        try:
            as_of = self._grace.read(jobs.read_clock)
            ended = requeue_dead(jobs, self._models, self._node)
            if as_of is not None:
                ended += requeue_lost(jobs, self._models, as_of)
            jobs.settle_sweeps()
            try:
                discard_ended_requests(jobs, self._files, ended)
                send_missing(jobs, self._wake_ups)
            finally:  # also while the broker is unavailable
                self._clean_up_if_due()
        finally:
            jobs.close()  # a forked child must not inherit a connection
        return SWEEP_S

    def _clean_up_if_due(self) -> None:
        now = self._config.now()
        if now < self._clean_up_at:
            return
        # Set first: an artifact that can't be discarded must not make every later sweep fail too.
        self._clean_up_at = now + CLEAN_UP_S
        remove_abandoned()
        files, keep_s = self._files, self._config.keep_s
        left = [*discard_uploads(self._jobs, files), *discard_failed(self._jobs, files.results)]
        if now >= self._orphans_at:
            self._orphans_at = now + ORPHANS_S
            discard_orphans(self._jobs, files.datasets)
        if clean_up(self._jobs, self._models, keep_s, left):
            self._clean_up_at = now  # otherwise jobs might end faster than they are deleted
        discard_expired(self._jobs, files.results, keep_s)
        audit = AuditStore.on_database_of(self._jobs)
        if audit.delete_old(self._config.keep_audit_s, MAX_DELETED) == MAX_DELETED:
            self._clean_up_at = now
