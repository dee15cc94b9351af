"""The jobs database of an embedded service, before it starts and after it has stopped."""

import contextlib
import sqlite3
from pathlib import Path

import structlog
from sqlalchemy import make_url
from sqlalchemy.exc import DBAPIError

from cli.errors import DatabaseError
from contracts.errors import DatabaseDamagedError, DatabaseUnavailableError, ForgeError
from contracts.settings import Settings
from contracts.urls import mask_password
from stores.jobs.open import make_job_store
from stores.jobs.store import JobStore

log = structlog.get_logger(__name__)


def prepare_database(settings: Settings) -> None:
    """Upgrade the tables, and requeue the jobs that a crash left running.

    Call it with the data folder locked, before any worker starts.

    Raises:
        DatabaseError: it does not answer, or is not a database.
        DatabaseNewerError: a later build has upgraded it.
        SettingsError: the URL is neither of SQLite nor of PostgreSQL.
    """
    try:
        store = make_job_store(settings, checks_pages=True)
        if settings.has_own_database:  # another one may have workers on other machines
            store.requeue_orphans()
            _warn_if_database_is_new(settings, store)
        store.close()
    except (DBAPIError, DatabaseUnavailableError) as error:
        url = mask_password(settings.database_url.get_secret_value())
        raise DatabaseError(url, _reason(error)) from error


def checkpoint_wal(settings: Settings) -> None:
    """Merge the write-ahead log into the embedded SQLite file, so that a copy of it is complete.

    SQLite does so when the last connection is closed, but processes that end on a signal leave
    theirs open. Call it when all of them have ended.
    """
    file = make_url(settings.database_url.get_secret_value()).database
    if not settings.has_own_database or file is None or not Path(file).is_file():
        return
    try:
        with contextlib.closing(sqlite3.connect(file)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except (sqlite3.Error, OSError) as error:
        log.warning("database_log_not_merged", reason=str(error))


def _warn_if_database_is_new(settings: Settings, store: JobStore) -> None:
    """Log a warning if the database is new, but the model store has models."""
    if not store.is_unused():
        return
    from stores.models.open import open_model_store  # noqa: PLC0415  loads numpy: only at a first start

    try:
        has_models = open_model_store(settings).list_models(1, None).items
    except ForgeError:  # the services report it
        return
    if has_models:
        log.warning(
            "jobs_database_empty",
            reason="it has no jobs, but the model store has models: if there were jobs, stop the "
            "service and restore a backup of the database",
        )


def _reason(error: BaseException) -> str:
    """Return the first line of the driver's message."""
    if isinstance(error, DatabaseDamagedError):
        return f"it is damaged: {error.reason}"
    cause = error.__cause__ if isinstance(error, DatabaseUnavailableError) else error
    message = str(getattr(cause, "orig", cause)).strip()
    return message.splitlines()[0] if message else "it does not answer"
