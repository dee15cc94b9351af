"""Opens the job store that the settings name."""

from contracts.settings import Settings
from stores.jobs.engine import check_pages, make_engine
from stores.jobs.limits import JobLimits
from stores.jobs.migrate import migrate
from stores.jobs.sql import SqlJobStore


def make_job_store(settings: Settings, *, checks_pages: bool = False) -> SqlJobStore:
    """Return the store, its tables brought up to date.

    Args:
        settings: They name it.
        checks_pages: Read all of an SQLite file first.

    Raises:
        SettingsError: the URL names neither SQLite nor PostgreSQL.
        DatabaseUnavailableError: the database does not answer.
        DatabaseDamagedError: it is damaged.
        DatabaseNewerError: a later build has upgraded it.
    """
    engine = make_engine(settings.database_url.get_secret_value())
    if checks_pages:
        check_pages(engine)
    migrate(engine)
    limits = JobLimits(settings.max_queued_jobs, settings.lease_s, settings.max_attempts)
    return SqlJobStore(engine, limits)


def requeue_orphans(store: SqlJobStore) -> None:
    """Let every lease run out at once, and sweep.

    Only for who knows that no worker of this database lives, such as the holder of the lock of
    the one data folder that it lies in (errors as make_job_store).
    """
    store.expire_leases()
    store.sweep_leases()
