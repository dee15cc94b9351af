"""The jobs database of an embedded service, before it starts and after it has stopped."""

import contextlib
import sqlite3
from pathlib import Path

import structlog

from contracts.settings import Settings
from contracts.urls import BUCKET_SCHEME
from stores.jobs.sql.sqlite_file import is_in_use_and_settled, try_to_create

log = structlog.get_logger(__name__)


def prepare_database(settings: Settings) -> None:
    """Upgrade the tables, and requeue the jobs that a crash left running.

    Call it with the data folder locked, before any worker starts.

    Raises:
        DatabaseError: it does not answer, or is not a database.
        DatabaseNewerError: a later build has upgraded it.
        SettingsError: the URL is neither of SQLite nor of PostgreSQL.
    """
    if _is_prepared(settings):
        return
    from cli.supervisor.database_preparation import prepare  # noqa: PLC0415  SQLAlchemy takes 0.5 s to load

    prepare(settings)


def checkpoint_wal(settings: Settings) -> None:
    """Merge the write-ahead log into the embedded SQLite file, so that a copy of it is complete.

    SQLite does so when the last connection is closed, but processes that end on a signal leave
    theirs open. Call it when all of them have ended.
    """
    file = settings.own_database
    if file is None or not file.is_file():
        return
    try:
        with contextlib.closing(sqlite3.connect(file)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except (sqlite3.Error, OSError) as error:
        log.warning("database_log_not_merged", reason=str(error))


def _is_prepared(settings: Settings) -> bool:
    file = settings.own_database
    if file is None:
        return False
    if file.exists():
        return is_in_use_and_settled(file)
    return not _may_have_models(settings) and try_to_create(file)


def _may_have_models(settings: Settings) -> bool:
    return settings.models.startswith(BUCKET_SCHEME) or Path(settings.models).exists()
