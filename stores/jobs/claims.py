"""How a worker takes a job and how it lets go of it; each end is told as the job's last event."""

from typing import Any

from sqlalchemy import (
    Connection,
    Double,
    bindparam,
    case,
    func,
    null,
    or_,
    select,
    update,
)
from sqlalchemy.sql.elements import ColumnElement

from contracts.jobs.job import JobFailure, JobMetrics, Reproduction
from contracts.models.versions import Manifest
from stores.jobs.clock import db_now
from stores.jobs.events import NEXT_EVENT, note_state, note_states
from stores.jobs.fencing import IS_HELD, change_held, execute_held
from stores.jobs.limits import CLOCK_STEP_S, LONGEST_PAUSE_S
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

_IS_FRESH = jobs.c.state == QUEUED
_IS_PAUSED = jobs.c.lease_until.is_not(None)
IS_DUE = or_(
    ~_IS_PAUSED,
    jobs.c.lease_until <= db_now(),
    jobs.c.lease_until > db_now() + LONGEST_PAUSE_S + CLOCK_STEP_S,  # the clock was set back since
)
_OLDEST = (
    select(jobs.c.seq)
    .where(WAITING, IS_DUE)
    .order_by(jobs.c.seq)
    .limit(1)
    .with_for_update(skip_locked=True)
)
_CLAIM = (
    update(jobs)
    .where(jobs.c.seq == _OLDEST.scalar_subquery())
    .values(
        state=case((_IS_FRESH, RUNNING), else_=PUBLISHING),
        attempt=jobs.c.attempt + 1,
        worker=bindparam("claimant"),
        lease_until=db_now() + bindparam("lease_s", type_=Double()),
        started_at=func.coalesce(jobs.c.started_at, db_now()),
        progress=case((_IS_FRESH, null()), else_=jobs.c.progress),
        progress_event_step=case((_IS_FRESH, 0), else_=jobs.c.progress_event_step),
        **NEXT_EVENT,
    )
    .returning(*jobs.c)
)
RELEASED = {"worker": None, "lease_until": None}
ENDED = RELEASED | {"finished_at": db_now()}
_IS_CANCELLED = jobs.c.cancel_requested
_BEGIN_PUBLISHING = (
    update(jobs)
    .where(IS_HELD, ~IS_REPRODUCTION)
    .values(
        state=case((_IS_CANCELLED, CANCELLED), else_=PUBLISHING),
        finished_at=case((_IS_CANCELLED, db_now())),
        worker=case((_IS_CANCELLED, null()), else_=jobs.c.worker),
        lease_until=case((_IS_CANCELLED, null()), else_=jobs.c.lease_until),
        # A client sees a publishing job as running, as before.
        last_event=jobs.c.last_event + case((_IS_CANCELLED, 1), else_=0),
    )
    .returning(*jobs.c)
)
_SUCCEED = (
    update(jobs)
    .where(IS_HELD, jobs.c.state == PUBLISHING)
    .values(
        state=SUCCEEDED,
        model_version=bindparam("version"),
        metrics=bindparam("manifest_metrics"),
        weights_sha256=bindparam("sha256"),
        **ENDED,
        **NEXT_EVENT,
    )
    .returning(*jobs.c)
)


def claim_oldest(connection: Connection, worker: str, lease_s: float) -> Claim | None:
    """Take the oldest waiting job by one compare-and-set; None if none waits.

    A job whose spec this build can't read is ended: it must not hold up the ones behind it.
    """
    holder = {"claimant": worker, "lease_s": lease_s}
    while (taken := connection.execute(_CLAIM, holder).one_or_none()) is not None:
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
    row = JobRow(*execute_held(connection, claim, _BEGIN_PUBLISHING))
    if row.state == CANCELLED:
        note_state(connection, row)
    return row.state == PUBLISHING


def succeed(connection: Connection, claim: Claim, manifest: Manifest) -> None:
    """End a publishing job with its version."""
    published = {
        "version": manifest.version,
        "manifest_metrics": manifest.metrics.model_dump_json(),
        "sha256": manifest.weights.sha256,
    }
    row = JobRow(*execute_held(connection, claim, _SUCCEED, **published))
    note_state(connection, row)


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


def fail(connection: Connection, claim: Claim, failure: JobFailure) -> bool:
    """End a held job as failed; if a cancel was asked for, as cancelled."""
    is_cancelled = jobs.c.cancel_requested
    values = {
        "state": case((is_cancelled, CANCELLED), else_=FAILED),
        "error": case((is_cancelled, null()), else_=failure.model_dump_json()),
        **ENDED,
    }
    return _settle(connection, claim, values) == FAILED


def end_cancelled(connection: Connection, claim: Claim) -> None:
    """End a running job whose cancel was asked for."""
    values = {"state": CANCELLED, **ENDED}
    _settle(connection, claim, values, jobs.c.state == RUNNING, jobs.c.cancel_requested)


def give_back(connection: Connection, claim: Claim, pause_s: float) -> bool:
    """Return a held job to its place in the queue; False if a cancel has ended it instead."""
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
        "lease_until": case((~is_cancelled, db_now() + pause_s)) if pause_s else None,
    }
    is_given_back = _settle(connection, claim, values) != CANCELLED
    if is_given_back and pause_s:
        _pause_others(connection, pause_s)
    return is_given_back


def _pause_others(connection: Connection, pause_s: float) -> None:
    """Let no worker try what waits for the same store: one job is enough to see that it is back."""
    paused = select(jobs.c.seq).where(WAITING, _IS_PAUSED).with_for_update(skip_locked=True)
    values = {"lease_until": db_now() + pause_s}
    connection.execute(update(jobs).where(jobs.c.seq.in_(paused)).values(values))
