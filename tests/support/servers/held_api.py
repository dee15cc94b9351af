"""The api service, in which a thread that opens a file of a version never returns."""

import threading
from pathlib import Path

from services.api.app import create_app
from services.api.jobs.enqueue import CeleryEnqueue
from services.api.wsgi import datasets, jobs, settings
from stores.blobs.directory import DirectoryBlobs
from stores.models.store import ModelStore


class HeldBlobs(DirectoryBlobs):
    def open(self, key, sha256=None):  # noqa: ARG002  the interface of blobs
        threading.Event().wait()


app = create_app(
    settings,
    jobs,
    ModelStore(HeldBlobs(Path(settings.models))),
    datasets,
    CeleryEnqueue(settings.broker_url.get_secret_value(), settings.max_queued_jobs),
)
