"""The uploaded file of a job: opened, verified, and how much of it was read."""

import hashlib
import io
import os
from contextlib import suppress
from typing import BinaryIO, Final

from contracts.errors import DamagedError
from contracts.jobs.job import Progress
from worker.context import WorkerContext
from worker.importing.target import ImportTarget

PIECE_BYTES: Final = 2**20


class Upload:
    """The uploaded file of a job.

    Args:
        context: The worker's stores.
        job_id: The job.
        sha256: The file's digest.
        size_bytes: Its size.
    """

    def __init__(self, context: WorkerContext, job_id: str, sha256: str, size_bytes: int) -> None:
        self._context = context
        self._what = f"the upload of job {job_id}"
        self._job_id = job_id
        self._sha256 = sha256
        self._size_bytes = size_bytes
        self._file: BinaryIO | None = None
        self._read_bytes = 0

    def open(self, target: ImportTarget) -> BinaryIO:
        """Return the file, verified, at its start; the caller closes it.

        Raises:
            DamagedError: it is missing, or its digest differs.
            ImportStoppedError: the target should stop.
        """
        datasets = self._context.datasets
        file = self._context.retry(lambda: datasets.open_upload(self._job_id), target.should_stop)
        if file is None:
            raise DamagedError(self._what, "it is missing: upload it again")
        try:
            self._verify(file, target)
        except BaseException:
            file.close()
            raise
        self._file = file
        return file

    def note_end(self) -> None:
        """Count all of the file as read."""
        self._read_bytes = self._size_bytes

    def progress(self) -> Progress | None:
        """Return how much of the file was read after it was verified; None before that."""
        if self._file is not None:
            with suppress(OSError, ValueError):  # closed meanwhile
                read_bytes = min(self._size_bytes, _position_of(self._file))
                self._read_bytes = max(self._read_bytes, read_bytes)
        if self._read_bytes == 0:
            return None
        return Progress(step=self._read_bytes, total_steps=self._size_bytes)

    def _verify(self, file: BinaryIO, target: ImportTarget) -> None:
        sha256 = hashlib.sha256()
        while piece := file.read(PIECE_BYTES):
            sha256.update(piece)
            target.check_stop()
        if sha256.hexdigest() != self._sha256:
            raise DamagedError(self._what, "its digest differs: upload it again")
        file.seek(0)


def _position_of(file: BinaryIO) -> int:
    # Of the descriptor: tell() of a buffered file may not be called while another thread reads.
    try:
        descriptor = file.fileno()
    except io.UnsupportedOperation:  # in memory
        return file.tell()
    return os.lseek(descriptor, 0, os.SEEK_CUR)
