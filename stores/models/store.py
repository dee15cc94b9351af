"""What a model store does, wherever the bytes lie (`directory.py`, or `memory.py` in tests)."""

from dataclasses import dataclass
from typing import BinaryIO, Protocol

from contracts.base import Page
from contracts.models import FileDigest, Manifest, ManifestDraft, ModelSummary
from contracts.snapshots import SnapshotInfo


@dataclass(frozen=True)
class Result:
    """A finished training run, ready to be published: the manifest's draft and the weights file."""

    draft: ManifestDraft
    weights: bytes


@dataclass(frozen=True)
class Snapshot:
    """A running job's weights file, and what was measured of it."""

    figures: SnapshotInfo
    weights: bytes


@dataclass(frozen=True)
class SnapshotSummary:
    """What a snapshot says of itself; `digest` is of its weights file."""

    figures: SnapshotInfo
    digest: FileDigest


@dataclass(frozen=True)
class OpenSnapshot:
    """A snapshot whose weights file has its digest; `weights` is at its start, for the caller.

    So that it need not be held in memory. It goes on if the snapshot is replaced or discarded.
    """

    summary: SnapshotSummary
    weights: BinaryIO


class ModelStore(Protocol):
    """Immutable, numbered versions, and what running jobs keep aside until they end.

    A `ref` is a number as text, an alias, or `latest`. Every method raises StoreAwayError when
    the storage does not answer, and DamagedError when stored bytes fail their check.
    """

    def publish(self, result: Result) -> Manifest:
        """Make a result the next version of its model in one atomic step.

        The same job id gives the same version for ever, however often it is published.
        """

    def find_published(self, name: str, job_id: str) -> Manifest | None:
        """Return the manifest of the version that a job has, or None if it has none."""

    def list_models(self, limit: int, cursor: str | None) -> Page[ModelSummary]:
        """Return one page of models with a version, the newest model first, or CursorError.

        A model is as old as its first version, so that a publish moves nothing between pages.
        """

    def get_model(self, name: str) -> ModelSummary:
        """Return a model's summary, or raise ModelNotFoundError."""

    def list_versions(self, name: str, limit: int, cursor: str | None) -> Page[Manifest]:
        """Return one page of manifests, newest first; ModelNotFoundError, CursorError.

        A version whose manifest is damaged is left out.
        """

    def resolve(self, name: str, ref: str) -> int:
        """Return the number that a ref means now.

        Raises:
            ModelNotFoundError: no version of this model was ever published.
            VersionNotFoundError: the number or alias does not exist.
        """

    def get_manifest(self, name: str, ref: str) -> Manifest:
        """Return the manifest of the version that a ref means now (errors as resolve)."""

    def read_weights(self, name: str, version: int) -> bytes:
        """Return the `.npz` of a version after checking its sha256 (DamagedError).

        Raises:
            ModelNotFoundError: no version of this model was ever published.
            VersionNotFoundError: the number does not exist.
        """

    def open_weights(self, name: str, version: int) -> BinaryIO:
        """Return the `.npz` of a version as an open file at its start (checks as read_weights).

        So that it need not be held in memory: it is read once for its sha256, then by the caller.
        """

    def stage_result(self, result: Result) -> None:
        """Keep a job's result aside, so that a successor of a lost worker only publishes."""

    def load_result(self, job_id: str) -> Result | None:
        """Return the staged result of a job, or None; a half-written one counts as none."""

    def save_checkpoint(self, job_id: str, attempt: int, checkpoint: bytes) -> None:
        """Replace a job's checkpoint in one atomic step; if it fails, the old one stays.

        So a worker that was frozen and lost its job leaves its successor's alone.

        Raises:
            FencedError: the one that is kept is of a later attempt.
            ValueError: no file can be named after this id.
        """

    def load_checkpoint(self, job_id: str) -> bytes | None:
        """Return the checkpoint of a job, or None; a damaged or half-written one counts as none."""

    def save_snapshot(self, job_id: str, attempt: int, snapshot: Snapshot) -> None:
        """Replace a job's snapshot in one atomic step (errors as save_checkpoint)."""

    def load_snapshot_summary(self, job_id: str) -> SnapshotSummary | None:
        """Return what a job's snapshot says of itself, or None; its weights are not read."""

    def open_snapshot(self, job_id: str) -> OpenSnapshot | None:
        """Return the snapshot of a job, opened, or None; a damaged one counts as none."""

    def discard_kept(self, job_id: str) -> None:
        """Remove the staged result, the checkpoint and the snapshot of a job, if there are any.

        Raises:
            StoreAwayError: also if something is left, since it was written meanwhile.
        """

    def list_kept(self) -> list[str]:
        """Return the ids of the jobs that have a staged result, a checkpoint or a snapshot."""

    def ping(self) -> None:
        """Return if the storage can be read."""
