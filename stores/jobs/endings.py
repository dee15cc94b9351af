"""Ends and releases held jobs; a job's end is its last event."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import (
    Connection,
    bindparam,
    case,
    null,
    select,
    update,
)
from sqlalchemy.sql.elements import ColumnElement

from contracts.jobs.batch import BatchMetrics, BatchResult
from contracts.jobs.imports import DatasetVersion
from contracts.jobs.job import JobFailure, Reproduction
from contracts.jobs.metrics import JobMetrics
from contracts.models.gates import Improvement, Promotion
from contracts.models.versions import Manifest
from stores.jobs.claims import ENDED, RELEASED
from stores.jobs.events import NEXT_EVENT, add_state_event, add_state_events
from stores.jobs.fencing import IS_HELD, execute_held
from stores.jobs.records import Claim
from stores.jobs.sql.database import JobDatabase
from stores.jobs.sql.rows import JobRow
from stores.jobs.sql.tables import (
    CANCELLED,
    FAILED,
    IS_REPRODUCTION,
    PUBLISH_QUEUED,
    PUBLISHING,
    QUEUED,
    RUNNING,
    SUCCEEDED,
    WAITING,
    db_now,
    jobs,
)

_IS_CANCELLED = jobs.c.cancel_requested
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
    promotion=bindparam("what_moved"),
)
_SUCCEED_UNPUBLISHED = _SUCCEED.values(
    metrics=bindparam("result_metrics"),
    weights_sha256=bindparam("sha256"),
)
_NOTE_IMPROVEMENT = (
    update(jobs)
    .where(IS_HELD, jobs.c.state == PUBLISHING)
    .values(improvement=bindparam("what_improved"))
    .returning(jobs.c.seq)
)
_SUCCEED_WITH_DATASET = _SUCCEED.values(result=bindparam("dataset_version"))


class JobEndings(JobDatabase):
    """The job store's methods that end or release a held job."""

    def succeed(
        self,
        claim: Claim,
        manifest: Manifest,
        promotion: Promotion | None = None,
    ) -> None:
        """End a publishing job with its version, and record the manifest's metrics and digest.

        Args:
            claim: The lease on it.
            manifest: Its version.
            promotion: What became of its `promote`.
        """
        published = {
            "version": manifest.version,
            "manifest_metrics": manifest.metrics.model_dump_json(),
            "sha256": manifest.weights.sha256,
            "what_moved": promotion and promotion.model_dump_json(),
        }
        with self._write() as connection:
            row = JobRow(*execute_held(connection, claim, _SUCCEED_WITH_MODEL, **published))
            add_state_event(connection, row)

    def note_improvement(self, claim: Claim, improvement: Improvement) -> None:
        """Record what `publish: if_better` compared, before the job's result is published."""
        text = improvement.model_dump_json()
        with self._write() as connection:
            execute_held(connection, claim, _NOTE_IMPROVEMENT, what_improved=text)

    def end_not_better(self, claim: Claim, metrics: JobMetrics, weights_sha256: str) -> None:
        """End a publishing job as succeeded without a version, since it is not better."""
        results = {"result_metrics": metrics.model_dump_json(), "sha256": weights_sha256}
        with self._write() as connection:
            row = JobRow(*execute_held(connection, claim, _SUCCEED_UNPUBLISHED, **results))
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
    paused = (
        select(jobs.c.seq)
        .where(WAITING, jobs.c.lease_until.is_not(None))
        .with_for_update(skip_locked=True)
    )
    values = {"lease_until": db_now() + pause_s}
    connection.execute(update(jobs).where(jobs.c.seq.in_(paused)).values(values))
