"""Submits the jobs of schedules when they are due, in every worker's main process."""

import time
from collections.abc import Callable
from dataclasses import replace

import structlog

from contracts.access.errors import KeysUnreadableError, RevokedKeyError
from contracts.errors import (
    BrokerUnavailableError,
    DatabaseUnavailableError,
    ForgeError,
    NotFoundError,
    QueueFullError,
    StoreUnavailableError,
)
from contracts.jobs.job import Job
from stores.jobs.store import JobStore
from stores.schedules.acceptance import ScheduleAcceptance
from stores.schedules.store import DueSchedule
from stores.specs.acceptance import hold_versions
from worker.sweeping.periodic_thread import PeriodicThread
from worker.sweeping.sweeper import WakeUps

POLL_S = 0.5  # so soon a new schedule is seen
SHORTEST_PAUSE_S = 0.001  # SQLite's clock ticks in milliseconds
RETRY_S = 5.0  # while the queue is full, or the model store is unavailable

log = structlog.get_logger()


class Scheduler:
    """A thread that sleeps until the next schedule is due, and submits its job.

    All workers do so at the same time: the first one to commit the job moves the schedule on in the
    same transaction, which the others notice.

    Args:
        jobs: The job store, which has the schedules.
        acceptance: Resolves and checks what they submit, as for a request.
        wake_ups: Sends the wake-up of a new job.
        now: A monotonic clock, in seconds.

    Attributes:
        start: Starts the thread (as PeriodicThread).
        stop: Stops it.
    """

    def __init__(
        self,
        jobs: JobStore,
        acceptance: ScheduleAcceptance,
        wake_ups: WakeUps,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._jobs = jobs
        self._acceptance = acceptance
        self._wake_ups = wake_ups
        self._now = now
        self._retry_at: dict[str, float] = {}
        self._thread = PeriodicThread(
            self.submit_due, failed="scheduler_failed", crashed="scheduler_crashed"
        )
        self.start, self.stop = self._thread.start, self._thread.stop

    def submit_due(self) -> float:
        """Submit what is due; return the seconds until the next time to look."""
        try:
            for due in self._jobs.find_due_schedules():
                if self._now() >= self._retry_at.get(due.name, 0.0):
                    self._retry_at.pop(due.name, None)
                    self._submit_logging_bugs(due)
            next_due_s = self._jobs.read_next_due_s()
        finally:
            self._jobs.close()  # a forked child must not inherit a connection
        return POLL_S if next_due_s is None else min(POLL_S, max(SHORTEST_PAUSE_S, next_due_s))

    def _submit_logging_bugs(self, due: DueSchedule) -> None:
        try:
            self._submit(due)
        except DatabaseUnavailableError:
            raise
        except Exception:  # the other schedules are due too
            log.exception("schedule_crashed", schedule=due.name)
            self._jobs.fail_scheduled(due, "internal error: see the workers' log", retries=False)

    def _submit(self, due: DueSchedule) -> None:
        if self._jobs.skip_overlapping(due):
            return
        try:
            self._refuse_revoked(due)
            job = self._jobs.submit_scheduled(due, self._acceptance.make_job(due.body))
        except DatabaseUnavailableError:
            raise
        except (QueueFullError, StoreUnavailableError, KeysUnreadableError) as error:
            self._retry_at[due.name] = self._now() + RETRY_S
            self._jobs.fail_scheduled(due, str(error), retries=True)
        except ForgeError as error:
            log.warning("schedule_refused", schedule=due.name, reason=str(error))
            self._jobs.fail_scheduled(due, str(error), retries=False)
        else:
            if job is not None:  # else another worker has submitted it
                self._hold_versions(due, job)
                self._wake(job.id)

    def _refuse_revoked(self, due: DueSchedule) -> None:
        """Refuse the schedule of a key that is not accepted any more; RevokedKeyError."""
        if due.created_by is None:
            return
        key = self._acceptance.specs.models.access.read().by_id.get(due.created_by)
        if key is None or key.is_expired(time.time()):
            raise RevokedKeyError

    def _hold_versions(self, due: DueSchedule, job: Job) -> None:
        log.info("schedule_submitted", schedule=due.name, job_id=job.id)
        try:
            specs = self._acceptance.specs
            hold_versions(self._jobs, specs.datasets, specs.models, job)
        except NotFoundError as error:  # deleted meanwhile: the job is withdrawn
            moved_on = replace(due, revision=due.revision + 1)
            self._jobs.fail_scheduled(moved_on, str(error), retries=True)
        except StoreUnavailableError as error:
            log.warning("versions_not_held", job_id=job.id, reason=str(error))

    def _wake(self, job_id: str) -> None:
        try:
            self._wake_ups.send(job_id)
            self._jobs.mark_sent(job_id)
        except BrokerUnavailableError as error:
            log.warning("wake_up_left_to_sweeper", job_id=job_id, reason=str(error))
