"""Database engines that wait for locks and fail soon when the database is unavailable."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, exc, text
from sqlalchemy.engine import make_url

from contracts.errors import (
    DatabaseDamagedError,
    DatabaseFullError,
    DatabaseUnavailableError,
    SettingsError,
)
from contracts.urls import mask_password
from stores.backup import require_restored

POOL_TIMEOUT_S = 2
BUSY_TIMEOUT_S = 10
SQLITE_PRAGMAS = (
    f"busy_timeout = {BUSY_TIMEOUT_S * 1000}",
    "synchronous = FULL",  # NORMAL may lose the last commits in a power cut
    "foreign_keys = ON",
)
POSTGRESQL_CONNECT = {
    "connect_timeout": 2,  # seconds; libpq's smallest
    "tcp_user_timeout": 3000,  # ms that sent bytes may stay unacknowledged
    "keepalives_idle": 5,  # seconds of silence before the first probe
    "keepalives_interval": 2,
    "keepalives_count": 2,
}
POSTGRESQL_TIMEOUTS = (
    "SET lock_timeout = '2s'; SET statement_timeout = '10s'; "
    "SET idle_in_transaction_session_timeout = '10s'"
)
# InternalError: PostgreSQL ended the session, or has become a read-only standby.
UNAVAILABLE = (exc.OperationalError, exc.InterfaceError, exc.InternalError, exc.TimeoutError)
# Error codes of SQLite, and SQLSTATEs of PostgreSQL: data_corrupted, index_corrupted, disk_full.
SQLITE_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
SQLITE_FULL = (
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR_WRITE,  # a quota, or a limit on the file's size
    sqlite3.SQLITE_IOERR_SHMSIZE,
)
POSTGRESQL_DAMAGED = ("XX001", "XX002")
POSTGRESQL_FULL = ("53100",)
DAMAGE = "damage"  # the execution option of an engine whose SQLite file was found damaged


def make_engine(url: str) -> Engine:
    """Return the engine for an SQLite file or a PostgreSQL database; it connects later.

    Raises:
        SettingsError: the URL is neither.
        UnfinishedRestoreError: a restore into the SQLite file's folder has not ended.
    """
    parsed = _parse(url)
    if parsed.get_backend_name() == "sqlite":
        return _sqlite_engine(parsed)
    return _postgresql_engine(parsed)


def _parse(url: str) -> URL:
    try:
        parsed = make_url(url)
    except exc.ArgumentError:
        raise _url_error(url) from None
    is_file = parsed.drivername == "sqlite" and parsed.database not in {None, "", ":memory:"}
    if not is_file and parsed.drivername not in {"postgresql", "postgresql+psycopg"}:
        raise _url_error(url)
    return parsed


def _url_error(url: str) -> SettingsError:
    return SettingsError(
        "MLPFORGE_DATABASE_URL must be sqlite:///FILE or "
        f"postgresql+psycopg://USER@HOST/DATABASE, got {mask_password(url)!r}"
    )


def _sqlite_engine(url: URL) -> Engine:
    folder = Path(url.database or "").parent
    require_restored(folder)
    folder.mkdir(parents=True, exist_ok=True)
    return prepare_sqlite(create_engine(url, pool_timeout=POOL_TIMEOUT_S))


def prepare_sqlite(engine: Engine) -> Engine:
    """Let an engine prepare its connections and begin its transactions as this project needs."""
    event.listen(engine, "connect", _prepare_connection)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_connection(connection: sqlite3.Connection, _record: Any) -> None:
    connection.isolation_level = None  # the driver must not send its own BEGIN
    for pragma in SQLITE_PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    _enter_wal(connection, time.monotonic() + BUSY_TIMEOUT_S)


def _enter_wal(connection: sqlite3.Connection, deadline: float) -> None:
    # For processes that open a new file at the same time this fails with "database is locked": the
    # switch ignores busy_timeout (3 of 90 starts failed without the loop).
    while not _try_wal(connection, deadline):
        time.sleep(0.01)


def _try_wal(connection: sqlite3.Connection, deadline: float) -> bool:
    try:
        connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        is_busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
        if not is_busy or time.monotonic() > deadline:
            raise
        return False
    return True


def _begin_sqlite(connection: Connection) -> None:
    # A plain BEGIN that reads and then writes fails as "locked", whatever the timeout.
    is_read_only = connection.get_execution_options().get("read_only", False)
    connection.exec_driver_sql("BEGIN" if is_read_only else "BEGIN IMMEDIATE")


def _postgresql_engine(url: URL) -> Engine:
    engine = create_engine(
        url.set(drivername="postgresql+psycopg"),
        pool_pre_ping=True,
        pool_size=5,
        max_overflow=5,
        pool_timeout=POOL_TIMEOUT_S,
        connect_args=POSTGRESQL_CONNECT,
    )
    event.listen(engine, "connect", _prepare_postgresql)
    return engine


def _prepare_postgresql(connection: Any, _record: Any) -> None:
    connection.execute(POSTGRESQL_TIMEOUTS)
    connection.commit()


@contextmanager
def transaction(engine: Engine, *, read_only: bool = False) -> Iterator[Connection]:
    """Yield a connection in one transaction: committed at the end, rolled back on an error.

    Args:
        engine: From make_engine.
        read_only: On SQLite, read a snapshot without waiting for writers.

    Raises:
        DatabaseUnavailableError: the database can't be reached, or does not answer in time.
        DatabaseFullError: the disk has no room for the data.
        DatabaseDamagedError: it is damaged; or an earlier transaction has found so of an SQLite
            file, and this one would write to it.
    """
    if not read_only:
        refuse_damaged(engine)
    try:
        with engine.connect() as connection:
            connection.execution_options(read_only=read_only)
            with connection.begin():
                yield connection
    except (exc.DatabaseError, *UNAVAILABLE) as error:
        cause = _to_domain_error(error)
        if cause is None:
            raise
        # PostgreSQL names one table's page, which its operator can repair while it runs.
        if isinstance(cause, DatabaseDamagedError) and engine.dialect.name == "sqlite":
            engine.update_execution_options(**{DAMAGE: cause.reason})
        raise cause from error


def _to_domain_error(error: exc.SQLAlchemyError) -> DatabaseUnavailableError | None:
    """Return the error of the database; None if the statement is wrong."""
    orig = getattr(error, "orig", None)
    code = getattr(orig, "sqlite_errorcode", None) or sqlite3.SQLITE_OK
    state = getattr(orig, "sqlstate", None)
    if code & 0xFF in SQLITE_DAMAGED or state in POSTGRESQL_DAMAGED:
        return DatabaseDamagedError(str(orig))
    if code in SQLITE_FULL or state in POSTGRESQL_FULL:
        return DatabaseFullError(str(orig))
    # SQLite reports a missing table as an operational error too.
    is_unavailable = isinstance(error, UNAVAILABLE) and code != sqlite3.SQLITE_ERROR
    return DatabaseUnavailableError() if is_unavailable else None


def refuse_damaged(engine: Engine) -> None:
    """Raise DatabaseDamagedError if a transaction of this engine has found its file damaged.

    A damaged file takes no writes: no worker might find a job that is accepted now.
    """
    reason = engine.get_execution_options().get(DAMAGE)
    if reason is not None:
        raise DatabaseDamagedError(reason)


def check_pages(engine: Engine) -> None:
    """Read every page of an SQLite file, or raise DatabaseDamagedError; PostgreSQL checks its own.

    100 MB take 0.2 s from the page cache, and otherwise as long as the disk needs.
    """
    if engine.dialect.name != "sqlite":
        return
    with transaction(engine, read_only=True) as connection:
        found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
    if found != "ok":
        raise DatabaseDamagedError(str(found).splitlines()[-1])  # the first line is the file's name


def lock_until_commit(connection: Connection, key: int) -> None:
    """Wait for the lock of this key; on SQLite BEGIN IMMEDIATE has already waited."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": key})
