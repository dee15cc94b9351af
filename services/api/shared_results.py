"""Results that are computed once: those who ask meanwhile wait, those who ask later find them."""

import threading
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Final, Generic, TypeVar

from services.problems import BusyError
from services.turns import SMALL_BYTES

# Each waits in a thread of the server, and most of those must be left to other requests.
MAX_WAITING: Final = 4

T = TypeVar("T")


@dataclass
class _Flight(Generic[T]):
    """A result that is being computed.

    Args:
        askers: Of each who wants it, whether that one is gone by now; the first one computes it.
        result: What all wait for.
    """

    askers: list[Callable[[], bool]]
    result: Future[T] = field(default_factory=Future)

    def is_unwanted(self) -> bool:
        """Whether all who asked are gone."""
        return all(is_gone() for is_gone in tuple(self.askers))

    def join(self, is_gone: Callable[[], bool]) -> None:
        """Let one more wait (BusyError: as many do as may)."""
        if len(self.askers) > MAX_WAITING:
            raise BusyError(f"{MAX_WAITING} requests wait for the same result", SMALL_BYTES)
        self.askers.append(is_gone)


class Memo(Generic[T]):
    """Keeps the results used last.

    Args:
        max_kept: How many.
    """

    def __init__(self, max_kept: int) -> None:
        self._max_kept = max_kept
        self._lock = threading.Lock()
        self._kept: dict[Hashable, T] = {}  # the one used last is the last
        self._flights: dict[Hashable, _Flight[T]] = {}

    def get(
        self,
        key: Hashable,
        compute: Callable[[Callable[[], bool]], T],
        is_gone: Callable[[], bool] = lambda: False,
    ) -> T:
        """Return the result of a key.

        Args:
            key: What it is the result of.
            compute: Makes it, and must not ask for another one; it is given what says whether all
                who asked are gone, to break off by raising.
            is_gone: Whether this one, who asks, is gone.

        Raises:
            BusyError: it is being computed, and as many wait for it as may.
            Exception: whatever compute raises, for all who wait; who asks then computes anew.
        """
        with self._lock:
            if key in self._kept:
                self._kept[key] = self._kept.pop(key)
                return self._kept[key]
            flight = self._flights.get(key)
            if flight is not None:
                flight.join(is_gone)
            else:
                self._flights[key] = _Flight([is_gone])
        return self._compute(key, compute) if flight is None else flight.result.result()

    def _compute(self, key: Hashable, compute: Callable[[Callable[[], bool]], T]) -> T:
        flight = self._flights[key]
        try:
            result = compute(flight.is_unwanted)
        except BaseException as error:
            with self._lock:
                del self._flights[key]
            flight.result.set_exception(error)
            raise
        with self._lock:
            del self._flights[key]
            self._keep(key, result)
        flight.result.set_result(result)
        return result

    def _keep(self, key: Hashable, result: T) -> None:
        self._kept[key] = result
        while len(self._kept) > self._max_kept:
            del self._kept[next(iter(self._kept))]
