"""A short row: a few pieces of work are done at once, a few more wait, and the rest is refused."""

import threading
from collections import deque
from collections.abc import Callable
from typing import Final, TypeVar

from services.http.errors import BusyError, client_gone
from services.limits.thread_budget import ThreadBudget, ThreadSlot

T = TypeVar("T")


class _Waiter:
    """A piece of work that waits for its place.

    Args:
        seat: Its own among the threads.
        is_gone: Whether nobody wants it any more.
    """

    def __init__(self, slot: ThreadSlot, is_gone: Callable[[], bool]) -> None:
        self.slot = slot
        self.is_gone = is_gone
        self.is_called = threading.Event()
        self.is_dropped = False


class RequestQueue:
    """Does work in the thread of whoever has it, the first that came first.

    Who is gone holds up nobody: it is passed over when its turn comes, and sooner where its place
    is needed.

    Args:
        make_busy: Makes what whoever comes when the row is full is told.
        max_running: How many pieces are done at once.
        waiting: How many more wait.
        ease: Called when nobody is left of a row in which somebody had to wait.
        threads: Which its own, and those of other rows, are among; None: no others are counted.
    """

    def __init__(
        self,
        make_busy: Callable[[], BusyError],
        *,
        max_running: int,
        max_waiting: int,
        on_idle: Callable[[], object] = lambda: None,
        threads: ThreadBudget | None = None,
    ) -> None:
        self._make_busy = make_busy
        self._max_running: Final = max_running
        self._free = max_running
        self._max_waiting: Final = max_waiting
        self._on_idle = on_idle
        self._threads = threads or ThreadBudget()
        self._threads.join(self._drop_disconnected)
        self._lock = self._threads.lock
        self._waiters: deque[_Waiter] = deque()
        self._has_waited = False
        self._own = threading.local()

    def run(self, work: Callable[[], T], is_gone: Callable[[], bool] = lambda: False) -> T:
        """Return what work returns, when its turn has come; within a turn that is at once.

        Args:
            work: Must not wait for what others do here.
            is_gone: Whether nobody wants it any more.

        Raises:
            BusyError: at once: as many wait as may, here or in all rows together.
            RefusedError: 503, it was gone before its turn had come.
        """
        if getattr(self._own, "is_in", False):
            return work()
        with self._threads.reserve() as slot:
            return self._do(work, _Waiter(slot, is_gone))

    def _do(self, work: Callable[[], T], waiter: _Waiter) -> T:
        has_waited = self._enter(waiter)
        self._own.is_in = True
        try:
            if has_waited and waiter.is_gone():
                raise client_gone()
            return work()
        finally:
            self._own.is_in = False
            self._leave()

    def _enter(self, waiter: _Waiter) -> bool:
        """Return, with a place, whether that had to be waited for."""
        with self._lock:
            if self._free:
                self._free -= 1
                return False
            self._join(waiter)
        waiter.is_called.wait()
        if waiter.is_dropped:
            raise client_gone()
        return True

    def _join(self, waiter: _Waiter) -> None:
        if len(self._waiters) >= self._max_waiting:
            self._drop_disconnected()
        if len(self._waiters) >= self._max_waiting:
            raise self._make_busy()
        self._waiters.append(waiter)
        self._has_waited = True

    def _drop_disconnected(self) -> None:
        """Let those go who are gone; the lock is held."""
        for waiter in [waiter for waiter in self._waiters if waiter.is_gone()]:
            self._waiters.remove(waiter)
            self._threads.free(waiter.slot)
            waiter.is_dropped = True
            waiter.is_called.set()

    def _leave(self) -> None:
        with self._lock:
            if self._waiters:
                self._waiters.popleft().is_called.set()
                return
            self._free += 1
            is_over = self._has_waited and self._free == self._max_running
            self._has_waited = self._has_waited and not is_over
        if is_over:
            self._on_idle()
