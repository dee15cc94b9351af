"""Opens the outbox in the database that the settings name, without the rest of the job store."""

from contracts.settings import Settings
from stores.jobs.limits import JobLimits
from stores.jobs.migrate import migrate
from stores.jobs.sql.engine import make_engine
from stores.notifications.deliveries import DeliveryStore


def open_deliveries(settings: Settings) -> DeliveryStore:
    """Return the outbox, whose first call brings the tables up to date (as make_job_store).

    Raises:
        SettingsError: the URL names neither SQLite nor PostgreSQL.
    """
    engine = make_engine(settings.database_url.get_secret_value())
    limits = JobLimits(settings.max_queued_jobs, settings.lease_s, settings.max_attempts)
    return DeliveryStore(engine, limits, lambda: migrate(engine))
