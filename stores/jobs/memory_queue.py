"""What the memory twin's rows bear without a claim, as `queueing.py`, `sweep.py` do in SQL."""

from collections import Counter
from collections.abc import Collection

from contracts.base import Page
from contracts.errors import JobConflictError, QueueFullError
from contracts.jobs.job import Job, worker_lost
from stores.jobs import tables
from stores.jobs.cursors import MAX_SEQ, decode_cursor, encode_cursor
from stores.jobs.keys import check_same
from stores.jobs.limits import CLOCK_STEP_S, RATE_WINDOW_S, RESEND_S, JobLimits, retry_after_s
from stores.jobs.memory_claims import release
from stores.jobs.memory_rows import MemoryRows
from stores.jobs.rows import JobRow, conflict_state, row_states, to_counts
from stores.jobs.store import JobCounts, JobQuery, KeyedRequest, NewJob, SweepResult


def create_job(rows: MemoryRows, new_job: NewJob, limits: JobLimits) -> Job:
    """Keep a queued job, or return the one that has its key (errors as JobStore.create)."""
    if new_job.idempotency_key is not None:
        known = find_by_key(rows, new_job.idempotency_key, new_job.asked)
        if known is not None:
            return known
    if len(rows.waiting()) >= limits.max_queued:
        raise QueueFullError(limits.max_queued, _measure_retry(rows))
    if new_job.reproduces is not None:
        rows.get(new_job.reproduces)
    rows.add(new_job)
    return rows.show(rows.get(new_job.id))


def find_by_key(rows: MemoryRows, key: str, asked: KeyedRequest) -> Job | None:
    """Return the job that a request with this key has made; None, IdempotencyKeyError."""
    found = next((row for row in rows.all() if row.idempotency_key == key), None)
    return None if found is None else check_same(key, rows.show(found), asked)


def _measure_retry(rows: MemoryRows) -> int:
    since = rows.now() - RATE_WINDOW_S
    starts = [
        row.started_at
        for row in rows.all()
        if (row.finished_at or 0) > since and row.started_at is not None
    ]
    return retry_after_s(len(starts), rows.now() - min(starts, default=0))


def read_page(rows: MemoryRows, query: JobQuery) -> Page[Job]:
    """Return a page of jobs, newest first, or raise CursorError."""
    below = MAX_SEQ if query.cursor is None else decode_cursor(query.cursor)
    found = [
        row
        for row in reversed(rows.all())
        if row.seq < below
        and (query.state is None or row.state in row_states(query.state))
        and query.model in {None, row.model}
    ]
    shown = found[: query.limit]
    cursor = encode_cursor(shown[-1].seq) if len(found) > query.limit else None
    return Page[Job](items=[rows.show(row) for row in shown], next_cursor=cursor)


def cancel_job(rows: MemoryRows, job_id: str) -> Job:
    """End a queued job, mark a running one; else JobNotFoundError or JobConflictError."""
    row = rows.get(job_id)
    if row.state == tables.QUEUED:
        rows.end(row, state=tables.CANCELLED, cancel_requested=True)
    elif row.state == tables.RUNNING:
        rows.change(row, cancel_requested=True)
    else:
        raise JobConflictError(job_id, conflict_state(row.state), "cancelled")
    return rows.show(rows.get(job_id))


def sweep_leases(rows: MemoryRows, limits: JobLimits, as_of: float | None) -> SweepResult:
    """Requeue, fail or end what leases that ran out had held."""
    now, latest = rows.now(), rows.now() + limits.lease_s
    held = [
        (row, row.lease_until)
        for row in rows.all()
        if row.state in tables.HELD_STATES and row.lease_until is not None
    ]
    for row, lease_until in held:
        if lease_until > latest + CLOCK_STEP_S:
            rows.change(row, lease_until=latest)
    late = [row for row, lease_until in held if lease_until < (now if as_of is None else as_of)]
    return _sweep(rows, limits, late)


def sweep_holders(rows: MemoryRows, limits: JobLimits, workers: Collection[str]) -> SweepResult:
    """Requeue, fail or end what these workers hold."""
    return _sweep(rows, limits, [row for row in rows.all() if row.worker in workers])


def _sweep(rows: MemoryRows, limits: JobLimits, lost: Collection[JobRow]) -> SweepResult:
    for row in lost:
        _lose(rows, row, limits.max_attempts)
    after = [rows.get(row.id) for row in lost]
    return SweepResult(
        requeued=[row.id for row in after if row.state in tables.WAITING_STATES],
        failed=[row.id for row in after if row.state == tables.FAILED],
        cancelled=[row.id for row in after if row.state == tables.CANCELLED],
    )


def _lose(rows: MemoryRows, row: JobRow, max_attempts: int) -> None:
    lost = row.lost_leases + 1
    is_lost = row.state == tables.RUNNING and lost >= max_attempts
    if is_lost and not row.cancel_requested:
        error = worker_lost(max_attempts).model_dump_json()
        rows.end(row, state=tables.FAILED, error=error, lost_leases=lost)
    else:
        release(rows, row, lost_leases=lost)


def count_jobs(rows: MemoryRows) -> JobCounts:
    """Return how many jobs there are."""
    waiting = rows.waiting()
    oldest_s = rows.now() - waiting[0].submitted_at if waiting else None
    return to_counts(Counter(row.state for row in rows.all()), oldest_s)


def mark_sent(rows: MemoryRows, job_id: str) -> None:
    """Note that a waiting job's wake-up has reached the broker."""
    for row in rows.waiting():
        if row.id == job_id:
            rows.change(row, sent_at=rows.now())


def take_unsent(rows: MemoryRows, limit: int) -> list[str]:
    """Note the oldest due wake-ups as sent, and return their jobs' ids."""
    now = rows.now()
    due = [row for row in rows.due() if row.sent_at is None or abs(now - row.sent_at) > RESEND_S]
    for row in due[:limit]:
        rows.change(row, sent_at=rows.now())
    return [row.id for row in due[:limit]]


def forget_ended(rows: MemoryRows, older_than_s: float, limit: int, spared: Collection[str]) -> int:
    """Drop the oldest ended jobs that are not spared and nobody reproduces; return how many."""
    before = rows.now() - older_than_s
    needed = {row.reproduces for row in rows.all() if not row.is_ended} | set(spared)
    ended = [
        (row.finished_at, row.id)
        for row in rows.all()
        if row.finished_at is not None and row.finished_at < before and row.id not in needed
    ]
    forgotten = sorted(ended)[:limit]
    for _, job_id in forgotten:
        rows.forget(job_id)
    return len(forgotten)
