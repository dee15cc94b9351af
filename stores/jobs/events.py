"""The events of jobs, numbered in the transaction that makes the change.

A change raises its row's last_event, and the row stays locked until the commit: the numbers of one
job are committed in their order, and a reader that has seen one has seen all before it.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select, tuple_, update
from sqlalchemy.sql.dml import ReturningUpdate

from contracts.jobs.events import EventKind, JobEvent
from contracts.jobs.job import TERMINAL_STATES, EpochEntry, Progress
from contracts.jobs.kinds import SWEEP
from stores.jobs.reads import read_positions
from stores.jobs.sql.database import JobDatabase, chunks
from stores.jobs.sql.rows import JobRow, to_json
from stores.jobs.sql.tables import QUEUED, db_now, job_events, jobs
from stores.notifications.outbox import add_notifications
from stores.sweeps.figures import describe_event
from stores.sweeps.waking import wake_sweeps

NEXT_EVENT = {"last_event": jobs.c.last_event + 1}  # of every change that clients can see
_INSERT = insert(job_events)


def _count_events(**values: Any) -> ReturningUpdate[Any]:
    """Return the statement that takes numbers for events of a locked row."""
    return (
        update(jobs)
        .where(jobs.c.seq == bindparam("row_seq"))
        .values(last_event=jobs.c.last_event + bindparam("event_count"), **values)
        .returning(jobs.c.last_event)
    )


_COUNT_PROGRESS = _count_events(
    progress_event_step=bindparam("event_step"), progress_event_at=db_now()
)
_COUNT_EPOCHS = _count_events(last_epoch_event=bindparam("event_epoch"))


def add_state_event(connection: Connection, row: JobRow, queue_position: int | None = None) -> None:
    """Add the event of a row whose change has raised its last_event.

    If it is the last one, add the notifications of the end too, and let the sweep of a trial
    continue: all in the transaction of the change.
    """
    _add_state_events(connection, [row], {row.seq: queue_position})


def add_state_events(connection: Connection, rows: Sequence[JobRow]) -> None:
    """Add the events of rows as add_state_event does; rows may be queued."""
    positions = read_positions(connection, [row.seq for row in rows if row.state == QUEUED])
    if rows:
        _add_state_events(connection, rows, positions)


def _add_state_events(
    connection: Connection, rows: Sequence[JobRow], positions: Mapping[int, int | None]
) -> None:
    events = [_state_event(connection, row, positions.get(row.seq)) for row in rows]
    connection.execute(_INSERT, events)
    for row, event in zip(rows, events, strict=True):
        if row.is_ended:
            add_notifications(connection, row, event["data"])
    add_state_events(connection, wake_sweeps(connection, rows))


def _state_event(connection: Connection, row: JobRow, position: int | None) -> dict[str, Any]:
    if row.kind == SWEEP:
        kind, data = describe_event(connection, row)
    else:
        kind, data = "state", to_json(row, position)
    return _event(row.seq, row.last_event, kind, data) | {"is_last": row.is_ended}


def _event(seq: int, number: int, kind: EventKind, data: str) -> dict[str, Any]:
    return {"job_seq": seq, "number": number, "kind": kind, "data": data, "is_last": False}


def add_progress_event(connection: Connection, seq: int, progress: Progress) -> None:
    """Add an event with the progress of a job whose row is locked."""
    counted = {"row_seq": seq, "event_count": 1, "event_step": progress.step}
    last_event = connection.scalars(_COUNT_PROGRESS, counted).one()
    event = _event(seq, last_event, "progress", progress.model_dump_json())
    connection.execute(_INSERT, event)


def add_epoch_events(
    connection: Connection, seq: int, last_epoch_event: int, entries: Iterable[EpochEntry]
) -> None:
    """Add an event per epoch of a locked job, but for those that an earlier attempt has added."""
    new = [entry for entry in entries if entry.epoch > last_epoch_event]
    if not new:
        return
    counted = {"row_seq": seq, "event_count": len(new), "event_epoch": new[-1].epoch}
    first = connection.scalars(_COUNT_EPOCHS, counted).one() - len(new) + 1
    events = [
        _event(seq, number, "epoch", entry.model_dump_json())
        for number, entry in enumerate(new, first)
    ]
    connection.execute(_INSERT, events)


class JobEvents(JobDatabase):
    """The job store's method that reads events."""

    def read_events(self, after: Mapping[str, int], limit: int) -> dict[str, list[JobEvent]]:
        """Return the new events of some jobs, each job's in the order of their numbers.

        Every change that clients can see is numbered in the transaction that makes it: each
        state, each epoch once (a resumed run repeats none), and the progress, at most once a
        second and in long runs less often.

        Args:
            after: By job id, the number of the last known event; 0 is none.
            limit: The largest number of events per job.

        Returns:
            By job id; an empty list for a job without new events, no entry for an unknown job.
        """
        with self._read() as connection:
            heads = [head for job_ids in chunks(after) for head in _read_heads(connection, job_ids)]
            found: dict[str, list[JobEvent]] = {head.id: [] for head in heads}
            job_ids = {head.seq: head.id for head in heads}
            new = (key for head in heads for key in _new_keys(head, after[head.id], limit))
            for keys in chunks(new):
                for row in _read_rows(connection, keys):
                    found[job_ids[row.job_seq]].append(_to_event(row))
            for done in chunks(head for head in heads if _is_done(head, after[head.id])):
                found |= _read_missing_ends(connection, done)
        return found


def _read_heads(connection: Connection, job_ids: list[str]) -> list[Row[Any]]:
    columns = (jobs.c.id, jobs.c.seq, jobs.c.state, jobs.c.last_event)
    return list(connection.execute(select(*columns).where(jobs.c.id.in_(job_ids))))


def _new_keys(head: Row[Any], after: int, limit: int) -> list[tuple[int, int]]:
    # The numbers have no gap, so the rows' keys are known before they are read.
    last = min(head.last_event, after + limit)
    return [(head.seq, number) for number in range(after + 1, last + 1)]


def _read_rows(connection: Connection, keys: list[tuple[int, int]]) -> list[Row[Any]]:
    key = tuple_(job_events.c.job_seq, job_events.c.number)
    rows = connection.execute(select(*job_events.c).where(key.in_(keys)))
    return sorted(rows, key=lambda row: (row.job_seq, row.number))  # the database would sort slower


def _to_event(row: Row[Any]) -> JobEvent:
    return JobEvent(number=row.number, kind=row.kind, data=row.data, is_last=row.is_last)


def _is_done(head: Row[Any], after: int) -> bool:
    """Return whether a job has ended and its last event is known."""
    return head.state in TERMINAL_STATES and head.last_event == after


def _read_missing_ends(connection: Connection, done: list[Row[Any]]) -> dict[str, list[JobEvent]]:
    """Return, by job id, the last event of jobs that a build without events has ended."""
    last = _read_rows(connection, [(head.seq, head.last_event) for head in done])
    with_end = {row.job_seq for row in last if row.is_last}
    seqs = [head.seq for head in done if head.seq not in with_end]
    rows = [JobRow(*row) for row in connection.execute(select(jobs).where(jobs.c.seq.in_(seqs)))]
    return {row.id: [_end_of(row)] for row in rows}


def _end_of(row: JobRow) -> JobEvent:
    text = to_json(row, None)  # a build without events knows no sweeps
    return JobEvent(number=row.last_event + 1, kind="state", data=text, is_last=True)
