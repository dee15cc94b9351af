"""Models in memory, for tests: the same promises, gone with the process."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import BinaryIO, Generic, TypeVar

from contracts.base import Page
from contracts.errors import FencedError, ModelNotFoundError, VersionNotFoundError
from contracts.models import Manifest, ModelSummary
from stores.models.head import Head, add_version
from stores.models.manifests import number_draft
from stores.models.paging import page_models, page_versions
from stores.models.refs import check_draft, check_job_id, resolve
from stores.models.sealed import digest_of
from stores.models.store import OpenSnapshot, Result, Snapshot, SnapshotSummary

T = TypeVar("T")


@dataclass
class _Model:
    """What a model's folder would hold."""

    head: Head | None = None
    manifests: dict[int, Manifest] = field(default_factory=dict)
    weights: dict[int, bytes] = field(default_factory=dict)
    by_job: dict[str, int] = field(default_factory=dict)


class _Fenced(Generic[T]):
    """One kind of file that only the latest attempt at a job may replace, by job id."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[int, T]] = {}
        self._lock = threading.Lock()

    def save(self, job_id: str, attempt: int, content: T) -> None:
        check_job_id(job_id)
        with self._lock:
            kept_attempt, _ = self._kept.get(job_id, (0, None))
            if attempt < kept_attempt:
                raise FencedError(job_id, attempt)
            self._kept[job_id] = attempt, content

    def load(self, job_id: str) -> T | None:
        _, content = self._kept.get(job_id, (0, None))
        return content

    def discard(self, job_id: str) -> None:
        self._kept.pop(job_id, None)

    def __iter__(self) -> Iterator[str]:
        return iter(self._kept)


class MemoryModelStore:
    """A ModelStore in memory, for any number of threads."""

    def __init__(self) -> None:
        self._models: dict[str, _Model] = {}
        self._results: dict[str, Result] = {}
        self._checkpoints: _Fenced[bytes] = _Fenced()
        self._snapshots: _Fenced[Snapshot] = _Fenced()
        self._lock = threading.Lock()

    def publish(self, result: Result) -> Manifest:
        """Make a result the next version of its model in one atomic step (see ModelStore)."""
        check_draft(result.draft)
        with self._lock:
            model = self._models.setdefault(result.draft.name, _Model())
            version = model.by_job.get(result.draft.job_id or "")
            if model.head is None or version is None:
                model.head = _add_to(model, result)
                version = model.head.last
            return model.head.describe(model.manifests[version])

    def find_published(self, name: str, job_id: str) -> Manifest | None:
        """Return the manifest of the version that a job has, or None if it has none."""
        with self._lock:
            model = self._models.get(name, _Model())
            version = model.by_job.get(job_id)
            if model.head is None or version is None:
                return None
            return model.head.describe(model.manifests[version])

    def list_models(self, limit: int, cursor: str | None) -> Page[ModelSummary]:
        """Return one page of models with a version, the newest model first."""
        with self._lock:
            heads = {name: model.head for name, model in self._models.items() if model.head}
        return page_models(heads, limit, cursor)

    def get_model(self, name: str) -> ModelSummary:
        """Return a model's summary, or raise ModelNotFoundError."""
        return self._head(name).summarize(name)

    def list_versions(self, name: str, limit: int, cursor: str | None) -> Page[Manifest]:
        """Return one page of manifests, newest first; ModelNotFoundError, CursorError."""
        head = self._head(name)
        return page_versions(head, limit, cursor, self._models[name].manifests.get)

    def resolve(self, name: str, ref: str) -> int:
        """Return the number that a ref means now (errors as ModelStore)."""
        return resolve(name, self._head(name), ref)

    def get_manifest(self, name: str, ref: str) -> Manifest:
        """Return the manifest of the version that a ref means now (errors as resolve)."""
        head = self._head(name)
        return head.describe(self._models[name].manifests[resolve(name, head, ref)])

    def read_weights(self, name: str, version: int) -> bytes:
        """Return the `.npz` of a version."""
        if not self._head(name).has(version):
            raise VersionNotFoundError(name, str(version))
        return self._models[name].weights[version]

    def open_weights(self, name: str, version: int) -> BinaryIO:
        """Return the `.npz` of a version as a file."""
        return BytesIO(self.read_weights(name, version))

    def stage_result(self, result: Result) -> None:
        """Keep a job's result aside; ValueError without a job's id."""
        check_draft(result.draft)
        if result.draft.job_id is None:
            raise ValueError("only the result of a job can be staged, got job_id None")
        self._results[result.draft.job_id] = result

    def load_result(self, job_id: str) -> Result | None:
        """Return the staged result of a job, or None."""
        return self._results.get(job_id)

    def save_checkpoint(self, job_id: str, attempt: int, checkpoint: bytes) -> None:
        """Replace a job's checkpoint (errors as ModelStore)."""
        self._checkpoints.save(job_id, attempt, checkpoint)

    def load_checkpoint(self, job_id: str) -> bytes | None:
        """Return the checkpoint of a job, or None."""
        return self._checkpoints.load(job_id)

    def save_snapshot(self, job_id: str, attempt: int, snapshot: Snapshot) -> None:
        """Replace a job's snapshot (errors as ModelStore)."""
        self._snapshots.save(job_id, attempt, snapshot)

    def load_snapshot_summary(self, job_id: str) -> SnapshotSummary | None:
        """Return what a job's snapshot says of itself, or None."""
        opened = self.open_snapshot(job_id)
        return None if opened is None else opened.summary

    def open_snapshot(self, job_id: str) -> OpenSnapshot | None:
        """Return the snapshot of a job, opened, or None."""
        snapshot = self._snapshots.load(job_id)
        if snapshot is None:
            return None
        summary = SnapshotSummary(snapshot.figures, digest_of(snapshot.weights))
        return OpenSnapshot(summary, BytesIO(snapshot.weights))

    def discard_kept(self, job_id: str) -> None:
        """Remove the staged result, the checkpoint and the snapshot of a job, if there are any."""
        self._results.pop(job_id, None)
        self._checkpoints.discard(job_id)
        self._snapshots.discard(job_id)

    def list_kept(self) -> list[str]:
        """Return the ids of the jobs that have a staged result, a checkpoint or a snapshot."""
        return sorted({*self._results, *self._checkpoints, *self._snapshots})

    def ping(self) -> None:
        """Return: memory always answers."""

    def _head(self, name: str) -> Head:
        model = self._models.get(name)
        if model is None or model.head is None:
            raise ModelNotFoundError(name)
        return model.head


def _add_to(model: _Model, result: Result) -> Head:
    manifest = number_draft(result, model.head.last + 1 if model.head else 1)
    model.manifests[manifest.version] = manifest
    model.weights[manifest.version] = result.weights
    if manifest.job_id is not None:
        model.by_job[manifest.job_id] = manifest.version
    return add_version(model.head, manifest)
