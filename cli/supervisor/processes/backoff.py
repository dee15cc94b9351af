"""When to restart a process that has ended."""

import math
import random
import time
from collections.abc import Callable

MIN_DELAY_S = 0.25
MAX_DELAY_S = 5.0
# If a process has run this long, its next failure counts as the first.
STEADY_S = 5.0


class Backoff:
    """Delays the restarts of a process: the more failures in a row, the longer.

    Args:
        max_delay_s: The longest delay.
        clock: A monotonic clock, in seconds.
    """

    def __init__(
        self, max_delay_s: float = MAX_DELAY_S, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._max_delay_s, self._clock = max_delay_s, clock
        self._fails = 0
        self._runs_since = math.inf
        self._next_start = 0.0

    def register_start(self) -> None:
        """Register that the process runs from now on."""
        self._runs_since = self._clock()

    def register_end(self) -> float:
        """Register an end or a failed start; return the delay before the next, in seconds."""
        now = self._clock()
        self._fails = 1 if now - self._runs_since > STEADY_S else self._fails + 1
        self._runs_since = math.inf
        delay_s = min(self._max_delay_s, MIN_DELAY_S * 2.0 ** min(self._fails - 1, 10))
        delay_s *= random.uniform(0.8, 1.0)  # noqa: S311  jitter, not security
        self._next_start = now + delay_s
        return delay_s

    def is_over(self) -> bool:
        """Return whether the delay is over."""
        return self._clock() >= self._next_start
