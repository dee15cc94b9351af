"""One idempotency key is one request, however often it comes."""

from contracts.errors import IdempotencyKeyError
from contracts.jobs.job import Job
from stores.jobs.store import KeyedRequest


def check_same(key: str, job: Job, asked: KeyedRequest) -> Job:
    """Return the job that has this key, or raise IdempotencyKeyError if it was asked otherwise."""
    first = job.spec if job.reproduction is None else job.reproduction.of
    if first != asked:
        raise IdempotencyKeyError(key, job.id)
    return job
