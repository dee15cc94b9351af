"""The queue: submits, finds and cancels jobs, and records the wake-ups of workers."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, and_, bindparam, case, delete, func, insert, or_, select, update

from contracts.errors import (
    DatabaseUnavailableError,
    IdempotencyKeyError,
    JobConflictError,
    JobNotFoundError,
    QueueFullError,
)
from contracts.jobs.imports import ImportRequest
from contracts.jobs.job import Job
from contracts.jobs.references import is_resolved
from stores.jobs.claims import CLAIMABLE
from stores.jobs.events import add_state_event
from stores.jobs.limits import QUEUE_LOCK, RATE_WINDOW_S, RESEND_S, retry_after_s
from stores.jobs.reads import BY_ID, BY_KEY, find_job, find_row, read_positions
from stores.jobs.records import KeyedRequest, NewJob, NewRequest, RequestKey
from stores.jobs.sql.database import JobDatabase
from stores.jobs.sql.engine import lock_until_commit
from stores.jobs.sql.rows import JobRow, conflict_reason, to_job
from stores.jobs.sql.stored_values import NO_SPEC, write_spec
from stores.jobs.sql.tables import (
    CANCELLED,
    IS_SWEEP,
    QUEUED,
    RUNNING,
    WAITING,
    WAITING_STATES,
    db_now,
    jobs,
)

# Built once: building these takes longer than running them.
_COUNT_WAITING = select(func.count()).where(jobs.c.state.in_(WAITING_STATES))
_INSERT = (
    insert(jobs)
    .values(
        state=QUEUED,
        submitted_at=db_now(),
        attempt=0,
        lost_leases=0,
        cancel_requested=False,
        last_event=1,
    )
    .returning(*jobs.c)
)
# A sweep that has begun ends after its trials.
_WAS_QUEUED = and_(jobs.c.state == QUEUED, or_(~IS_SWEEP, jobs.c.started_at.is_(None)))
CANCEL = (
    update(jobs)
    .where(jobs.c.state.in_([QUEUED, RUNNING]))
    .values(
        state=case((_WAS_QUEUED, CANCELLED), else_=jobs.c.state),
        finished_at=case((_WAS_QUEUED, db_now())),
        last_event=jobs.c.last_event + case((_WAS_QUEUED, 1), else_=0),
        cancel_requested=True,
    )
    .returning(*jobs.c)
)
_CANCEL_ONE = CANCEL.where(jobs.c.id == bindparam("job_id"))


class JobQueue(JobDatabase):
    """The job store's methods for the queue."""

    def create(self, new_job: NewJob | NewRequest) -> Job:
        """Commit a queued job and return it.

        If a job with the same idempotency key exists, return that one, as find_by_key does.

        Raises:
            QueueFullError: the queue has as many jobs as the store's limits allow.
            IdempotencyKeyError: the job with the same key was created by another request.
            JobNotFoundError: the job to reproduce does not exist any more.
        """
        with self._write() as connection:
            job = self._create(connection, new_job)
        if job.id != new_job.id:  # an earlier one, which may be deleted already
            return job
        with self._read() as connection:
            seq = connection.scalar(select(jobs.c.seq).where(jobs.c.id == job.id))
            if seq is not None:
                start_s = self._forecast.find_start(connection, seq, job.queue_position or 1)
                return job.model_copy(update={"queue_eta_seconds": start_s})
        raise DatabaseUnavailableError(
            "has lost the job that it has just committed",
            "submit it again; if that fails too, check the database",
        )

    def _create(self, connection: Connection, new_job: NewJob | NewRequest) -> Job:
        # Without the lock, concurrent requests would pass the limit together.
        lock_until_commit(connection, QUEUE_LOCK)
        if new_job.key is not None:
            known = _find_by_key(connection, new_job.key)
            if known is not None:
                return known
        _refuse_full(connection, self._limits.max_queued)
        if isinstance(new_job, NewJob):
            _lock_original(connection, new_job.reproduces)
        row = _insert(connection, new_job)
        position = read_positions(connection, [row.seq])[row.seq]
        add_state_event(connection, row, position)
        return to_job(row, position)

    def refuse_full(self) -> None:
        """Raise QueueFullError if a new job would be refused now; create checks that again."""
        with self._read() as connection:
            _refuse_full(connection, self._limits.max_queued)

    def has_key(self, key: str) -> bool:
        """Return whether a job was created with an idempotency key, by whatever request."""
        with self._read() as connection:
            found = select(jobs.c.seq).where(jobs.c.idempotency_key == key)
            return connection.scalar(found) is not None

    def find_by_key(self, key: RequestKey) -> Job | None:
        """Return the job that was created with an idempotency key, as it is now, or None.

        Raises:
            IdempotencyKeyError: another request created that job.
        """
        with self._read() as connection:
            return _find_by_key(connection, key)

    def cancel(self, job_id: str) -> Job:
        """End a queued job as cancelled, or mark a running one so that its worker stops.

        A sweep's trials go on: see cancel_sweep.

        Raises:
            JobNotFoundError: no job has this id.
            JobConflictError: the job has ended, or is being published.
        """
        with self._write() as connection:
            changed = connection.execute(_CANCEL_ONE, {"job_id": job_id}).one_or_none()
            if changed is None:
                raise _cancel_error(connection, job_id)
            row = JobRow(*changed)
            if row.is_ended:
                add_state_event(connection, row)
            return to_job(row, None)

    def label(self, job_id: str, labels: Mapping[str, str]) -> Job:
        """Give a job a name, a note, or both, in whatever state it is.

        Raises:
            JobNotFoundError: no job has this id.
        """
        # seq stays as it is: without labels, an UPDATE still needs a column.
        changed = update(jobs).where(jobs.c.id == job_id).values(seq=jobs.c.seq, **labels)
        with self._write() as connection:
            connection.execute(changed)
            job = find_job(connection, BY_ID, job_id)
        if job is None:
            raise JobNotFoundError(job_id)
        return job

    def withdraw(self, job_id: str) -> bool:
        """Take back a job that was committed, but not accepted; its key is free then.

        Returns:
            False if it has ended, or is being published.
        """
        unclaimed = (jobs.c.id == job_id, jobs.c.state == QUEUED, jobs.c.attempt == 0)
        keyless = update(jobs).where(jobs.c.id == job_id).values(idempotency_key=None)
        with self._write() as connection:
            if connection.execute(delete(jobs).where(*unclaimed)).rowcount:
                return True
            stopped = connection.execute(_CANCEL_ONE, {"job_id": job_id}).one_or_none()
            if stopped is None:  # another request with its key may have taken it back
                return connection.scalar(select(jobs.c.seq).where(jobs.c.id == job_id)) is None
            if JobRow(*stopped).is_ended:
                add_state_event(connection, JobRow(*stopped))
            connection.execute(keyless)
            return True

    def mark_sent(self, job_id: str) -> None:
        """Record that the broker has accepted a waiting job's wake-up."""
        sent = update(jobs).where(jobs.c.id == job_id, WAITING).values(sent_at=db_now())
        with self._write() as connection:
            connection.execute(sent)

    def count_waiting(self) -> int:
        """Return how many jobs can be claimed now."""
        with self._read() as connection:
            return connection.scalar(select(func.count()).where(CLAIMABLE)) or 0

    def take_unsent(self, limit: int) -> list[str]:
        """Return the ids of claimable jobs whose wake-up is due, oldest first, and mark it as sent.

        A wake-up is due if none was sent, or if the last one is older than RESEND_S.
        """
        # A time in the future: the clock was set back since.
        is_due = or_(jobs.c.sent_at.is_(None), func.abs(db_now() - jobs.c.sent_at) > RESEND_S)
        due = (
            select(jobs.c.seq)
            .where(CLAIMABLE, is_due)
            .order_by(jobs.c.seq)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        sent = update(jobs).where(jobs.c.seq.in_(due)).values(sent_at=db_now())
        with self._write() as connection:
            taken = connection.execute(sent.returning(jobs.c.seq, jobs.c.id)).all()
        return [row.id for row in sorted(taken, key=lambda row: row.seq)]


def _refuse_full(connection: Connection, max_queued: int) -> None:
    """Raise QueueFullError if max_queued jobs wait."""
    if (connection.scalar(_COUNT_WAITING) or 0) >= max_queued:
        raise QueueFullError(max_queued, _measure_retry(connection))


def _find_by_key(connection: Connection, key: RequestKey) -> Job | None:
    # One statement: on PostgreSQL the job may be deleted between two.
    found = find_row(connection, BY_KEY, key.value)
    if found is None:
        return None
    row, job = found
    is_same = (
        row.request_sha256 == key.sha256 if row.request_sha256 else _is_request_of(job, key.request)
    )
    if not is_same:
        raise IdempotencyKeyError(key.value, job.id)
    return job


def _is_request_of(job: Job, request: KeyedRequest | None) -> bool:
    """Return whether a request is the one that has created a job of a build without digests."""
    if isinstance(request, str):
        return job.reproduction is not None and job.reproduction.of == request
    if isinstance(request, ImportRequest):
        return job.request == request
    if request is None or job.reproduction is not None or job.spec is None:
        return False
    return is_resolved(job.spec, request)


def _lock_original(connection: Connection, job_id: str | None) -> None:
    """Keep the job to reproduce from being deleted meanwhile, or raise JobNotFoundError."""
    if job_id is None:
        return
    original = select(jobs.c.seq).where(jobs.c.id == job_id).with_for_update(read=True)
    if connection.scalar(original) is None:
        raise JobNotFoundError(job_id)


def _insert(connection: Connection, new_job: NewJob | NewRequest) -> JobRow:
    values: dict[str, Any] = {"id": new_job.id, **_values_of(new_job)}
    key = new_job.key
    values |= {"idempotency_key": key and key.value, "request_sha256": key and key.sha256}
    values["traceparent"] = new_job.traceparent
    values["submitted_by"] = new_job.submitted_by
    return JobRow(*connection.execute(_INSERT, values).one())


def _values_of(new_job: NewJob | NewRequest) -> dict[str, Any]:
    if isinstance(new_job, NewRequest):
        request = new_job.request
        return {
            "kind": new_job.kind,
            "model": "" if isinstance(request, ImportRequest) else request.model,
            "spec": NO_SPEC,
            "request": new_job.request.model_dump_json(),
            "total_steps": new_job.request.total_steps,
            "priority": new_job.priority,
        }
    return {
        "model": new_job.spec.model,
        "spec": write_spec(new_job.spec),
        "priority": new_job.spec.priority,
        "total_steps": new_job.total_steps,
        "reproduces": new_job.reproduces,
        "work": new_job.work,
    }


def _measure_retry(connection: Connection) -> int:
    count, first_start, now = connection.execute(
        select(func.count(), func.min(jobs.c.started_at), db_now()).where(
            jobs.c.finished_at > db_now() - RATE_WINDOW_S, jobs.c.started_at.is_not(None)
        )
    ).one()
    return retry_after_s(count, now - (first_start or now))


def _cancel_error(connection: Connection, job_id: str) -> JobNotFoundError | JobConflictError:
    state = connection.scalar(select(jobs.c.state).where(jobs.c.id == job_id))
    if state is None:
        return JobNotFoundError(job_id)
    return JobConflictError(job_id, conflict_reason(state), "cancelled")
