"""How every test waits: for a condition, never for a time.

No wait has a deadline that a slow machine could miss: the test's own timeout ends it. What needs
a number all the same takes TIMEOUT_S: a socket, a program, a thread which that can't reach.
"""

import select
import time
from collections.abc import Callable
from typing import TypeVar

TIMEOUT_S = 300  # that of a test, in pyproject.toml
POLL_S = 0.02

T = TypeVar("T")


def wait_until(condition: Callable[[], T]) -> T:
    """Return what condition returns as soon as it is true."""
    end = time.monotonic() + TIMEOUT_S
    while time.monotonic() < end:
        if result := condition():
            return result
        select.select([], [], [], POLL_S)  # give the processor to those we wait for
    raise AssertionError(f"not within {TIMEOUT_S} s: {condition}")
