"""Limits how many requests keys send: a token bucket for each key, in each process.

A key may send a minute's requests at once, and its limit per minute on average. Each process of a
service counts for itself, so N processes accept up to N times as many.
"""

import math
import threading
import time
from collections.abc import Callable
from typing import Final

MINUTE_S: Final = 60.0
ROUNDING_S: Final = 1e-6
MAX_BUCKETS: Final = 2000  # full ones are then dropped: deleted keys leave theirs behind


class RateLimits:
    """The buckets of one process.

    Args:
        clock: A monotonic clock, in seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        # By key: when its bucket is full again, in seconds of the clock.
        self._full_at_s: dict[str, float] = {}

    def take(self, key_id: str, limit: int) -> int:
        """Count a request of a key that may send `limit` per minute.

        Returns:
            0, or the seconds, rounded up, after which the next one is accepted.
        """
        with self._lock:
            wait_s = self.find_wait_s(key_id, limit)
            if not wait_s:
                now_s = self._clock()
                full_at_s = max(now_s, self._full_at_s.get(key_id, now_s))
                self._full_at_s[key_id] = full_at_s + MINUTE_S / limit
                if len(self._full_at_s) > MAX_BUCKETS:
                    self._drop_full(now_s)
        return wait_s

    def find_wait_s(self, key_id: str, limit: int) -> int:
        """Return what `take` would return, and count nothing."""
        now_s = self._clock()
        filled_s = max(0, self._full_at_s.get(key_id, now_s) - now_s)
        wait_s = filled_s + MINUTE_S / limit - MINUTE_S
        return max(1, math.ceil(wait_s)) if wait_s > ROUNDING_S else 0

    def _drop_full(self, now_s: float) -> None:
        self._full_at_s = {key: at_s for key, at_s in self._full_at_s.items() if at_s > now_s}
