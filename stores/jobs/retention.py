"""How ended jobs are forgotten; their epochs and events go with them by cascade."""

from collections.abc import Collection

from sqlalchemy import Connection, delete, exists, select

from stores.jobs.chunks import chunks
from stores.jobs.clock import db_now
from stores.jobs.tables import HELD_STATES, WAITING_STATES, jobs

_reproducer = jobs.alias("reproducer")
_IS_REPRODUCED = exists().where(
    _reproducer.c.reproduces == jobs.c.id,
    _reproducer.c.state.in_(WAITING_STATES + HELD_STATES),
)


def find_ended(connection: Connection, job_ids: Collection[str]) -> list[str]:
    """Return which of these jobs have ended; whether their specs can be read does not matter."""
    return [
        job_id
        for some in chunks(job_ids)
        for job_id in connection.scalars(
            select(jobs.c.id).where(jobs.c.id.in_(some), jobs.c.finished_at.is_not(None))
        )
    ]


def forget_ended(
    connection: Connection, older_than_s: float, limit: int, spared: Collection[str]
) -> int:
    """Delete the oldest ended jobs that are not spared and nobody reproduces; return how many."""
    is_old = jobs.c.finished_at < db_now() - older_than_s
    old = (
        select(jobs.c.seq)
        .where(is_old, jobs.c.id.not_in(spared), ~_IS_REPRODUCED)
        .order_by(jobs.c.finished_at)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    seqs = connection.scalars(old).all()
    # Asked again, now that they are locked: a reproduction may have been created in between.
    done = connection.execute(delete(jobs).where(jobs.c.seq.in_(seqs), ~_IS_REPRODUCED))
    return done.rowcount
