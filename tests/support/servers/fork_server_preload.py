"""Loads the modules of fork_server.py's programs, except those that read settings."""

import gc
from importlib import import_module

from stores.datasets.packaged import PackagedDatasets

MODULES = (
    "billiard.popen_fork",
    "billiard.sharedctypes",
    "celery.__main__",
    "celery.apps.worker",
    "celery.bin.celery",
    "celery.concurrency.prefork",
    "celery.worker.consumer",
    "contracts.logs",
    "gunicorn.app.wsgiapp",
    "kombu.transport.redis",
    "services.api.app",
    "services.api.jobs.enqueue",
    "services.inference.app",
    "services.metrics.registry",
    "services.server.fast.event_loop",
    "services.server.gunicorn_hooks",
    "services.server.worker",
    "stores.jobs.migrations.upgrade",
    "stores.jobs.open",
    "stores.models.open",
    "worker.runner",
    "worker.celery_app",
    "worker.training.snapshots",
    "worker.sweeping.sweeper",
)

for name in MODULES:
    import_module(name)
PackagedDatasets().load("mnist")
gc.freeze()  # a collection in a child would copy the shared memory
