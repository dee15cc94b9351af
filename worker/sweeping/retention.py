"""Discards the artifacts of ended jobs, and deletes old jobs."""

import structlog

from stores.jobs.store import JobStore
from stores.models.store import ModelStore
from worker.completion import discard_artifacts

# A job may have 20,000 events, and SQLite blocks other writers while it deletes them: few jobs in
# one transaction (13 ms for a job of 2,000 events), and a bounded number of them in one clean-up.
BATCH = 10
MAX_DELETED = 200
MAX_SPARED = 500  # ids in one statement

log = structlog.get_logger()


def clean_up(jobs: JobStore, models: ModelStore, keep_s: float) -> bool:
    """Discard the artifacts of ended jobs; delete jobs that ended more than keep_s seconds ago.

    In this order, and a job with artifacts is not deleted: nothing would say any more that it has
    ended.

    Returns:
        Whether there may be more jobs to delete.
    """
    left = discard_ended(jobs, models)
    if len(left) > MAX_SPARED:
        return False
    for _ in range(MAX_DELETED // BATCH):
        deleted = jobs.delete_ended(keep_s, BATCH, left)
        if deleted:
            log.info("jobs_deleted", count=deleted)
        if deleted < BATCH:
            return False
    return True


def discard_ended(jobs: JobStore, models: ModelStore) -> list[str]:
    """Discard the artifacts of ended jobs; return the ids of the jobs that still have some.

    An unknown job may be another service's, which uses the same model store.
    """
    ended = jobs.find_ended(models.artifacts.list_job_ids())
    return [job_id for job_id in ended if not discard_artifacts(models, job_id)]
