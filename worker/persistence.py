"""Writes that must not be given up while the database is away."""

from collections.abc import Callable
from typing import TypeVar

import structlog

from contracts.errors import DatabaseAwayError, ForgeError, StoreAwayError
from worker.parts import Parts
from worker.stop import StopFlag

FIRST_PAUSE_S = 0.2
LONGEST_PAUSE_S = 2.0

T = TypeVar("T")

log = structlog.get_logger()


def persist(write: Callable[[], T], parts: Parts) -> T:
    """Call write until the database and the model store answer, pausing longer each time.

    Raises:
        DatabaseAwayError, StoreAwayError: still away after the parts' patience, or the process
            was asked to stop meanwhile; the lease will run out, and a successor goes on.
    """
    pause_s = FIRST_PAUSE_S
    for _ in range(parts.patience):
        try:
            return write()
        except (DatabaseAwayError, StoreAwayError) as away:
            _wait(away, pause_s, parts.stopping)
            pause_s = min(LONGEST_PAUSE_S, 2 * pause_s)
    return write()


def _wait(away: ForgeError, pause_s: float, stopping: StopFlag) -> None:
    log.warning("write_retried", reason=str(away), pause_s=pause_s)
    if stopping.wait(pause_s):
        raise away
