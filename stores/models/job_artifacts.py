"""The artifacts of unfinished jobs: staged results, checkpoints and snapshots.

    jobs/ID/result        a trained network that is not published yet
    jobs/ID/checkpoint    the state from which another worker resumes
    jobs/ID/snapshot      the current weights, for clients that watch the job

A worker that lost its lease may still be writing, so the files are fenced (fenced_files.py).
"""

from dataclasses import dataclass
from typing import BinaryIO

import structlog

from contracts.errors import DamagedError, StoreUnavailableError
from contracts.jobs.snapshots import SnapshotInfo
from contracts.models.versions import FileDigest, ManifestDraft
from stores.blobs.blobs import Blobs
from stores.models.files.checksummed_json import (
    digest_if_any,
    digest_of,
    parse_header,
    read_verified,
    verify,
    verify_file,
)
from stores.models.files.fenced_files import FencedFiles, FencedHeader
from stores.models.files.layout import JOBS, artifacts_prefix, check_draft, is_job_id
from stores.models.results import Result

RESULT, CHECKPOINT, SNAPSHOT = "result", "checkpoint", "snapshot"

log = structlog.get_logger()


@dataclass(frozen=True)
class Snapshot:
    """A weights file of a running job, and its metrics."""

    figures: SnapshotInfo
    weights: bytes


class ResultHeader(FencedHeader):
    """The header of a staged result; the files of the version follow in this order.

    Args:
        attempt: 0 if an earlier build wrote it, without an attempt.
    """

    attempt: int = 0
    draft: ManifestDraft
    weights: FileDigest
    evaluation: FileDigest | None = None
    golden: FileDigest | None = None


class CheckpointHeader(FencedHeader):
    """The header of a checkpoint."""

    checkpoint: FileDigest


class SnapshotHeader(FencedHeader):
    """The header of a snapshot: the metrics, and the digest of the weights file that follows."""

    figures: SnapshotInfo
    weights: FileDigest


@dataclass(frozen=True)
class OpenSnapshot:
    """A snapshot whose weights file was verified.

    Args:
        header: Its metrics and the digest of the weights file.
        weights: The weights file, at its start; the caller closes it. It stays readable if the
            snapshot is replaced or discarded.
    """

    header: SnapshotHeader
    weights: BinaryIO


class JobArtifacts:
    """Stores the artifacts of jobs until the jobs end.

    Every method except discard raises StoreUnavailableError if the storage does not respond.
    """

    def __init__(self, blobs: Blobs) -> None:
        self._blobs = blobs
        self._files = FencedFiles(blobs, artifacts_prefix)

    def stage_result(self, result: Result, attempt: int) -> None:
        """Store a job's result, so that the successor of a lost worker only has to publish it.

        Raises:
            FencedError: as save_checkpoint.
            ValueError: the result's model name or job id is invalid.
        """
        check_draft(result.draft)
        job_id = result.draft.job_id
        if job_id is None:
            raise ValueError("only the result of a job can be staged, got job_id None")
        header = ResultHeader(
            attempt=attempt,
            draft=result.draft,
            weights=digest_of(result.weights),
            evaluation=digest_if_any(result.evaluation),
            golden=digest_if_any(result.golden),
        )
        files = (result.weights, result.evaluation or b"", result.golden or b"")
        self._files.replace(job_id, RESULT, header, *files)

    def load_result(self, job_id: str) -> Result | None:
        """Return a job's staged result; None if there is none or it is damaged."""
        return self._files.read(job_id, RESULT, read_result)

    def save_checkpoint(self, job_id: str, attempt: int, checkpoint: bytes) -> None:
        """Replace a job's checkpoint in one atomic step.

        Raises:
            FencedError: a later attempt wrote the current one.
            ValueError: the job id is invalid.
        """
        header = CheckpointHeader(attempt=attempt, checkpoint=digest_of(checkpoint))
        self._files.replace(job_id, CHECKPOINT, header, checkpoint)

    def load_checkpoint(self, job_id: str) -> bytes | None:
        """Return a job's checkpoint; None if there is none or it is damaged."""
        return self._files.read(job_id, CHECKPOINT, _read_checkpoint)

    def save_snapshot(self, job_id: str, attempt: int, snapshot: Snapshot) -> None:
        """Replace a job's snapshot in one atomic step (errors as save_checkpoint)."""
        weights = digest_of(snapshot.weights)
        header = SnapshotHeader(attempt=attempt, figures=snapshot.figures, weights=weights)
        self._files.replace(job_id, SNAPSHOT, header, snapshot.weights)

    def load_snapshot_header(self, job_id: str) -> SnapshotHeader | None:
        """Return the header of a job's snapshot; None if there is none or it is damaged."""
        return self._files.read(job_id, SNAPSHOT, _read_snapshot_header)

    def open_snapshot(self, job_id: str) -> OpenSnapshot | None:
        """Return a job's snapshot as an open file; None if there is none or it is damaged."""
        return self._files.read(job_id, SNAPSHOT, _open_snapshot)

    def discard(self, job_id: str) -> bool:
        """Remove all artifacts of a job, also what a crash left; do nothing if there are none.

        Returns:
            False, with a warning, if the storage does not respond, or a file was written during
            the removal: a later sweep discards what is left.
        """
        try:
            if is_job_id(job_id):
                self._blobs.remove(artifacts_prefix(job_id))
        except StoreUnavailableError as error:
            log.warning("artifacts_not_discarded", job_id=job_id, reason=str(error))
            return False
        return True

    def list_job_ids(self) -> list[str]:
        """Return the ids of the jobs that have artifacts, also those that a crash left."""
        return [name for name in self._blobs.list_names(JOBS) if is_job_id(name)]


def read_result(file: BinaryIO, what: str) -> Result:
    """Return the result in a staged file and close the file, or raise DamagedError."""
    with file:
        header = parse_header(ResultHeader, file, what)
        weights = verify(file.read(header.weights.size_bytes), header.weights, what)
        evaluation = _read_part(file, header.evaluation, what)
        golden = _read_part(file, header.golden, what)
        if file.read(1):
            raise DamagedError(what, "it is longer than its header says")
    return Result(header.draft, weights, evaluation, golden)


def _read_checkpoint(file: BinaryIO, what: str) -> bytes:
    with file:
        digest = parse_header(CheckpointHeader, file, what).checkpoint
        return read_verified(file, digest, what)


def _read_snapshot_header(file: BinaryIO, what: str) -> SnapshotHeader:
    with file:
        return parse_header(SnapshotHeader, file, what)


def _open_snapshot(file: BinaryIO, what: str) -> OpenSnapshot:
    header = parse_header(SnapshotHeader, file, what)
    verify_file(file, header.weights, what)
    return OpenSnapshot(header, file)


def _read_part(file: BinaryIO, digest: FileDigest | None, what: str) -> bytes | None:
    return None if digest is None else verify(file.read(digest.size_bytes), digest, what)
