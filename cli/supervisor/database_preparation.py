"""Prepares a jobs database with SQLAlchemy: upgrades its tables, and requeues orphaned jobs."""

from collections.abc import Iterator
from contextlib import contextmanager

import structlog
from sqlalchemy.exc import DBAPIError

from cli.errors import DatabaseError
from contracts.errors import DatabaseDamagedError, DatabaseUnavailableError, ForgeError
from contracts.settings import Settings
from contracts.urls import mask_password
from stores.jobs.open import make_job_store
from stores.jobs.store import JobStore
from stores.models.open import open_model_store

log = structlog.get_logger(__name__)


def prepare(settings: Settings) -> None:
    """Do what prepare_database does to a database that is not prepared yet."""
    with _upgraded_store(settings) as store:
        if settings.own_database is not None:  # another one may have workers on other machines
            store.requeue_orphans()
            _warn_if_database_is_new(settings, store)


def upgrade_tables(settings: Settings) -> None:
    """Upgrade the tables of a database that other machines may use; raises as prepare_database."""
    with _upgraded_store(settings):
        pass


@contextmanager
def _upgraded_store(settings: Settings) -> Iterator[JobStore]:
    try:
        store = make_job_store(settings, checks_pages=True)
        store.prepare()
        yield store
        store.close()
    except (DBAPIError, DatabaseUnavailableError) as error:
        url = mask_password(settings.database_url.get_secret_value())
        raise DatabaseError(url, _reason(error)) from error


def _warn_if_database_is_new(settings: Settings, store: JobStore) -> None:
    """Log a warning if the database is new, but the model store has models."""
    if not store.is_unused():
        return
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
