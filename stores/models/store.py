"""The interface of a model store; `versions.py` and `job_artifacts.py` implement it on blobs."""

from dataclasses import dataclass
from typing import BinaryIO, Protocol

from contracts.base import Page
from contracts.jobs.snapshots import SnapshotInfo
from contracts.models.evaluations import Evaluation
from contracts.models.preconditions import Expected
from contracts.models.versions import (
    Alias,
    AliasMove,
    FileDigest,
    Manifest,
    ManifestDraft,
    ModelSummary,
)


@dataclass(frozen=True)
class Result:
    """A network ready to be published: the manifest's draft, and the files of the version.

    Args:
        draft: All of the manifest that is known before the version has a number.
        weights: The weights file.
        evaluation: The JSON of a contracts.models.evaluations.Evaluation, if a data set fits.
        golden: Inputs and outputs that verify a loaded network (evaluation.py).
    """

    draft: ManifestDraft
    weights: bytes
    evaluation: bytes | None = None
    golden: bytes | None = None


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


class KeptStore(Protocol):
    """What running jobs keep aside until they end.

    Every method raises StoreUnavailableError when the storage does not answer.
    """

    def stage_result(self, result: Result, attempt: int) -> None:
        """Keep a job's result aside, so that a successor of a lost worker only publishes.

        Raises:
            FencedError, ValueError: as save_checkpoint; ValueError also for a result of no job.
        """

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
            StoreUnavailableError: also if something is left, since it was written meanwhile.
        """

    def list_kept(self) -> list[str]:
        """Return the ids of the jobs that have a staged result, a checkpoint or a snapshot."""


class ModelStore(Protocol):
    """Immutable, numbered versions, and the aliases that point at them.

    A `ref` is a number as text, an alias, or `latest`. Every method raises StoreUnavailableError
    when the storage does not answer, and DamagedError when stored bytes fail their check.
    """

    @property
    def kept(self) -> KeptStore:
        """What running jobs keep aside."""

    def publish(self, result: Result) -> Manifest:
        """Make a result the next version of its model in one atomic step.

        The same job id gives the same version for ever, however often it is published.

        Raises:
            ValueError: the draft's name or job id can't be a file's name.
            WithdrawnError: the job can have no version any more.
        """

    def find_published(self, name: str, job_id: str) -> Manifest | None:
        """Return the manifest of the version that a job has, or None if it has none."""

    def withdraw(self, name: str, job_id: str) -> Manifest | None:
        """See to it, in one atomic step, that a job without a version never gets one.

        So that whoever still holds its result, and was slow, can't publish it any more.

        Returns:
            The manifest of the version that it has; None if it has none, for ever.
        """

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

    def list_numbers(self, name: str, limit: int) -> list[int]:
        """Return the highest numbers that exist, falling, or raise ModelNotFoundError.

        No record is read: a version whose manifest is damaged is among them.
        """

    def resolve(self, name: str, ref: str) -> int:
        """Return the number that a ref means now.

        Raises:
            ModelNotFoundError: no version of this model is left.
            VersionNotFoundError: the number or alias does not exist.
        """

    def resolve_at_once(self, name: str, ref: str) -> int | None:
        """Return what resolve would, or None where the storage may first have to be waited for.

        For callers that must not wait: what lies in a bucket is asked for by resolve alone.
        """

    def get_manifest(self, name: str, ref: str) -> Manifest:
        """Return the manifest of the version that a ref means now (errors as resolve)."""

    def read_weights(self, name: str, version: int) -> bytes:
        """Return the `.npz` of a version after checking its sha256 (DamagedError).

        Raises:
            ModelNotFoundError: no version of this model is left.
            VersionNotFoundError: the number does not exist.
        """

    def open_weights(self, name: str, version: int) -> BinaryIO:
        """Return the `.npz` of a version as an open file at its start (checks as read_weights).

        So that it need not be held in memory: it is read once for its sha256, then by the caller.
        """

    def read_golden(self, name: str, version: int) -> bytes | None:
        """Return the golden inputs and outputs of a version (errors as read_weights).

        None where an earlier build published it.
        """

    def read_evaluation(self, name: str, version: int) -> Evaluation:
        """Return how good a version is on the test examples (errors as read_weights).

        Raises:
            EvaluationNotFoundError: it was never evaluated.
        """

    def delete_version(self, name: str, version: int) -> None:
        """Make a version one that no longer exists; its number is never given again.

        Raises:
            ModelNotFoundError, VersionNotFoundError: as read_weights.
            VersionInUseError: an alias points at it.
        """

    def get_alias(self, name: str, alias: str) -> Alias:
        """Return what an alias points at; ModelNotFoundError, AliasNotFoundError."""

    def move_alias(
        self, name: str, alias: str, version: int, expected: Expected | None = None
    ) -> Alias:
        """Make an alias point at a version, in one atomic step.

        When this returns, nobody who asks from now on is answered by the version before.

        Args:
            name: The model.
            alias: The alias, which need not exist.
            version: The version; if the alias points at it already, nothing is changed.
            expected: What the alias must be at the moment of the move, if that matters.

        Raises:
            ModelNotFoundError, VersionNotFoundError: as read_weights.
            GenerationError: the alias is not what is expected.
            TooManyAliasesError: the model has too many others.
            ValueError: nothing can be called so.
        """

    def remove_alias(self, name: str, alias: str, expected: Expected | None = None) -> None:
        """Remove an alias; ModelNotFoundError, AliasNotFoundError, GenerationError."""

    def list_moves(self, name: str, alias: str, limit: int, cursor: str | None) -> Page[AliasMove]:
        """Return one page of the changes of an alias, newest first, also of a removed one.

        A change whose record is damaged is left out.

        Raises:
            ModelNotFoundError, CursorError: as list_versions.
            AliasNotFoundError: there never was such an alias.
        """

    def ping(self) -> None:
        """Return if the storage can be read."""
