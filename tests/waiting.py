"""Tests wait for conditions, never for a time.

No wait has a deadline that a slow machine could miss: the test's own timeout ends it. Where a
number is needed (sockets, programs, threads), it is TIMEOUT_S.
"""

import select
import time
from collections.abc import Callable
from typing import TypeVar

TIMEOUT_S = 300  # the timeout of a test in pyproject.toml
POLL_S = 0.02
# Long waits poll less often: a poll may be a request, which takes time from what it waits for.
MAX_POLL_S = 0.1
POLLS_A_WAIT = 20

T = TypeVar("T")


def wait_until(condition: Callable[[], T]) -> T:
    """Wait until a condition returns a true value, and return the value."""
    waited_s, start = 0.0, time.monotonic()
    while waited_s < TIMEOUT_S:
        if result := condition():
            return result
        pause_s = min(max(POLL_S, waited_s / POLLS_A_WAIT), MAX_POLL_S)
        select.select([], [], [], pause_s)  # yields the CPU
        waited_s = time.monotonic() - start
    raise AssertionError(f"not within {TIMEOUT_S} s: {condition}")
