"""How every test waits: for a condition, never for a time."""

import select
import time
from collections.abc import Callable
from typing import TypeVar

POLL_S = 0.02

T = TypeVar("T")


def wait_until(condition: Callable[[], T], deadline_s: float = 20) -> T:
    """Return what condition returns as soon as it is true."""
    end = time.monotonic() + deadline_s
    while time.monotonic() < end:
        if result := condition():
            return result
        select.select([], [], [], POLL_S)  # give the processor to those we wait for
    raise AssertionError(f"not within {deadline_s} s: {condition}")
