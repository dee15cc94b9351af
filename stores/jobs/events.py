"""What happened to jobs, numbered in the transaction that makes the change.

A change raises its row's last_event, and the row stays locked until the commit: the numbers of one
job are committed in their order, and a reader that has seen one has seen all before it.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, insert, update
from sqlalchemy.sql.dml import ReturningUpdate

from contracts.jobs.events import EventKind
from contracts.jobs.job import EpochEntry, Progress
from stores.jobs.clock import db_now
from stores.jobs.reads import read_positions
from stores.jobs.rows import JobRow, to_json
from stores.jobs.tables import QUEUED, job_events, jobs

NEXT_EVENT = {"last_event": jobs.c.last_event + 1}  # of every change that a client can see
_INSERT = insert(job_events)


def _count_events(**values: Any) -> ReturningUpdate[Any]:
    """Return the statement that takes numbers for some events of a locked row."""
    return (
        update(jobs)
        .where(jobs.c.seq == bindparam("told_seq"))
        .values(last_event=jobs.c.last_event + bindparam("event_count"), **values)
        .returning(jobs.c.last_event)
    )


_COUNT_PROGRESS = _count_events(
    progress_event_step=bindparam("told_step"), progress_event_at=db_now()
)
_COUNT_EPOCHS = _count_events(last_epoch_event=bindparam("told_epoch"))


def note_state(connection: Connection, row: JobRow, queue_position: int | None = None) -> None:
    """Tell what is shown of a row whose change has raised its last_event."""
    connection.execute(_INSERT, _state_event(row, queue_position))


def note_states(connection: Connection, rows: Sequence[JobRow]) -> None:
    """Tell what is shown of rows, as note_state does; some may be queued."""
    positions = read_positions(connection, [row.seq for row in rows if row.state == QUEUED])
    if rows:
        events = [_state_event(row, positions.get(row.seq)) for row in rows]
        connection.execute(_INSERT, events)


def _state_event(row: JobRow, queue_position: int | None) -> dict[str, Any]:
    event = _event(row.seq, row.last_event, "state", to_json(row, queue_position))
    return event | {"is_last": row.is_ended}


def _event(seq: int, number: int, kind: EventKind, data: str) -> dict[str, Any]:
    return {"job_seq": seq, "number": number, "kind": kind, "data": data, "is_last": False}


def note_progress(connection: Connection, seq: int, progress: Progress) -> None:
    """Tell the progress of a job whose row is locked."""
    counted = {"told_seq": seq, "event_count": 1, "told_step": progress.step}
    last_event = connection.scalars(_COUNT_PROGRESS, counted).one()
    event = _event(seq, last_event, "progress", progress.model_dump_json())
    connection.execute(_INSERT, event)


def note_epochs(
    connection: Connection, seq: int, last_told: int, entries: Iterable[EpochEntry]
) -> None:
    """Tell a locked job's epochs after the last one told: a resumed run repeats the others."""
    new = [entry for entry in entries if entry.epoch > last_told]
    if not new:
        return
    counted = {"told_seq": seq, "event_count": len(new), "told_epoch": new[-1].epoch}
    first = connection.scalars(_COUNT_EPOCHS, counted).one() - len(new) + 1
    events = [
        _event(seq, number, "epoch", entry.model_dump_json())
        for number, entry in enumerate(new, first)
    ]
    connection.execute(_INSERT, events)
