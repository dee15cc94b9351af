"""Calls that must not be given up while the database or the model store is away."""

import time
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

import structlog

from contracts.errors import DatabaseUnavailableError, StoreUnavailableError
from worker.context import WorkerContext

FIRST_PAUSE_S = 0.2
LONGEST_PAUSE_S = 2.0
# A process that was asked to stop has a few seconds left.
LAST_TRIES = 2
GLANCE_S = 0.05  # between two looks whether to go on pausing

T = TypeVar("T")

log = structlog.get_logger()


def persist(
    call: Callable[[], T], parts: WorkerContext, is_unwanted: Callable[[], bool] = lambda: False
) -> T:
    """Call until the database and the model store answer, pausing longer each time.

    Args:
        call: What to do.
        parts: How patient to be.
        is_unwanted: Whether nobody waits for it any more, since the job was cancelled or taken.

    Raises:
        DatabaseUnavailableError, StoreUnavailableError: still away after the parts' patience, or
            after a last few tries of a process that was asked to stop, or while it is unwanted.
        StoreUnavailableError: also after 3 s of pauses, while other jobs wait for a worker.
    """
    pause_s = FIRST_PAUSE_S
    tries_left = parts.patience
    while True:
        try:
            return call()
        except (DatabaseUnavailableError, StoreUnavailableError) as away:
            if parts.stopping.is_set():
                tries_left = min(tries_left, LAST_TRIES)
            if tries_left == 0 or is_unwanted():
                raise
            if isinstance(away, StoreUnavailableError) and _do_others_wait(parts, pause_s):
                raise
            log.warning("call_retried", reason=str(away), pause_s=pause_s)
        tries_left -= 1
        _pause(parts, pause_s, is_unwanted)
        pause_s = min(LONGEST_PAUSE_S, 2 * pause_s)


def _do_others_wait(parts: WorkerContext, pause_s: float) -> bool:
    if pause_s < LONGEST_PAUSE_S:
        return False
    with suppress(DatabaseUnavailableError):
        return parts.jobs.count_waiting() > 0
    return False


def _pause(parts: WorkerContext, pause_s: float, is_unwanted: Callable[[], bool]) -> None:
    deadline = time.monotonic() + pause_s
    was_stopping = parts.stopping.is_set()
    while time.monotonic() < deadline and not is_unwanted():
        if parts.stopping.is_set() != was_stopping:
            return
        time.sleep(GLANCE_S)
