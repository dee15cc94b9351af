"""The jobs database of an embedded service, before anything starts and after all has ended."""

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
    """Bring the tables up to date, and let jobs that a crash left running wait again at once.

    Call it with the data folder locked, before any worker starts.

    Raises:
        DatabaseError: it does not answer, or is no database.
        DatabaseNewerError: a later build has upgraded it.
        SettingsError: the URL names neither SQLite nor PostgreSQL.
    """
    try:
        store = make_job_store(settings, checks_pages=True)
        if settings.has_own_database:  # of another one workers may live, on other machines
            store.requeue_orphans()
            _warn_of_lost_jobs(settings, store)
        store.close()
    except (DBAPIError, DatabaseUnavailableError) as error:
        url = mask_password(settings.database_url.get_secret_value())
        raise DatabaseError(url, _reason(error)) from error


def checkpoint_wal(settings: Settings) -> None:
    """Put the write-ahead log of our own SQLite file into it, so that a copy of the file is whole.

    SQLite does so when the last connection is closed, which parts that end on a signal leave open.
    Call it when no part is left.
    """
    file = make_url(settings.database_url.get_secret_value()).database
    if not settings.has_own_database or file is None or not Path(file).is_file():
        return
    try:
        with contextlib.closing(sqlite3.connect(file)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except (sqlite3.Error, OSError) as error:
        log.warning("database_log_not_merged", reason=str(error))


def _warn_of_lost_jobs(settings: Settings, store: JobStore) -> None:
    """Log a warning if the database is new, and the model store is not."""
    if not store.is_unused():
        return
    from stores.models.open import open_model_store  # noqa: PLC0415  loads numpy: only at a first start

    try:
        has_models = open_model_store(settings).list_models(1, None).items
    except ForgeError:  # the parts that need it will say so
        return
    if has_models:
        log.warning(
            "jobs_database_empty",
            reason="it has never had a job, and the model store has models: if there were jobs, "
            "stop the service and restore a backup of the database",
        )


def _reason(error: BaseException) -> str:
    """Return the first line of what the driver said."""
    if isinstance(error, DatabaseDamagedError):
        return f"it is damaged: {error.reason}"
    cause = error.__cause__ if isinstance(error, DatabaseUnavailableError) else error
    said = str(getattr(cause, "orig", cause)).strip()
    return said.splitlines()[0] if said else "it does not answer"
