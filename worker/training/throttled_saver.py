"""Saves files of a run while it trains: not too often, and without delaying its end."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from typing import TypeVar

import structlog

from contracts.errors import StoreUnavailableError

POLL_S = 0.1  # between two checks while a file is written
MAX_FIRST_PAUSE_S = 10.0  # one slow save may be an exception; two in a row show a slow store

T = TypeVar("T")

log = structlog.get_logger()


class ThrottledSaver:
    """Saves one kind of file of a run, again and again.

    Args:
        name: The kind of file, for the log and the thread's name.
        interval_s: Seconds between two saves, at least.
        max_share: The largest share of the run's time: slow saves are made less often.
        is_unwanted: Whether the file is not needed any more; polled while a save takes long.

    Attributes:
        due_at: When the next save is due, by time.monotonic.
    """

    def __init__(
        self, name: str, interval_s: float, max_share: float, is_unwanted: Callable[[], bool]
    ) -> None:
        self._name = name
        self._saved, self._missed = f"{name}_saved", f"{name}_missed"
        self._interval_s = interval_s
        self._max_share = max_share
        self._is_unwanted = is_unwanted
        self._last_took_s = 0.0
        self.due_at = time.monotonic() + interval_s

    def save(self, step: int, pack: Callable[[], T], write: Callable[[T], None]) -> None:
        """Save the run at a step; without memory or a store, log that and continue.

        A large file takes seconds. If the job is cancelled meanwhile, its end does not wait: the
        thread goes on writing, and the sweeper discards the file.

        Args:
            step: The step, for the log.
            pack: Returns what to save; called in this thread.
            write: Takes that and saves it; called in another thread.

        Raises:
            FencedError: another attempt has saved one.
        """
        if self._is_unwanted():
            return
        begun_at = time.monotonic()
        try:
            if self._write(pack(), write):
                log.debug(self._saved, step=step)
        except (StoreUnavailableError, MemoryError) as error:
            log.warning(self._missed, step=step, reason=str(error) or repr(error))
        ended_at = time.monotonic()
        self.due_at = ended_at + self._pause_s(ended_at - begun_at)

    def _pause_s(self, took_s: float) -> float:
        """Return the seconds until the next save, after one that took so long."""
        longest_s = max(MAX_FIRST_PAUSE_S, self._last_took_s / self._max_share)
        self._last_took_s = took_s
        return max(self._interval_s, min(took_s / self._max_share, longest_s))

    def _write(self, packed: T, write: Callable[[T], None]) -> bool:
        """Write, and return True; False if the file became unwanted before it was written."""
        executor = ThreadPoolExecutor(1, self._name)
        try:
            writing = executor.submit(write, packed)
        except RuntimeError:  # the system can't start another thread
            write(packed)
            return True
        finally:
            executor.shutdown(wait=False)
        while not self._is_unwanted():
            if wait([writing], POLL_S).done:
                writing.result()
                return True
        return False
