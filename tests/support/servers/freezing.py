"""Freezes a process where it holds up nobody but itself."""

import signal
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from waiting import wait_until

LOCK_WAIT_S = 0.5


def freeze_between_writes(send: Callable[[signal.Signals], None], database: Path) -> None:
    """Stop a process, but not while it holds the one lock that SQLite's writers share.

    Args:
        send: Sends a signal to it.
        database: The file that it writes to.
    """

    def is_frozen() -> bool:
        send(signal.SIGSTOP)
        if is_writable(database):
            return True
        send(signal.SIGCONT)
        return False

    wait_until(is_frozen)


def is_writable(database: Path) -> bool:
    """Return whether nobody holds the lock for long."""
    with closing(sqlite3.connect(database, timeout=LOCK_WAIT_S, isolation_level=None)) as probe:
        try:
            probe.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            return False
        probe.execute("ROLLBACK")
        return True
