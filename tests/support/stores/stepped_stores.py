"""Stores whose callers wait for each other before each step (interleaving.py)."""

import threading

from stores.blobs.memory import MemoryBlobs
from stores.jobs.store import JobStore


class SteppedBlobs(MemoryBlobs):
    """Blobs whose callers wait for each other."""

    step = staticmethod(lambda: None)
    _updater = None

    def read(self, key, max_bytes=None):
        if max_bytes is None and self._updater != threading.get_ident():
            self.step()
        return super().read(key, max_bytes)

    def update(self, key, change):
        self.step()
        with self._lock:
            self._updater = threading.get_ident()
            try:
                content = change(super().read(key))
                if content is not None:
                    self.write(key, content)
            finally:
                self._updater = None


class SteppedJobs(JobStore):
    """Jobs whose callers wait for each other."""

    step = staticmethod(lambda: None)

    def create(self, new_job):
        self.step()
        return super().create(new_job)

    def list_unended(self):
        self.step()
        return super().list_unended()

    def withdraw(self, job_id):
        self.step()
        return super().withdraw(job_id)
