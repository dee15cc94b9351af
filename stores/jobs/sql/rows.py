"""A row of the jobs table, and the job that clients see."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from contracts.base import from_timestamp
from contracts.errors import DamagedError
from contracts.jobs.batch import BatchMetrics, BatchResult
from contracts.jobs.imports import DatasetVersion
from contracts.jobs.job import (
    TERMINAL_STATES,
    Job,
    JobFailure,
    JobRequest,
    JobState,
    ModelVersion,
    Progress,
    Reproduction,
)
from contracts.jobs.kinds import BATCH_PREDICT, IMPORT_DATASET, REPRODUCE, SWEEP, TRAIN
from contracts.jobs.metrics import JobMetrics
from contracts.jobs.spec import JobSpec
from contracts.models.gates import Improvement, Promotion
from contracts.sweeps.request import Trial, TrialParameters
from contracts.tracing import trace_id_of
from stores.jobs.limits import PROGRESS_PAUSE_S, PROGRESS_PAUSE_SHARE
from stores.jobs.records import REQUESTS, JobCounts
from stores.jobs.sql import tables
from stores.jobs.sql.stored_values import NO_SPEC, read_notify, read_spec, readable

SHOWN_STATES: dict[str, JobState] = {
    tables.QUEUED: "queued",
    tables.RUNNING: "running",
    tables.PUBLISH_QUEUED: "running",
    tables.PUBLISHING: "running",
    tables.SUCCEEDED: "succeeded",
    tables.FAILED: "failed",
    tables.CANCELLED: "cancelled",
}

UNREADABLE_SPEC = JobFailure(
    type="unreadable_spec",
    message="this build can't read the job's spec, which another build wrote: submit the job again",
)


@dataclass(frozen=True)
class JobRow:
    """One row; the fields are the table's columns, in the same order."""

    seq: int
    id: str
    state: str
    model: str
    spec: str
    total_steps: int
    submitted_at: float
    started_at: float | None = None
    finished_at: float | None = None
    lease_until: float | None = None
    sent_at: float | None = None
    worker: str | None = None
    attempt: int = 0
    lost_leases: int = 0
    cancel_requested: bool = False
    progress: str | None = None
    metrics: str | None = None
    error: str | None = None
    model_version: int | None = None
    idempotency_key: str | None = None
    reproduces: str | None = None
    reproduction: str | None = None
    weights_sha256: str | None = None
    last_event: int = 0
    last_epoch_event: int = 0
    progress_event_step: int = 0
    progress_event_at: float | None = None
    kind: str = TRAIN
    request: str | None = None
    result: str | None = None
    request_sha256: str | None = None
    name: str | None = None
    note: str | None = None
    priority: int = 0
    work: float | None = None
    sweep_id: str | None = None
    trial: int | None = None
    objective: float | None = None
    reason: str | None = None
    improvement: str | None = None
    promotion: str | None = None
    traceparent: str | None = None
    submitted_by: str | None = None

    @property
    def shown_kind(self) -> str:
        """The kind that clients see."""
        return self.kind if self.reproduces is None else REPRODUCE

    @property
    def shown_state(self) -> JobState:
        """The state that clients see; a sweep that waits for a worker between two trials runs."""
        return "running" if self.is_active_sweep else SHOWN_STATES[self.state]

    @property
    def shown_attempt(self) -> int:
        """The attempt that clients see; a sweep's counts its steps too."""
        return min(1, self.attempt) + self.lost_leases if self.kind == SWEEP else self.attempt

    @property
    def is_active_sweep(self) -> bool:
        """Whether the row is a sweep that has begun and not ended."""
        return self.kind == SWEEP and self.started_at is not None and not self.is_ended

    @property
    def is_ended(self) -> bool:
        """Whether the row is in a terminal state."""
        return self.state in TERMINAL_STATES

    @property
    def notify(self) -> Sequence[str]:
        """The webhooks that its end is reported to; none of a reproduction."""
        if self.reproduces is not None:
            return ()
        return read_notify(self.id, (self.request or "") if self.kind == SWEEP else self.spec)


def read_row_spec(row: JobRow) -> JobSpec | None:
    """Return the spec of a row with its priority; None without one, or as read_spec."""
    spec = None if row.spec == NO_SPEC else read_spec(row.id, row.spec)
    if spec is None or not row.priority:
        return spec
    return spec.model_copy(update={"priority": row.priority})


def read_request(row: JobRow, extra: Literal["forbid", "ignore"]) -> JobRequest | None:
    """Return the request of a job; None, with a warning, if this build can't read it."""
    kind = REQUESTS.get(row.kind)
    return None if kind is None else readable(row.id, kind, row.request, extra)


def to_job(row: JobRow, queue_position: int | None, queue_eta_s: float | None = None) -> Job:
    """Return the job that clients see.

    Args:
        row: Its row.
        queue_position: Counts from 1; None unless it is queued.
        queue_eta_s: The estimated seconds until it starts; None is unknown.

    Raises:
        DamagedError: this build can't read the row's spec.
    """
    spec = read_row_spec(row)
    if spec is None and row.kind == TRAIN:
        raise DamagedError(f"job {row.id}", "this build can't read its spec")
    return _to_shown_job(row, spec, queue_position, queue_eta_s)


def to_known_job(row: JobRow) -> Job:
    """Return what this build can read of a job; its spec may be None."""
    return _to_shown_job(row, read_row_spec(row), None)


def to_json(row: JobRow, queue_position: int | None) -> str:
    """Return the job as JSON on one line; a spec that this build can't read stays a string."""
    spec = read_row_spec(row)
    if spec is not None or row.spec == NO_SPEC:
        return _to_shown_job(row, spec, queue_position).model_dump_json()
    fields = _to_shown_job(row, None, queue_position).model_dump(mode="json")
    return json.dumps(fields | {"spec": row.spec})


def _to_shown_job(
    row: JobRow,
    spec: JobSpec | None,
    queue_position: int | None,
    queue_eta_s: float | None = None,
) -> Job:
    is_batch = row.kind == BATCH_PREDICT
    model = _model_version(row)
    has_dataset = row.kind == IMPORT_DATASET
    dataset = readable(row.id, DatasetVersion, row.result) if has_dataset else None
    return Job(
        id=row.id,
        kind=row.shown_kind,
        state=row.shown_state,
        name=row.name or "",
        note=row.note or "",
        spec=spec,
        request=read_request(row, "ignore"),
        submitted_at=from_timestamp(row.submitted_at),
        started_at=None if row.started_at is None else from_timestamp(row.started_at),
        finished_at=None if row.finished_at is None else from_timestamp(row.finished_at),
        attempt=row.shown_attempt,
        progress=_progress(row),
        metrics=_metrics(row),
        model=model,
        dataset=dataset,
        result=readable(row.id, BatchResult, row.result) if is_batch else None,
        published=(model or dataset) is not None,
        improvement=readable(row.id, Improvement, row.improvement),
        promotion=readable(row.id, Promotion, row.promotion),
        error=readable(row.id, JobFailure, row.error),
        queue_position=None if row.is_active_sweep else queue_position,
        queue_eta_seconds=None if row.is_active_sweep else queue_eta_s,
        reproduction=_reproduction(row),
        trial=read_trial(row),
        reason=row.reason,
        trace_id=trace_id_of(row.traceparent),
    )


def _metrics(row: JobRow) -> JobMetrics | BatchMetrics:
    kind = BatchMetrics if row.kind == BATCH_PREDICT else JobMetrics
    return readable(row.id, kind, row.metrics) or kind()


def _progress(row: JobRow) -> Progress:
    has_begun = row.state != tables.QUEUED or row.is_active_sweep
    recorded = readable(row.id, Progress, row.progress) if has_begun else None
    progress = recorded or Progress(total_steps=row.total_steps)
    if row.is_ended:
        progress = progress.model_copy(update={"eta_seconds": None})
    return progress


def _model_version(row: JobRow) -> ModelVersion | None:
    if row.model_version is None:
        return None
    return ModelVersion(name=row.model, version=row.model_version)


def _reproduction(row: JobRow) -> Reproduction | None:
    if row.reproduces is None:
        return None
    result = readable(row.id, Reproduction, row.reproduction)
    return result or Reproduction(of=row.reproduces)


def read_trial(row: JobRow) -> Trial | None:
    """Return a row's place in a sweep; None if it is no trial."""
    if row.sweep_id is None or row.trial is None:
        return None
    chosen = readable(row.id, TrialParameters, row.request)
    return Trial(
        sweep_id=row.sweep_id,
        number=row.trial,
        parameters=chosen.parameters if chosen else {},
        objective=row.objective,
    )


def is_progress_due(row: JobRow, progress: Progress, now: float) -> bool:
    """Return whether a running job's progress is new, and the pause since the last event over."""
    if progress.step == row.progress_event_step:
        return False
    if row.progress_event_at is None or row.started_at is None:
        return True
    pause_s = max(PROGRESS_PAUSE_S, PROGRESS_PAUSE_SHARE * (now - row.started_at))
    age_s = now - row.progress_event_at
    return age_s < 0 or age_s >= pause_s  # negative: the clock was set back


def conflict_reason(row_state: str) -> str:
    """Return why a job in a state can't be cancelled."""
    if row_state in {tables.PUBLISHING, tables.PUBLISH_QUEUED}:
        return "it is already being published"
    state = SHOWN_STATES[row_state]
    return "it is already cancelled" if state == "cancelled" else f"it has already {state}"


def to_counts(by_row_state: Mapping[str, int], oldest_waiting_s: float | None) -> JobCounts:
    """Return the number of jobs by the states that clients see, from the numbers of rows."""
    return JobCounts(
        by_state={
            state: sum(by_row_state.get(row_state, 0) for row_state in row_states(state))
            for state in SHOWN_STATES.values()
        },
        waiting=sum(by_row_state.get(row_state, 0) for row_state in tables.WAITING_STATES),
        oldest_waiting_s=max(0.0, oldest_waiting_s or 0.0),
    )


def row_states(shown: JobState) -> list[str]:
    """Return the row states that clients see as one state."""
    return [state for state, name in SHOWN_STATES.items() if name == shown]
