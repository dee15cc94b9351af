"""What a worker changes; each statement is fenced by its claim's attempt."""

from typing import Any

from sqlalchemy import Connection, Row, and_, case, delete, func, insert, null, select, update
from sqlalchemy.sql.dml import ReturningUpdate
from sqlalchemy.sql.elements import ColumnElement

from contracts.errors import FencedError
from contracts.jobs import EpochEntry, JobFailure, JobMetrics, Progress, StepEntry
from stores.jobs.clock import db_now
from stores.jobs.reads import STEPS
from stores.jobs.rows import UNREADABLE_SPEC, read_spec
from stores.jobs.store import Claim, RecordedEpoch
from stores.jobs.tables import (
    CANCELLED,
    FAILED,
    HELD,
    PUBLISH_QUEUED,
    PUBLISHING,
    QUEUED,
    RUNNING,
    SUCCEEDED,
    WAITING,
    job_epochs,
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
        spec = read_spec(taken.id, taken.spec)
        if spec is not None:
            return Claim(
                job_id=taken.id,
                attempt=taken.attempt,
                spec=spec,
                only_publish=taken.state == PUBLISHING,
                lost_leases=taken.lost_leases,
            )
        ended = {"state": FAILED, "error": UNREADABLE_SPEC.model_dump_json(), **ENDED}
        connection.execute(update(jobs).where(jobs.c.seq == taken.seq).values(ended))
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
        )
        .returning(
            jobs.c.seq,
            jobs.c.id,
            jobs.c.state,
            jobs.c.attempt,
            jobs.c.lost_leases,
            jobs.c.spec,
        )
    )


def _holds(claim: Claim) -> ColumnElement[bool]:
    return and_(jobs.c.id == claim.job_id, jobs.c.attempt == claim.attempt, HELD)


def _change(
    connection: Connection, claim: Claim, values: dict[str, Any], *conditions: ColumnElement[bool]
) -> Row[Any]:
    changed = connection.execute(
        update(jobs)
        .where(_holds(claim), *conditions)
        .values(values)
        .returning(jobs.c.state, jobs.c.cancel_requested)
    ).one_or_none()
    if changed is None:
        raise FencedError(claim.job_id, claim.attempt)
    return changed


def renew(connection: Connection, claim: Claim, lease_s: float, progress: Progress | None) -> bool:
    """Renew the lease, keep the progress; return whether a cancel was asked for."""
    values: dict[str, Any] = {"lease_until": db_now() + lease_s}
    if progress is not None:
        values["progress"] = progress.model_dump_json()
    return bool(_change(connection, claim, values).cancel_requested)


def begin_history(connection: Connection, claim: Claim, epochs: list[RecordedEpoch]) -> None:
    """Replace whatever earlier attempts have recorded."""
    seq = _lock_held(connection, claim)
    connection.execute(delete(job_epochs).where(job_epochs.c.job_seq == seq))
    rows = [_epoch_row(seq, kept.entry.epoch, kept.steps, kept.entry) for kept in epochs]
    if rows:
        connection.execute(insert(job_epochs), rows)


def record_steps(
    connection: Connection,
    claim: Claim,
    epoch: int,
    steps: list[StepEntry],
    entry: EpochEntry | None = None,
) -> None:
    """Keep an epoch's steps, and its entry if it is whole, in place of what was kept for it."""
    seq = _lock_held(connection, claim)
    same = and_(job_epochs.c.job_seq == seq, job_epochs.c.epoch == epoch)
    connection.execute(delete(job_epochs).where(same))
    connection.execute(insert(job_epochs).values(_epoch_row(seq, epoch, steps, entry)))


def _lock_held(connection: Connection, claim: Claim) -> int:
    seq = connection.scalar(select(jobs.c.seq).where(_holds(claim)).with_for_update())
    if seq is None:
        raise FencedError(claim.job_id, claim.attempt)
    return int(seq)


def _epoch_row(
    seq: int, epoch: int, steps: list[StepEntry], entry: EpochEntry | None
) -> dict[str, Any]:
    return {
        "job_seq": seq,
        "epoch": epoch,
        "entry": None if entry is None else entry.model_dump_json(),
        "steps": STEPS.dump_json(steps).decode(),
    }


def begin_publishing(connection: Connection, claim: Claim) -> bool:
    """Enter publishing and return True, or end a job whose cancel was asked for."""
    is_cancelled = jobs.c.cancel_requested
    values = {
        "state": case((is_cancelled, CANCELLED), else_=PUBLISHING),
        "finished_at": case((is_cancelled, db_now())),
        "worker": case((is_cancelled, null()), else_=jobs.c.worker),
        "lease_until": case((is_cancelled, null()), else_=jobs.c.lease_until),
    }
    return bool(_change(connection, claim, values).state == PUBLISHING)


def succeed(connection: Connection, claim: Claim, version: int, metrics: JobMetrics) -> None:
    """End a publishing job."""
    values = {
        "state": SUCCEEDED,
        "model_version": version,
        "metrics": metrics.model_dump_json(),
        **ENDED,
    }
    _change(connection, claim, values, jobs.c.state == PUBLISHING)


def fail(connection: Connection, claim: Claim, failure: JobFailure) -> None:
    """End a held job as failed; if a cancel was asked for, as cancelled."""
    is_cancelled = jobs.c.cancel_requested
    values = {
        "state": case((is_cancelled, CANCELLED), else_=FAILED),
        "error": case((is_cancelled, null()), else_=failure.model_dump_json()),
        **ENDED,
    }
    _change(connection, claim, values)


def end_cancelled(connection: Connection, claim: Claim) -> None:
    """End a running job whose cancel was asked for."""
    values = {"state": CANCELLED, **ENDED}
    _change(connection, claim, values, jobs.c.state == RUNNING, jobs.c.cancel_requested)


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
    _change(connection, claim, values)
