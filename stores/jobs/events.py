"""What happened to jobs, numbered in the transaction that makes the change.

A change raises its row's last_event, and the row stays locked until the commit: the numbers of one
job are committed in their order, and a reader that has seen one has seen all before it.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, insert, update

from contracts.events import EventKind
from contracts.jobs import EpochEntry, Progress
from stores.jobs.clock import db_now
from stores.jobs.reads import read_positions
from stores.jobs.rows import JobRow, to_json
from stores.jobs.tables import QUEUED, job_events, jobs

NEXT_EVENT = {"last_event": jobs.c.last_event + 1}  # of every change that a client can see


def note_state(connection: Connection, row: JobRow, queue_position: int | None = None) -> None:
    """Tell what is shown of a row whose change has raised its last_event."""
    connection.execute(insert(job_events), _state_event(row, queue_position))


def note_states(connection: Connection, rows: Sequence[JobRow]) -> None:
    """Tell what is shown of rows, as note_state does; some may be queued."""
    positions = read_positions(connection, [row.seq for row in rows if row.state == QUEUED])
    if rows:
        events = [_state_event(row, positions.get(row.seq)) for row in rows]
        connection.execute(insert(job_events), events)


def _state_event(row: JobRow, queue_position: int | None) -> dict[str, Any]:
    event = _event(row.seq, row.last_event, "state", to_json(row, queue_position))
    return event | {"is_last": row.is_ended}


def _event(seq: int, number: int, kind: EventKind, data: str) -> dict[str, Any]:
    return {"job_seq": seq, "number": number, "kind": kind, "data": data, "is_last": False}


def note_progress(connection: Connection, seq: int, progress: Progress) -> None:
    """Tell the progress of a job whose row is locked."""
    told = {"progress_event_step": progress.step, "progress_event_at": db_now()}
    _append(connection, seq, [("progress", progress.model_dump_json())], told)


def note_epochs(
    connection: Connection, seq: int, last_told: int, entries: Iterable[EpochEntry]
) -> None:
    """Tell a locked job's epochs after the last one told: a resumed run repeats the others."""
    new = [entry for entry in entries if entry.epoch > last_told]
    if new:
        told = {"last_epoch_event": new[-1].epoch}
        _append(connection, seq, [("epoch", entry.model_dump_json()) for entry in new], told)


def _append(
    connection: Connection, seq: int, events: list[tuple[EventKind, str]], values: dict[str, Any]
) -> None:
    last_event = connection.execute(
        update(jobs)
        .where(jobs.c.seq == seq)
        .values(last_event=jobs.c.last_event + len(events), **values)
        .returning(jobs.c.last_event)
    ).scalar_one()
    first = last_event - len(events) + 1
    rows = [_event(seq, number, *event) for number, event in enumerate(events, first)]
    connection.execute(insert(job_events), rows)
