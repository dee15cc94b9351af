"""The api service's composition root: `gunicorn services.api.wsgi:app`."""

import os

import structlog

from contracts import tracing
from contracts.errors import DatabaseUnavailableError, SettingsError
from contracts.logs import configure_logging
from contracts.settings import load_settings
from services.api.app import create_app
from services.api.jobs.enqueue import CeleryEnqueue
from services.metrics.registry import open_registry
from services.server.malloc import limit_arenas
from stores.batch.results import BatchResults
from stores.datasets.catalog import open_datasets
from stores.jobs.open import make_job_store
from stores.models.open import open_blobs, open_model_store

configure_logging(json=True)
limit_arenas()  # before the server starts threads
tracing.start("api", os.environ)
settings = load_settings(os.environ)
if settings.broker_url is None:
    raise SettingsError("MLPFORGE_BROKER_URL must be set for the api, such as redis://host:6379/0")

jobs = make_job_store(settings, checks_pages=True)
try:
    jobs.ping()
except DatabaseUnavailableError as error:  # the store tries again at each call
    structlog.get_logger(__name__).warning("started_without_database", reason=str(error))
finally:
    jobs.close()  # before gunicorn forks: the processes must not share a connection

datasets = open_datasets(settings)
app = create_app(
    settings,
    jobs,
    open_model_store(settings, writes=True),
    datasets,
    CeleryEnqueue(settings.broker_url.get_secret_value(), settings.max_queued_jobs),
    imported=datasets.imported,
    results=BatchResults(open_blobs(settings)),
    registry=open_registry(os.environ),
)
