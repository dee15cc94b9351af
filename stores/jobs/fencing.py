"""What only the holder of a job may change: its row, while that has the attempt of the claim."""

from typing import Any

from sqlalchemy import Connection, and_, select, update
from sqlalchemy.sql.elements import ColumnElement

from contracts.errors import FencedError
from stores.jobs.rows import JobRow
from stores.jobs.store import Claim
from stores.jobs.tables import HELD, jobs


def change_held(
    connection: Connection, claim: Claim, values: dict[str, Any], *conditions: ColumnElement[bool]
) -> JobRow:
    """Change the row that a claim holds and return it, or raise FencedError."""
    statement = update(jobs).where(_holds(claim), *conditions).values(values).returning(*jobs.c)
    changed = connection.execute(statement).one_or_none()
    if changed is None:
        raise FencedError(claim.job_id, claim.attempt)
    return JobRow(*changed)


def lock_held(connection: Connection, claim: Claim) -> tuple[int, int]:
    """Lock the row that a claim holds and return its seq and last_epoch_event; or FencedError."""
    columns = select(jobs.c.seq, jobs.c.last_epoch_event)
    locked = connection.execute(columns.where(_holds(claim)).with_for_update()).one_or_none()
    if locked is None:
        raise FencedError(claim.job_id, claim.attempt)
    return locked.seq, locked.last_epoch_event


def _holds(claim: Claim) -> ColumnElement[bool]:
    return and_(jobs.c.id == claim.job_id, jobs.c.attempt == claim.attempt, HELD)
