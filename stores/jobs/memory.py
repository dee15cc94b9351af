"""A job store in this process's memory (SQLite without a file), for tests and benchmarks."""

import sqlite3
from functools import cache
from uuid import uuid4

from sqlalchemy import Engine, QueuePool, StaticPool, create_engine

from stores.jobs.limits import JobLimits
from stores.jobs.sql.engine import POOL_TIMEOUT_S, prepare_sqlite
from stores.jobs.sql.tables import metadata
from stores.jobs.store import JobStore


class _MemoryDatabase:
    """A new SQLite database with empty tables, which lives as long as this object."""

    def __init__(self) -> None:
        self._address = f"file:/jobs-{uuid4()}?vfs=memdb"
        self._first = self.connect()  # SQLite frees the database with its last connection
        _template().backup(self._first)

    def connect(self) -> sqlite3.Connection:
        """Return a new connection, which any thread may use."""
        return sqlite3.connect(self._address, uri=True, check_same_thread=False)


@cache  # a copy takes 0.1 ms, creating the tables 3 ms
def _template() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    metadata.create_all(engine)
    return connection


def make_memory_engine() -> Engine:
    """Return the engine of a new database without a job."""
    return prepare_sqlite(
        create_engine(
            "sqlite://",
            creator=_MemoryDatabase().connect,
            poolclass=QueuePool,
            pool_timeout=POOL_TIMEOUT_S,
        )
    )


def memory_job_store(limits: JobLimits) -> JobStore:
    """Return an empty store."""
    return JobStore(make_memory_engine(), limits)
