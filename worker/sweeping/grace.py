"""Delays sweeps after times in which no holder could renew its lease."""

import time
from collections.abc import Callable
from dataclasses import dataclass

import structlog

from stores.jobs.limits import CLOCK_STEP_S

log = structlog.get_logger()


def seconds_awake_or_asleep() -> float:
    """Return a monotonic time in seconds that continues while the machine sleeps (Linux)."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()


@dataclass(frozen=True)
class Reading:
    """The database's time, read between two times of a monotonic clock; all in seconds."""

    before: float
    after: float
    database: float


class Grace:
    """Decides when leases may be swept: not right after a time in which no holder could renew one.

    Nor right after the database's clock was set: when it jumps ahead, all leases seem to have run
    out. So its speed is compared with that of a monotonic clock.

    Args:
        grace_s: The time for holders to renew. A third of it, at most CLOCK_STEP_S, is the
            smallest step that is detected: a holder renews three times per lease.
        now: A monotonic clock, in seconds.
    """

    def __init__(self, grace_s: float, now: Callable[[], float] = seconds_awake_or_asleep) -> None:
        self._grace_s = grace_s
        self._step_s = min(CLOCK_STEP_S, grace_s / 3)
        self._now = now
        self._last: Reading | None = None
        self._not_before = 0.0

    def read(self, read_database: Callable[[], float]) -> float | None:
        """Read the database's clock.

        Returns:
            The time for `sweep_leases`, which a later step of the clock does not affect; None while
            holders have time to renew.
        """
        before = self._now()
        reading = Reading(database=read_database(), before=before, after=self._now())
        if self._last is None or self._is_disturbed(self._last, reading):
            self._not_before = reading.after + self._grace_s
        self._last = reading
        return reading.database if reading.after >= self._not_before else None

    def _is_disturbed(self, last: Reading, new: Reading) -> bool:
        """Return whether no holder could renew in between, or the database's clock was set."""
        least_s = new.before - last.after - self._step_s
        most_s = new.after - last.before + self._step_s
        was_set = not least_s <= new.database - last.database <= most_s
        if was_set:
            passed_s = new.after - last.after
            by_s = round(new.database - last.database - passed_s, 1)
            log.warning("database_clock_set", by_s=by_s)
        return was_set or new.after - last.after > self._grace_s
