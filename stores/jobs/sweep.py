"""What becomes of jobs whose worker fell silent."""

from typing import Any

from sqlalchemy import Connection, and_, case, null, or_, update
from sqlalchemy.sql.dml import ReturningUpdate

from contracts.jobs import worker_lost
from stores.jobs.clock import db_now
from stores.jobs.events import NEXT_EVENT, note_states
from stores.jobs.rows import JobRow
from stores.jobs.store import Swept
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


def sweep_leases(connection: Connection, max_attempts: int) -> Swept:
    """Requeue, fail or end by one statement what leases that ran out had held."""
    swept = [JobRow(*row) for row in connection.execute(_sweep_statement(max_attempts))]
    note_states(connection, swept)
    return Swept(
        requeued=[row.id for row in swept if row.state in WAITING_STATES],
        failed=[row.id for row in swept if row.state == FAILED],
        cancelled=[row.id for row in swept if row.state == CANCELLED],
    )


def expire_leases(connection: Connection) -> None:
    """Let every lease have run out a moment ago."""
    connection.execute(update(jobs).where(HELD).values(lease_until=db_now() - 1))


def _sweep_statement(max_attempts: int) -> ReturningUpdate[Any]:
    is_cancelled = jobs.c.cancel_requested
    # A publishing job is never given up here: its version may be public already.
    is_lost = and_(jobs.c.state == RUNNING, jobs.c.lost_leases + 1 >= max_attempts)
    error = worker_lost(max_attempts).model_dump_json()
    return (
        update(jobs)
        .where(HELD, jobs.c.lease_until < db_now())
        .values(
            state=case(
                (is_cancelled, CANCELLED),
                (is_lost, FAILED),
                (jobs.c.state == PUBLISHING, PUBLISH_QUEUED),
                else_=QUEUED,
            ),
            error=case((is_cancelled, null()), (is_lost, error), else_=null()),
            finished_at=case((or_(is_cancelled, is_lost), db_now())),
            lost_leases=jobs.c.lost_leases + 1,
            sent_at=None,  # a wake-up is due at once
            worker=None,
            lease_until=None,
            **NEXT_EVENT,
        )
        .returning(*jobs.c)
    )
