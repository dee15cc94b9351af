"""A bounded queue: a few calls run at the same time, a few more wait, and the rest is rejected."""

import threading
from collections import deque
from collections.abc import Callable
from typing import Final, TypeVar

from services.http.errors import BusyError, client_gone_error
from services.limits.thread_budget import ThreadBudget, ThreadSlot

T = TypeVar("T")


class _Waiter:
    """A call that waits for its turn.

    Args:
        slot: Its slot in the thread budget.
        is_gone: Whether its client has disconnected.
    """

    def __init__(self, slot: ThreadSlot, is_gone: Callable[[], bool]) -> None:
        self.slot = slot
        self.is_gone = is_gone
        self.is_called = threading.Event()
        self.is_dropped = False


class RequestQueue:
    """Runs calls in their own threads, first come, first served.

    A waiter whose client has disconnected is skipped when its turn comes, and dropped before that
    if its place is needed.

    Args:
        make_busy: Builds the error for a full queue.
        max_running: How many calls run at the same time.
        max_waiting: How many more wait.
        on_idle: Called when the last call ends after others had to wait.
        threads: The budget that the queue shares with others; None: it shares none.
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
        self._threads.add_queue(self._drop_disconnected)
        self._lock = self._threads.lock
        self._waiters: deque[_Waiter] = deque()
        self._has_waited = False
        self._thread = threading.local()

    def run(self, work: Callable[[], T], is_gone: Callable[[], bool] = lambda: False) -> T:
        """Return the result of work when its turn comes; a nested call runs immediately.

        Args:
            work: Must not wait for other calls of this queue.
            is_gone: Whether its client has disconnected.

        Raises:
            BusyError: immediately: this queue or the thread budget is full.
            RefusedError: 503, the client disconnected before its turn.
        """
        if getattr(self._thread, "is_in", False):
            return work()
        with self._threads.reserve() as slot:
            return self._run_in_turn(work, _Waiter(slot, is_gone))

    def _run_in_turn(self, work: Callable[[], T], waiter: _Waiter) -> T:
        has_waited = self._enter(waiter)
        self._thread.is_in = True
        try:
            if has_waited and waiter.is_gone():
                raise client_gone_error()
            return work()
        finally:
            self._thread.is_in = False
            self._leave()

    def _enter(self, waiter: _Waiter) -> bool:
        """Wait for a turn; return whether it had to wait."""
        with self._lock:
            if self._free:
                self._free -= 1
                return False
            self._join(waiter)
        waiter.is_called.wait()
        if waiter.is_dropped:
            raise client_gone_error()
        return True

    def _join(self, waiter: _Waiter) -> None:
        if len(self._waiters) >= self._max_waiting:
            self._drop_disconnected()
        if len(self._waiters) >= self._max_waiting:
            raise self._make_busy()
        self._waiters.append(waiter)
        self._has_waited = True

    def _drop_disconnected(self) -> None:
        """Drop the waiters whose clients have disconnected; the lock is held."""
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
            is_idle = self._has_waited and self._free == self._max_running
            self._has_waited = self._has_waited and not is_idle
        if is_idle:
            self._on_idle()
