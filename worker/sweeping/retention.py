"""Deletes the versions that the settings of models do not keep."""

from collections.abc import Collection
from functools import partial
from typing import Final

import structlog

from contracts.errors import DamagedError
from contracts.jobs.job import Job
from contracts.jobs.references import list_used_versions
from contracts.sweeps.request import SweepRequest
from stores.jobs.store import JobStore
from stores.models.store import ModelStore

RETAIN_S: Final = 3.0  # between two passes: retention acts within five seconds of a change

log = structlog.get_logger()


def drop_expired(jobs: JobStore, models: ModelStore) -> None:
    """Delete the expired versions of all models, at most 100 of each.

    Raises:
        DatabaseUnavailableError, StoreUnavailableError: the next pass deletes the rest.
    """
    for name in models.list_names():
        try:
            dropped = models.deleter.drop_expired(name, partial(find_needed, jobs, models, name))
        except DamagedError as error:
            log.warning("retention_failed", model=name, reason=str(error))
            continue
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
