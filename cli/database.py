"""The jobs database of an embedded service, looked at once before anything starts."""

from sqlalchemy.exc import DBAPIError

from cli.errors import DatabaseError
from contracts.errors import DatabaseAwayError
from contracts.settings import Settings
from contracts.urls import mask_password
from stores.jobs.open import make_job_store, requeue_orphans


def take_up_jobs(settings: Settings) -> None:
    """Bring the tables up to date, and let jobs that a crash left running wait again at once.

    Call it with the data folder locked, before any worker starts.

    Raises:
        DatabaseError: it does not answer, or is no database.
        DatabaseNewerError: a later build has upgraded it.
        SettingsError: the URL names neither SQLite nor PostgreSQL.
    """
    try:
        if settings.has_own_database:
            requeue_orphans(settings)
        else:
            make_job_store(settings).close()  # its workers may be on other machines, and alive
    except (DBAPIError, DatabaseAwayError) as error:
        url = mask_password(settings.database_url.get_secret_value())
        raise DatabaseError(url, _reason(error)) from error


def _reason(error: BaseException) -> str:
    """Return the first line of what the driver said."""
    cause = error.__cause__ if isinstance(error, DatabaseAwayError) else error
    said = str(getattr(cause, "orig", cause)).strip()
    return said.splitlines()[0] if said else "it does not answer"
