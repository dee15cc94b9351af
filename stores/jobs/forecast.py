"""Estimates when queued jobs start, from the durations of ended jobs and the running ones."""

import heapq
import json
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from statistics import median
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Row, select

from stores.jobs.sql.tables import HELD, SUCCEEDED, WAITING, db_now, jobs, queue_order

RECENT: Final = 200  # ended jobs, from which durations are estimated
NEIGHBOURS: Final = 5


@dataclass(frozen=True)
class Size:
    """How much a job computes, comparable within a class.

    Args:
        kind: The kind of the job, and whether its work is estimated.
        work: The estimated work, or else the number of its steps.
    """

    kind: tuple[str, bool]
    work: float


class Place(NamedTuple):
    """A place in the queue: 1 is next; and the seconds until the job starts, None if unknown."""

    position: int
    start_s: float | None = None


class Durations:
    """The durations of ended jobs, newest first."""

    def __init__(self, ended: Iterable[tuple[Size, float]]) -> None:
        self._by_kind: dict[tuple[str, bool], list[tuple[float, int, float]]] = {}
        for age, (size, seconds) in enumerate(ended):
            entry = (size.work, age, seconds / size.work)
            self._by_kind.setdefault(size.kind, []).append(entry)
        for entries in self._by_kind.values():
            entries.sort()

    def estimate(self, size: Size) -> float | None:
        """Return the seconds that a job takes, or None if none of its kind has ended.

        That is its work times the median of seconds per work of the jobs of the nearest sizes.
        """
        entries = self._by_kind.get(size.kind)
        if not entries:
            return None
        at = bisect_left(entries, (size.work,))
        # As many on each side, and all of this size: the nearest are among them.
        after = bisect_left(entries, (size.work, RECENT))
        around = entries[max(0, at - NEIGHBOURS) : after + NEIGHBOURS]
        around.sort(key=lambda entry: (_distance(entry[0], size.work), entry[1]))
        return size.work * median(rate for _, _, rate in around[:NEIGHBOURS])


def _distance(work: float, other: float) -> float:
    return max(work, other) / min(work, other)


def estimate_starts(
    running: Sequence[float | None], waiting: Iterable[float | None]
) -> Iterator[float | None]:
    """Yield the seconds until each waiting job starts; None from the first one that is unknown on.

    Args:
        running: The seconds that each running job still takes, one per worker; None is unknown.
        waiting: The seconds that each waiting job takes, in the order of the queue.
    """
    free_at = [seconds for seconds in running if seconds is not None]
    is_known = len(free_at) == len(running) > 0
    heapq.heapify(free_at)
    for seconds in waiting:
        start = round(free_at[0], 1) if is_known else None
        yield start
        if start is None or seconds is None:
            is_known = False
        else:
            heapq.heapreplace(free_at, free_at[0] + seconds)


_SIZE = (jobs.c.kind, jobs.c.work, jobs.c.total_steps)
_ENDED = (
    select(
        *_SIZE,
        (jobs.c.finished_at - jobs.c.started_at).label("seconds"),
        jobs.c.state,
        jobs.c.attempt,
    )
    .where(jobs.c.finished_at.is_not(None))
    .order_by(jobs.c.finished_at.desc())
    .limit(RECENT)
)
_RUNNING = select(*_SIZE, jobs.c.progress, (db_now() - jobs.c.started_at).label("seconds")).where(
    HELD, jobs.c.lease_until > db_now()
)
_QUEUE = select(*_SIZE, jobs.c.seq).where(WAITING).order_by(*queue_order())


def read_places(connection: Connection, seqs: Collection[int]) -> Mapping[int, Place]:
    """Return the places of these jobs, by seq, as far as they wait."""
    if not seqs:
        return {}
    queue = connection.execute(_QUEUE).all()
    sizes = [row[:-1] for row in queue]  # mostly the same few: plain tuples, as fast as they can be
    running = connection.execute(_RUNNING).all()
    durations = Durations(_read_durations(connection) if running else [])
    lengths = {size: durations.estimate(_size_of(*size)) for size in set(sizes)}
    left = [_remaining_s(row, durations) for row in running]
    starts = estimate_starts(left, map(lengths.__getitem__, sizes))
    positions = zip(queue, count(1), starts, strict=False)
    return {
        row.seq: Place(position, start_s) for row, position, start_s in positions if row.seq in seqs
    }


def _read_durations(connection: Connection) -> Iterator[tuple[Size, float]]:
    for row in connection.execute(_ENDED):
        # A job with a second attempt has waited in between.
        if row.state == SUCCEEDED and row.attempt == 1 and row.seconds > 0:
            yield _size_of(*row[:3]), row.seconds


def _size_of(kind: str, work: float | None, total_steps: int) -> Size:
    return Size((kind, work is not None), work or max(1, total_steps))


def _remaining_s(row: Row[*tuple[Any, ...]], durations: Durations) -> float | None:
    """Return what a running job still needs: first as earlier ones, then by its own speed."""
    progress = json.loads(row.progress or "{}")
    eta_s: float | None = progress.get("eta_seconds")
    seconds = durations.estimate(_size_of(*row[:3]))
    if seconds is None:
        return eta_s
    expected_s: float = max(0.0, seconds - row.seconds)
    if eta_s is None:
        return expected_s
    done: float = progress["step"] / max(1, progress["total_steps"])
    return done * eta_s + (1 - done) * expected_s
