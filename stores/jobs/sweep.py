"""What becomes of jobs whose worker fell silent or died."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, and_, case, null, or_, select, update
from sqlalchemy.sql.dml import ReturningUpdate
from sqlalchemy.sql.elements import ColumnElement

from contracts.jobs.job import worker_lost
from stores.jobs.clock import db_now
from stores.jobs.events import NEXT_EVENT, note_states
from stores.jobs.limits import CLOCK_STEP_S, JobLimits
from stores.jobs.rows import JobRow
from stores.jobs.store import SweepResult
from stores.jobs.tables import (
    CANCELLED,
    FAILED,
    HELD,
    PUBLISH_QUEUED,
    PUBLISHING,
    QUEUED,
    RUNNING,
    WAITING_STATES,
    jobs,
)


def read_clock(connection: Connection) -> float:
    """Return the database's time, in seconds since 1970."""
    return connection.execute(select(db_now())).scalar_one()


def sweep_leases(connection: Connection, limits: JobLimits, as_of: float | None) -> SweepResult:
    """Requeue, fail or end by one statement what leases that ran out had held.

    Args:
        as_of: When they had run out, by the database's clock; None is now.
    """
    latest = db_now() + limits.lease_s
    # Written before the clock was set back: its holder would be waited for that much longer.
    is_too_late = jobs.c.lease_until > latest + CLOCK_STEP_S
    connection.execute(update(jobs).where(HELD, is_too_late).values(lease_until=latest))
    has_run_out = jobs.c.lease_until < (db_now() if as_of is None else as_of)
    return _sweep(connection, limits, has_run_out)


def find_holders(connection: Connection, prefix: str) -> list[str]:
    """Return the workers that hold jobs and whose names begin so."""
    has_prefix = jobs.c.worker.startswith(prefix, autoescape=True)
    return list(connection.scalars(select(jobs.c.worker).where(HELD, has_prefix)))


def sweep_holders(
    connection: Connection, limits: JobLimits, workers: Collection[str]
) -> SweepResult:
    """Requeue, fail or end by one statement what these workers hold."""
    return _sweep(connection, limits, jobs.c.worker.in_(workers))


def _sweep(connection: Connection, limits: JobLimits, is_lost: ColumnElement[bool]) -> SweepResult:
    statement = _sweep_statement(limits.max_attempts, is_lost)
    swept = [JobRow(*row) for row in connection.execute(statement)]
    note_states(connection, swept)
    return SweepResult(
        requeued=[row.id for row in swept if row.state in WAITING_STATES],
        failed=[row.id for row in swept if row.state == FAILED],
        cancelled=[row.id for row in swept if row.state == CANCELLED],
    )


def expire_leases(connection: Connection) -> None:
    """Let every lease, and every pause, have ended a moment ago."""
    connection.execute(
        update(jobs).where(jobs.c.lease_until.is_not(None)).values(lease_until=db_now() - 1)
    )


def _sweep_statement(max_attempts: int, is_lost: ColumnElement[bool]) -> ReturningUpdate[Any]:
    is_cancelled = jobs.c.cancel_requested
    # A publishing job is never given up here: its version may be public already.
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
