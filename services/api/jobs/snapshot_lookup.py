"""Find a running job's snapshot, or the reason why there is none."""

from collections.abc import Callable
from typing import TypeVar

from contracts.jobs.job import Job
from services.http.errors import RefusedError
from stores.jobs.store import JobStore

T = TypeVar("T")


def find_snapshot(jobs: JobStore, job_id: str, find: Callable[[str], T | None]) -> T:
    """Return a job's snapshot, as find returns it.

    Raises:
        JobNotFoundError: the job does not exist.
        RefusedError: 404, it has no snapshot yet, or its snapshot was deleted.
    """
    job = jobs.get(job_id)
    found = None if job.is_terminal else find(job_id)
    if found is None:
        # Read the job again: it may have ended, or been requeued, in the meantime.
        raise RefusedError(404, _why_none(jobs.get(job_id)))
    return found


def _why_none(job: Job) -> str:
    if job.spec is None:
        return f"job {job.id} is of kind {job.kind}: only a job that trains has snapshots"
    if job.state == "queued" and job.attempt > 0:
        return f"job {job.id} is queued again and has no snapshot: one is taken after an epoch"
    if job.state == "queued":
        return f"job {job.id} has not started: there is a snapshot after its first epoch"
    if job.state == "running":
        return f"job {job.id} has no snapshot yet: one is taken after an epoch"
    if job.model is not None:
        version = f"/models/{job.model.name}/versions/{job.model.version}"
        return f"job {job.id} has succeeded and its snapshot is deleted: GET {version}"
    return f"job {job.id} is {job.state} and its snapshot is deleted; it has published no version"
