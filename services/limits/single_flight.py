"""Results that are computed once: those who ask meanwhile wait, those who ask later find them."""

import threading
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from services.http.errors import BusyError
from services.limits.thread_budget import ThreadBudget

T = TypeVar("T")


@dataclass
class _Computation(Generic[T]):
    """A result that is being computed.

    Args:
        callers: Of each who wants it, whether that one is gone by now; the first one computes it.
        result: What all wait for.
    """

    callers: list[Callable[[], bool]]
    result: Future[T] = field(default_factory=Future)


class SingleFlight(Generic[T]):
    """Keeps the results used last.

    Args:
        max_results: How many.
        threads: Which those who wait and compute are among, with others.
    """

    def __init__(self, max_results: int, threads: ThreadBudget) -> None:
        self._max_kept = max_results
        self._threads = threads
        self._waiting = 0  # for all results together
        self._lock = threading.Lock()
        self._results: dict[Hashable, T] = {}  # the one used last is the last
        self._computations: dict[Hashable, _Computation[T]] = {}

    def get(
        self,
        key: Hashable,
        compute: Callable[[Callable[[], bool]], T],
        max_waiting: int,
        is_gone: Callable[[], bool] = lambda: False,
    ) -> T:
        """Return the result of a key.

        Args:
            key: What it is the result of.
            compute: Makes it, and must not ask for another one; it is given what says whether all
                who asked are gone, to break off by raising.
            max_waiting: How many may wait here by then, for this result or another.
            is_gone: Whether this one, who asks, is gone.

        Raises:
            BusyError: it is being computed, and as many wait as may; or too many requests
                compute and wait whatever for.
            Exception: whatever compute raises, for all who wait; who asks then computes anew.
        """
        with self._lock:
            if key in self._results:
                return self._get_cached(key)
        with self._threads.reserve():
            return self._share(key, compute, max_waiting, is_gone)

    def _share(
        self,
        key: Hashable,
        compute: Callable[[Callable[[], bool]], T],
        max_waiting: int,
        is_gone: Callable[[], bool],
    ) -> T:
        with self._lock:
            if key in self._results:  # by now
                return self._get_cached(key)
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

    def _get_cached(self, key: Hashable) -> T:
        self._results[key] = self._results.pop(key)
        return self._results[key]

    def _join(
        self, computation: _Computation[T], max_waiting: int, is_gone: Callable[[], bool]
    ) -> None:
        if self._waiting >= max_waiting:
            raise BusyError(
                f"{self._waiting} requests are waiting for results that are being computed"
            )
        self._waiting += 1
        computation.callers.append(is_gone)

    def _run(
        self,
        key: Hashable,
        computation: _Computation[T],
        compute: Callable[[Callable[[], bool]], T],
    ) -> T:
        try:
            result = compute(lambda: self._is_unwanted(key, computation))
        except BaseException as error:  # whatever it is: or they would wait for ever
            with self._lock:
                self._drop(key, computation)
            computation.result.set_exception(error)
            raise
        with self._lock:
            self._drop(key, computation)
            self._store(key, result)
        computation.result.set_result(result)
        return result

    def _is_unwanted(self, key: Hashable, computation: _Computation[T]) -> bool:
        """Whether all who asked are gone; then nobody joins them any more: it is broken off."""
        with self._lock:
            if not all(is_gone() for is_gone in computation.callers):
                return False
            self._drop(key, computation)
            return True

    def _drop(self, key: Hashable, computation: _Computation[T]) -> None:
        if self._computations.get(key) is computation:  # else another one took its place
            del self._computations[key]

    def _store(self, key: Hashable, result: T) -> None:
        self._results[key] = result
        while len(self._results) > self._max_kept:
            del self._results[next(iter(self._results))]
