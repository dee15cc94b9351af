"""The files of versions: each is returned as it was written, or not at all."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import BinaryIO

import structlog
from pydantic import ValidationError

from contracts.errors import DamagedError, EvaluationNotFoundError, StoreUnavailableError
from contracts.models.evaluations import Evaluation
from contracts.models.versions import FileDigest
from stores.blobs.blobs import Blobs
from stores.models.files.checksummed_json import (
    Allocate,
    FileBytes,
    copy_verified,
    read_errors,
    read_verified,
    verify_file,
)
from stores.models.files.layout import EVALUATION, GOLDEN, WEIGHTS
from stores.models.head import Head, VersionRecord, require_version
from stores.models.records import RecordCache

log = structlog.get_logger()


class VersionFiles:
    """Reads the files of all models' versions (errors as ModelStore).

    Args:
        blobs: The storage.
        records: The records of the versions.
        read_head: Returns the head of a model, which may be old if it has the given version, or
            raises ModelNotFoundError.
    """

    def __init__(
        self, blobs: Blobs, records: RecordCache, read_head: Callable[[str, int], Head]
    ) -> None:
        self._blobs = blobs
        self._records = records
        self._read_head = read_head

    def read_weights(self, name: str, version: int) -> bytes:
        """Return the weights file of a version."""
        with self._record(name, version) as record:
            return self._read(record, WEIGHTS, record.manifest.weights)

    def copy_weights(self, name: str, version: int, allocate: Allocate) -> FileBytes:
        """Return a copy of the weights file of a version in new memory."""
        with self._record(name, version) as record:
            what, digest = _describe_file(record, WEIGHTS), record.manifest.weights
            with _open(self._blobs, record, WEIGHTS, digest.sha256) as opened, read_errors(what):
                return copy_verified(opened, digest, what, allocate)

    def open_weights(self, name: str, version: int) -> BinaryIO:
        """Return the weights file of a version as an open file at its start."""
        with self._record(name, version) as record:
            return open_file(self._blobs, record, WEIGHTS, record.manifest.weights)

    def read_golden(self, name: str, version: int) -> bytes | None:
        """Return the golden inputs and outputs of a version, or None if it has none."""
        with self._record(name, version) as record:
            digest = record.manifest.golden
            return None if digest is None else self._read(record, GOLDEN, digest)

    def read_evaluation(self, name: str, version: int) -> Evaluation:
        """Return the evaluation of a version, or raise EvaluationNotFoundError."""
        with self._record(name, version) as record:
            digest = record.manifest.evaluation
            if digest is None:
                raise EvaluationNotFoundError(name, version)
            raw = self._read(record, EVALUATION, digest)
        try:
            return Evaluation.model_validate_json(raw, extra="ignore")
        except ValidationError as error:
            reason = f"this build can't read {error.error_count()} of its fields: upgrade"
            raise DamagedError(f"the evaluation of {name}/{version}", reason) from error

    @contextmanager
    def _record(self, name: str, version: int) -> Iterator[VersionRecord]:
        """Provide the record of a version; report a deleted version as missing, not as damaged."""
        head = require_version(name, self._read_head(name, version), version)
        try:
            yield self._records.read(name, head, version)
        except DamagedError:
            require_version(name, self._read_head(name, version), version)
            raise

    def _read(self, record: VersionRecord, file: str, digest: FileDigest) -> bytes:
        what = _describe_file(record, file)
        with _open(self._blobs, record, file, digest.sha256) as opened, read_errors(what):
            return read_verified(opened, digest, what)


def open_file(
    blobs: Blobs, record: VersionRecord, file: str, digest: FileDigest, *, cached: bool = True
) -> BinaryIO:
    """Return a verified file of a version at its start, or raise DamagedError.

    Args:
        blobs: The storage.
        record: The record of the version.
        file: The name of the file.
        digest: Its digest.
        cached: Whether a cached copy may be opened, instead of the file in the storage.
    """
    what = _describe_file(record, file)
    opened = _open(blobs, record, file, digest.sha256 if cached else None)
    try:
        with read_errors(what):
            verify_file(opened, digest, what)
    except BaseException:
        opened.close()
        raise
    return opened


def try_to_remove(blobs: Blobs, folder: str) -> None:
    """Remove unreferenced files; `mlpforge models verify` finds those that remain."""
    try:
        blobs.remove(f"{folder}/")
    except StoreUnavailableError:
        log.warning("files_not_removed", folder=folder)


def _open(blobs: Blobs, record: VersionRecord, file: str, sha256: str | None) -> BinaryIO:
    opened = blobs.open(f"{record.folder}/{file}", sha256)
    if opened is None:
        raise DamagedError(_describe_file(record, file), "it is missing")
    return opened


def _describe_file(record: VersionRecord, file: str) -> str:
    return f"the file {file} of {record.manifest.name}/{record.manifest.version}"
