"""What is read of the jobs: one, a page, and a history."""

from collections.abc import Sequence
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection, Row, Select, case, func, or_, select
from sqlalchemy.sql.elements import ColumnElement

from contracts.base import Page
from contracts.errors import DamagedError, JobNotFoundError
from contracts.jobs.job import EpochEntry, History, Job, StepEntry, epoch_stride
from stores.jobs.clock import db_now
from stores.jobs.cursors import decode_cursor, encode_cursor
from stores.jobs.rows import JobRow, row_states, to_counts, to_job
from stores.jobs.store import JobCounts, JobQuery
from stores.jobs.tables import QUEUED, is_waiting, job_epochs, jobs

STEPS = TypeAdapter(list[StepEntry])
NO_STEPS = "[]"

_ahead = jobs.alias("ahead")
_QUEUE_POSITION = case(
    (
        jobs.c.state == QUEUED,
        select(func.count())
        .select_from(_ahead)
        .where(is_waiting(_ahead), _ahead.c.seq <= jobs.c.seq)
        .scalar_subquery(),
    )
)

_COUNTS = select(
    jobs.c.state,
    func.count().label("number"),
    select(db_now() - _ahead.c.submitted_at)
    .where(is_waiting(_ahead))
    .order_by(_ahead.c.seq)
    .limit(1)
    .scalar_subquery()
    .label("oldest_s"),
).group_by(jobs.c.state)


def _select_jobs() -> Select[Any]:
    return select(*jobs.c, _QUEUE_POSITION)


def read_job(connection: Connection, job_id: str) -> Job:
    """Return a job, or raise JobNotFoundError."""
    job = find_job(connection, jobs.c.id == job_id)
    if job is None:
        raise JobNotFoundError(job_id)
    return job


def find_job(connection: Connection, is_wanted: ColumnElement[bool]) -> Job | None:
    """Return the one job of which a condition holds, or None."""
    found = connection.execute(_select_jobs().where(is_wanted)).one_or_none()
    return None if found is None else _job(found)


def find_ids(connection: Connection, part: str, limit: int) -> list[str]:
    """Return the ids that begin or end with a part, newest first, at most limit."""
    has_part = or_(
        jobs.c.id.startswith(part, autoescape=True), jobs.c.id.endswith(part, autoescape=True)
    )
    found = select(jobs.c.id).where(has_part).order_by(jobs.c.id.desc()).limit(limit)
    return list(connection.scalars(found))


def read_page(connection: Connection, query: JobQuery) -> Page[Job]:
    """Return a page of jobs, newest first, or raise CursorError."""
    wanted = _select_jobs().order_by(jobs.c.seq.desc()).limit(query.limit + 1)
    found = connection.execute(_narrowed(wanted, query)).all()
    shown = found[: query.limit]
    more = len(found) > query.limit
    return Page[Job](
        items=[job for job in map(_readable_job, shown) if job is not None],
        next_cursor=encode_cursor(shown[-1][0]) if more else None,
    )


def _narrowed(wanted: Select[Any], query: JobQuery) -> Select[Any]:
    if query.cursor is not None:
        wanted = wanted.where(jobs.c.seq < decode_cursor(query.cursor))
    if query.state is not None:
        wanted = wanted.where(jobs.c.state.in_(row_states(query.state)))
    if query.model is not None:
        wanted = wanted.where(jobs.c.model == query.model)
    return wanted


def count_jobs(connection: Connection) -> JobCounts:
    """Return how many jobs there are, by one statement, which an index answers."""
    found = connection.execute(_COUNTS).all()
    oldest_s = found[0].oldest_s if found else None
    return to_counts({row.state: row.number for row in found}, oldest_s)


def read_positions(connection: Connection, seqs: Sequence[int]) -> dict[int, int]:
    """Return by seq, of those that are queued, the place in the queue."""
    if not seqs:
        return {}
    found = connection.execute(select(jobs.c.seq, _QUEUE_POSITION).where(jobs.c.seq.in_(seqs)))
    return {seq: position for seq, position in found if position is not None}


def read_weights_sha256(connection: Connection, job_id: str) -> str | None:
    """Return what a job has kept of its weights, or raise JobNotFoundError."""
    found = connection.execute(
        select(jobs.c.weights_sha256).where(jobs.c.id == job_id)
    ).one_or_none()
    if found is None:
        raise JobNotFoundError(job_id)
    sha256: str | None = found.weights_sha256
    return sha256


def _job(found: Row[Any]) -> Job:
    columns: list[Any] = list(found[:-1])
    return to_job(JobRow(*columns), found[-1])


def _readable_job(found: Row[Any]) -> Job | None:
    try:
        return _job(found)
    except DamagedError:
        return None  # logged; the others are still shown


def read_history(connection: Connection, job_id: str) -> History:
    """Return a job's recorded epochs and steps, or raise JobNotFoundError."""
    seq = connection.scalar(select(jobs.c.seq).where(jobs.c.id == job_id))
    if seq is None:
        raise JobNotFoundError(job_id)
    is_of_job = job_epochs.c.job_seq == seq
    last = connection.scalar(select(func.max(job_epochs.c.epoch)).where(is_of_job)) or 0
    is_shown = or_(job_epochs.c.epoch % epoch_stride(last) == 0, job_epochs.c.epoch == last)
    kept = connection.execute(
        select(case((is_shown, job_epochs.c.entry)).label("entry"), job_epochs.c.steps)
        .where(is_of_job, or_(is_shown, job_epochs.c.steps != NO_STEPS))
        .order_by(job_epochs.c.epoch)
    ).all()
    return History(
        epochs=[
            EpochEntry.model_validate_json(row.entry, extra="ignore") for row in kept if row.entry
        ],
        steps=[step for row in kept for step in STEPS.validate_json(row.steps)],
    )
