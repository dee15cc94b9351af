"""The jobs database of an embedded service, before it starts and after it has stopped."""

import contextlib
import os
import signal
import sqlite3
import time
import traceback
from pathlib import Path
from typing import Final

import structlog

from cli.supervisor.processes.preparation import make_death_signal
from contracts.errors import ForgeError
from contracts.settings import Settings
from stores.jobs.sql.sqlite_file import is_in_use_and_settled

# A killed process may have the file open for a moment.
MERGE_S: Final = 2.0
REMOVE_S: Final = 1.0  # if the log is empty, a copy is complete already
PAUSE_S: Final = 0.05

log = structlog.get_logger(__name__)


def prepare_database(settings: Settings) -> None:
    """Upgrade the tables, and requeue the jobs that a crash left running.

    Call it with the data folder locked, before any worker starts.

    Raises:
        DatabaseError: it does not answer, or is not a database.
        DatabaseNewerError: a later build has upgraded it.
        SettingsError: the URL is neither of SQLite nor of PostgreSQL.
    """
    if not _is_prepared(settings):
        _prepare(settings)


def prepare_in_child(settings: Settings) -> None:
    """Do what prepare_database does, in a process that ends: SQLAlchemy takes 20 MB.

    Raises:
        ForgeError: any of its errors, with the same message.
    """
    if _is_prepared(settings):
        return
    reader, writer = os.pipe()
    set_death_signal = make_death_signal(signal.SIGKILL)
    child = os.fork()
    if not child:
        set_death_signal()  # it has the lock of the data folder, and PostgreSQL may never answer
        os._exit(_report(settings, writer))
    os.close(writer)
    with os.fdopen(reader, "rb") as answer:
        reason = answer.read().decode()
    _, status = os.waitpid(child, 0)
    if status:
        raise ForgeError(reason or "the jobs database was not prepared; the reason is above")


def _report(settings: Settings, writer: int) -> int:
    """Prepare the database; return the exit status, after writing the message of an error."""
    try:
        _prepare(settings)
    except ForgeError as error:
        os.write(writer, str(error).encode())
    except BaseException:  # noqa: BLE001  nothing may return from a fork
        traceback.print_exc()
    else:
        return 0
    return 1


def _prepare(settings: Settings) -> None:
    from cli.supervisor.database_preparation import prepare  # noqa: PLC0415  SQLAlchemy takes 0.5 s to load

    prepare(settings)


def checkpoint_wal(
    settings: Settings, *, within_s: float = MERGE_S, removed_within_s: float = REMOVE_S
) -> None:
    """Merge the write-ahead log into the embedded SQLite file, so that a copy of it is complete.

    SQLite does so when the last connection is closed, but processes that end on a signal leave
    theirs open. Call it when all of them have ended. Another program that has the file open delays
    this by at most `removed_within_s`, or `within_s` while it reads.
    """
    file = settings.own_database
    if file is None or not file.is_file():
        return
    wal = file.with_name(f"{file.name}-wal")
    start_s = time.monotonic()
    try:
        while (size := _merge(file, wal)) is not None:
            if time.monotonic() - start_s > (within_s if size else removed_within_s):
                break
            time.sleep(PAUSE_S)
        if size:
            log.warning("database_log_not_merged", reason="another program reads the database")
    except (sqlite3.Error, OSError) as error:
        log.warning("database_log_not_merged", reason=str(error))


def _merge(file: Path, wal: Path) -> int | None:
    """Try to merge; return the log's size then, or None: the last connection removes it."""
    with contextlib.closing(sqlite3.connect(file, timeout=PAUSE_S)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with contextlib.suppress(FileNotFoundError):
        return wal.stat().st_size
    return None


def _is_prepared(settings: Settings) -> bool:
    file = settings.own_database
    return file is not None and file.exists() and is_in_use_and_settled(file)
