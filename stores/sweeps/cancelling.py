"""Cancels sweeps with their trials."""

from sqlalchemy import Connection, exists, or_, select

from contracts.jobs.kinds import SWEEP
from contracts.sweeps.sweep import Sweep
from stores.jobs.events import add_state_event, add_state_events
from stores.jobs.queueing import CANCEL, JobQueue
from stores.jobs.sql.rows import JobRow
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
        """Cancel the trials of a sweep in one transaction, and end the sweep after them.

        If this process is killed before, settle_sweeps does it.
        """
        # In one order, since another transaction may lock the same trials.
        unended = select(jobs.c.seq).where(jobs.c.sweep_id == sweep_id, IS_UNENDED)
        locked = unended.order_by(jobs.c.seq).with_for_update()
        with self._write() as connection:
            seqs = connection.scalars(locked).all()
            changed = connection.execute(CANCEL.where(jobs.c.seq.in_(seqs)))
            rows = [JobRow(*row) for row in changed]
            add_state_events(connection, [row for row in rows if row.is_ended])
            _wake(connection, sweep_id)

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
            with self._write() as connection:
                _wake(connection, sweep_id)


def _wake(connection: Connection, sweep_id: str) -> None:
    ended = wake_sweep(connection, sweep_id)
    if ended is not None:
        add_state_event(connection, ended)
