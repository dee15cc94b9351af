"""What is kept of jobs, and for how long: little of ended ones, and nothing of old ones."""

import structlog

from stores.jobs.store import JobStore
from stores.models.store import ModelStore
from worker.kept import try_to_discard_kept

MAX_FORGOTTEN = 500  # jobs at once, so that no transaction is long

log = structlog.get_logger()


def tidy(jobs: JobStore, models: ModelStore, keep_s: float) -> None:
    """Discard what ended jobs keep aside; forget jobs that ended more than keep_s seconds ago.

    In this order, and none is forgotten while something is left: nobody could tell any more that
    its job has ended.
    """
    if not discard_ended(jobs, models):
        return
    forgotten = jobs.forget_ended(keep_s, MAX_FORGOTTEN)
    if forgotten:
        log.info("jobs_forgotten", count=forgotten)


def discard_ended(jobs: JobStore, models: ModelStore) -> bool:
    """Discard what jobs keep aside that have ended, and return whether nothing is left of it.

    A job that is not there may be another service's, which keeps its models here too.
    """
    ended = jobs.find_ended(models.list_kept())
    left = [job_id for job_id in ended if not try_to_discard_kept(models, job_id)]
    return not left
