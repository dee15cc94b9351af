"""Continues a sweep when one of its trials has ended, in the transaction of that end.

A sweep is a row of the jobs table. Between two of its steps it is running without a lease. The end
of a trial makes it claimable, and the next worker that is free takes the next step.
"""

from collections.abc import Sequence

from sqlalchemy import Connection, exists, select, update

from stores.jobs.sql.rows import JobRow
from stores.jobs.sql.tables import (
    CANCELLED,
    HELD_STATES,
    QUEUED,
    RUNNING,
    WAITING_STATES,
    db_now,
    jobs,
)

IS_UNENDED = jobs.c.state.in_([*WAITING_STATES, *HELD_STATES])


def wake_sweeps(connection: Connection, ended: Sequence[JobRow]) -> list[JobRow]:
    """Let workers continue the sweeps of the trials among these rows that have ended.

    Returns:
        The sweeps that have ended with them, whose events the caller adds: cancelled ones.
    """
    found = {row.sweep_id for row in ended if row.is_ended and row.sweep_id is not None}
    # In one order, since another transaction may lock the same sweeps.
    settled = (wake_sweep(connection, sweep_id) for sweep_id in sorted(found))
    return [row for row in settled if row is not None]


def wake_sweep(connection: Connection, sweep_id: str) -> JobRow | None:
    """Let a worker continue a sweep, unless one does; return its row if it has ended.

    A cancelled sweep ends with its last trial.
    """
    # Locked first, also while a worker holds it: the worker counts the unended trials under this
    # lock, so either it does not count this one, or this statement sees the released sweep.
    found = connection.execute(
        select(*jobs.c)
        .where(jobs.c.id == sweep_id, jobs.c.state.in_([QUEUED, RUNNING]))
        .with_for_update()
    ).one_or_none()
    if found is None:  # it has ended, or is being published
        return None
    sweep = JobRow(*found)
    if sweep.worker is not None:
        return None
    changed = update(jobs).where(jobs.c.seq == sweep.seq)
    if sweep.cancel_requested and not has_unended(connection, sweep_id):
        last_event = jobs.c.last_event + 1
        changed = changed.values(state=CANCELLED, finished_at=db_now(), last_event=last_event)
        return JobRow(*connection.execute(changed.returning(*jobs.c)).one())
    if sweep.state == RUNNING:
        connection.execute(changed.values(state=QUEUED, sent_at=None))
    return None


def has_unended(connection: Connection, sweep_id: str) -> bool:
    """Return whether a trial of the sweep waits or runs."""
    unended = select(exists().where(jobs.c.sweep_id == sweep_id, IS_UNENDED))
    return bool(connection.scalar(unended))
