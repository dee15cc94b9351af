"""Results that are computed once: concurrent callers wait for them, later ones find them cached."""

import threading
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from services.http.errors import BusyError
from services.limits.thread_budget import ThreadBudget

T = TypeVar("T")
Compute = Callable[[Callable[[], bool]], T]


@dataclass
class _Computation(Generic[T]):
    """A result that is being computed.

    Args:
        callers: For each caller, whether its client has disconnected; the first one computes.
        result: What all callers wait for.
    """

    callers: list[Callable[[], bool]]
    result: Future[T] = field(default_factory=Future)


class SingleFlight(Generic[T]):
    """Computes each result once and caches the ones used last.

    Args:
        max_results: How many results are cached.
        threads: The budget that callers share with other work.
    """

    def __init__(self, max_results: int, threads: ThreadBudget) -> None:
        self._max_results = max_results
        self._threads = threads
        self._waiting = 0  # for all results together
        self._lock = threading.Lock()
        self._results: dict[Hashable, T] = {}  # the least recently used first
        self._computations: dict[Hashable, _Computation[T]] = {}

    def get(
        self,
        key: Hashable,
        compute: "Compute[T]",
        max_waiting: int,
        is_gone: Callable[[], bool] = lambda: False,
    ) -> T:
        """Return the result of a key.

        Args:
            key: Identifies the result.
            compute: Computes it, and must not get other results here. Its argument says whether
                all callers' clients have disconnected, so that it can stop by raising.
            max_waiting: How many callers may wait, for this result or another.
            is_gone: Whether this caller's client has disconnected.

        Raises:
            BusyError: the result is being computed and max_waiting callers wait; or the thread
                budget is full.
            Exception: as compute, for all callers that wait; the next one computes again.
        """
        with self._lock:
            if key in self._results:
                return self._use(key)
        with self._threads.reserve():
            return self._share(key, compute, max_waiting, is_gone)

    def _share(
        self, key: Hashable, compute: "Compute[T]", max_waiting: int, is_gone: Callable[[], bool]
    ) -> T:
        with self._lock:
            if key in self._results:  # computed in the meantime
                return self._use(key)
            computation = self._computations.get(key)
            if computation is not None:
                self._join(computation, max_waiting, is_gone)
            else:
                self._computations[key] = started = _Computation[T]([is_gone])
        if computation is None:
            return self._run(key, started, compute)
        try:
            return computation.result.result()
        finally:
            with self._lock:
                self._waiting -= 1

    def _use(self, key: Hashable) -> T:
        result = self._results[key] = self._results.pop(key)
        return result

    def _join(
        self, computation: _Computation[T], max_waiting: int, is_gone: Callable[[], bool]
    ) -> None:
        if self._waiting >= max_waiting:
            raise BusyError(
                f"{self._waiting} requests are waiting for results that are being computed"
            )
        self._waiting += 1
        computation.callers.append(is_gone)

    def _run(self, key: Hashable, computation: _Computation[T], compute: "Compute[T]") -> T:
        try:
            result = compute(lambda: self._is_abandoned(key, computation))
        except BaseException as error:  # any: the others must not wait forever
            with self._lock:
                self._drop(key, computation)
            computation.result.set_exception(error)
            raise
        with self._lock:
            self._drop(key, computation)
            self._results[key] = result
            while len(self._results) > self._max_results:
                del self._results[next(iter(self._results))]
        computation.result.set_result(result)
        return result

    def _is_abandoned(self, key: Hashable, computation: _Computation[T]) -> bool:
        """Whether all clients have disconnected; if so, later callers do not join."""
        with self._lock:
            if not all(is_gone() for is_gone in computation.callers):
                return False
            self._drop(key, computation)
            return True

    def _drop(self, key: Hashable, computation: _Computation[T]) -> None:
        if self._computations.get(key) is computation:  # or another one has replaced it
            del self._computations[key]
