"""Discards the files that jobs leave: uploads, unpublished data sets, and predictions."""

import time
from collections.abc import Iterable
from typing import Final
from uuid import UUID

import structlog

from contracts.errors import DamagedError, JobNotFoundError
from contracts.jobs.job import Job
from stores.batch.job_files import JobFiles
from stores.batch.results import BatchResults
from stores.datasets.imported import ImportedDatasets
from stores.jobs.sql.tables import CANCELLED, FAILED
from stores.jobs.store import JobStore

# An upload is stored before its job: for a day it may still become one.
OLD_S: Final = 86_400
# A file that is being written changes within seconds; those of killed processes count as uploads.
PARTIAL_S: Final = 3600
MILLISECONDS_SHIFT: Final = 80  # a UUIDv7 begins with its time in milliseconds

log = structlog.get_logger()


def discard_uploads(jobs: JobStore, files: JobFiles) -> list[str]:
    """Discard the uploads of ended jobs, and those of failed requests that are a day old.

    What killed processes had written of uploads is discarded after an hour.

    Returns:
        The ids of ended jobs whose upload could not be discarded.
    """
    datasets = files.datasets
    uploads = datasets.list_uploads()
    ended = jobs.find_ended(uploads)
    datasets.remove_partial(PARTIAL_S)
    _remove_jobless(jobs, datasets, set(uploads).difference(ended))
    return discard_ended_requests(jobs, files, ended)


def discard_ended_requests(jobs: JobStore, files: JobFiles, ended: Iterable[str]) -> list[str]:
    """Discard the files of those of these ended jobs that do not train; return failures' ids."""
    left = []
    for job_id in ended:
        job = _find_job(jobs, job_id)
        if job and job.request and not _discard(files, job):
            left.append(job_id)
    return left


def discard_orphans(jobs: JobStore, datasets: ImportedDatasets) -> None:
    """Discard the files of data sets that no version names, and whose jobs have ended.

    A process was killed between a change of a head and the removal of files: nothing else says
    that they are left. Those of unknown jobs may be another service's, in the same model store.
    """
    orphans = list(datasets.find_orphans())
    ended = set(jobs.find_ended([job_id for _, job_id in orphans]))
    for name, job_id in orphans:
        if job_id in ended:
            log.warning("dataset_files_removed", dataset=name, job_id=job_id)
            datasets.remove_unpublished(name, job_id)


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
        if _is_older(job_id, keep_s) and not jobs.exists(job_id):
            log.info("batch_result_expired", job_id=job_id)
            results.discard(job_id)


def _discard(files: JobFiles, job: Job) -> bool:
    if job.result is not None:  # its predictions stay
        return files.datasets.discard(None, job.id)
    return files.discard(job.id, job.request)


def _find_job(jobs: JobStore, job_id: str) -> Job | None:
    try:
        return jobs.get(job_id)
    except (JobNotFoundError, DamagedError):  # deleted, or of another build
        return None


def _remove_jobless(jobs: JobStore, datasets: ImportedDatasets, job_ids: Iterable[str]) -> None:
    for job_id in job_ids:
        if _is_older(job_id, OLD_S) and not jobs.exists(job_id):
            log.warning("upload_without_job_removed", job_id=job_id)
            datasets.remove_upload(job_id)


def _is_older(job_id: str, age_s: float) -> bool:
    """Return whether a job is older, by the time in its id: no database may know it any more."""
    try:
        created_s = (UUID(job_id).int >> MILLISECONDS_SHIFT) / 1000
    except ValueError:
        return False
    return time.time() - created_s > age_s
