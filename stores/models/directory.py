"""Models in a directory on a local disk.

    models/NAME/    one model (folder.py)
    jobs/ID/        what a running job keeps aside (kept.py)

Only publishing and staging write: a process that serves models can have the directory read-only.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import BinaryIO, TypeVar

import structlog

from contracts.base import Page
from contracts.errors import DamagedError, ModelNotFoundError, VersionNotFoundError
from contracts.models import Manifest, ModelSummary
from stores.models.checkpoints import read_checkpoint, write_checkpoint
from stores.models.durable import storage_errors
from stores.models.folder import ModelFolder
from stores.models.head import Head, add_version
from stores.models.kept import remove_kept
from stores.models.manifests import number_draft
from stores.models.paging import page_models, page_versions
from stores.models.refs import check_draft, check_job_id, is_job_id, is_model_name, resolve
from stores.models.results import read_result, write_result
from stores.models.snapshots import open_snapshot, read_summary, write_snapshot
from stores.models.store import OpenSnapshot, Result, Snapshot, SnapshotSummary

T = TypeVar("T")

log = structlog.get_logger()


class DirectoryModelStore:
    """A ModelStore in a directory, for any number of processes of one host.

    Args:
        root: The directory. It must exist when a method is called; nothing is written here.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._models = root / "models"
        self._jobs = root / "jobs"

    def publish(self, result: Result) -> Manifest:
        """Make a result the next version of its model in one atomic step (see ModelStore).

        Raises:
            ValueError: the draft's name or job id can't be a file's name.
        """
        check_draft(result.draft)
        folder = self._folder(result.draft.name)
        with storage_errors(), folder.locked():
            head = folder.read_head()
            _note_last_job(folder, head)
            version = _known_version(folder, head, result.draft.job_id)
            if head is None or version is None:
                head = _add_to(folder, head, result)
                version = head.last
            return head.describe(folder.read_manifest(version))

    def find_published(self, name: str, job_id: str) -> Manifest | None:
        """Return the manifest of the version that a job has, or None if it has none."""
        folder = self._folder(name)
        with storage_errors():
            self._root.stat()  # no root is no answer
            head = folder.read_head()
            if head is None:
                return None
            is_last = head.last_job_id == job_id  # a crash may have left its number unwritten
            version = head.last if is_last else _known_version(folder, head, job_id)
            return None if version is None else head.describe(folder.read_manifest(version))

    def list_models(self, limit: int, cursor: str | None) -> Page[ModelSummary]:
        """Return one page of models with a version, the newest model first."""
        with storage_errors():
            return page_models(self._readable_heads(), limit, cursor)

    def get_model(self, name: str) -> ModelSummary:
        """Return a model's summary, or raise ModelNotFoundError."""
        return self._head(name).summarize(name)

    def list_versions(self, name: str, limit: int, cursor: str | None) -> Page[Manifest]:
        """Return one page of manifests, newest first; a damaged one is left out and logged."""
        head = self._head(name)
        with storage_errors():
            return page_versions(head, limit, cursor, partial(_read_undamaged, self._folder(name)))

    def resolve(self, name: str, ref: str) -> int:
        """Return the number that a ref means now; the head is read from the disk each time."""
        return resolve(name, self._head(name), ref)

    def get_manifest(self, name: str, ref: str) -> Manifest:
        """Return the manifest of the version that a ref means now (errors as resolve)."""
        head = self._head(name)
        version = resolve(name, head, ref)
        with storage_errors():
            return head.describe(self._folder(name).read_manifest(version))

    def read_weights(self, name: str, version: int) -> bytes:
        """Return the `.npz` of a version after checking its sha256 (DamagedError)."""
        with storage_errors():
            return self._folder_with(name, version).read_weights(version)

    def open_weights(self, name: str, version: int) -> BinaryIO:
        """Return the `.npz` of a version as an open file, its sha256 checked (DamagedError)."""
        with storage_errors():
            return self._folder_with(name, version).open_weights(version)

    def stage_result(self, result: Result) -> None:
        """Keep a job's result aside, whole or not at all; ValueError without a job's id."""
        check_draft(result.draft)
        if result.draft.job_id is None:
            raise ValueError("only the result of a job can be staged, got job_id None")
        with storage_errors():
            write_result(self._jobs / result.draft.job_id, result)

    def load_result(self, job_id: str) -> Result | None:
        """Return the staged result of a job, or None; a half-written one counts as none."""
        return self._visit(job_id, read_result)

    def save_checkpoint(self, job_id: str, attempt: int, checkpoint: bytes) -> None:
        """Replace a job's checkpoint, whole or not at all (errors as ModelStore)."""
        check_job_id(job_id)
        with storage_errors():
            write_checkpoint(self._jobs / job_id, attempt, checkpoint)

    def load_checkpoint(self, job_id: str) -> bytes | None:
        """Return the checkpoint of a job, or None; a damaged or half-written one counts as none."""
        return self._visit(job_id, read_checkpoint)

    def save_snapshot(self, job_id: str, attempt: int, snapshot: Snapshot) -> None:
        """Replace a job's snapshot, whole or not at all (errors as ModelStore)."""
        check_job_id(job_id)
        with storage_errors():
            write_snapshot(self._jobs / job_id, attempt, snapshot)

    def load_snapshot_summary(self, job_id: str) -> SnapshotSummary | None:
        """Return what a job's snapshot says of itself, or None; its weights are not read."""
        return self._visit(job_id, read_summary)

    def open_snapshot(self, job_id: str) -> OpenSnapshot | None:
        """Return the snapshot of a job, opened, or None; a damaged one counts as none."""
        return self._visit(job_id, open_snapshot)

    def discard_kept(self, job_id: str) -> None:
        """Remove the staged result, the checkpoint and the snapshot of a job, if there are any."""
        self._visit(job_id, remove_kept)

    def list_kept(self) -> list[str]:
        """Return the ids of the jobs that keep anything aside, also what a crash left of it."""
        with storage_errors():
            self._root.stat()
            if not self._jobs.exists():
                return []
            return sorted(path.name for path in self._jobs.iterdir() if is_job_id(path.name))

    def ping(self) -> None:
        """Return if the directory can be read."""
        with storage_errors():
            next(self._root.iterdir(), None)

    def _visit(self, job_id: str, visit: Callable[[Path], T | None]) -> T | None:
        """Return what visit answers of a job's folder; None for what can be no job."""
        if not is_job_id(job_id):
            return None
        with storage_errors():
            self._root.stat()  # no root is no answer; a root without the file is one
            return visit(self._jobs / job_id)

    def _folder(self, name: str) -> ModelFolder:
        return ModelFolder(self._models / name)

    def _folder_with(self, name: str, version: int) -> ModelFolder:
        if not self._head(name).has(version):
            raise VersionNotFoundError(name, str(version))
        return self._folder(name)

    def _head(self, name: str) -> Head:
        if not is_model_name(name):
            raise ModelNotFoundError(name)
        with storage_errors():
            head = self._folder(name).read_head()
            if head is None:
                self._root.stat()  # no root is no answer; a root without the model is one
                raise ModelNotFoundError(name)
            return head

    def _readable_heads(self) -> dict[str, Head]:
        heads = {name: _read_undamaged_head(self._folder(name)) for name in self._names()}
        return {name: head for name, head in heads.items() if head is not None}

    def _names(self) -> list[str]:
        try:
            return [path.name for path in self._models.iterdir() if is_model_name(path.name)]
        except FileNotFoundError:
            self._root.stat()
            return []


def _note_last_job(folder: ModelFolder, head: Head | None) -> None:
    """Do what a crash after the last publish left undone."""
    job_id = head.last_job_id if head else None
    if head and job_id:
        folder.note_job(job_id, head.last)


def _known_version(folder: ModelFolder, head: Head | None, job_id: str | None) -> int | None:
    """Return the number that a job has already, or None.

    Raises:
        DamagedError: the head is older than that number.
    """
    version = folder.find_job(job_id) if job_id else None
    last = head.last if head else 0
    if version is not None and version > last:
        reason = f"its last version is {last}, but job {job_id} was published as {version}"
        raise DamagedError(f"the head of model {folder.name}", reason)
    return version


def _add_to(folder: ModelFolder, head: Head | None, result: Result) -> Head:
    manifest = number_draft(result, head.last + 1 if head else 1)
    folder.place_version(manifest, result.weights)
    grown = add_version(head, manifest)
    folder.write_head(grown)  # from here on the version exists
    _note_last_job(folder, grown)
    return grown


def _read_undamaged(folder: ModelFolder, version: int) -> Manifest | None:
    try:
        return folder.read_manifest(version)
    except DamagedError as damaged:
        log.warning("version_left_out", model=folder.name, version=version, error=str(damaged))
        return None


def _read_undamaged_head(folder: ModelFolder) -> Head | None:
    try:
        return folder.read_head()
    except DamagedError as damaged:
        log.warning("model_left_out", model=folder.name, error=str(damaged))
        return None
