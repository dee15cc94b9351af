"""What is read of the events, for as many jobs at once as are watched."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, select, tuple_

from contracts.events import JobEvent
from contracts.jobs import TERMINAL_STATES
from stores.jobs.rows import JobRow, to_json
from stores.jobs.tables import job_events, jobs

CHUNK = 500  # values in one IN list, of which SQLite takes 32,766

T = TypeVar("T")


def read_events(
    connection: Connection, after: Mapping[str, int], limit: int
) -> dict[str, list[JobEvent]]:
    """Return by job id what is newer than the numbers in after, at most limit of each job."""
    heads = [head for job_ids in _chunks(after) for head in _read_heads(connection, job_ids)]
    job_ids = {head.seq: head.id for head in heads}
    found: dict[str, list[JobEvent]] = {head.id: [] for head in heads}
    news = (key for head in heads for key in _new_keys(head, after[head.id], limit))
    for keys in _chunks(news):
        for row in _read_rows(connection, keys):
            found[job_ids[row.job_seq]].append(_event(row))
    untold = [head.seq for head in heads if _is_untold(head) and after[head.id] == 0]
    for seqs in _chunks(untold):
        found |= _make_up(connection, seqs)
    return found


def _chunks(values: Iterable[T]) -> Iterator[list[T]]:
    rest = iter(values)
    while chunk := list(islice(rest, CHUNK)):
        yield chunk


def _read_heads(connection: Connection, job_ids: list[str]) -> list[Row[Any]]:
    columns = (jobs.c.id, jobs.c.seq, jobs.c.state, jobs.c.last_event)
    return list(connection.execute(select(*columns).where(jobs.c.id.in_(job_ids))))


def _new_keys(head: Row[Any], after: int, limit: int) -> list[tuple[int, int]]:
    # The numbers have no gap, so that the rows can be named before they are read.
    last = min(head.last_event, after + limit)
    return [(head.seq, number) for number in range(after + 1, last + 1)]


def _read_rows(connection: Connection, keys: list[tuple[int, int]]) -> list[Row[Any]]:
    key = tuple_(job_events.c.job_seq, job_events.c.number)
    in_order = (job_events.c.job_seq, job_events.c.number)
    return list(connection.execute(select(*job_events.c).where(key.in_(keys)).order_by(*in_order)))


def _event(row: Row[Any]) -> JobEvent:
    return JobEvent(number=row.number, kind=row.kind, data=row.data, is_last=row.is_last)


def _is_untold(head: Row[Any]) -> bool:
    """Return whether a job ended before events were kept."""
    return head.last_event == 0 and head.state in TERMINAL_STATES


def _make_up(connection: Connection, seqs: list[int]) -> dict[str, list[JobEvent]]:
    """Return the one event of jobs that ended before events were kept: how they ended."""
    rows = [JobRow(*row) for row in connection.execute(select(jobs).where(jobs.c.seq.in_(seqs)))]
    return {
        row.id: [JobEvent(number=1, kind="state", data=to_json(row, None), is_last=True)]
        for row in rows
    }
