"""Bounds the threads that compute or wait, so that ordinary requests always find a free one."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from services.http.errors import BusyError


class ThreadSlot:
    """The slot of one request in the thread budget, while it computes or waits."""


# Large work runs in another thread, in the context of the request that holds the slot.
_held_slot: ContextVar[ThreadSlot | None] = ContextVar("slot", default=None)


class ThreadBudget:
    """Bounds how many requests compute or wait for any queue at the same time.

    Each queue is short, but together with the requests that wait for shared results they could
    take all of a server's threads.

    Args:
        max_threads: How many; None is for any number.

    Attributes:
        lock: Shared by the queues, so that a waiter dropped from one frees its slot at once.
    """

    def __init__(self, max_threads: int | None = None) -> None:
        self.lock = threading.RLock()
        self._max_threads = max_threads
        self._slots: set[ThreadSlot] = set()
        self._queues: list[Callable[[], None]] = []

    def add_queue(self, drop_disconnected: Callable[[], None]) -> None:
        """Add a queue, by its function that drops waiters whose clients have disconnected."""
        self._queues.append(drop_disconnected)

    @contextmanager
    def reserve(self) -> Iterator[ThreadSlot]:
        """Hold a slot for this request; nested reservations share it.

        Raises:
            BusyError: all slots are taken, and no waiter's client has disconnected.
        """
        held = _held_slot.get()
        if held is not None:
            yield held
            return
        slot = self._take()
        token = _held_slot.set(slot)
        try:
            yield slot
        finally:
            _held_slot.reset(token)
            self.free(slot)

    def free(self, slot: ThreadSlot) -> None:
        """Free a slot, or do nothing if it is free already."""
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
