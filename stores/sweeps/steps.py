"""The steps of a sweep: a worker that holds it adds trials, and releases it until one has ended."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, case, func, insert, select, update

from contracts.jobs.job import PRUNED, Progress
from contracts.jobs.kinds import TRIAL
from contracts.jobs.metrics import JobMetrics
from contracts.sweeps.request import SweepRequest
from stores.jobs.claims import ENDED, RELEASED, JobClaims
from stores.jobs.endings import JobEndings, change_state
from stores.jobs.events import add_state_events
from stores.jobs.fencing import IS_HELD, execute_held
from stores.jobs.limits import QUEUE_LOCK
from stores.jobs.records import Claim, SweepClaim
from stores.jobs.sql.engine import lock_until_commit
from stores.jobs.sql.rows import JobRow
from stores.jobs.sql.stored_values import NO_SPEC, write_spec
from stores.jobs.sql.tables import (
    CANCELLED,
    FAILED,
    QUEUED,
    RUNNING,
    WAITING_STATES,
    db_now,
    jobs,
)
from stores.sweeps.figures import StoredFigures
from stores.sweeps.records import NewTrial, SweepStep
from stores.sweeps.waking import IS_UNENDED

_LOCK = select(*jobs.c).where(IS_HELD, jobs.c.state == RUNNING).with_for_update()
_IS_CANCELLED = jobs.c.cancel_requested


@dataclass(frozen=True)
class _Numbers:
    """The number of trials that exist, and of those that have not ended."""

    created: int
    unended: int


class SweepSteps(JobClaims, JobEndings):
    """The job store's methods for the worker that holds a sweep or a trial."""

    def advance_sweep(
        self,
        claim: SweepClaim,
        new: Sequence[NewTrial],
        importance: Mapping[str, float] | None = None,
    ) -> SweepStep:
        """Add trials to a sweep and release it until one of its trials has ended.

        Fewer are added if a cancel came first, or if the queue is half full, so that trials leave
        room for other jobs; but a sweep always has one trial. A sweep that could have more trials
        stays claimable.
        """
        with self._write() as connection:
            lock_until_commit(connection, QUEUE_LOCK)
            sweep = JobRow(*execute_held(connection, claim, _LOCK))
            room = self._find_room(connection, sweep, claim.request)
            _insert_trials(connection, sweep, new[:room])
            numbers = _count(connection, sweep.id)
            values = _describe_progress(claim.request, numbers, importance)
            if numbers.unended == 0 and sweep.cancel_requested:
                change_state(connection, claim, values | {"state": CANCELLED, **ENDED})
                return SweepStep(added=0, is_over=False)
            is_over = numbers.unended == 0 and numbers.created >= claim.request.trials
            if not is_over:
                is_full = numbers.unended >= claim.request.parallel or room < len(new)
                has_all = numbers.created >= claim.request.trials or sweep.cancel_requested
                state = RUNNING if is_full or has_all else QUEUED
                # Fenced, or a late heartbeat would renew the lease of a sweep that has none.
                values |= {"state": state, "sent_at": None, "attempt": sweep.attempt + 1}
                values |= RELEASED
            connection.execute(update(jobs).where(jobs.c.seq == sweep.seq).values(values))
        return SweepStep(added=len(new[:room]), is_over=is_over)

    def _find_room(self, connection: Connection, sweep: JobRow, request: SweepRequest) -> int:
        """Return how many trials may be added now."""
        if sweep.cancel_requested:
            return 0
        known = _count(connection, sweep.id)
        waiting = select(func.count()).where(jobs.c.state.in_(WAITING_STATES))
        in_queue = self._limits.max_queued // 2 - (connection.scalar(waiting) or 0)
        at_least = 1 if known.unended == 0 else 0  # it takes the place that the sweep had
        in_sweep = min(request.parallel - known.unended, request.trials - known.created)
        return max(0, min(in_sweep, max(at_least, in_queue)))

    def end_trial(
        self,
        claim: Claim,
        metrics: JobMetrics,
        weights_sha256: str,
        objective: float | None,
    ) -> bool:
        """End a running trial as succeeded; return False if a cancel came first."""
        results = {"metrics": metrics.model_dump_json(), "weights_sha256": weights_sha256}
        return self._succeed_running(claim, results | {"objective": objective})

    def prune(self, claim: Claim) -> None:
        """End a running trial that falls behind as cancelled, with the reason."""
        reason = case((~_IS_CANCELLED, PRUNED))
        with self._write() as connection:
            values = {"state": CANCELLED, "reason": reason, **ENDED}
            change_state(connection, claim, values, jobs.c.state == RUNNING)


def _count(connection: Connection, sweep_id: str) -> _Numbers:
    counted = select(func.count(), func.sum(case((IS_UNENDED, 1), else_=0)))
    created, unended = connection.execute(counted.where(jobs.c.sweep_id == sweep_id)).one()
    return _Numbers(created, unended or 0)


def _describe_progress(
    request: SweepRequest, numbers: _Numbers, importance: Mapping[str, float] | None
) -> dict[str, Any]:
    ended = numbers.created - numbers.unended
    progress = Progress(step=ended, total_steps=request.trials)
    # A step that was done shows that the sweep does not kill its workers.
    values: dict[str, Any] = {"progress": progress.model_dump_json(), "lost_leases": 0}
    if importance is not None:
        values["result"] = StoredFigures(importance=dict(importance)).model_dump_json()
    return values


def _insert_trials(connection: Connection, sweep: JobRow, trials: Sequence[NewTrial]) -> None:
    rows = [
        JobRow(*connection.execute(_INSERT.values(_describe_trial(sweep, trial))).one())
        for trial in trials
    ]
    add_state_events(connection, rows)


_INSERT = insert(jobs).returning(*jobs.c)


def _describe_trial(sweep: JobRow, trial: NewTrial) -> dict[str, Any]:
    values: dict[str, Any] = {
        "id": trial.job_id,
        "kind": TRIAL,
        "state": QUEUED,
        "model": sweep.model,
        "spec": NO_SPEC if trial.spec is None else write_spec(trial.spec),
        "priority": sweep.priority,
        "total_steps": trial.total_steps,
        "work": trial.work,
        "submitted_at": db_now(),
        "attempt": 0,
        "lost_leases": 0,
        "cancel_requested": False,
        "last_event": 1,
        "sweep_id": sweep.id,
        "trial": trial.number,
        "traceparent": sweep.traceparent,
        "request": json.dumps({"parameters": dict(trial.parameters)}),
    }
    if trial.failure is not None:
        error = trial.failure.model_dump_json()
        values |= {"state": FAILED, "finished_at": db_now(), "error": error}
    return values
