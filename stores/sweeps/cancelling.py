"""Cancels sweeps with their trials."""

from contextlib import suppress

from sqlalchemy import exists, or_, select

from contracts.errors import JobConflictError, JobNotFoundError
from contracts.jobs.kinds import SWEEP
from contracts.sweeps.sweep import Sweep
from stores.jobs.events import add_state_event
from stores.jobs.queueing import JobQueue
from stores.jobs.sql.tables import RUNNING, jobs
from stores.sweeps.reads import SweepReads
from stores.sweeps.waking import IS_UNENDED, wake_sweep

_sweep = jobs.alias("sweep")
_trial = jobs.alias("trial")
_ABANDONED = (
    select(_sweep.c.id)
    .distinct()
    .join_from(jobs, _sweep, jobs.c.sweep_id == _sweep.c.id)
    .where(IS_UNENDED, or_(_sweep.c.cancel_requested, _sweep.c.finished_at.is_not(None)))
)
_STALLED = select(jobs.c.id).where(
    jobs.c.state == RUNNING,
    jobs.c.kind == SWEEP,
    jobs.c.worker.is_(None),
    ~exists().where(_trial.c.sweep_id == jobs.c.id, _trial.c.finished_at.is_(None)),
)


class SweepCancelling(JobQueue, SweepReads):
    """The job store's methods that cancel sweeps."""

    def cancel_sweep(self, sweep_id: str) -> Sweep:
        """Cancel a sweep, which ends when its running trials have stopped.

        Raises:
            SweepNotFoundError: no sweep has this id.
            JobConflictError: it has ended, or the best trial is being published.
        """
        self.get_sweep(sweep_id)
        self.cancel(sweep_id)
        self.cancel_trials(sweep_id)
        return self.get_sweep(sweep_id)

    def cancel_trials(self, sweep_id: str) -> None:
        """Cancel the trials of a sweep, each in its own transaction, and end the sweep after them.

        If this process is killed meanwhile, settle_sweeps does it.
        """
        unended = select(jobs.c.id).where(jobs.c.sweep_id == sweep_id, IS_UNENDED)
        with self._read() as connection:
            trial_ids = connection.scalars(unended).all()
        for trial_id in trial_ids:
            with suppress(JobNotFoundError, JobConflictError):  # it has ended since
                self.cancel(trial_id)
        self._wake(sweep_id)

    def settle_sweeps(self) -> None:
        """Finish what a process that was killed, or one of an older build, has left of sweeps.

        Cancels the trials of cancelled and ended sweeps; wakes sweeps that wait for no trial.
        """
        with self._read() as connection:
            abandoned = connection.scalars(_ABANDONED).all()
            stalled = connection.scalars(_STALLED).all()
        for sweep_id in abandoned:
            self.cancel_trials(sweep_id)
        for sweep_id in stalled:
            self._wake(sweep_id)

    def _wake(self, sweep_id: str) -> None:
        with self._write() as connection:
            ended = wake_sweep(connection, sweep_id)
            if ended is not None:
                add_state_event(connection, ended)
