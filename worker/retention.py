"""What is kept of jobs, and for how long: little of ended ones, and nothing of old ones."""

import structlog

from contracts.errors import JobNotFoundError
from stores.jobs.store import JobStore
from stores.models.store import ModelStore
from worker.kept import discard_kept

MAX_FORGOTTEN = 500  # jobs at once, so that no transaction is long

log = structlog.get_logger()


def tidy(jobs: JobStore, models: ModelStore, keep_s: float) -> None:
    """Discard what ended jobs keep aside; forget jobs that ended more than keep_s seconds ago.

    In this order: nobody can tell any more that a job has ended when it is forgotten.
    """
    discard_ended(jobs, models)
    forgotten = jobs.forget_ended(keep_s, MAX_FORGOTTEN)
    if forgotten:
        log.info("jobs_forgotten", count=forgotten)


def discard_ended(jobs: JobStore, models: ModelStore) -> None:
    """Discard what jobs keep aside that have ended; nobody will need it."""
    for job_id in models.list_kept():
        try:
            has_ended = jobs.get(job_id).is_terminal
        except JobNotFoundError:
            continue  # another service may keep its models here too
        if has_ended:
            discard_kept(models, job_id)
