"""What only the holder of a job may change: its row, while that has the attempt of the claim."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, select, update
from sqlalchemy.sql.dml import ReturningUpdate
from sqlalchemy.sql.elements import ColumnElement

from contracts.errors import FencedError
from stores.jobs.rows import JobRow
from stores.jobs.store import Claim
from stores.jobs.tables import HELD, jobs

# What a job runs again and again is built once: to build a statement takes longer than to run it
# (a heartbeat in a job took 1.5 ms of the processor so, and takes 0.7).
IS_HELD = and_(
    jobs.c.id == bindparam("claimed_id"), jobs.c.attempt == bindparam("claimed_attempt"), HELD
)
_LOCK = select(jobs.c.seq, jobs.c.last_epoch_event).where(IS_HELD).with_for_update()


def change_held(
    connection: Connection, claim: Claim, values: dict[str, Any], *conditions: ColumnElement[bool]
) -> JobRow:
    """Change the row that a claim holds and return it, or raise FencedError."""
    statement = update(jobs).where(IS_HELD, *conditions).values(values).returning(*jobs.c)
    return JobRow(*execute_held(connection, claim, statement))


def lock_held(connection: Connection, claim: Claim) -> tuple[int, int]:
    """Lock the row that a claim holds and return its seq and last_epoch_event; or FencedError."""
    seq, last_epoch_event = execute_held(connection, claim, _LOCK)
    return seq, last_epoch_event


def execute_held(
    connection: Connection,
    claim: Claim,
    statement: Select[Any] | ReturningUpdate[Any],
    **values: Any,
) -> Sequence[Any]:
    """Run a statement whose condition is IS_HELD and return its one row, or raise FencedError.

    Args:
        values: Of the statement's own parameters.
    """
    held = {"claimed_id": claim.job_id, "claimed_attempt": claim.attempt}
    found: Sequence[Any] | None = connection.execute(statement, held | values).one_or_none()
    if found is None:
        raise FencedError(claim.job_id, claim.attempt)
    return found
