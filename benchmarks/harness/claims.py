"""A claimed job, as a worker has one."""

from contracts.jobs.spec import JobSpec
from stores.jobs.limits import JobLimits
from stores.jobs.memory import memory_job_store
from stores.jobs.records import NewJob, TrainingClaim
from stores.jobs.store import JobStore


def claim_job(spec: JobSpec, total_steps: int) -> tuple[JobStore, TrainingClaim]:
    """Return a store with one job of that many steps, and the claim on it."""
    jobs = memory_job_store(JobLimits(max_queued=1, lease_s=3600, max_attempts=1))
    jobs.create(NewJob("bench", spec, total_steps))
    claim = jobs.claim("bench")
    if not isinstance(claim, TrainingClaim):
        raise SystemExit("the job store does not return its only job")
    return jobs, claim
