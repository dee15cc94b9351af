"""Discards the predictions of batches that have failed, and of those whose job was deleted."""

import structlog

from stores.batch.results import BatchResults
from stores.jobs.store import JobStore
from stores.jobs.tables import CANCELLED, FAILED
from worker.sweeping.ages import is_older

log = structlog.get_logger()


def discard_failed(jobs: JobStore, results: BatchResults) -> list[str]:
    """Discard the parts of failed and cancelled jobs; return the ids of jobs with some left."""
    failed = jobs.find_ended(results.list_job_ids(), [FAILED, CANCELLED])
    return [job_id for job_id in failed if not results.discard(job_id)]


def discard_expired(jobs: JobStore, results: BatchResults, keep_s: float) -> None:
    """Discard the predictions of jobs that do not exist any more.

    Those of an unknown job stay as long as a job does: it may be another service's, which uses the
    same model store.
    """
    found = results.list_job_ids()
    for job_id in set(found).difference(jobs.find_ended(found)):
        if is_older(job_id, keep_s) and not jobs.exists(job_id):
            log.info("batch_result_expired", job_id=job_id)
            results.discard(job_id)
