"""Deletes the versions that the settings of models do not keep, in every worker's main process."""

import time
from collections.abc import Callable, Collection
from functools import partial
from typing import Final

import structlog

from contracts.errors import DamagedError
from contracts.jobs.job import Job
from contracts.jobs.references import list_used_versions
from contracts.sweeps.request import SweepRequest
from stores.jobs.store import JobStore
from stores.models.store import ModelStore
from worker.sweeping.periodic_thread import PeriodicThread

RETAIN_S: Final = 3.0  # between two passes: retention acts within five seconds of a change
LONGEST_CALL_S: Final = 0.5  # a fork of the process waits for the end of a call
BREAK_S: Final = 0.1

log = structlog.get_logger()


class Retention:
    """A thread that deletes the expired versions of one model after the other.

    It is not the sweeper's thread: a pass reads the head of each model, which takes seconds for
    hundreds of models in S3, and leases must be swept meanwhile.

    Args:
        jobs: The jobs that may need versions; no other thread uses this store.
        models: The models.
        now: A monotonic clock, in seconds.

    Attributes:
        start: Starts the thread (as PeriodicThread).
        stop: Stops it.
    """

    def __init__(
        self, jobs: JobStore, models: ModelStore, now: Callable[[], float] = time.monotonic
    ) -> None:
        self._jobs = jobs
        self._models = models
        self._now = now
        self._rest: list[str] = []  # the models that this pass has not come to
        self._thread = PeriodicThread(
            self.drop_some, failed="retention_unavailable", crashed="retention_crashed"
        )
        self.start, self.stop = self._thread.start, self._thread.stop

    def drop_some(self) -> float:
        """Delete expired versions of some models; return the seconds until the next call."""
        end = self._now() + LONGEST_CALL_S
        try:
            self._rest = self._rest or self._models.list_names()
            while self._rest:
                self._drop_expired(self._rest.pop())
                if self._now() >= end:
                    break
        finally:
            self._jobs.close()  # a forked child must not inherit a connection
        return BREAK_S if self._rest else RETAIN_S

    def _drop_expired(self, name: str) -> None:
        needed = partial(find_needed, self._jobs, self._models, name)
        try:
            dropped = self._models.deleter.drop_expired(name, needed)
        except DamagedError as error:
            log.warning("retention_failed", model=name, reason=str(error))
            return
        if dropped:
            log.info("versions_expired", model=name, versions=list(dropped))


def find_needed(jobs: JobStore, models: ModelStore, name: str) -> Collection[int] | None:
    """Return the versions of a model that unended jobs need; None: perhaps all.

    A job with `promote` needs the version that it has published.
    """
    needed: set[int] = set()
    for job in jobs.list_unended():
        used = list_used_versions(job)
        if used is None:
            return None
        needed |= {version for model, version in used if model == name}
        if _promotes(job, name):
            manifest = models.find_published(name, job.id)
            if manifest is not None:
                needed.add(manifest.version)
            elif isinstance(job.request, SweepRequest):  # its trials publish
                return None
    return needed


def _promotes(job: Job, name: str) -> bool:
    if isinstance(job.request, SweepRequest):
        return job.request.model == name and job.request.promote is not None
    spec = job.spec
    return spec is not None and spec.model == name and spec.promote is not None
