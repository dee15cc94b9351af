"""Reads jobs: one, a page of them, their number, and a history."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection, Row, Select, and_, bindparam, case, func, or_, select
from sqlalchemy.sql.elements import ColumnElement

from contracts.base import Page
from contracts.errors import CursorError, DamagedError, JobNotFoundError
from contracts.jobs.job import EpochEntry, History, Job, StepEntry, epoch_stride
from contracts.jobs.kinds import REPRODUCE, JobKind
from stores.jobs.forecast import Place, read_places
from stores.jobs.records import JobCounts, JobQuery
from stores.jobs.sql.database import JobDatabase
from stores.jobs.sql.rows import JobRow, row_states, to_counts, to_job, to_known_job
from stores.jobs.sql.tables import (
    HELD_STATES,
    IS_REPRODUCTION,
    QUEUED,
    WAITING_STATES,
    db_now,
    is_waiting,
    job_epochs,
    jobs,
    queue_order,
)

NEXT = Place(1)  # of a job that was claimed between two statements
MAX_SEQ = 2**63 - 1
STEPS = TypeAdapter(list[StepEntry])
NO_STEPS = "[]"
# Of the metrics in a page: those of a batch have up to 85 kB, and 500 of them would take 6 s.
MAX_PAGE_CHARS = 2**22

_ahead = jobs.alias("ahead")
_its_key, _key = queue_order(_ahead)[0], queue_order()[0]
# The first condition is a range of the index, also for SQLite's planner.
_is_not_behind = and_(_its_key <= _key, or_(_its_key < _key, _ahead.c.seq <= jobs.c.seq))
_QUEUE_POSITION = case(
    (
        jobs.c.state == QUEUED,
        select(func.count())
        .select_from(_ahead)
        .where(is_waiting(_ahead), _is_not_behind)
        .scalar_subquery(),
    )
)
_ROWS: Select[Any] = select(*jobs.c)
_JOBS = _ROWS.add_columns(_QUEUE_POSITION)
# Built once: building a statement of all columns takes longer than running it.
BY_ID = _JOBS.where(jobs.c.id == bindparam("value"))
BY_KEY = _JOBS.where(jobs.c.idempotency_key == bindparam("value"))
_UNENDED = select(*jobs.c).where(jobs.c.state.in_([*WAITING_STATES, *HELD_STATES]))
# One statement, which an index answers.
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


class JobReads(JobDatabase):
    """The job store's methods that read jobs."""

    def get(self, job_id: str) -> Job:
        """Return a job, or raise JobNotFoundError."""
        with self._read() as connection:
            found = find_row(connection, BY_ID, job_id)
            if found is None:
                raise JobNotFoundError(job_id)
            row, job = found
            if job.queue_position is None:
                return job
            start_s = self._forecast.find_start(connection, row.seq, job.queue_position)
        return job.model_copy(update={"queue_eta_seconds": start_s})

    def list_jobs(self, query: JobQuery) -> Page[Job]:
        """Return one page of jobs, newest first, or raise CursorError.

        It ends early if the jobs have long metrics.
        """
        selected = _filter(_ROWS.order_by(jobs.c.seq.desc()).limit(query.limit + 1), query)
        with self._read() as connection:
            found = connection.execute(selected).all()
            shown = _fit_page(found[: query.limit])
            places = read_places(connection, {row.seq for row in shown if row.state == QUEUED})
        has_more = len(found) > len(shown)
        items = (_readable_job(_to_row(row), places) for row in shown)
        return Page[Job](
            items=[job for job in items if job is not None],
            next_cursor=encode_cursor(shown[-1][0]) if has_more else None,
        )

    def list_unended(self) -> list[Job]:
        """Return the jobs that have not ended, all at one moment, without queue positions.

        The spec of one that another build has written may be None.
        """
        with self._read() as connection:
            found = connection.execute(_UNENDED).all()
        return [to_known_job(JobRow(*row)) for row in found]

    def count_jobs(self) -> JobCounts:
        """Return the number of jobs, all at one moment."""
        with self._read() as connection:
            found = connection.execute(_COUNTS).all()
        oldest_s = found[0].oldest_s if found else None
        return to_counts({row.state: row.number for row in found}, oldest_s)

    def find_submitters(self, job_ids: Sequence[str]) -> dict[str, str | None]:
        """Return the ids of the keys that have submitted some jobs, trials with their sweep."""
        sweep = jobs.alias("sweep")
        selected = (
            select(jobs.c.id, func.coalesce(jobs.c.submitted_by, sweep.c.submitted_by))
            .outerjoin(sweep, sweep.c.id == jobs.c.sweep_id)
            .where(jobs.c.id.in_(job_ids))
        )
        with self._read() as connection:
            return {row[0]: row[1] for row in connection.execute(selected)}

    def get_weights_sha256(self, job_id: str) -> str | None:
        """Return the digest of a succeeded job's weights, or raise JobNotFoundError.

        None if the job has not succeeded, or did so in a build that did not record the digest.
        """
        selected = select(jobs.c.weights_sha256).where(jobs.c.id == job_id)
        with self._read() as connection:
            found = connection.execute(selected).one_or_none()
        if found is None:
            raise JobNotFoundError(job_id)
        sha256: str | None = found.weights_sha256
        return sha256

    def history(self, job_id: str) -> History:
        """Return the history of a job's latest attempt that has started, or JobNotFoundError."""
        with self._read() as connection:
            seq = connection.scalar(select(jobs.c.seq).where(jobs.c.id == job_id))
            if seq is None:
                raise JobNotFoundError(job_id)
            epochs = _read_epochs(connection, seq)
        return History(
            epochs=[
                EpochEntry.model_validate_json(row.entry, extra="ignore")
                for row in epochs
                if row.entry
            ],
            steps=[
                step for row in epochs for step in STEPS.validate_json(row.steps, extra="ignore")
            ],
        )


def _filter(selected: Select[Any], query: JobQuery) -> Select[Any]:
    if query.cursor is not None:
        selected = selected.where(jobs.c.seq < decode_cursor(query.cursor))
    if query.state is not None:
        selected = selected.where(jobs.c.state.in_(row_states(query.state)))
    if query.model is not None:
        selected = selected.where(jobs.c.model == query.model)
    if query.id_part is not None:
        is_beginning = jobs.c.id.startswith(query.id_part, autoescape=True)
        is_end = jobs.c.id.endswith(query.id_part, autoescape=True)
        selected = selected.where(or_(is_beginning, is_end))
    if query.kinds:
        selected = selected.where(or_(*(_has_kind(kind) for kind in query.kinds)))
    return selected


def _has_kind(kind: JobKind) -> ColumnElement[bool]:
    return IS_REPRODUCTION if kind == REPRODUCE else and_(jobs.c.kind == kind, ~IS_REPRODUCTION)


def _fit_page(found: Sequence[Row[Any]]) -> Sequence[Row[Any]]:
    """Return the first rows whose metrics fit a page, at least one."""
    sizes = accumulate(len(row.metrics or "") for row in found)
    return found[: max(1, sum(size <= MAX_PAGE_CHARS for size in sizes))]


def _readable_job(row: JobRow, places: Mapping[int, Place]) -> Job | None:
    try:
        if row.state == QUEUED:
            return to_job(row, *places.get(row.seq, NEXT))
        return to_job(row, None)
    except DamagedError:
        return None  # logged; the other jobs are still listed


def _to_row(found: Sequence[Any]) -> JobRow:
    columns: list[Any] = list(found)
    return JobRow(*columns)


def _to_job(found: Row[Any]) -> tuple[JobRow, Job]:
    row = _to_row(found[:-1])
    return row, to_job(row, found[-1])


def _read_epochs(connection: Connection, seq: int) -> Sequence[Row[Any]]:
    is_of_job = job_epochs.c.job_seq == seq
    last = connection.scalar(select(func.max(job_epochs.c.epoch)).where(is_of_job)) or 0
    is_shown = or_(job_epochs.c.epoch % epoch_stride(last) == 0, job_epochs.c.epoch == last)
    epochs: Select[Any] = (
        select(case((is_shown, job_epochs.c.entry)).label("entry"), job_epochs.c.steps)
        .where(is_of_job, or_(is_shown, job_epochs.c.steps != NO_STEPS))
        .order_by(job_epochs.c.epoch)
    )
    return connection.execute(epochs).all()


def find_job(connection: Connection, statement: Select[Any], value: str) -> Job | None:
    """Return the job that BY_ID or BY_KEY selects by a value, or None."""
    found = find_row(connection, statement, value)
    return None if found is None else found[1]


def find_row(
    connection: Connection, statement: Select[Any], value: str
) -> tuple[JobRow, Job] | None:
    """Return the row of that job too (as find_job)."""
    found = connection.execute(statement, {"value": value}).one_or_none()
    return None if found is None else _to_job(found)


def read_positions(connection: Connection, seqs: Sequence[int]) -> dict[int, int]:
    """Return the queue positions of those of these jobs that are queued, by seq."""
    if not seqs:
        return {}
    found = connection.execute(select(jobs.c.seq, _QUEUE_POSITION).where(jobs.c.seq.in_(seqs)))
    return {seq: position for seq, position in found if position is not None}


def encode_cursor(seq: int) -> str:
    """Return the opaque cursor that continues a list below seq."""
    return urlsafe_b64encode(str(seq).encode()).decode().rstrip("=")


def decode_cursor(cursor: str) -> int:
    """Return the seq of a cursor, or raise CursorError."""
    try:
        seq = int(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except ValueError:
        raise CursorError(cursor) from None
    if not 0 < seq <= MAX_SEQ or encode_cursor(seq) != cursor:
        raise CursorError(cursor)
    return seq
