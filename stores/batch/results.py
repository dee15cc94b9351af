"""The predictions of batch jobs, in parts that are also the checkpoints of their worker.

    results/JOB/000000    the first part (fenced: stores/models/files/fenced_files.py)
    results/JOB/record    what all parts are; written once the last part is

They stay until their job is deleted.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final

import numpy as np
import structlog
from numpy.typing import NDArray

from contracts.base import Record
from contracts.errors import DamagedError, NotFoundError, StoreUnavailableError
from contracts.models.versions import FileDigest
from stores.blobs.blobs import Blobs
from stores.models.files.checksummed_json import digest_of, parse_header, read_verified
from stores.models.files.fenced_files import FencedFiles, FencedHeader
from stores.models.files.layout import is_job_id

RESULTS: Final = "results/"
RECORD: Final = "record"
PROB: Final = np.dtype("<f4")
LABEL: Final = np.dtype("<u2")

log = structlog.get_logger()


class BatchResultNotFoundError(NotFoundError):
    """The predictions of a job no longer exist."""

    def __init__(self, job_id: str) -> None:
        super().__init__(f"the result of job {job_id} has expired: predict the batch again")


@dataclass(frozen=True)
class Part:
    """The predictions of some consecutive examples.

    Args:
        probs: The probability of each class, float32, (N, C).
        labels: The true classes, uint16, (N,); None if they are unknown.
    """

    probs: NDArray[np.float32]
    labels: NDArray[np.uint16] | None

    def __len__(self) -> int:
        """Return the number of examples."""
        return len(self.probs)

    @property
    def classes(self) -> NDArray[np.intp]:
        """The predicted classes, the first of the largest probabilities, (N,)."""
        classes: NDArray[np.intp] = self.probs.argmax(axis=1)
        return classes

    @property
    def known_labels(self) -> NDArray[np.uint16]:
        """The labels of a part that has some."""
        if self.labels is None:
            raise ValueError("the part has no labels")
        return self.labels


class PartHeader(FencedHeader):
    """The header of a part: its shape, and the digest of the probabilities and labels."""

    examples: int
    classes: int
    has_labels: bool
    content: FileDigest


class ResultRecord(Record):
    """What the parts of a result are.

    Args:
        model: The model's name.
        version: The number of its version.
        class_names: The name of each class.
        examples: How many examples all parts have.
        parts: How many parts there are.
        has_labels: Whether the examples have labels.
        sha256: The digest of all probabilities, as float32, example by example.
    """

    model: str
    version: int
    class_names: tuple[str, ...]
    examples: int
    parts: int
    has_labels: bool
    sha256: str


class RecordHeader(FencedHeader):
    """The file of a record, which has no content behind its header."""

    record: ResultRecord


class BatchResults:
    """Stores the results of batch jobs.

    Every method except discard raises StoreUnavailableError if the storage does not respond.
    """

    def __init__(self, blobs: Blobs) -> None:
        self._blobs = blobs
        self._files = FencedFiles(blobs, _prefix_of)

    def save_part(self, job_id: str, attempt: int, number: int, part: Part) -> None:
        """Store a part, counted from 0; FencedError: a later attempt has written it."""
        content = part.probs.astype(PROB, copy=False).tobytes()
        if part.labels is not None:
            content += part.labels.astype(LABEL, copy=False).tobytes()
        header = PartHeader(
            attempt=attempt,
            examples=len(part),
            classes=part.probs.shape[1],
            has_labels=part.labels is not None,
            content=digest_of(content),
        )
        self._files.replace(job_id, _part_name(number), header, content)

    def find_part(self, job_id: str, number: int) -> Part | None:
        """Return a part; None if it is missing or damaged."""
        return self._files.read(job_id, _part_name(number), _read_part)

    def save_record(self, job_id: str, attempt: int, record: ResultRecord) -> None:
        """Store what all parts of a result are (errors as save_part)."""
        self._files.replace(job_id, RECORD, RecordHeader(attempt=attempt, record=record))

    def get_record(self, job_id: str) -> ResultRecord:
        """Return what the parts of a job's result are; BatchResultNotFoundError."""
        record = self._files.read(job_id, RECORD, _read_record)
        if record is None:
            raise BatchResultNotFoundError(job_id)
        return record

    def iterate(self, job_id: str, parts: int) -> Iterator[Part]:
        """Yield the parts of a result in order; DamagedError if one is missing or damaged."""
        for number in range(parts):
            part = self.find_part(job_id, number)
            if part is None:
                raise DamagedError(
                    f"part {number} of the result of job {job_id}", "predict the batch again"
                )
            yield part

    def list_job_ids(self) -> list[str]:
        """Return the ids of the jobs that have a result or parts of one."""
        return [name for name in self._blobs.list_names(RESULTS) if is_job_id(name)]

    def discard(self, job_id: str) -> bool:
        """Remove all of a job's result; do nothing if there is none.

        Returns:
            False, with a warning, if the storage does not respond: a later sweep removes the rest.
        """
        try:
            self._blobs.remove(_prefix_of(job_id))
        except StoreUnavailableError as error:
            log.warning("batch_result_not_discarded", job_id=job_id, reason=str(error))
            return False
        return True


def _prefix_of(job_id: str) -> str:
    return f"{RESULTS}{job_id}/"


def _part_name(number: int) -> str:
    return f"{number:06}"


def _read_part(file: BinaryIO, what: str) -> Part:
    with file:
        header = parse_header(PartHeader, file, what)
        content = read_verified(file, header.content, what)
    numbers = header.examples * header.classes
    probs = np.frombuffer(content, PROB, numbers).reshape(header.examples, header.classes)
    labels = np.frombuffer(content, LABEL, offset=probs.nbytes) if header.has_labels else None
    return Part(probs, labels)


def _read_record(file: BinaryIO, what: str) -> ResultRecord:
    with file:
        return parse_header(RecordHeader, file, what).record
