"""The uploaded file of a job: opened, verified, and how much of it was read."""

import hashlib
import io
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from functools import partial
from typing import BinaryIO, Final

from contracts.errors import DamagedError, InvalidDataError
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

    @contextmanager
    def opened(self, target: ImportTarget, *, has_checksums: bool = False) -> Iterator[BinaryIO]:
        """Yield the file at its start; it is verified until the block ends, in another thread.

        Args:
            target: Where its reader writes.
            has_checksums: The file is an archive, whose reader verifies all that it reads: the
                digest, a quarter of the time of a million images, then only tells damage from
                invalid files.

        Raises:
            DamagedError: it is missing, or its digest differs, which may make it invalid.
            ImportStoppedError: the target should stop.
        """
        datasets = self._context.datasets
        file = self._context.retry(lambda: datasets.open_upload(self._job_id), target.should_stop)
        if file is None:
            raise DamagedError(self._what, "it is missing: upload it again")
        with file, ThreadPoolExecutor(1, "verify-upload") as verifier:
            self._file = file
            verify = partial(self._verify, file, target)
            finish = verify if has_checksums else verifier.submit(verify).result
            try:
                yield file
            except InvalidDataError:
                finish()
                raise
            if not has_checksums:
                finish()
        self._read_bytes = self._size_bytes

    def progress(self) -> Progress | None:
        """Return how much of the file was read; None before the first byte."""
        if self._file is not None:
            with suppress(OSError, ValueError):  # closed meanwhile
                read_bytes = min(self._size_bytes, _position_of(self._file))
                self._read_bytes = max(self._read_bytes, read_bytes)
        if self._read_bytes == 0:
            return None
        return Progress(step=self._read_bytes, total_steps=self._size_bytes)

    def _verify(self, file: BinaryIO, target: ImportTarget) -> None:
        sha256, start = hashlib.sha256(), 0
        while piece := _read_at(file, start):
            sha256.update(piece)
            start += len(piece)
            target.check_stop()
        if sha256.hexdigest() != self._sha256:
            raise DamagedError(self._what, "its digest differs: upload it again")


def _read_at(file: BinaryIO, start: int) -> bytes:
    """Return a piece of a file without moving its position, which another thread uses."""
    if isinstance(file, io.BytesIO):
        return bytes(file.getbuffer()[start : start + PIECE_BYTES])
    return os.pread(file.fileno(), PIECE_BYTES, start)


def _position_of(file: BinaryIO) -> int:
    # Of the descriptor: tell() of a buffered file may not be called while another thread reads.
    try:
        descriptor = file.fileno()
    except io.UnsupportedOperation:  # in memory
        return file.tell()
    return os.lseek(descriptor, 0, os.SEEK_CUR)
