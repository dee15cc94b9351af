"""One attempt at a job that imports a data set: parse the upload, publish, end the job.

All of it runs under one lease. Nothing is resumed: the same upload and options give the same
files, so every attempt parses the upload again.
"""

from pathlib import Path
from typing import Final

import structlog

from contracts.datasets import DatasetInfo, DatasetSource
from contracts.errors import StoreUnavailableError, TooManyVersionsError, WithdrawnError
from contracts.jobs.imports import DatasetVersion
from contracts.jobs.job import JobFailure, Progress, worker_lost
from stores.jobs.records import ImportClaim
from worker.completion import failure_of
from worker.context import WorkerContext
from worker.held_job import HeldJob
from worker.importing.folders import import_folder
from worker.importing.target import ImportMeter, ImportTarget
from worker.training.publishing import LEASES_FACTOR
from worker.uploads import Upload

# The shares of reading and of writing in the progress; the rest is for the report and publishing.
READING: Final = 0.45
WRITING: Final = 0.45

log = structlog.get_logger()


class ImportAttempt:
    """Runs one claim's job; the job store fences it when the claim is not current any more."""

    def __init__(self, context: WorkerContext, claim: ImportClaim) -> None:
        self._context = context
        self._claim = claim
        request = claim.request
        self._upload = Upload(context, claim.job_id, request.sha256, request.size_bytes)
        self._is_publishing = claim.only_publish
        self._meter, self._is_done = ImportMeter(), False
        self._held = HeldJob(context, claim, self._progress)

    def run(self) -> None:
        """Bring the job to its end, or back into the queue (errors as HeldJob.run)."""
        self._held.run(self._run)

    def _run(self) -> None:
        if self._claim.only_publish and self._end_published():
            return
        with import_folder() as folder:
            info = self._held.try_to(lambda: self._import(folder), self._fail)
            if info is not None:
                self._publish(info, folder)

    def _end_published(self) -> bool:
        """End a job that has a version already, or that has killed too many of its workers."""
        claim, context = self._claim, self._context
        name = claim.request.dataset
        published = context.retry(lambda: context.datasets.find_published(name, claim.job_id))
        if published is not None:
            self._succeed(published)
        elif claim.lost_leases >= LEASES_FACTOR * context.max_attempts:
            self._fail(worker_lost(claim.lost_leases))
        else:
            return False
        return True

    def _import(self, folder: Path) -> DatasetInfo:
        request, context = self._claim.request, self._context
        target = ImportTarget(
            folder, context.max_dataset_bytes, self._held.should_stop, self._meter
        )
        log.info("job_importing", size_bytes=request.size_bytes)
        with self._upload.opened(target) as file:
            info = context.import_file(file, request.media_type, request.options, target)
        return info.model_copy(update=self._describe())

    def _progress(self) -> Progress | None:
        """Return how far the import is, in bytes of the file; None before the first one.

        A CSV file is read before anything is written; the others are read and written together.
        """
        size_bytes = self._claim.request.size_bytes
        if self._is_done:
            return Progress(step=size_bytes, total_steps=size_bytes)
        read = self._upload.progress()
        if read is None:
            return None
        done = READING * read.step + WRITING * self._meter.written * size_bytes
        return read.model_copy(update={"step": int(done)})

    def _describe(self) -> dict[str, object]:
        request = self._claim.request
        source = DatasetSource(
            media_type=request.media_type,
            sha256=request.sha256,
            size_bytes=request.size_bytes,
            query=request.options.query_of(request.media_type),
        )
        description = request.options.description
        return {"name": request.dataset, "source": source, "description": description}

    def _publish(self, info: DatasetInfo, folder: Path) -> None:
        """Publish the parsed data set, unless a cancel came first."""
        if not self._held.completion.begin_publishing():
            return
        self._is_publishing = True
        claim, context = self._claim, self._context
        job_id, attempt = claim.job_id, claim.attempt
        try:
            published = context.retry(
                lambda: context.datasets.publish(info, job_id, attempt, folder)
            )
        except StoreUnavailableError:
            raise
        except Exception as error:  # noqa: BLE001  _fail asks the store what became of it
            self._fail(self._failure_of(error))
            return
        self._succeed(published)

    def _failure_of(self, error: Exception) -> JobFailure:
        if isinstance(error, WithdrawnError):  # by a worker that was lost before it ended the job
            return worker_lost(self._claim.lost_leases)
        if isinstance(error, TooManyVersionsError):
            return JobFailure(type="invalid_data", message=str(error))
        return failure_of(error, self._claim)

    def _succeed(self, published: DatasetInfo) -> None:
        self._is_done = True
        context = self._context
        context.retry(lambda: context.jobs.heartbeat(self._claim, self._progress()))
        version = DatasetVersion(name=published.name, version=published.version)
        self._held.completion.succeed_import(version)

    def _fail(self, failure: JobFailure) -> None:
        """End the job as failed, unless it has a version."""
        claim, context = self._claim, self._context
        published = None
        if self._is_publishing:
            # First check the lease: a successor may be about to publish the job.
            context.retry(lambda: context.jobs.heartbeat(claim, None))
            name = claim.request.dataset
            published = context.retry(lambda: context.datasets.withdraw(name, claim.job_id))
        if published is None:
            self._held.completion.fail(failure)
        else:
            self._succeed(published)
