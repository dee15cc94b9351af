"""Files that a job keeps aside until it ends: each is a sealed line, then bytes.

    jobs/ID/result        what waits to be published
    jobs/ID/checkpoint    from where another worker goes on
    jobs/ID/snapshot      what a watcher may look at

A worker that lost its job may still be writing: each file carries its attempt, and an older one
never replaces a newer one.
"""

from collections.abc import Callable
from io import BytesIO
from typing import BinaryIO, TypeVar

import structlog

from contracts.errors import DamagedError, FencedError
from contracts.models.versions import FileDigest
from stores.blobs.blobs import Blobs
from stores.models.artifact_headers import (
    CheckpointHeader,
    FencedHeader,
    ResultHeader,
    SnapshotHeader,
)
from stores.models.checksummed_json import (
    digest_if_any,
    digest_of,
    read_verified,
    reading,
    seal,
    unseal_line,
    verify,
    verify_file,
)
from stores.models.layout import JOBS, kept_prefix
from stores.models.refs import check_draft, check_job_id, is_job_id
from stores.models.store import OpenSnapshot, Result, Snapshot, SnapshotSummary

RESULT, CHECKPOINT, SNAPSHOT = "result", "checkpoint", "snapshot"

T = TypeVar("T")

log = structlog.get_logger()


class JobArtifacts:
    """A KeptStore over blobs."""

    def __init__(self, blobs: Blobs) -> None:
        self._blobs = blobs

    def stage_result(self, result: Result, attempt: int) -> None:
        """Keep a job's result aside, whole or not at all (errors as KeptStore)."""
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
        self._replace(job_id, RESULT, header, *files)

    def load_result(self, job_id: str) -> Result | None:
        """Return the staged result of a job, or None; a half-written one counts as none."""
        return self._visit(job_id, RESULT, read_result)

    def save_checkpoint(self, job_id: str, attempt: int, checkpoint: bytes) -> None:
        """Replace a job's checkpoint, whole or not at all (errors as KeptStore)."""
        header = CheckpointHeader(attempt=attempt, checkpoint=digest_of(checkpoint))
        self._replace(job_id, CHECKPOINT, header, checkpoint)

    def load_checkpoint(self, job_id: str) -> bytes | None:
        """Return the checkpoint of a job, or None; a damaged or half-written one counts as none."""
        return self._visit(job_id, CHECKPOINT, _read_checkpoint)

    def save_snapshot(self, job_id: str, attempt: int, snapshot: Snapshot) -> None:
        """Replace a job's snapshot, whole or not at all (errors as KeptStore)."""
        digest = digest_of(snapshot.weights)
        header = SnapshotHeader(attempt=attempt, figures=snapshot.figures, weights=digest)
        self._replace(job_id, SNAPSHOT, header, snapshot.weights)

    def load_snapshot_summary(self, job_id: str) -> SnapshotSummary | None:
        """Return what a job's snapshot says of itself, or None; its weights are not read."""
        return self._visit(job_id, SNAPSHOT, _summarize)

    def open_snapshot(self, job_id: str) -> OpenSnapshot | None:
        """Return the snapshot of a job, opened, or None; a damaged one counts as none."""
        return self._visit(job_id, SNAPSHOT, _open_snapshot)

    def discard_kept(self, job_id: str) -> None:
        """Remove all that a job keeps, also what a crash left there, if there is anything."""
        if is_job_id(job_id):
            self._blobs.remove(kept_prefix(job_id))

    def list_kept(self) -> list[str]:
        """Return the ids of the jobs that keep anything aside, also what a crash left of it."""
        return [name for name in self._blobs.list_names(JOBS) if is_job_id(name)]

    def _replace(self, job_id: str, file: str, header: FencedHeader, *content: bytes) -> None:
        check_job_id(job_id)

        def look(kept: bytes | None) -> None:
            if header.attempt < _attempt_of(kept, type(header)):
                raise FencedError(job_id, header.attempt)

        self._blobs.replace(kept_prefix(job_id) + file, (seal(header), *content), look)

    def _visit(self, job_id: str, file: str, read: Callable[[BinaryIO, str], T]) -> T | None:
        """Return what is in a job's file; None if there is none or it is damaged.

        Args:
            job_id: The job; what can be no job has no file.
            file: Which of its files.
            read: Takes that, open, and what to call it; raises DamagedError, after which the file
                is closed here.
        """
        opened = self._blobs.open(kept_prefix(job_id) + file) if is_job_id(job_id) else None
        if opened is None:
            return None
        what = f"the {file} of job {job_id}"
        try:
            with reading(what):
                return read(opened, what)
        except DamagedError as damaged:
            opened.close()
            log.warning("kept_file_damaged", job_id=job_id, file=file, error=str(damaged))
            return None


def _attempt_of(kept: bytes | None, header_type: type[FencedHeader]) -> int:
    """Return which attempt wrote what is kept, or 0 if nothing is or its header is damaged."""
    try:
        return 0 if kept is None else unseal_line(header_type, BytesIO(kept), "it").attempt
    except DamagedError:
        return 0


def read_result(file: BinaryIO, what: str) -> Result:
    """Return the result in a staged one's file, which is closed; DamagedError."""
    with file:
        header = unseal_line(ResultHeader, file, what)
        weights = verify(file.read(header.weights.size_bytes), header.weights, what)
        evaluation = _read_part(file, header.evaluation, what)
        golden = _read_part(file, header.golden, what)
        _require_end(file, what)
    return Result(header.draft, weights, evaluation, golden)


def _read_checkpoint(file: BinaryIO, what: str) -> bytes:
    with file:
        digest = unseal_line(CheckpointHeader, file, what).checkpoint
        return read_verified(file, digest, what)


def _summarize(file: BinaryIO, what: str) -> SnapshotSummary:
    with file:
        return _read_summary(file, what)


def _open_snapshot(file: BinaryIO, what: str) -> OpenSnapshot:
    summary = _read_summary(file, what)
    verify_file(file, summary.digest, what)
    return OpenSnapshot(summary, file)


def _read_summary(file: BinaryIO, what: str) -> SnapshotSummary:
    """Return what a snapshot's file says of itself, and leave the file at its weights."""
    header = unseal_line(SnapshotHeader, file, what)
    return SnapshotSummary(header.figures, header.weights)


def _read_part(file: BinaryIO, digest: FileDigest | None, what: str) -> bytes | None:
    return None if digest is None else verify(file.read(digest.size_bytes), digest, what)


def _require_end(file: BinaryIO, what: str) -> None:
    if file.read(1):
        raise DamagedError(what, "it is longer than its first line says")
