"""The worker's composition root: `celery --app worker.app worker`."""

import os
from functools import cache
from typing import Any

import structlog
from celery import signals

from contracts.errors import SettingsError
from contracts.logs import configure_logging
from contracts.queue import TASK_NAME
from contracts.settings import load_settings
from stores.datasets.packaged import PackagedDatasets
from stores.jobs.open import make_job_store
from stores.models.open import open_model_store
from worker.bootsteps import install_bootsteps
from worker.celery_app import make_consumer
from worker.context import WorkerContext
from worker.node import Node
from worker.runner import JobRunner
from worker.snapshots import snapshot_interval_s
from worker.stop_flag import StopFlag, stop_on_signal
from worker.sweeper import Sweeper, Times, WakeUps
from worker.training import Trainables

SECONDS_A_DAY = 86_400

log = structlog.get_logger()

settings = load_settings(os.environ)
if settings.broker_url is None:
    raise SettingsError("MLPFORGE_BROKER_URL must be set for a worker, such as redis://host:6379/0")

app = make_consumer(settings.broker_url.get_secret_value())
trainables = Trainables(PackagedDatasets())
stopping = StopFlag()
node = Node.from_environ(os.environ)  # before the pool forks: all its processes are of it


@cache
def job_runner() -> JobRunner:
    """Return this pool process's runner; its stores are opened after the fork."""
    parts = WorkerContext(
        jobs=make_job_store(settings),
        models=open_model_store(settings, writes=True),
        trainables=trainables,
        stopping=stopping,
        name=node.holder,
        lease_s=settings.lease_s,
        max_attempts=settings.max_attempts,
        threads=settings.worker_threads,
        snapshot_interval_s=snapshot_interval_s(settings.models),
    )
    return JobRunner(parts)


@app.task(name=TASK_NAME)
def run_next_job(job_id: str) -> None:
    """Run the oldest waiting job; job_id says only why somebody should look."""
    log.debug("woken", by=job_id)
    job_runner().run_next()


@signals.setup_logging.connect
def _log_like_the_services(**_signal: Any) -> None:
    configure_logging(json=True)


@signals.worker_init.connect
def _load_datasets(**_signal: Any) -> None:
    trainables.prepare_all()  # before the pool forks


@signals.worker_process_init.connect
def _listen_for_shutdown(**_signal: Any) -> None:
    stop_on_signal(stopping)


@signals.worker_ready.connect
def _say_ready(**_signal: Any) -> None:
    log.info("worker_ready")


def _make_sweeper(wake_ups: WakeUps) -> Sweeper:
    models = open_model_store(settings, writes=True)
    times = Times(settings.lease_s, keep_s=settings.keep_jobs_days * SECONDS_A_DAY)
    return Sweeper(lambda: make_job_store(settings), models, wake_ups, times, node)


install_bootsteps(app, _make_sweeper)
