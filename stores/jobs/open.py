"""Opens the job store that the settings name."""

from contracts.settings import Settings
from stores.jobs.limits import JobLimits
from stores.jobs.migrate import migrate
from stores.jobs.sql.engine import check_pages, make_engine
from stores.jobs.store import JobStore


def make_job_store(settings: Settings, *, checks_pages: bool = False) -> JobStore:
    """Return the store at the settings' URL, whose first call brings the tables up to date.

    Until that succeeds, every call may also raise DatabaseNewerError: a later build has upgraded
    the database.

    Args:
        settings: Its URL and limits.
        checks_pages: Read all of an SQLite file first.

    Raises:
        SettingsError: the URL names neither SQLite nor PostgreSQL.
    """
    engine = make_engine(settings.database_url.get_secret_value())

    def prepare() -> None:
        if checks_pages:
            check_pages(engine)
        migrate(engine)

    limits = JobLimits(settings.max_queued_jobs, settings.lease_s, settings.max_attempts)
    return JobStore(engine, limits, prepare)
