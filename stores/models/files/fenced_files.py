"""Files of jobs that a worker writes only while no later attempt has written them.

Each file starts with a header: a line of checksummed JSON with the digests of the bytes that
follow. A worker that lost its lease may still be writing: the header holds the writer's attempt,
and a file of an older attempt never replaces one of a newer attempt.
"""

from collections.abc import Callable
from io import BytesIO
from typing import BinaryIO, TypeVar

import structlog

from contracts.base import Record
from contracts.errors import DamagedError, FencedError
from stores.blobs.blobs import Blobs
from stores.models.files.checksummed_json import dump_document, parse_header, read_errors
from stores.models.files.layout import check_job_id, is_job_id

T = TypeVar("T")

log = structlog.get_logger()


class FencedHeader(Record):
    """The header of a file that only the latest attempt may replace.

    Args:
        attempt: The attempt of the job that wrote it.
    """

    attempt: int


class FencedFiles:
    """The files of jobs in a storage.

    Args:
        blobs: The storage.
        prefix_of: Returns the prefix of a job's files.
    """

    def __init__(self, blobs: Blobs, prefix_of: Callable[[str], str]) -> None:
        self._blobs = blobs
        self._prefix_of = prefix_of

    def replace(self, job_id: str, file: str, header: FencedHeader, *content: bytes) -> None:
        """Replace a file in one atomic step.

        Raises:
            FencedError: a later attempt wrote the current one.
            ValueError: the job id is invalid.
        """
        check_job_id(job_id)

        def check_attempt(current: bytes | None) -> None:
            if header.attempt < _attempt_of(current, type(header)):
                raise FencedError(job_id, header.attempt)

        chunks = (dump_document(header), *content)
        self._blobs.replace(self._prefix_of(job_id) + file, chunks, check_attempt)

    def read(self, job_id: str, file: str, read: Callable[[BinaryIO, str], T]) -> T | None:
        """Return the content of a job's file; None if there is none or it is damaged.

        Args:
            job_id: The job.
            file: The name of the file.
            read: Reads the open file, given its description for error messages.
        """
        opened = self._blobs.open(self._prefix_of(job_id) + file) if is_job_id(job_id) else None
        if opened is None:
            return None
        what = f"the {file} of job {job_id}"
        try:
            with read_errors(what):
                return read(opened, what)
        except DamagedError as error:
            opened.close()
            log.warning("job_artifact_damaged", job_id=job_id, file=file, error=str(error))
            return None


def _attempt_of(current: bytes | None, header_type: type[FencedHeader]) -> int:
    """Return the attempt that wrote a file; 0 if there is none or its header is damaged."""
    try:
        return 0 if current is None else parse_header(header_type, BytesIO(current), "it").attempt
    except DamagedError:
        return 0
