"""What is read of the events, for as many jobs at once as are watched."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Row, select, tuple_

from contracts.jobs.events import JobEvent
from contracts.jobs.job import TERMINAL_STATES
from stores.jobs.chunks import chunks
from stores.jobs.rows import JobRow, to_json
from stores.jobs.tables import job_events, jobs


def read_events(
    connection: Connection, after: Mapping[str, int], limit: int
) -> dict[str, list[JobEvent]]:
    """Return by job id what is newer than the numbers in after, at most limit of each job."""
    heads = [head for job_ids in chunks(after) for head in _read_heads(connection, job_ids)]
    job_ids = {head.seq: head.id for head in heads}
    found: dict[str, list[JobEvent]] = {head.id: [] for head in heads}
    news = (key for head in heads for key in _new_keys(head, after[head.id], limit))
    for keys in chunks(news):
        for row in _read_rows(connection, keys):
            found[job_ids[row.job_seq]].append(_event(row))
    done = [head for head in heads if _is_done(head, after[head.id])]
    for some in chunks(done):
        found |= _make_up(connection, _untold(connection, some))
    return found


def _read_heads(connection: Connection, job_ids: list[str]) -> list[Row[Any]]:
    columns = (jobs.c.id, jobs.c.seq, jobs.c.state, jobs.c.last_event)
    return list(connection.execute(select(*columns).where(jobs.c.id.in_(job_ids))))


def _new_keys(head: Row[Any], after: int, limit: int) -> list[tuple[int, int]]:
    # The numbers have no gap, so that the rows can be named before they are read.
    last = min(head.last_event, after + limit)
    return [(head.seq, number) for number in range(after + 1, last + 1)]


def _read_rows(connection: Connection, keys: list[tuple[int, int]]) -> list[Row[Any]]:
    key = tuple_(job_events.c.job_seq, job_events.c.number)
    rows = connection.execute(select(*job_events.c).where(key.in_(keys)))
    return sorted(rows, key=lambda row: (row.job_seq, row.number))  # the database would sort slower


def _event(row: Row[Any]) -> JobEvent:
    return JobEvent(number=row.number, kind=row.kind, data=row.data, is_last=row.is_last)


def _is_done(head: Row[Any], after: int) -> bool:
    """Return whether a job has ended and the last of its events is known."""
    return head.state in TERMINAL_STATES and head.last_event == after


def _untold(connection: Connection, done: list[Row[Any]]) -> list[int]:
    """Return which ends no event tells: it was before there were events, or by a build of then."""
    last = _read_rows(connection, [(head.seq, head.last_event) for head in done])
    told = {row.job_seq for row in last if row.is_last}
    return [head.seq for head in done if head.seq not in told]


def _make_up(connection: Connection, seqs: Iterable[int]) -> dict[str, list[JobEvent]]:
    """Return the last event that jobs would have if their end had been told."""
    rows = [JobRow(*row) for row in connection.execute(select(jobs).where(jobs.c.seq.in_(seqs)))]
    return {row.id: [_end_of(row)] for row in rows}


def _end_of(row: JobRow) -> JobEvent:
    text = to_json(row, None)
    return JobEvent(number=row.last_event + 1, kind="state", data=text, is_last=True)
