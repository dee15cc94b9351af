"""The database of a job store: its engine, its limits, and transactions on it."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from functools import cache
from itertools import islice
from typing import Self, TypeVar

from sqlalchemy import Connection, Engine

from stores.jobs.forecast import LatestForecast
from stores.jobs.limits import JobLimits
from stores.jobs.sql.engine import transaction

CHUNK = 500  # values in one IN list; SQLite takes 32,766

T = TypeVar("T")


class JobDatabase:
    """The part that all groups of the job store's methods share.

    Args:
        engine: From make_engine.
        limits: The bounds of this store.
        prepare: Migrates the tables.

    Attributes:
        prepare: Calls that once; done before the first transaction, again until it succeeds.
    """

    def __init__(
        self, engine: Engine, limits: JobLimits, prepare: Callable[[], None] = lambda: None
    ) -> None:
        self._engine = engine
        self._limits = limits
        self._forecast = LatestForecast()
        self.prepare = cache(prepare)

    @classmethod
    def on_database_of(cls, other: "JobDatabase") -> Self:
        """Return a store on the database and the connections of another one."""
        return cls(other._engine, other._limits, other.prepare)  # noqa: SLF001  the same class

    def _read(self) -> AbstractContextManager[Connection]:
        self.prepare()
        return transaction(self._engine, read_only=True)

    def _write(self) -> AbstractContextManager[Connection]:
        self.prepare()
        return transaction(self._engine)


def chunks(values: Iterable[T]) -> Iterator[list[T]]:
    """Yield values in their order, at most CHUNK at a time."""
    rest = iter(values)
    while chunk := list(islice(rest, CHUNK)):
        yield chunk
