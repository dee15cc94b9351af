"""What is kept of jobs, and for how long: little of ended ones, and nothing of old ones."""

import structlog

from stores.jobs.store import JobStore
from stores.models.store import ModelStore
from worker.job_artifacts import try_to_discard_kept

# A job may have 20,000 events, and nobody else writes while SQLite deletes them: few jobs in one
# transaction (13 ms for one of 2,000 events), and a bounded number of transactions in one tidy.
FORGOTTEN_AT_ONCE = 10
MAX_FORGOTTEN = 200
MAX_SPARED = 500  # ids in one statement

log = structlog.get_logger()


def tidy(jobs: JobStore, models: ModelStore, keep_s: float) -> bool:
    """Discard what ended jobs keep aside; forget jobs that ended more than keep_s seconds ago.

    In this order, and no job is forgotten of which something is left: nobody could tell any more
    that it has ended.

    Returns:
        Whether there may be more to forget.
    """
    left = discard_ended(jobs, models)
    if len(left) > MAX_SPARED:
        return False
    for _ in range(MAX_FORGOTTEN // FORGOTTEN_AT_ONCE):
        forgotten = jobs.forget_ended(keep_s, FORGOTTEN_AT_ONCE, left)
        if forgotten:
            log.info("jobs_forgotten", count=forgotten)
        if forgotten < FORGOTTEN_AT_ONCE:
            return False
    return True


def discard_ended(jobs: JobStore, models: ModelStore) -> list[str]:
    """Discard what jobs keep aside that have ended; return the ids of those that keep it still.

    A job that is not there may be another service's, which keeps its models here too.
    """
    ended = jobs.find_ended(models.artifacts.list_job_ids())
    return [job_id for job_id in ended if not try_to_discard_kept(models, job_id)]
