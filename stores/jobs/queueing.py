"""What the queue's callers change without holding a job: create, cancel, wake-ups."""

from sqlalchemy import Connection, case, func, insert, or_, select, update

from contracts.errors import JobConflictError, JobNotFoundError, QueueFullError
from contracts.jobs.job import Job
from stores.jobs.claims import IS_DUE
from stores.jobs.clock import db_now
from stores.jobs.engine import lock_until_commit
from stores.jobs.events import note_state
from stores.jobs.keys import check_same
from stores.jobs.limits import RATE_WINDOW_S, RESEND_S, JobLimits, retry_after_s
from stores.jobs.reads import find_job
from stores.jobs.rows import JobRow, conflict_state, to_job
from stores.jobs.store import KeyedRequest, NewJob
from stores.jobs.tables import CANCELLED, QUEUED, RUNNING, WAITING, WAITING_STATES, jobs

LOCK_KEY = 0x6D6C7066_02  # "mlpf", and the second lock of ours


def create_job(connection: Connection, new_job: NewJob, limits: JobLimits) -> Job:
    """Insert a queued job, or return the one that has its key (errors as JobStore.create)."""
    lock_until_commit(connection, LOCK_KEY)  # else many at once would pass the bound together
    if new_job.idempotency_key is not None:
        known = find_by_key(connection, new_job.idempotency_key, new_job.asked)
        if known is not None:
            return known
    waiting = count_waiting(connection)
    if waiting >= limits.max_queued:
        raise QueueFullError(limits.max_queued, _measure_retry(connection))
    _lock_original(connection, new_job.reproduces)
    row = _insert(connection, new_job)
    note_state(connection, row, waiting + 1)
    return to_job(row, waiting + 1)


def find_by_key(connection: Connection, key: str, asked: KeyedRequest) -> Job | None:
    """Return the job that a request with this key has made; None, IdempotencyKeyError."""
    # By one statement: on PostgreSQL the job may be forgotten between two.
    known = find_job(connection, jobs.c.idempotency_key == key)
    return None if known is None else check_same(key, known, asked)


def _lock_original(connection: Connection, job_id: str | None) -> None:
    """Keep what is to be reproduced from being forgotten meanwhile, or raise JobNotFoundError."""
    if job_id is None:
        return
    original = select(jobs.c.seq).where(jobs.c.id == job_id).with_for_update(read=True)
    if connection.scalar(original) is None:
        raise JobNotFoundError(job_id)


def _insert(connection: Connection, new_job: NewJob) -> JobRow:
    statement = insert(jobs).values(
        id=new_job.id,
        state=QUEUED,
        model=new_job.spec.model,
        spec=new_job.spec.model_dump_json(),
        total_steps=new_job.total_steps,
        submitted_at=db_now(),
        attempt=0,
        lost_leases=0,
        cancel_requested=False,
        idempotency_key=new_job.idempotency_key,
        reproduces=new_job.reproduces,
        last_event=1,
    )
    return JobRow(*connection.execute(statement.returning(*jobs.c)).one())


def _measure_retry(connection: Connection) -> int:
    count, first_start, now = connection.execute(
        select(func.count(), func.min(jobs.c.started_at), db_now()).where(
            jobs.c.finished_at > db_now() - RATE_WINDOW_S, jobs.c.started_at.is_not(None)
        )
    ).one()
    return retry_after_s(count, now - (first_start or now))


def count_waiting(connection: Connection) -> int:
    """Return how many jobs wait to be claimed."""
    waits = jobs.c.state.in_(WAITING_STATES)
    return connection.scalar(select(func.count()).where(waits)) or 0


def count_due(connection: Connection) -> int:
    """Return how many jobs can be claimed now."""
    return connection.scalar(select(func.count()).where(WAITING, IS_DUE)) or 0


def cancel_job(connection: Connection, job_id: str) -> Job:
    """End a queued job, mark a running one; else JobNotFoundError or JobConflictError."""
    was_queued = jobs.c.state == QUEUED
    changed = connection.execute(
        update(jobs)
        .where(jobs.c.id == job_id, jobs.c.state.in_([QUEUED, RUNNING]))
        .values(
            state=case((was_queued, CANCELLED), else_=jobs.c.state),
            finished_at=case((was_queued, db_now())),
            last_event=jobs.c.last_event + case((was_queued, 1), else_=0),
            cancel_requested=True,
        )
        .returning(*jobs.c)
    ).one_or_none()
    if changed is None:
        raise _refusal(connection, job_id)
    row = JobRow(*changed)
    if row.is_ended:
        note_state(connection, row)
    return to_job(row, None)


def _refusal(connection: Connection, job_id: str) -> JobNotFoundError | JobConflictError:
    state = connection.scalar(select(jobs.c.state).where(jobs.c.id == job_id))
    if state is None:
        return JobNotFoundError(job_id)
    return JobConflictError(job_id, conflict_state(state), "cancelled")


def mark_sent(connection: Connection, job_id: str) -> None:
    """Note the time at which a waiting job's wake-up reached the broker."""
    connection.execute(update(jobs).where(jobs.c.id == job_id, WAITING).values(sent_at=db_now()))


def take_unsent(connection: Connection, limit: int) -> list[str]:
    """Note the oldest due wake-ups as sent, by one statement, and return their jobs' ids."""
    # Sent in the future: the clock was set back since.
    is_due = or_(jobs.c.sent_at.is_(None), func.abs(db_now() - jobs.c.sent_at) > RESEND_S)
    due = (
        select(jobs.c.seq)
        .where(WAITING, IS_DUE, is_due)
        .order_by(jobs.c.seq)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    taken = connection.execute(
        update(jobs)
        .where(jobs.c.seq.in_(due))
        .values(sent_at=db_now())
        .returning(jobs.c.seq, jobs.c.id)
    ).all()
    return [row.id for row in sorted(taken, key=lambda row: row.seq)]
