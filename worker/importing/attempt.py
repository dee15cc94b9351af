"""One attempt at a job that imports a data set: parse the upload, publish, end the job.

All of it runs under one lease. Nothing is resumed: the same upload and options give the same
files, so every attempt parses the upload again.
"""

import errno
import hashlib
import io
import os
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Final

import structlog

from contracts.datasets import DatasetInfo, DatasetSource
from contracts.errors import (
    DamagedError,
    DatabaseUnavailableError,
    FencedError,
    StoreUnavailableError,
    TooManyVersionsError,
    WithdrawnError,
)
from contracts.jobs.imports import DatasetVersion
from contracts.jobs.job import JobFailure, Progress, worker_lost
from stores.jobs.records import ImportClaim
from worker.attempt import pause_s
from worker.completion import Completion, failure_of
from worker.context import WorkerContext
from worker.heartbeat import Heartbeat
from worker.importing.folders import import_folder
from worker.importing.target import ImportStoppedError, ImportTarget
from worker.publishing import LEASES_FACTOR

PIECE_BYTES: Final = 2**20
FULL: Final = (errno.ENOSPC, errno.EDQUOT)  # a disk, or a quota on it

log = structlog.get_logger()


class ImportAttempt:
    """Runs one claim's job; the job store fences it when the claim is not current any more."""

    def __init__(self, context: WorkerContext, claim: ImportClaim) -> None:
        self._context = context
        self._claim = claim
        self._upload: BinaryIO | None = None
        self._read_bytes = 0
        self._is_publishing = claim.only_publish
        self._heartbeat = Heartbeat(context.jobs, claim, self._progress, context.lease_s)
        self._completion = Completion(context, claim)

    def run(self) -> None:
        """Bring the job to its end, or back into the queue if it can't continue here.

        Raises:
            FencedError: another attempt has the job.
            DatabaseUnavailableError: the database stayed unavailable for all retries.
        """
        with self._heartbeat:
            try:
                self._run()
            except StoreUnavailableError as error:
                self._completion.give_back(str(error), pause_s(self._claim.attempt))

    def _run(self) -> None:
        if self._claim.only_publish and self._end_published():
            return
        with import_folder() as folder:
            info = self._try_to_import(folder)
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

    def _try_to_import(self, folder: Path) -> DatasetInfo | None:
        """Return the parsed data set, or None if the job has ended or gone back without one."""
        try:
            return self._import(folder)
        except (FencedError, DatabaseUnavailableError):
            raise
        except ImportStoppedError:
            self._release_stopped()
        except Exception as error:
            if isinstance(error, StoreUnavailableError) and not self._heartbeat.cancelled:
                raise
            if isinstance(error, OSError) and error.errno in FULL and not self._heartbeat.cancelled:
                raise StoreUnavailableError(error.strerror) from error  # of the temporary folder
            failure = failure_of(error, self._claim)  # logs a bug, also of a cancelled job
            if self._heartbeat.cancelled:
                self._completion.cancel()
            else:
                self._fail(failure)
        return None

    def _import(self, folder: Path) -> DatasetInfo:
        claim, context = self._claim, self._context
        upload = context.retry(
            lambda: context.datasets.open_upload(claim.job_id), self._should_stop
        )
        if upload is None:
            raise DamagedError(
                f"the upload of job {claim.job_id}", "it is missing: upload it again"
            )
        target = ImportTarget(folder, context.max_dataset_bytes, self._should_stop)
        log.info("job_importing", size_bytes=claim.request.size_bytes)
        with upload:
            self._verify(upload, target)
            self._upload = upload
            request = claim.request
            info = context.import_file(upload, request.media_type, request.options, target)
        self._read_bytes = claim.request.size_bytes
        return info.model_copy(update=self._describe())

    def _verify(self, upload: BinaryIO, target: ImportTarget) -> None:
        sha256 = hashlib.sha256()
        while piece := upload.read(PIECE_BYTES):
            sha256.update(piece)
            target.check_stop()
        if sha256.hexdigest() != self._claim.request.sha256:
            raise DamagedError(
                f"the upload of job {self._claim.job_id}", "its digest differs: upload it again"
            )

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
        if not self._completion.begin_publishing():
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
        version = DatasetVersion(name=published.name, version=published.version)
        self._completion.succeed_import(version)

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
            self._completion.fail(failure)
        else:
            self._succeed(published)

    def _release_stopped(self) -> None:
        if self._heartbeat.fenced:
            raise FencedError(self._claim.job_id, self._claim.attempt)
        if self._heartbeat.cancelled:
            self._completion.cancel()
        else:
            self._completion.give_back("this worker was asked to stop")

    def _should_stop(self) -> bool:
        is_lost = self._heartbeat.cancelled or self._heartbeat.fenced
        return is_lost or self._context.stop_flag.is_set()

    def _progress(self) -> Progress | None:
        """Return how much of the upload was read; None before the first byte."""
        size_bytes = self._claim.request.size_bytes
        if self._upload is not None:
            with suppress(OSError, ValueError):  # closed meanwhile
                read_bytes = min(size_bytes, _position_of(self._upload))
                self._read_bytes = max(self._read_bytes, read_bytes)
        if self._read_bytes == 0:
            return None
        return Progress(step=self._read_bytes, total_steps=size_bytes)


def _position_of(file: BinaryIO) -> int:
    # Of the descriptor: tell() of a buffered file may not be called while another thread reads.
    try:
        descriptor = file.fileno()
    except io.UnsupportedOperation:  # in memory
        return file.tell()
    return os.lseek(descriptor, 0, os.SEEK_CUR)
