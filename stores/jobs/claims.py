"""Claims and releases jobs; a job's end is its last event."""

from collections.abc import Mapping
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
from sqlalchemy.sql.elements import ColumnElement

from contracts.jobs.batch import BatchMetrics, BatchResult
from contracts.jobs.imports import DatasetVersion
from contracts.jobs.job import JobFailure, JobMetrics, Reproduction
from contracts.models.versions import Manifest
from stores.jobs.claimed_rows import to_claim
from stores.jobs.events import NEXT_EVENT, add_state_event, add_state_events
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
    SUCCEEDED,
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
_SUCCEED = (
    update(jobs)
    .where(IS_HELD, jobs.c.state == PUBLISHING)
    .values(state=SUCCEEDED, **ENDED, **NEXT_EVENT)
    .returning(*jobs.c)
)
_SUCCEED_WITH_MODEL = _SUCCEED.values(
    model_version=bindparam("version"),
    metrics=bindparam("manifest_metrics"),
    weights_sha256=bindparam("sha256"),
)
_SUCCEED_WITH_DATASET = _SUCCEED.values(result=bindparam("dataset_version"))


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

    def succeed(self, claim: Claim, manifest: Manifest) -> None:
        """End a publishing job with its version, and record the manifest's metrics and digest."""
        published = {
            "version": manifest.version,
            "manifest_metrics": manifest.metrics.model_dump_json(),
            "sha256": manifest.weights.sha256,
        }
        with self._write() as connection:
            row = JobRow(*execute_held(connection, claim, _SUCCEED_WITH_MODEL, **published))
            add_state_event(connection, row)

    def succeed_import(self, claim: Claim, dataset: DatasetVersion) -> None:
        """End a publishing job with the version that it has imported."""
        text = dataset.model_dump_json()
        with self._write() as connection:
            held = execute_held(connection, claim, _SUCCEED_WITH_DATASET, dataset_version=text)
            add_state_event(connection, JobRow(*held))

    def end_unpublished(
        self,
        claim: Claim,
        metrics: JobMetrics,
        weights_sha256: str,
        reproduction: Reproduction | None = None,
    ) -> bool:
        """End a running job as succeeded that publishes nothing; it never enters publishing.

        Args:
            claim: The lease on it.
            metrics: Those of its weights.
            weights_sha256: The digest of its weights file, which a reproduction is compared with.
            reproduction: The comparison, if the job reproduces another one.

        Returns:
            False if a cancel came first: the job is cancelled now.
        """
        results = {"metrics": metrics.model_dump_json(), "weights_sha256": weights_sha256}
        if reproduction is not None:
            results["reproduction"] = reproduction.model_dump_json()
        is_meant = ~IS_REPRODUCTION if reproduction is None else IS_REPRODUCTION
        return self._succeed_running(claim, results, is_meant)

    def succeed_batch(self, claim: Claim, metrics: BatchMetrics, result: BatchResult) -> bool:
        """End a running job whose predictions are stored; return as end_unpublished."""
        results = {"metrics": metrics.model_dump_json(), "result": result.model_dump_json()}
        return self._succeed_running(claim, results)

    def _succeed_running(
        self, claim: Claim, results: Mapping[str, object], *conditions: ColumnElement[bool]
    ) -> bool:
        values = {
            "state": case((_IS_CANCELLED, CANCELLED), else_=SUCCEEDED),
            **{name: case((~_IS_CANCELLED, result)) for name, result in results.items()},
            **ENDED,
        }
        with self._write() as connection:
            state = change_state(connection, claim, values, jobs.c.state == RUNNING, *conditions)
        return state == SUCCEEDED

    def fail(self, claim: Claim, failure: JobFailure) -> bool:
        """End a held job as failed.

        Returns:
            False if a cancel came first: the job is cancelled now.
        """
        values = {
            "state": case((_IS_CANCELLED, CANCELLED), else_=FAILED),
            "error": case((_IS_CANCELLED, null()), else_=failure.model_dump_json()),
            **ENDED,
        }
        with self._write() as connection:
            return change_state(connection, claim, values) == FAILED

    def end_cancelled(self, claim: Claim) -> None:
        """End a running job whose cancel was requested."""
        values = {"state": CANCELLED, **ENDED}
        with self._write() as connection:
            change_state(connection, claim, values, jobs.c.state == RUNNING, _IS_CANCELLED)

    def give_back(self, claim: Claim, pause_s: float = 0) -> bool:
        """Return a held job to its place in the queue; this is not a lost lease.

        Args:
            claim: The lease on it.
            pause_s: Seconds until it can be claimed again, since the model store is unavailable;
                60 at most. All paused jobs wait for the same store, so they wait as long.

        Returns:
            False if a cancel came first: the job is cancelled now.
        """
        values = {
            "state": case(
                (_IS_CANCELLED, CANCELLED),
                (jobs.c.state == PUBLISHING, PUBLISH_QUEUED),
                else_=QUEUED,
            ),
            "finished_at": case((_IS_CANCELLED, db_now())),
            "sent_at": None,  # a wake-up is due at once
            **RELEASED,
            "lease_until": case((~_IS_CANCELLED, db_now() + pause_s)) if pause_s else None,
        }
        with self._write() as connection:
            is_waiting = change_state(connection, claim, values) != CANCELLED
            if is_waiting and pause_s:
                _extend_pauses(connection, pause_s)
        return is_waiting


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


def change_state(
    connection: Connection, claim: Claim, values: dict[str, Any], *conditions: ColumnElement[bool]
) -> str:
    """Change the held row and add the event; return the new state."""
    changed = update(jobs).where(IS_HELD, *conditions).values(values | NEXT_EVENT)
    row = JobRow(*execute_held(connection, claim, changed.returning(*jobs.c)))
    add_state_events(connection, [row])
    return row.state


def _extend_pauses(connection: Connection, pause_s: float) -> None:
    """Let no worker try another paused job first: one is enough to see that the store is back."""
    paused = select(jobs.c.seq).where(WAITING, _IS_PAUSED).with_for_update(skip_locked=True)
    values = {"lease_until": db_now() + pause_s}
    connection.execute(update(jobs).where(jobs.c.seq.in_(paused)).values(values))
