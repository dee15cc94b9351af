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

T = TypeVar("T")


def wait_until(condition: Callable[[], T]) -> T:
    """Wait until a condition returns a true value, and return the value."""
    end = time.monotonic() + TIMEOUT_S
    while time.monotonic() < end:
        if result := condition():
            return result
        select.select([], [], [], POLL_S)  # yields the CPU
    raise AssertionError(f"not within {TIMEOUT_S} s: {condition}")
