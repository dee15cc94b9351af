"""The files of versions that exist: each is handed out as it was written, or not at all."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import BinaryIO

from pydantic import ValidationError

from contracts.errors import DamagedError, EvaluationNotFoundError
from contracts.models.evaluations import Evaluation
from stores.blobs.blobs import Blobs
from stores.models.head import Head, VersionRecord, require_version
from stores.models.layout import EVALUATION, GOLDEN, WEIGHTS
from stores.models.records import RecordCache, open_file, read_file


class VersionFiles:
    """Reads the files of all models' versions; the errors are ModelStore's.

    Args:
        blobs: Where they lie.
        records: Where the versions' records are read.
        read_head: Returns the head of a model, of which one number is asked for, or raises
            ModelNotFoundError.
    """

    def __init__(
        self, blobs: Blobs, records: RecordCache, read_head: Callable[[str, int], Head]
    ) -> None:
        self._blobs = blobs
        self._records = records
        self._read_head = read_head

    def read_weights(self, name: str, version: int) -> bytes:
        """Return the `.npz` of a version."""
        with self._record(name, version) as record:
            return read_file(self._blobs, record, WEIGHTS, record.manifest.weights)

    def open_weights(self, name: str, version: int) -> BinaryIO:
        """Return the `.npz` of a version as an open file at its start."""
        with self._record(name, version) as record:
            return open_file(self._blobs, record, WEIGHTS, record.manifest.weights)

    def read_golden(self, name: str, version: int) -> bytes | None:
        """Return the golden inputs and outputs of a version, or None if it has none."""
        with self._record(name, version) as record:
            digest = record.manifest.golden
            return None if digest is None else read_file(self._blobs, record, GOLDEN, digest)

    def read_evaluation(self, name: str, version: int) -> Evaluation:
        """Return how good a version is, or raise EvaluationNotFoundError."""
        with self._record(name, version) as record:
            digest = record.manifest.evaluation
            if digest is None:
                raise EvaluationNotFoundError(name, version)
            raw = read_file(self._blobs, record, EVALUATION, digest)
        try:
            return Evaluation.model_validate_json(raw, extra="ignore")
        except ValidationError as refused:
            reason = f"this build can't read {refused.error_count()} of its fields: upgrade"
            raise DamagedError(f"the evaluation of {name}/{version}", reason) from refused

    @contextmanager
    def _record(self, name: str, version: int) -> Iterator[VersionRecord]:
        """Give the record of a version; what is missing since it was deleted is not damaged."""
        head = require_version(name, self._read_head(name, version), version)
        try:
            yield self._records.read(name, head, version)
        except DamagedError:
            require_version(name, self._read_head(name, version), version)
            raise
