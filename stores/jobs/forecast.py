"""Estimates when queued jobs start, from the durations of ended jobs and the running ones."""

import heapq
import json
import time
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Row, select

from contracts.jobs.kinds import SWEEP
from stores.jobs.sql.tables import HELD, SUCCEEDED, WAITING, db_now, jobs, queue_order

RECENT: Final = 200  # ended jobs, from which durations are estimated
NEIGHBOURS: Final = 5
ALIKE: Final = 1.1  # the ratio of two sizes that count as one
FRESH_S = 1.0  # so long a forecast is used again, since a large queue takes milliseconds to read


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

        That is its work times the median of seconds per work of the jobs of the nearest size. A
        sweep takes none: its worker adds trials behind the waiting jobs, and goes on.
        """
        if size.kind[0] == SWEEP:
            return 0.0
        entries = self._by_kind.get(size.kind)
        if not entries:
            return None
        at = bisect_left(entries, (size.work,))
        # As many on each side, and all of this size: the nearest are among them.
        after = bisect_left(entries, (size.work, RECENT))
        around = entries[max(0, at - NEIGHBOURS) : after + NEIGHBOURS]
        around.sort(key=lambda entry: (_distance(entry[0], size.work), entry[1]))
        # Even one of this size says more than several of others, whose shares of start-up differ.
        reach = ALIKE * _distance(around[0][0], size.work)
        nearest = [entry for entry in around if _distance(entry[0], size.work) <= reach]
        return size.work * median(rate for _, _, rate in nearest[:NEIGHBOURS])


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


@dataclass(frozen=True)
class Forecast:
    """When the jobs of a queue start, at one moment.

    Args:
        places: The index of each waiting job in the queue, by seq.
        starts: The seconds until each starts, and until one behind them would; None is unknown.
        read_at: The moment, by time.monotonic.
    """

    places: Mapping[int, int]
    starts: Sequence[float | None]
    read_at: float


class LatestForecast:
    """The latest forecast of a process, for requests about single jobs."""

    def __init__(self) -> None:
        self._forecast: Forecast | None = None

    def find_start(self, connection: Connection, seq: int, position: int) -> float | None:
        """Return the seconds until a queued job starts, or None if they are unknown.

        Args:
            connection: For the next forecast, if the latest one is older than FRESH_S.
            seq: The job's.
            position: Its place in the queue, which is used if the job is newer than the forecast.
        """
        forecast = self._forecast
        if forecast is None or time.monotonic() - forecast.read_at >= FRESH_S:
            forecast = self._forecast = read_forecast(connection)
        last = len(forecast.starts) - 1
        start_s = forecast.starts[min(forecast.places.get(seq, position - 1), last)]
        if start_s is None:
            return None
        return max(0.0, round(start_s - (time.monotonic() - forecast.read_at), 1))


def read_places(connection: Connection, seqs: Collection[int]) -> Mapping[int, Place]:
    """Return the places of these jobs, by seq, as far as they wait."""
    if not seqs:
        return {}
    forecast = read_forecast(connection)
    places = ((seq, forecast.places[seq]) for seq in seqs if seq in forecast.places)
    return {seq: Place(place + 1, forecast.starts[place]) for seq, place in places}


def read_forecast(connection: Connection) -> Forecast:
    """Return when each waiting job starts."""
    queue = connection.execute(_QUEUE).all()
    sizes = [row[:-1] for row in queue]  # mostly the same few: plain tuples, as fast as they can be
    running = connection.execute(_RUNNING).all()
    durations = Durations(_read_durations(connection) if running else [])
    lengths = {size: durations.estimate(_size_of(*size)) for size in set(sizes)}
    left = [_remaining_s(row, durations) for row in running]
    return Forecast(
        places={row.seq: place for place, row in enumerate(queue)},
        starts=list(estimate_starts(left, [*map(lengths.__getitem__, sizes), None])),
        read_at=time.monotonic(),
    )


def _read_durations(connection: Connection) -> Iterator[tuple[Size, float]]:
    for row in connection.execute(_ENDED):
        # A job with a second attempt has waited in between.
        if row.state == SUCCEEDED and row.attempt == 1 and row.seconds > 0:
            yield _size_of(*row[:3]), row.seconds


def _size_of(kind: str, work: float | None, total_steps: int) -> Size:
    return Size((kind, work is not None), work or max(1, total_steps))


def _remaining_s(row: Row[*tuple[Any, ...]], durations: Durations) -> float | None:
    eta_s = json.loads(row.progress or "{}").get("eta_seconds")
    return estimate_remaining(row.seconds, durations.estimate(_size_of(*row[:3])), eta_s)


def estimate_remaining(
    elapsed_s: float, expected_s: float | None, eta_s: float | None
) -> float | None:
    """Return the seconds that a running job still takes, or None if they are unknown.

    First as earlier jobs, then more and more by its own speed.

    Args:
        elapsed_s: The seconds since it started.
        expected_s: The seconds that it takes, judged by earlier jobs; None is unknown.
        eta_s: What it needs by its own speed; None is unknown.
    """
    if expected_s is None or eta_s is None:
        return eta_s if expected_s is None else max(0.0, expected_s - elapsed_s)
    if elapsed_s >= expected_s:
        return eta_s
    return (1 - elapsed_s / expected_s) * (expected_s - elapsed_s) + elapsed_s / expected_s * eta_s
