"""The threads that computing may take: what is ordinary must always find one of the others."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from services.http.errors import BusyError


class ThreadSlot:
    """The place of one request among a server's threads, whether it computes or waits."""


# A large turn is done by a thread of its own, in the context of the request whose place this is.
_own: ContextVar[ThreadSlot | None] = ContextVar("slot", default=None)


class ThreadBudget:
    """So many requests compute, or wait for that, at the same time, whatever it is.

    Each row is short, but all of them together, and those who wait for a result that is being
    computed, are more than a server has threads.

    Args:
        most: How many; None is for as many as come.

    Attributes:
        lock: Of the rows too: who is sent away from one has made room at once.
    """

    def __init__(self, max_threads: int | None = None) -> None:
        self.lock = threading.RLock()
        self._max_threads = max_threads
        self._slots: set[ThreadSlot] = set()
        self._queues: list[Callable[[], None]] = []

    def join(self, drop_disconnected: Callable[[], None]) -> None:
        """Let a row say how it is left by those who wait in it and are gone."""
        self._queues.append(drop_disconnected)

    @contextmanager
    def reserve(self) -> Iterator[ThreadSlot]:
        """Keep a thread for this request; within that it has one already.

        Raises:
            BusyError: as many are taken as may be, and nobody who waits in a row is gone.
        """
        own = _own.get()
        if own is not None:
            yield own
            return
        slot = self._take()
        token = _own.set(slot)
        try:
            yield slot
        finally:
            _own.reset(token)
            self.free(slot)

    def free(self, slot: ThreadSlot) -> None:
        """Give up a place, or do nothing if it is given up already."""
        with self.lock:
            self._slots.discard(slot)

    def _take(self) -> ThreadSlot:
        slot = ThreadSlot()
        with self.lock:
            if self._is_full():
                for drop_disconnected in self._queues:
                    drop_disconnected()
            if self._is_full():
                raise BusyError(f"{self._max_threads} requests are computing or waiting to compute")
            self._slots.add(slot)
        return slot

    def _is_full(self) -> bool:
        return self._max_threads is not None and len(self._slots) >= self._max_threads
