"""Opens the job store that the settings name."""

from contracts.settings import Settings
from stores.jobs.engine import make_engine
from stores.jobs.limits import JobLimits
from stores.jobs.migrate import migrate
from stores.jobs.sql import SqlJobStore


def make_job_store(settings: Settings) -> SqlJobStore:
    """Return the store, its tables brought up to date.

    Raises:
        SettingsError: the URL names neither SQLite nor PostgreSQL.
        DatabaseAwayError: the database does not answer.
        DatabaseNewerError: a later build has upgraded it.
    """
    engine = make_engine(settings.database_url.get_secret_value())
    migrate(engine)
    limits = JobLimits(settings.max_queued_jobs, settings.lease_s, settings.max_attempts)
    return SqlJobStore(engine, limits)


def requeue_orphans(settings: Settings) -> None:
    """Let every lease run out at once, and sweep.

    Only for who knows that no worker of this database lives, such as the holder of the lock of
    the one data folder that it lies in (errors as make_job_store).
    """
    store = make_job_store(settings)
    store.expire_leases()
    store.sweep_leases()
    store.close()
