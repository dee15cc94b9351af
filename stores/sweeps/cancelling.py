"""Cancels sweeps with their trials."""

from contextlib import suppress

from sqlalchemy import select

from contracts.errors import JobConflictError, JobNotFoundError
from contracts.sweeps.sweep import Sweep
from stores.jobs.events import add_state_event
from stores.jobs.queueing import JobQueue
from stores.jobs.sql.tables import jobs
from stores.sweeps.reads import SweepReads
from stores.sweeps.waking import IS_UNENDED, wake_sweep


class SweepCancelling(JobQueue, SweepReads):
    """The job store's methods that cancel sweeps."""

    def cancel_sweep(self, sweep_id: str) -> Sweep:
        """Cancel a sweep, which ends when its running trials have stopped.

        Raises:
            JobNotFoundError: no sweep has this id.
            JobConflictError: it has ended, or the best trial is being published.
        """
        self.get_sweep(sweep_id)
        self.cancel(sweep_id)
        self.cancel_trials(sweep_id)
        return self.get_sweep(sweep_id)

    def cancel_trials(self, sweep_id: str) -> None:
        """Cancel the trials of a sweep, each in its own transaction, and end the sweep after them.

        If this process is killed meanwhile, the next worker that continues the sweep does it.
        """
        unended = select(jobs.c.id).where(jobs.c.sweep_id == sweep_id, IS_UNENDED)
        with self._read() as connection:
            trial_ids = connection.scalars(unended).all()
        for trial_id in trial_ids:
            with suppress(JobNotFoundError, JobConflictError):  # it has ended since
                self.cancel(trial_id)
        with self._write() as connection:
            ended = wake_sweep(connection, sweep_id)
            if ended is not None:
                add_state_event(connection, ended)
