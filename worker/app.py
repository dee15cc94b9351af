"""The worker's composition root: `celery --app worker.app worker`."""

import gc
import os
import warnings
from collections.abc import Sequence
from functools import cache
from typing import Any

import structlog
from celery import signals

from contracts import tracing
from contracts.errors import SettingsError
from contracts.logs import configure_logging
from contracts.queue import TASK_NAME
from contracts.settings import load_settings
from stores.batch.results import BatchResults
from stores.datasets.catalog import open_datasets
from stores.datasets.packaged import PackagedDatasets
from stores.jobs.open import make_job_store
from stores.models.open import open_blobs, open_model_store
from stores.notifications.webhooks import WebhookStore
from stores.schedules.acceptance import ScheduleAcceptance
from stores.specs.acceptance import SpecAcceptance
from worker.celery_app import install_bootsteps, make_consumer
from worker.context import WorkerContext
from worker.garbage import run_and_collect
from worker.runner import JobRunner
from worker.stop_flag import StopFlag, stop_on_signal
from worker.sweeping.node import Node
from worker.sweeping.retention import Retention
from worker.sweeping.scheduler import Scheduler
from worker.sweeping.sweeper import Sweeper, SweeperConfig, SweptStores, WakeUps
from worker.training.run_factory import RunFactory
from worker.training.snapshots import snapshot_interval_s

SECONDS_A_DAY = 86_400

log = structlog.get_logger()

# Celery warns root of pickle, but it is configured to accept only JSON.
warnings.filterwarnings("ignore", "You're running the worker with superuser privileges")
settings = load_settings(os.environ)
if settings.broker_url is None:
    raise SettingsError("MLPFORGE_BROKER_URL must be set for a worker, such as redis://host:6379/0")

app = make_consumer(settings.broker_url.get_secret_value())
run_factory = RunFactory(open_datasets(settings))
stop_flag = StopFlag()
tracing.start("worker", os.environ)
node = Node.from_environ(os.environ)  # before the pool forks: one node for all its processes


@cache
def job_runner() -> JobRunner:
    """Return this pool process's runner; its stores are opened after the fork."""
    catalog = open_datasets(settings)
    context = WorkerContext(
        jobs=make_job_store(settings),
        models=open_model_store(settings, writes=True),
        datasets=catalog.imported,
        catalog=catalog,
        results=BatchResults(open_blobs(settings)),
        run_factory=run_factory,
        stop_flag=stop_flag,
        name=node.holder,
        lease_s=settings.lease_s,
        max_attempts=settings.max_attempts,
        max_dataset_bytes=settings.max_dataset_bytes,
        threads=settings.worker_threads,
        snapshot_interval_s=snapshot_interval_s(settings.models),
    )
    return JobRunner(context)


@app.task(name=TASK_NAME)
def run_next_job(job_id: str) -> None:
    """Run the next waiting job, which need not be the one of the wake-up."""
    log.debug("wake_up_received", job_id=job_id)
    run_and_collect(job_runner().run_next)


@signals.setup_logging.connect
def _configure_logging(**_signal: Any) -> None:
    configure_logging(json=True)


@signals.worker_process_shutdown.connect
def _export_last_spans(**_signal: Any) -> None:
    tracing.stop()


@signals.worker_init.connect
def _prepare_pool(sender: Any, **_signal: Any) -> None:
    # Before the pool forks, so that its processes share them; the store is opened after the fork.
    # A single process shares nothing: it loads them for its first job, since they take 100 MB.
    if sender.concurrency > 1:
        run_factory.prepare_all(PackagedDatasets().list_datasets())
    gc.collect()
    gc.freeze()  # a collection in a process of the pool would copy the memory that they share


@signals.worker_process_init.connect
def _listen_for_shutdown(**_signal: Any) -> None:
    stop_on_signal(stop_flag)


@signals.worker_ready.connect
def _log_ready(**_signal: Any) -> None:
    log.info("worker_ready")


def _make_threads(wake_ups: WakeUps) -> Sequence[Sweeper | Scheduler | Retention]:
    models = open_model_store(settings, writes=True)
    keep_s, keep_audit_s = (
        days * SECONDS_A_DAY for days in (settings.keep_jobs_days, settings.keep_audit_days)
    )
    config = SweeperConfig(settings.lease_s, keep_s=keep_s, keep_audit_s=keep_audit_s)
    results = BatchResults(open_blobs(settings))
    catalog = open_datasets(settings)
    stores = SweptStores(make_job_store(settings), models, catalog.imported, results)
    specs = SpecAcceptance(catalog, models, settings.max_job_bytes)
    # Not the sweeper's: a thread closes the connections of its store while another one reads.
    jobs = make_job_store(settings)
    acceptance = ScheduleAcceptance(specs, WebhookStore.on_database_of(jobs))
    scheduler = Scheduler(jobs, acceptance, wake_ups)
    retention = Retention(make_job_store(settings), models)
    return Sweeper(stores, wake_ups, config, node), scheduler, retention


install_bootsteps(app, _make_threads)
