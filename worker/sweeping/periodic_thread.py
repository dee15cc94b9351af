"""A thread that does something again and again in a worker's main process."""

import os
import threading
from collections.abc import Callable

import structlog

from contracts.errors import (
    BrokerUnavailableError,
    DatabaseUnavailableError,
    ForgeError,
    StoreUnavailableError,
)

PAUSE_S = 1.0  # before the first time, and after an error

log = structlog.get_logger()


class PeriodicThread:
    """Calls a function until it is stopped, but never while the process forks.

    A child that is forked during a call would inherit SQLite's locks, and never release them. So
    the function must also close its connections to the database.

    Args:
        run: Does the work once; returns the seconds until the next time.
        failed: The log event when a dependency is unavailable.
        crashed: The log event of a bug.
    """

    def __init__(self, run: Callable[[], float], *, failed: str, crashed: str) -> None:
        self._run = run
        self._failed, self._crashed = failed, crashed
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._run_until_done, daemon=True)
        self._last_event: str | None = None  # the log event of the current outage
        self._no_fork = threading.Lock()

    def start(self) -> None:
        """Start to call; a fork of this process waits for the end of a call."""
        os.register_at_fork(
            before=self._no_fork.acquire,
            after_in_parent=self._no_fork.release,
            after_in_child=self._no_fork.release,
        )
        self._thread.start()

    def stop(self) -> None:
        """Stop calling; wait some seconds for the end of the last call."""
        self._done.set()
        self._thread.join(timeout=5)

    def _run_until_done(self) -> None:
        pause_s = PAUSE_S
        while not self._done.wait(pause_s):
            with self._no_fork:
                pause_s = self.run_once()

    def run_once(self) -> float:
        """Call once; log an outage once, and a bug. Return the seconds until the next time."""
        try:
            pause_s = self._run()
        except (BrokerUnavailableError, DatabaseUnavailableError, StoreUnavailableError) as error:
            self._log_once(self._failed, error)
        except Exception as bug:  # noqa: BLE001  without the thread its work would stay undone
            self._log_once(self._crashed, bug)
        else:
            self._last_event = None
            return pause_s
        return PAUSE_S

    def _log_once(self, event: str, error: Exception) -> None:
        if event != self._last_event:
            is_bug = not isinstance(error, ForgeError)
            log.warning(event, reason=str(error), exc_info=error if is_bug else None)
        self._last_event = event
