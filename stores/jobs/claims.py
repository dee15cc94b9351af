"""How a worker takes a job and how it lets go of it; each end is told as the job's last event."""

from typing import Any

from sqlalchemy import Connection, case, func, null, select, update
from sqlalchemy.sql.dml import ReturningUpdate
from sqlalchemy.sql.elements import ColumnElement

from contracts.jobs import JobFailure, JobMetrics, Reproduction
from contracts.models import Manifest
from stores.jobs.clock import db_now
from stores.jobs.events import NEXT_EVENT, note_state, note_states
from stores.jobs.fencing import change_held
from stores.jobs.rows import UNREADABLE_SPEC, JobRow, read_spec
from stores.jobs.store import Claim
from stores.jobs.tables import (
    CANCELLED,
    FAILED,
    IS_REPRODUCTION,
    PUBLISH_QUEUED,
    PUBLISHING,
    QUEUED,
    RUNNING,
    SUCCEEDED,
    WAITING,
    jobs,
)

RELEASED = {"worker": None, "lease_until": None}
ENDED = RELEASED | {"finished_at": db_now()}


def claim_oldest(connection: Connection, worker: str, lease_s: float) -> Claim | None:
    """Take the oldest waiting job by one compare-and-set; None if none waits.

    A job whose spec this build can't read is ended: it must not hold up the ones behind it.
    """
    statement = _claim_statement(worker, lease_s)
    while (taken := connection.execute(statement).one_or_none()) is not None:
        row = JobRow(*taken)
        spec = read_spec(row.id, row.spec)
        if spec is not None:
            note_state(connection, row)
            return Claim(
                job_id=row.id,
                attempt=row.attempt,
                spec=spec,
                only_publish=row.state == PUBLISHING,
                lost_leases=row.lost_leases,
                reproduces=row.reproduces,
            )
        _end_unreadable(connection, row)
    return None


def _claim_statement(worker: str, lease_s: float) -> ReturningUpdate[Any]:
    oldest = (
        select(jobs.c.seq)
        .where(WAITING)
        .order_by(jobs.c.seq)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    is_fresh = jobs.c.state == QUEUED
    return (
        update(jobs)
        .where(jobs.c.seq == oldest.scalar_subquery())
        .values(
            state=case((is_fresh, RUNNING), else_=PUBLISHING),
            attempt=jobs.c.attempt + 1,
            worker=worker,
            lease_until=db_now() + lease_s,
            started_at=func.coalesce(jobs.c.started_at, db_now()),
            progress=case((is_fresh, null()), else_=jobs.c.progress),
            progress_event_step=case((is_fresh, 0), else_=jobs.c.progress_event_step),
            **NEXT_EVENT,
        )
        .returning(*jobs.c)
    )


def _end_unreadable(connection: Connection, row: JobRow) -> None:
    # The claim was not told: this end takes its number.
    values = {"state": FAILED, "error": UNREADABLE_SPEC.model_dump_json(), **ENDED}
    ended = update(jobs).where(jobs.c.seq == row.seq).values(values).returning(*jobs.c)
    note_state(connection, JobRow(*connection.execute(ended).one()))


def _settle(
    connection: Connection, claim: Claim, values: dict[str, Any], *conditions: ColumnElement[bool]
) -> str:
    """Change the held row so that clients see it, tell it, and return the new state."""
    row = change_held(connection, claim, values | NEXT_EVENT, *conditions)
    note_states(connection, [row])
    return row.state


def begin_publishing(connection: Connection, claim: Claim) -> bool:
    """Enter publishing and return True, or end a job whose cancel was asked for."""
    is_cancelled = jobs.c.cancel_requested
    values = {
        "state": case((is_cancelled, CANCELLED), else_=PUBLISHING),
        "finished_at": case((is_cancelled, db_now())),
        "worker": case((is_cancelled, null()), else_=jobs.c.worker),
        "lease_until": case((is_cancelled, null()), else_=jobs.c.lease_until),
        # A client sees a publishing job as running, as before.
        "last_event": jobs.c.last_event + case((is_cancelled, 1), else_=0),
    }
    row = change_held(connection, claim, values, ~IS_REPRODUCTION)
    if row.state == CANCELLED:
        note_state(connection, row)
    return row.state == PUBLISHING


def succeed(connection: Connection, claim: Claim, manifest: Manifest) -> None:
    """End a publishing job with its version."""
    values = {
        "state": SUCCEEDED,
        "model_version": manifest.version,
        "metrics": manifest.metrics.model_dump_json(),
        "weights_sha256": manifest.weights.sha256,
        **ENDED,
    }
    _settle(connection, claim, values, jobs.c.state == PUBLISHING)


def end_reproduction(
    connection: Connection,
    claim: Claim,
    reproduction: Reproduction,
    metrics: JobMetrics,
    weights_sha256: str,
) -> bool:
    """End a running reproduction with what came of it; if a cancel was asked for, as cancelled."""
    results = {
        "reproduction": reproduction.model_dump_json(),
        "metrics": metrics.model_dump_json(),
        "weights_sha256": weights_sha256,
    }
    is_cancelled = jobs.c.cancel_requested
    values = {
        "state": case((is_cancelled, CANCELLED), else_=SUCCEEDED),
        **{name: case((~is_cancelled, result)) for name, result in results.items()},
        **ENDED,
    }
    ended = _settle(connection, claim, values, jobs.c.state == RUNNING, IS_REPRODUCTION)
    return ended == SUCCEEDED


def fail(connection: Connection, claim: Claim, failure: JobFailure) -> None:
    """End a held job as failed; if a cancel was asked for, as cancelled."""
    is_cancelled = jobs.c.cancel_requested
    values = {
        "state": case((is_cancelled, CANCELLED), else_=FAILED),
        "error": case((is_cancelled, null()), else_=failure.model_dump_json()),
        **ENDED,
    }
    _settle(connection, claim, values)


def end_cancelled(connection: Connection, claim: Claim) -> None:
    """End a running job whose cancel was asked for."""
    values = {"state": CANCELLED, **ENDED}
    _settle(connection, claim, values, jobs.c.state == RUNNING, jobs.c.cancel_requested)


def give_back(connection: Connection, claim: Claim) -> None:
    """Return a held job to its place in the queue, or end it if a cancel was asked for."""
    is_cancelled = jobs.c.cancel_requested
    values = {
        "state": case(
            (is_cancelled, CANCELLED),
            (jobs.c.state == PUBLISHING, PUBLISH_QUEUED),
            else_=QUEUED,
        ),
        "finished_at": case((is_cancelled, db_now())),
        "sent_at": None,  # a wake-up is due at once
        **RELEASED,
    }
    _settle(connection, claim, values)
