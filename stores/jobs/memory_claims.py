"""What a worker does to the memory twin's rows, as `claims.py` and `recording.py` do in SQL."""

from typing import Any

from contracts.errors import FencedError
from contracts.jobs.job import EpochEntry, JobFailure, JobMetrics, Progress, Reproduction, StepEntry
from contracts.jobs.spec import JobSpec
from contracts.models.versions import Manifest
from stores.jobs import tables
from stores.jobs.memory_rows import MemoryRows
from stores.jobs.rows import JobRow, is_progress_due
from stores.jobs.store import Claim, RecordedEpoch


def claim_oldest(rows: MemoryRows, worker: str, lease_s: float) -> Claim | None:
    """Take the oldest waiting job; None if none waits."""
    row = next(iter(rows.due()), None)
    if row is None:
        return None
    is_fresh = row.state == tables.QUEUED
    rows.settle(
        row,
        state=tables.RUNNING if is_fresh else tables.PUBLISHING,
        attempt=row.attempt + 1,
        worker=worker,
        lease_until=rows.now() + lease_s,
        started_at=rows.now() if row.started_at is None else row.started_at,
        progress=None if is_fresh else row.progress,
        progress_event_step=0 if is_fresh else row.progress_event_step,
    )
    return Claim(
        job_id=row.id,
        attempt=row.attempt + 1,
        spec=JobSpec.model_validate_json(row.spec),
        only_publish=not is_fresh,
        lost_leases=row.lost_leases,
        reproduces=row.reproduces,
    )


def renew(rows: MemoryRows, claim: Claim, lease_s: float, progress: Progress | None) -> bool:
    """Renew the lease, keep and tell the progress; return whether a cancel was asked for."""
    now = rows.now()
    row = rows.change(rows.held(claim), lease_until=now + lease_s)
    if progress is not None:
        row = rows.change(row, progress=progress.model_dump_json())
        if is_progress_due(row, progress, now):
            rows.tell_progress(row, progress.step)
    return row.cancel_requested


def begin_history(rows: MemoryRows, claim: Claim, epochs: list[RecordedEpoch]) -> None:
    """Make these epochs the whole history, and tell those that no attempt has told."""
    row = rows.held(claim)
    rows.epochs[row.id] = {kept.entry.epoch: (kept.entry, kept.steps) for kept in epochs}
    rows.tell_epochs(row, [kept.entry for kept in epochs])


def record_epoch(rows: MemoryRows, claim: Claim, entry: EpochEntry, steps: list[StepEntry]) -> None:
    """Keep an epoch, and tell it if no attempt has."""
    row = rows.held(claim)
    rows.epochs[row.id][entry.epoch] = (entry, steps)
    rows.tell_epochs(row, [entry])


def record_steps(rows: MemoryRows, claim: Claim, epoch: int, steps: list[StepEntry]) -> None:
    """Keep the steps of an epoch that was broken off."""
    rows.epochs[rows.held(claim).id][epoch] = (None, steps)


def begin_publishing(rows: MemoryRows, claim: Claim) -> bool:
    """Enter publishing and return True, or end a job whose cancel was asked for."""
    row = rows.held(claim)
    if row.reproduces is not None:
        raise FencedError(claim.job_id, claim.attempt)
    if row.cancel_requested:
        rows.end(row, state=tables.CANCELLED)
    else:
        rows.change(row, state=tables.PUBLISHING)
    return not row.cancel_requested


def succeed(rows: MemoryRows, claim: Claim, manifest: Manifest) -> None:
    """End a publishing job with its version."""
    rows.end(
        rows.held(claim, (tables.PUBLISHING,)),
        state=tables.SUCCEEDED,
        model_version=manifest.version,
        metrics=manifest.metrics.model_dump_json(),
        weights_sha256=manifest.weights.sha256,
    )


def end_reproduction(
    rows: MemoryRows,
    claim: Claim,
    reproduction: Reproduction,
    metrics: JobMetrics,
    weights_sha256: str,
) -> bool:
    """End a running reproduction with what came of it; if a cancel was asked for, as cancelled."""
    row = rows.held(claim, (tables.RUNNING,))
    if row.reproduces is None:
        raise FencedError(claim.job_id, claim.attempt)
    results = {
        "reproduction": reproduction.model_dump_json(),
        "metrics": metrics.model_dump_json(),
        "weights_sha256": weights_sha256,
    }
    _end_unless_cancelled(rows, row, state=tables.SUCCEEDED, **results)
    return not row.cancel_requested


def fail(rows: MemoryRows, claim: Claim, failure: JobFailure) -> bool:
    """End a held job as failed; if a cancel was asked for, as cancelled."""
    row = rows.held(claim)
    _end_unless_cancelled(rows, row, state=tables.FAILED, error=failure.model_dump_json())
    return not row.cancel_requested


def _end_unless_cancelled(rows: MemoryRows, row: JobRow, **values: Any) -> None:
    if row.cancel_requested:
        values = {"state": tables.CANCELLED}
    rows.end(row, **values)


def end_cancelled(rows: MemoryRows, claim: Claim) -> None:
    """End a running job whose cancel was asked for."""
    row = rows.held(claim, (tables.RUNNING,))
    if not row.cancel_requested:
        raise FencedError(claim.job_id, claim.attempt)
    rows.end(row, state=tables.CANCELLED)


def give_back(rows: MemoryRows, claim: Claim, pause_s: float) -> bool:
    """Return a held job to its place in the queue; False if a cancel has ended it instead."""
    due_at = rows.now() + pause_s if pause_s else None
    is_given_back = release(rows, rows.held(claim), due_at)
    for row in rows.waiting():
        if is_given_back and pause_s and row.lease_until is not None:
            rows.change(row, lease_until=due_at)
    return is_given_back


def release(rows: MemoryRows, row: JobRow, due_at: float | None = None, **values: Any) -> bool:
    """Return a held job to its place in the queue; False if a cancel has ended it instead."""
    if row.cancel_requested:
        rows.end(row, state=tables.CANCELLED, **values)
        return False
    waiting = tables.PUBLISH_QUEUED if row.state == tables.PUBLISHING else tables.QUEUED
    rows.settle(row, state=waiting, worker=None, lease_until=due_at, sent_at=None, **values)
    return True
