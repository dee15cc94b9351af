"""Requests about a job that only one that trains can answer."""

from contracts.jobs.job import Job
from contracts.jobs.spec import JobSpec
from services.http.errors import RefusedError


def check_training(job: Job) -> JobSpec:
    """Return the spec of a job that trains; RefusedError 409 for one of another kind."""
    if job.spec is None:
        raise RefusedError(
            409, f"job {job.id} must have trained a model, but its kind is {job.kind}"
        )
    return job.spec
