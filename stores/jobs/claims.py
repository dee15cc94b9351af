"""Claims jobs, and begins to publish them."""

from typing import Any

from sqlalchemy import (
    Connection,
    Double,
    and_,
    bindparam,
    case,
    func,
    null,
    or_,
    select,
    update,
)

from stores.jobs.claimed_rows import to_claim
from stores.jobs.events import NEXT_EVENT, add_state_event
from stores.jobs.fencing import IS_HELD, execute_held
from stores.jobs.limits import CLOCK_STEP_S, LONGEST_PAUSE_S
from stores.jobs.records import AnyClaim, Claim
from stores.jobs.sql.database import JobDatabase
from stores.jobs.sql.rows import UNREADABLE_SPEC, JobRow
from stores.jobs.sql.tables import (
    CANCELLED,
    FAILED,
    HAS_KNOWN_KIND,
    IS_REPRODUCTION,
    IS_SWEEP,
    PUBLISH_QUEUED,
    PUBLISHING,
    QUEUED,
    RUNNING,
    WAITING,
    db_now,
    jobs,
    queue_order,
)

_IS_FRESH = jobs.c.state == QUEUED
_IS_PAUSED = jobs.c.lease_until.is_not(None)
_IS_DUE = or_(
    ~_IS_PAUSED,
    jobs.c.lease_until <= db_now(),
    jobs.c.lease_until > db_now() + LONGEST_PAUSE_S + CLOCK_STEP_S,  # the clock was set back since
)
CLAIMABLE = and_(WAITING, _IS_DUE, HAS_KNOWN_KIND)
_NEXT = (
    select(jobs.c.seq)
    .where(CLAIMABLE)
    .order_by(*queue_order())
    .limit(1)
    .with_for_update(skip_locked=True)
)
_CLAIM = (
    update(jobs)
    .where(jobs.c.seq == _NEXT.scalar_subquery())
    .values(
        state=case((_IS_FRESH, RUNNING), else_=PUBLISHING),
        attempt=jobs.c.attempt + 1,
        worker=bindparam("claimant"),
        lease_until=db_now() + bindparam("lease_s", type_=Double()),
        started_at=func.coalesce(jobs.c.started_at, db_now()),
        progress=case((and_(_IS_FRESH, ~IS_SWEEP), null()), else_=jobs.c.progress),
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
        # Clients see a publishing job as running: no event.
        last_event=jobs.c.last_event + case((_IS_CANCELLED, 1), else_=0),
    )
    .returning(*jobs.c)
)


class JobClaims(JobDatabase):
    """The job store's methods for the worker that holds a job."""

    def claim(self, worker: str) -> AnyClaim | None:
        """Take the next job that can be claimed, by one compare-and-set; None without one.

        A job whose spec this build can't read must not block the ones behind it: it fails. If it
        was trained already, its version may be public: it waits for a worker of a newer build.
        """
        holder = {"claimant": worker, "lease_s": self._limits.lease_s}
        with self._write() as connection:
            while (taken := connection.execute(_CLAIM, holder).one_or_none()) is not None:
                row = JobRow(*taken)
                claim = to_claim(row)
                if claim is not None:
                    add_state_event(connection, row)
                    return claim
                _release_unreadable(connection, row)
        return None

    def begin_publishing(self, claim: Claim) -> bool:
        """Enter publishing, after which no cancel is accepted.

        Returns:
            False if a cancel came first: the job is cancelled now, publish nothing.
        """
        with self._write() as connection:
            row = JobRow(*execute_held(connection, claim, _BEGIN_PUBLISHING))
            if row.state == CANCELLED:
                add_state_event(connection, row)
        return row.state == PUBLISHING


def _release_unreadable(connection: Connection, row: JobRow) -> None:
    # The claim has added no event: the end takes its number, and a paused job needs none.
    values: dict[str, Any] = {"state": FAILED, "error": UNREADABLE_SPEC.model_dump_json(), **ENDED}
    if row.state == PUBLISHING:
        paused_until = db_now() + LONGEST_PAUSE_S
        values = {"state": PUBLISH_QUEUED, "worker": None, "lease_until": paused_until}
        values["last_event"] = jobs.c.last_event - 1
    changed = update(jobs).where(jobs.c.seq == row.seq).values(values).returning(*jobs.c)
    released = JobRow(*connection.execute(changed).one())
    if released.is_ended:
        add_state_event(connection, released)
