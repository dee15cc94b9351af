"""Requeues or ends jobs whose worker was lost, and deletes ended jobs."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, and_, case, delete, exists, null, or_, select, update
from sqlalchemy.sql.dml import ReturningUpdate
from sqlalchemy.sql.elements import ColumnElement

from contracts.errors import JobConflictError, JobNotFoundError
from contracts.jobs.job import TERMINAL_STATES, worker_lost
from stores.jobs.events import NEXT_EVENT, add_state_events
from stores.jobs.limits import CLOCK_STEP_S
from stores.jobs.records import SweepResult
from stores.jobs.sql.database import JobDatabase, chunks
from stores.jobs.sql.rows import JobRow
from stores.jobs.sql.tables import (
    CANCELLED,
    FAILED,
    HELD,
    HELD_STATES,
    IS_TRIAL,
    PUBLISH_QUEUED,
    PUBLISHING,
    QUEUED,
    RUNNING,
    WAITING_STATES,
    db_now,
    jobs,
)
from stores.notifications.tables import IS_WAITING, notifications

_its_sweep = jobs.alias("its_sweep")
_IS_IN_SWEEP = _its_sweep.c.id == jobs.c.sweep_id
_reproducer = jobs.alias("reproducer")
_IS_REPRODUCED = exists().where(
    _reproducer.c.reproduces == jobs.c.id,
    _reproducer.c.state.in_(WAITING_STATES + HELD_STATES),
)
_IS_UNNEEDED_NOTIFICATION = and_(notifications.c.job_seq.is_(None), ~IS_WAITING)
_HAS_ACTIVE_SWEEP = exists().where(_IS_IN_SWEEP, _its_sweep.c.finished_at.is_(None))
_trial = jobs.alias("trial")
_HAS_UNENDED_TRIALS = exists().where(_trial.c.sweep_id == jobs.c.id, _trial.c.finished_at.is_(None))
_IS_DELETABLE = and_(
    jobs.c.state.in_(sorted(TERMINAL_STATES)),
    ~_IS_REPRODUCED,
    ~_HAS_ACTIVE_SWEEP,
    ~_HAS_UNENDED_TRIALS,
)
# A trial whose sweep was deleted.
_IS_ORPHAN = and_(IS_TRIAL, jobs.c.finished_at.is_not(None), ~exists().where(_IS_IN_SWEEP))


class JobSweeping(JobDatabase):
    """The job store's methods for sweepers."""

    def read_clock(self) -> float:
        """Return the database's time, in seconds since 1970."""
        with self._read() as connection:
            return connection.execute(select(db_now())).scalar_one()

    def sweep_leases(self, as_of: float | None = None) -> SweepResult:
        """Requeue the jobs whose leases have run out; fail those that lost too many leases.

        A publishing job always waits for a successor: its version may be public already, and
        only the model store knows. A lease that ends later than one that begins now, since the
        clock was set back, is cut to that.

        Args:
            as_of: A time of read_clock; leases that end before it have run out. None is now.
        """
        latest = db_now() + self._limits.lease_s
        # Written before the clock was set back: the sweep would wait that much longer for it.
        is_too_late = jobs.c.lease_until > latest + CLOCK_STEP_S
        shortened = update(jobs).where(HELD, is_too_late).values(lease_until=latest)
        has_run_out = jobs.c.lease_until < (db_now() if as_of is None else as_of)
        with self._write() as connection:
            connection.execute(shortened)
            return _sweep(connection, has_run_out, self._limits.max_attempts)

    def requeue_orphans(self) -> None:
        """End every lease and every pause now, and sweep.

        Only for a caller that knows that no worker of this database is alive, such as the holder
        of the lock of the data folder that the database lies in.
        """
        ended = update(jobs).values(lease_until=db_now() - 1)
        with self._write() as connection:
            connection.execute(ended.where(jobs.c.lease_until.is_not(None)))
        self.sweep_leases()

    def find_holders(self, prefix: str) -> list[str]:
        """Return the workers that hold jobs and whose names begin with a prefix."""
        has_prefix = jobs.c.worker.startswith(prefix, autoescape=True)
        with self._read() as connection:
            return list(connection.scalars(select(jobs.c.worker).where(HELD, has_prefix)))

    def sweep_holders(self, workers: Collection[str]) -> SweepResult:
        """Do what sweep_leases does to all jobs of dead workers, however long their leases last."""
        with self._write() as connection:
            is_lost = jobs.c.worker.in_(workers)
            return _sweep(connection, is_lost, self._limits.max_attempts)

    def find_ended(
        self, job_ids: Collection[str], states: Collection[str] = TERMINAL_STATES
    ) -> list[str]:
        """Return which of these jobs have ended, in one of these states; an unknown job has not."""
        has_ended = and_(jobs.c.finished_at.is_not(None), jobs.c.state.in_(states))
        with self._read() as connection:
            return [
                job_id
                for chunk in chunks(job_ids)
                for job_id in connection.scalars(
                    select(jobs.c.id).where(jobs.c.id.in_(chunk), has_ended)
                )
            ]

    def find_in_sweeps(self, job_ids: Collection[str]) -> list[str]:
        """Return which of these jobs are trials of sweeps that have not ended."""
        has_unended = exists().where(_IS_IN_SWEEP, _its_sweep.c.finished_at.is_(None))
        with self._read() as connection:
            return [
                job_id
                for chunk in chunks(job_ids)
                for job_id in connection.scalars(
                    select(jobs.c.id).where(jobs.c.id.in_(chunk), has_unended)
                )
            ]

    def exists(self, job_id: str) -> bool:
        """Return whether a job exists, also one that only another build can read."""
        with self._read() as connection:
            return connection.scalar(select(jobs.c.seq).where(jobs.c.id == job_id)) is not None

    def delete_ended(self, older_than_s: float, limit: int, excluded: Collection[str] = ()) -> int:
        """Delete ended jobs, oldest first, with their epochs and events; return how many.

        Trials of deleted sweeps go first, however old they are. A job is spared while a waiting
        or running job reproduces it, and a trial until its sweep is as old. Notifications of
        deleted jobs go when they have ended.

        Args:
            older_than_s: Seconds since a job's end.
            limit: The largest number of jobs to delete.
            excluded: Ids of jobs to spare; some hundreds at most.
        """
        newest = db_now() - older_than_s
        is_recent = or_(_its_sweep.c.finished_at.is_(None), _its_sweep.c.finished_at >= newest)
        is_old = and_(jobs.c.finished_at < newest, ~exists().where(_IS_IN_SWEEP, is_recent))
        with self._write() as connection:
            seqs: list[int] = []
            for condition in (_IS_ORPHAN, is_old):
                unneeded = (
                    select(jobs.c.seq)
                    .where(condition, jobs.c.id.not_in(excluded), ~_IS_REPRODUCED)
                    .order_by(jobs.c.finished_at)
                    .limit(limit - len(seqs))
                    .with_for_update(skip_locked=True)
                )
                seqs += connection.scalars(unneeded)
            # Checked again under the lock: a reproduction may have been created in between.
            deleted = connection.execute(
                delete(jobs).where(jobs.c.seq.in_(seqs), ~_IS_REPRODUCED)
            ).rowcount
            connection.execute(delete(notifications).where(_IS_UNNEEDED_NOTIFICATION))
        return deleted

    def check_deletable(self, job_id: str) -> None:
        """Raise what delete_job would."""
        with self._read() as connection:
            _refuse_deletion(connection, job_id)

    def delete_job(self, job_id: str) -> None:
        """Delete an ended job with its epochs and events; delete_ended deletes a sweep's trials.

        Raises:
            JobNotFoundError: no job has this id.
            JobConflictError: it has not ended, or is still needed.
        """
        with self._write() as connection:
            is_deletable = and_(jobs.c.id == job_id, _IS_DELETABLE)
            if not connection.execute(delete(jobs).where(is_deletable)).rowcount:
                _refuse_deletion(connection, job_id)


def _refuse_deletion(connection: Connection, job_id: str) -> None:
    """Raise why a job can't be deleted, if it can't."""
    conditions = (_IS_REPRODUCED, _HAS_ACTIVE_SWEEP, _HAS_UNENDED_TRIALS)
    selected = select(jobs.c.state, *conditions).where(jobs.c.id == job_id)
    found = connection.execute(selected).one_or_none()
    if found is None:
        raise JobNotFoundError(job_id)
    state, is_reproduced, has_active_sweep, has_unended_trials = found
    reasons = {
        "it has not ended: cancel it, or wait": state not in TERMINAL_STATES,
        "a job that reproduces it has not ended": is_reproduced,
        "its sweep has not ended": has_active_sweep,
        "a trial of it has not stopped yet": has_unended_trials,
    }
    for reason, holds in reasons.items():
        if holds:
            raise JobConflictError(job_id, reason, "deleted")


def _sweep(connection: Connection, is_lost: ColumnElement[bool], max_attempts: int) -> SweepResult:
    swept = connection.execute(_release_lost(is_lost, max_attempts))
    rows = [JobRow(*row) for row in swept]
    add_state_events(connection, rows)
    return SweepResult(
        requeued=[row.id for row in rows if row.state in WAITING_STATES],
        failed=[row.id for row in rows if row.state == FAILED],
        cancelled=[row.id for row in rows if row.state == CANCELLED],
    )


def _release_lost(is_lost: ColumnElement[bool], max_attempts: int) -> ReturningUpdate[Any]:
    is_cancelled = jobs.c.cancel_requested
    # A publishing job never fails here: its version may be public already.
    is_failed = and_(jobs.c.state == RUNNING, jobs.c.lost_leases + 1 >= max_attempts)
    error = worker_lost(max_attempts).model_dump_json()
    return (
        update(jobs)
        .where(HELD, is_lost)
        .values(
            state=case(
                (is_cancelled, CANCELLED),
                (is_failed, FAILED),
                (jobs.c.state == PUBLISHING, PUBLISH_QUEUED),
                else_=QUEUED,
            ),
            error=case((is_cancelled, null()), (is_failed, error), else_=null()),
            finished_at=case((or_(is_cancelled, is_failed), db_now())),
            lost_leases=jobs.c.lost_leases + 1,
            sent_at=None,  # a wake-up is due at once
            worker=None,
            lease_until=None,
            **NEXT_EVENT,
        )
        .returning(*jobs.c)
    )
