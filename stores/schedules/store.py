"""The job store's methods for schedules: what they submit when, and what is due."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from typing import Any

import structlog
from pydantic import ValidationError
from sqlalchemy import Connection, Row, Select, delete, func, insert, select, update

from contracts.base import Page, from_timestamp
from contracts.jobs.job import Job
from contracts.jobs.schedule_errors import ScheduleNotFoundError, TooManySchedulesError
from contracts.jobs.schedules import (
    MAX_SCHEDULES,
    Schedule,
    ScheduleBody,
    ScheduleError,
    due_times,
)
from stores.jobs.queueing import JobQueue
from stores.jobs.reads import decode_cursor, encode_cursor
from stores.jobs.records import NewJob, NewRequest
from stores.jobs.sql.engine import lock_until_commit
from stores.jobs.sql.tables import db_now, jobs
from stores.schedules.tables import schedules

LOCK_KEY = 0x6D6C7066_03  # "mlpf", and the number of this lock
UNREADABLE = "this build can't read what it submits, which another build wrote: write it again"
NO_ERROR = {"last_error": None, "last_error_at": None}

log = structlog.get_logger()

CheckOwner = Callable[[str | None], None]


def allow_any(_owner: str | None) -> None:
    """Let the schedules of all owners be changed."""


@dataclass(frozen=True)
class DueSchedule:
    """A schedule whose time has come.

    Args:
        revision: Only while the schedule still has it, this time can be submitted.
        due_at: The time, in seconds since 1970 by the database's clock.
        created_by: The id of the key that wrote it; None: the administrator.
    """

    name: str
    body: ScheduleBody
    revision: int
    due_at: float
    created_by: str | None = None


class Schedules(JobQueue):
    """The job store's methods for schedules."""

    def put_schedule(
        self,
        name: str,
        body: ScheduleBody,
        created_by: str | None = None,
        check_owner: CheckOwner = allow_any,
    ) -> tuple[Schedule, bool]:
        """Create or change a schedule; return it, and whether it is new.

        Args:
            created_by: The id of the key that writes it; None: the administrator.
            check_owner: Raises if that may not change a schedule of the owner, whose id it gets.

        Raises:
            TooManySchedulesError: there are MAX_SCHEDULES others.
        """
        sent = body.model_dump_json(exclude_unset=True)
        values: dict[str, Any] = {"body": sent, "paused": body.paused, "created_by": created_by}
        with self._write() as connection:
            lock_until_commit(connection, LOCK_KEY)
            # Locked: a worker that submits its due time in this moment moves next_run on.
            found = connection.execute(_named(name).with_for_update()).one_or_none()
            if found is not None:
                check_owner(found.created_by)
            values["next_run"] = _first_run(connection, body, found)
            if found is None:
                _refuse_full(connection)
                first = {"name": name, "revision": 1, "created_at": db_now()}
                connection.execute(insert(schedules).values(values | first))
            else:
                values["revision"] = schedules.c.revision + 1
                connection.execute(_update(name).values(values))
            return _to_schedule(connection.execute(_named(name)).one()), found is None

    def get_schedule(self, name: str) -> Schedule:
        """Return a schedule, or raise ScheduleNotFoundError."""
        with self._read() as connection:
            found = connection.execute(_named(name)).one_or_none()
        if found is None:
            raise ScheduleNotFoundError(name)
        return _to_schedule(found)

    def find_schedule_owners(self, names: Sequence[str]) -> dict[str, str | None]:
        """Return the ids of the keys that wrote some schedules, without those that are gone."""
        selected = select(schedules.c.name, schedules.c.created_by)
        with self._read() as connection:
            found = connection.execute(selected.where(schedules.c.name.in_(names)))
            return {row.name: row.created_by for row in found}

    def list_schedules(self, limit: int, cursor: str | None) -> Page[Schedule]:
        """Return one page of schedules, newest first, or raise CursorError."""
        selected = select(schedules).order_by(schedules.c.seq.desc()).limit(limit + 1)
        if cursor is not None:
            selected = selected.where(schedules.c.seq < decode_cursor(cursor))
        with self._read() as connection:
            found = connection.execute(selected).all()
        shown = found[:limit]
        has_more = len(found) > limit
        return Page[Schedule](
            items=[_to_schedule(row) for row in shown],
            next_cursor=encode_cursor(shown[-1].seq) if has_more else None,
        )

    def delete_schedule(self, name: str, check_owner: CheckOwner = allow_any) -> None:
        """Delete a schedule, but not its jobs, or raise ScheduleNotFoundError.

        check_owner is as for put_schedule.
        """
        with self._write() as connection:
            found = connection.execute(_named(name).with_for_update()).one_or_none()
            if found is None:
                raise ScheduleNotFoundError(name)
            check_owner(found.created_by)
            connection.execute(delete(schedules).where(schedules.c.name == name))

    def find_due_schedules(self) -> list[DueSchedule]:
        """Return the schedules whose time has come, the most overdue first."""
        due = (
            select(schedules)
            .where(schedules.c.next_run <= db_now(), ~schedules.c.paused)
            .order_by(schedules.c.next_run)
        )
        with self._read() as connection:
            return list(_readable(connection.execute(due)))

    def read_next_due_s(self) -> float | None:
        """Return the seconds until a further schedule is due; None if none will be."""
        next_run = func.min(schedules.c.next_run)
        later = select(next_run - db_now()).where(
            schedules.c.next_run > db_now(), ~schedules.c.paused
        )
        with self._read() as connection:
            seconds: float | None = connection.execute(later).scalar_one()
        return seconds

    def skip_overlapping(self, due: DueSchedule) -> bool:
        """Skip a due time if the schedule wants that and its last job has not ended.

        Returns:
            True if there is nothing to submit: it was skipped, here or by another worker.
        """
        if due.body.overlap == "queue":
            return False
        last = select(schedules.c.last_job).where(schedules.c.name == due.name).scalar_subquery()
        is_running = select(jobs.c.seq).where(jobs.c.id == last, jobs.c.finished_at.is_(None))
        with self._write() as connection:
            if connection.scalar(is_running) is None:
                return False
            _advance(connection, due, last_skipped=due.due_at)
        return True

    def submit_scheduled(self, due: DueSchedule, new_job: NewJob | NewRequest) -> Job | None:
        """Commit the job of a due time, and the schedule's next one, in one transaction.

        Returns:
            None if another worker has done so, or the schedule was changed meanwhile.

        Raises:
            QueueFullError: the time stays due.
        """
        with self._write() as connection:
            sweep_id = None if due.body.sweep is None else new_job.id
            ran = {"last_run": due.due_at, "last_job": new_job.id, "last_sweep": sweep_id}
            if not _advance(connection, due, **ran, **NO_ERROR):
                return None
            return self._create(connection, replace(new_job, submitted_by=due.created_by))

    def fail_scheduled(self, due: DueSchedule, message: str, *, retries: bool) -> None:
        """Record why a due time's job could not be submitted.

        Args:
            due: The schedule.
            message: What was expected, what came, what to do.
            retries: The time stays due.
        """
        failed = {"last_error": message, "last_error_at": db_now()}
        with self._write() as connection:
            if retries:
                connection.execute(_update(due.name, due.revision).values(failed))
            else:
                _advance(connection, due, **failed)


def _named(name: str) -> Select[Any]:
    return select(schedules).where(schedules.c.name == name)


def _update(name: str, revision: int | None = None) -> Any:
    changed = update(schedules).where(schedules.c.name == name)
    return changed if revision is None else changed.where(schedules.c.revision == revision)


def _refuse_full(connection: Connection) -> None:
    if (connection.scalar(select(func.count()).select_from(schedules)) or 0) >= MAX_SCHEDULES:
        raise TooManySchedulesError(MAX_SCHEDULES)


def _first_run(
    connection: Connection, body: ScheduleBody, before: Row[*tuple[Any, ...]] | None
) -> float | None:
    """Return the next time of a new or changed schedule."""
    if body.paused:
        return None
    if before is not None and before.next_run is not None:
        known = _read_body(before)
        if known is not None and (known.cron, known.timezone) == (body.cron, body.timezone):
            return float(before.next_run)  # it may be due in this moment
    return _next_after(body, connection.scalars(select(db_now())).one())


def _next_after(body: ScheduleBody, after: float) -> float | None:
    moment = next(due_times(body.cron, body.timezone, datetime.fromtimestamp(after, UTC)), None)
    return None if moment is None else moment.timestamp()


def _advance(connection: Connection, due: DueSchedule, **values: Any) -> bool:
    """Move a schedule on to its next time; False if it has changed since it was read.

    All times until now are missed ones, for which this one stands.
    """
    now = connection.scalars(select(db_now())).one()
    # The clock may have been set back since: no time comes twice.
    values["next_run"] = _next_after(due.body, max(now, due.due_at))
    values["revision"] = due.revision + 1
    changed = connection.execute(_update(due.name, due.revision).values(values))
    return bool(changed.rowcount)


def _readable(found: Any) -> Iterator[DueSchedule]:
    """Yield the due schedules that this build can read; a newer build submits the others."""
    for row in found:
        body = _read_body(row)
        if body is not None:
            yield DueSchedule(row.name, body, row.revision, row.next_run, row.created_by)


def _read_body(row: Row[*tuple[Any, ...]]) -> ScheduleBody | None:
    try:
        return ScheduleBody.model_validate_json(row.body)
    except ValidationError as error:
        _warn_once(row.name, row.revision, str(error))
        return None


@cache
def _warn_once(name: str, revision: int, reason: str) -> None:
    log.warning("schedule_unreadable", schedule=name, revision=revision, reason=reason)


def _to_schedule(row: Row[*tuple[Any, ...]]) -> Schedule:
    sent = json.loads(row.body)
    error = None
    if _read_body(row) is None:
        error = ScheduleError(at=from_timestamp(row.next_run or row.created_at), message=UNREADABLE)
    elif row.last_error is not None:
        error = ScheduleError(at=from_timestamp(row.last_error_at), message=row.last_error)
    return Schedule(
        name=row.name,
        cron=sent["cron"],
        timezone=sent.get("timezone", "UTC"),
        spec=sent.get("spec"),
        sweep=sent.get("sweep"),
        overlap=sent.get("overlap", "skip"),
        paused=row.paused,
        created_at=from_timestamp(row.created_at),
        next_run=_moment(row.next_run),
        last_run=_moment(row.last_run),
        last_job=row.last_job,
        last_sweep=row.last_sweep,
        last_skipped=_moment(row.last_skipped),
        last_error=error,
    )


def _moment(seconds: float | None) -> datetime | None:
    return None if seconds is None else from_timestamp(seconds)
