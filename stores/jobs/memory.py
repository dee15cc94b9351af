"""The job store's twin in memory, for tests: the same promises, no database."""

import time
from collections.abc import Callable
from dataclasses import replace
from threading import RLock
from typing import Any

from contracts.base import Page
from contracts.errors import FencedError, JobConflictError, JobNotFoundError, QueueFullError
from contracts.jobs import (
    EpochEntry,
    History,
    Job,
    JobFailure,
    JobMetrics,
    Progress,
    StepEntry,
    worker_lost,
)
from contracts.spec import JobSpec
from stores.jobs import tables
from stores.jobs.cursors import MAX_SEQ, decode_cursor, encode_cursor
from stores.jobs.limits import RATE_WINDOW_S, RESEND_S, JobLimits, retry_after_s
from stores.jobs.rows import JobRow, conflict_state, row_states, to_job
from stores.jobs.store import Claim, JobQuery, NewJob, RecordedEpoch, Swept

Epoch = tuple[EpochEntry | None, list[StepEntry]]


class MemoryJobStore:
    """Jobs in a dict, under one lock (the promises are JobStore's).

    Args:
        limits: The bounds this store keeps.
        clock: Seconds since 1970; a test may hand in its own.
    """

    def __init__(self, limits: JobLimits, clock: Callable[[], float] = time.time) -> None:
        self._limits = limits
        self._now = clock
        self._lock = RLock()
        self._rows: dict[str, JobRow] = {}  # in the order of seq
        self._epochs: dict[str, dict[int, Epoch]] = {}

    def create(self, new_job: NewJob) -> Job:
        """Keep a queued job and return it, or raise QueueFullError."""
        with self._lock:
            if self.count_waiting() >= self._limits.max_queued:
                raise QueueFullError(self._limits.max_queued, self._measure_retry())
            self._epochs[new_job.id] = {}
            self._rows[new_job.id] = JobRow(
                seq=len(self._rows) + 1,
                id=new_job.id,
                state=tables.QUEUED,
                model=new_job.spec.model,
                spec=new_job.spec.model_dump_json(),
                total_steps=new_job.total_steps,
                submitted_at=self._now(),
            )
            return self.get(new_job.id)

    def _measure_retry(self) -> int:
        since = self._now() - RATE_WINDOW_S
        starts = [
            row.started_at
            for row in self._rows.values()
            if (row.finished_at or 0) > since and row.started_at is not None
        ]
        return retry_after_s(len(starts), self._now() - min(starts, default=0))

    def get(self, job_id: str) -> Job:
        """Return a job, or raise JobNotFoundError."""
        with self._lock:
            return self._shown(self._row(job_id))

    def _row(self, job_id: str) -> JobRow:
        if job_id not in self._rows:
            raise JobNotFoundError(job_id)
        return self._rows[job_id]

    def _shown(self, row: JobRow) -> Job:
        is_queued = row.state == tables.QUEUED
        return to_job(row, self._waiting().index(row) + 1 if is_queued else None)

    def _waiting(self) -> list[JobRow]:
        return [row for row in self._rows.values() if row.state in tables.WAITING_STATES]

    def list_jobs(self, query: JobQuery) -> Page[Job]:
        """Return one page of jobs, or raise CursorError."""
        below = MAX_SEQ if query.cursor is None else decode_cursor(query.cursor)
        with self._lock:
            found = [
                row
                for row in reversed(self._rows.values())
                if row.seq < below
                and (query.state is None or row.state in row_states(query.state))
                and query.model in {None, row.model}
            ]
            shown = found[: query.limit]
            cursor = encode_cursor(shown[-1].seq) if len(found) > query.limit else None
            return Page[Job](items=[self._shown(row) for row in shown], next_cursor=cursor)

    def history(self, job_id: str) -> History:
        """Return a job's recorded history, or raise JobNotFoundError."""
        with self._lock:
            self._row(job_id)
            kept = [epoch for _, epoch in sorted(self._epochs[job_id].items())]
        return History(
            epochs=[entry for entry, _ in kept if entry is not None],
            steps=[step for _, steps in kept for step in steps],
        )

    def cancel(self, job_id: str) -> Job:
        """End a queued job or mark a running one; JobNotFoundError, JobConflictError."""
        with self._lock:
            row = self._row(job_id)
            if row.state == tables.QUEUED:
                self._end(row, state=tables.CANCELLED, cancel_requested=True)
            elif row.state == tables.RUNNING:
                self._change(row, cancel_requested=True)
            else:
                raise JobConflictError(job_id, conflict_state(row.state), "cancelled")
            return self.get(job_id)

    def _change(self, row: JobRow, **values: Any) -> None:
        self._rows[row.id] = replace(row, **values)

    def _end(self, row: JobRow, **values: Any) -> None:
        self._change(row, finished_at=self._now(), worker=None, lease_until=None, **values)

    def mark_sent(self, job_id: str) -> None:
        """Note that a wake-up for a waiting job has been sent."""
        with self._lock:
            row = self._rows.get(job_id)
            if row is not None and row.state in tables.WAITING_STATES:
                self._change(row, sent_at=self._now())

    def ping(self) -> None:
        """Return: memory always answers."""

    def close(self) -> None:
        """Return: there are no connections."""

    def claim(self, worker: str) -> Claim | None:
        """Take the oldest waiting job for this worker; None if there is none."""
        with self._lock:
            row = next(iter(self._waiting()), None)
            if row is None:
                return None
            is_fresh = row.state == tables.QUEUED
            self._change(
                row,
                state=tables.RUNNING if is_fresh else tables.PUBLISHING,
                attempt=row.attempt + 1,
                worker=worker,
                lease_until=self._now() + self._limits.lease_s,
                started_at=self._now() if row.started_at is None else row.started_at,
                progress=None if is_fresh else row.progress,
            )
            spec = JobSpec.model_validate_json(row.spec)
            return Claim(row.id, row.attempt + 1, spec, not is_fresh, row.lost_leases)

    def _held(self, claim: Claim, states: tuple[str, ...] = tables.HELD_STATES) -> JobRow:
        row = self._rows.get(claim.job_id)
        if row is None or row.attempt != claim.attempt or row.state not in states:
            raise FencedError(claim.job_id, claim.attempt)
        return row

    def heartbeat(self, claim: Claim, progress: Progress | None) -> bool:
        """Renew the lease; return whether a cancel was asked for."""
        with self._lock:
            row = self._held(claim)
            kept = row.progress if progress is None else progress.model_dump_json()
            lease_until = self._now() + self._limits.lease_s
            self._change(row, progress=kept, lease_until=lease_until)
            return row.cancel_requested

    def begin_history(self, claim: Claim, epochs: list[RecordedEpoch]) -> None:
        """Make these epochs the whole history."""
        with self._lock:
            row = self._held(claim)
            self._epochs[row.id] = {kept.entry.epoch: (kept.entry, kept.steps) for kept in epochs}

    def record_epoch(self, claim: Claim, entry: EpochEntry, steps: list[StepEntry]) -> None:
        """Keep an epoch and the thinned step losses that led to it."""
        with self._lock:
            self._epochs[self._held(claim).id][entry.epoch] = (entry, steps)

    def record_steps(self, claim: Claim, epoch: int, steps: list[StepEntry]) -> None:
        """Keep the steps of an epoch that was broken off."""
        with self._lock:
            self._epochs[self._held(claim).id][epoch] = (None, steps)

    def begin_publishing(self, claim: Claim) -> bool:
        """Enter publishing; False if a cancel came first and the job has ended."""
        with self._lock:
            row = self._held(claim)
            if row.cancel_requested:
                self._end(row, state=tables.CANCELLED)
            else:
                self._change(row, state=tables.PUBLISHING)
            return not row.cancel_requested

    def succeed(self, claim: Claim, version: int, metrics: JobMetrics) -> None:
        """End a publishing job with its version and metrics."""
        with self._lock:
            row = self._held(claim, (tables.PUBLISHING,))
            kept = metrics.model_dump_json()
            self._end(row, state=tables.SUCCEEDED, model_version=version, metrics=kept)

    def fail(self, claim: Claim, failure: JobFailure) -> None:
        """End a held job as failed; if a cancel was asked for, as cancelled."""
        with self._lock:
            row = self._held(claim)
            if row.cancel_requested:
                self._end(row, state=tables.CANCELLED)
            else:
                self._end(row, state=tables.FAILED, error=failure.model_dump_json())

    def end_cancelled(self, claim: Claim) -> None:
        """End a running job whose cancel was asked for."""
        with self._lock:
            row = self._held(claim, (tables.RUNNING,))
            if not row.cancel_requested:
                raise FencedError(claim.job_id, claim.attempt)
            self._end(row, state=tables.CANCELLED)

    def give_back(self, claim: Claim) -> None:
        """Return a held job to its place in the queue, or end it if a cancel was asked for."""
        with self._lock:
            self._release(self._held(claim))

    def _release(self, row: JobRow, **values: Any) -> None:
        if row.cancel_requested:
            self._end(row, state=tables.CANCELLED, **values)
            return
        waiting = tables.PUBLISH_QUEUED if row.state == tables.PUBLISHING else tables.QUEUED
        self._change(row, state=waiting, worker=None, lease_until=None, sent_at=None, **values)

    def sweep_leases(self) -> Swept:
        """Requeue or end what silent workers held."""
        with self._lock:
            now = self._now()
            late = [
                row
                for row in self._rows.values()
                if row.lease_until is not None and row.lease_until < now
            ]
            for row in late:
                self._lose(row)
            after = [self._rows[row.id] for row in late]
        return Swept(
            requeued=[row.id for row in after if row.state in tables.WAITING_STATES],
            failed=[row.id for row in after if row.state == tables.FAILED],
        )

    def _lose(self, row: JobRow) -> None:
        lost = row.lost_leases + 1
        is_lost = row.state == tables.RUNNING and lost >= self._limits.max_attempts
        if is_lost and not row.cancel_requested:
            error = worker_lost(self._limits.max_attempts).model_dump_json()
            self._end(row, state=tables.FAILED, error=error, lost_leases=lost)
        else:
            self._release(row, lost_leases=lost)

    def count_waiting(self) -> int:
        """Return how many jobs wait to be claimed."""
        with self._lock:
            return len(self._waiting())

    def take_unsent(self, limit: int) -> list[str]:
        """Return waiting jobs whose wake-up is due, oldest first, and note it as sent."""
        with self._lock:
            due_before = self._now() - RESEND_S
            due = [
                row for row in self._waiting() if row.sent_at is None or row.sent_at < due_before
            ]
            for row in due[:limit]:
                self._change(row, sent_at=self._now())
            return [row.id for row in due[:limit]]
