"""How a run's files are saved while it trains: not too often, and without holding up its end."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from typing import TypeVar

import structlog

from contracts.errors import StoreUnavailableError

LOOK_S = 0.1  # between two looks, while a file is written

T = TypeVar("T")

log = structlog.get_logger()


class ThrottledSaver:
    """Saves one kind of file of a run, again and again.

    Args:
        name: What is saved; the log says so.
        interval_s: Seconds between two saves, at least.
        max_share: Of the run's time: where one save takes longer, they are made less often.
        is_unwanted: Whether the job is no longer ours to save; asked while a save takes long.

    Attributes:
        due_at: When the next save is due, by time.monotonic.
    """

    def __init__(
        self, name: str, interval_s: float, max_share: float, is_unwanted: Callable[[], bool]
    ) -> None:
        self._thread_name = name
        self._saved, self._missed = f"{name}_saved", f"{name}_missed"
        self._interval_s = interval_s
        self._max_share = max_share
        self._is_unwanted = is_unwanted
        self.due_at = time.monotonic() + interval_s

    def save(self, step: int, pack: Callable[[], T], write: Callable[[T], None]) -> None:
        """Save what the run is at a step; without room for it, or a store, log that and go on.

        A large file takes seconds. Whoever cancels the job meanwhile does not wait for it: it is
        left to its thread, and what comes of it to the sweeper.

        Args:
            step: The step, for the log.
            pack: Returns what to save; called in this thread.
            write: Takes that and saves it; called in a thread of its own.

        Raises:
            FencedError: another attempt has saved one.
        """
        if self._is_unwanted():
            return
        begun_at = time.monotonic()
        try:
            if self._is_written(pack(), write):
                log.debug(self._saved, step=step)
        except (StoreUnavailableError, MemoryError) as error:
            log.warning(self._missed, step=step, reason=str(error) or repr(error))
        ended_at = time.monotonic()
        took_s = ended_at - begun_at
        self.due_at = ended_at + max(self._interval_s, took_s / self._max_share)

    def _is_written(self, packed: T, write: Callable[[T], None]) -> bool:
        """Write, and return True; False if the job is no longer ours and it is not done yet."""
        executor = ThreadPoolExecutor(1, self._thread_name)
        try:
            writing = executor.submit(write, packed)
        except RuntimeError:  # the system has no thread to spare: then we wait for the file
            write(packed)
            return True
        finally:
            executor.shutdown(wait=False)
        while not self._is_unwanted():
            if wait([writing], LOOK_S).done:
                writing.result()
                return True
        return False
