"""Stops a process at a moment when it holds no lock."""

import signal
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from waiting import wait_until

LOCK_WAIT_S = 0.5


def freeze_between_writes(send: Callable[[signal.Signals], None], database: Path) -> None:
    """Stop a process, but not while it holds the lock that SQLite's writers share.

    Args:
        send: Sends a signal to the process.
        database: The file that the process writes.
    """

    def is_frozen() -> bool:
        send(signal.SIGSTOP)
        if is_writable(database):
            return True
        send(signal.SIGCONT)
        return False

    wait_until(is_frozen)


def is_writable(database: Path) -> bool:
    """Return whether the lock becomes free within LOCK_WAIT_S."""
    with closing(sqlite3.connect(database, timeout=LOCK_WAIT_S, isolation_level=None)) as probe:
        try:
            probe.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            return False
        probe.execute("ROLLBACK")
        return True
