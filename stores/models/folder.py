"""One model's folder, and the order in which it is written.

    head.json                   which versions exist
    versions/3/weights.npz      the network
    versions/3/manifest.json    what is known of it; kept when the version is deleted
    by-job/ID.json              the number that a job has for ever
    .lock                       held by whoever changes anything
    .staging/, .head.json, …    being written by the lock's holder, else left by a crash

A version's files are in their place first, then the head names it, then its job's number is kept.
A crash between two of these is made good by the next publish: what the head does not name is
removed, and the last job's number is written from the head.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from contracts.base import Record
from contracts.errors import DamagedError
from contracts.models import Manifest
from stores.models.durable import (
    locked,
    make_folder,
    replace_synced,
    sync_folder,
    write_synced,
)
from stores.models.head import Head
from stores.models.sealed import seal, unseal, verify, verify_file


class JobNumber(Record):
    """Which version a job's result became."""

    version: int


class ModelFolder:
    """Reads and writes a model's files; only a holder of `locked` may write.

    Args:
        path: The folder, named like the model. Nothing is written before a version is.
    """

    def __init__(self, path: Path) -> None:
        self.name = path.name
        self._path = path
        self._head = path / "head.json"
        self._versions = path / "versions"
        self._by_job = path / "by-job"
        self._staging = path / ".staging"

    def read_head(self) -> Head | None:
        """Return the head as it is now, or None if nothing was ever published here."""
        raw = _read_if_there(self._head)
        return None if raw is None else unseal(Head, raw, f"the head of model {self.name}")

    def read_manifest(self, version: int) -> Manifest:
        """Return a stored manifest, without aliases.

        Raises:
            DamagedError: it is missing, not what was written, or another version's.
        """
        what = f"the manifest of {self.name}/{version}"
        manifest = unseal(Manifest, _read(self._files(version) / "manifest.json", what), what)
        if (manifest.name, manifest.version) != (self.name, version):
            raise DamagedError(what, f"it is that of {manifest.name}/{manifest.version}")
        return manifest

    def read_weights(self, version: int) -> bytes:
        """Return the weights file of a version; DamagedError if it is not the one written."""
        what = f"the weights file of {self.name}/{version}"
        digest = self.read_manifest(version).weights
        return verify(_read(self._files(version) / "weights.npz", what), digest, what)

    def open_weights(self, version: int) -> BinaryIO:
        """Return the weights file of a version, at its start; DamagedError as read_weights."""
        what = f"the weights file of {self.name}/{version}"
        digest = self.read_manifest(version).weights
        try:
            file = (self._files(version) / "weights.npz").open("rb")
        except FileNotFoundError:
            raise DamagedError(what, "it is missing") from None
        try:
            verify_file(file, digest, what)
        except BaseException:
            file.close()
            raise
        return file

    def find_job(self, job_id: str) -> int | None:
        """Return the number that a job has, or None."""
        raw = _read_if_there(self._job_file(job_id))
        what = f"the number of job {job_id}"
        return None if raw is None else unseal(JobNumber, raw, what).version

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Exclude every other writer, and clear what one that died has left."""
        if not self._head.exists():
            for folder in (self._path.parent, self._path, self._versions, self._by_job):
                make_folder(folder)
        with locked(self._path / ".lock"):
            self._clear_staging()
            try:
                yield
            finally:
                shutil.rmtree(self._staging, ignore_errors=True)

    def place_version(self, manifest: Manifest, weights: bytes) -> None:
        """Write a version's files aside, then move them to their place; no head knows them yet."""
        place = self._files(manifest.version)
        if place.exists():
            self._remove_orphan(manifest.version)
        self._staging.mkdir()
        write_synced(self._staging / "weights.npz", weights)
        write_synced(self._staging / "manifest.json", seal(manifest))
        sync_folder(self._staging)
        self._staging.rename(place)
        sync_folder(self._versions)

    def write_head(self, head: Head) -> None:
        """Replace the head: the one step that makes a change visible."""
        replace_synced(self._head, self._path / ".head.json", seal(head))

    def note_job(self, job_id: str, version: int) -> None:
        """Keep the number that a job has, if it is not kept already; the head knows it first."""
        place, document = self._job_file(job_id), seal(JobNumber(version=version))
        if _read_if_there(place) != document:
            replace_synced(place, self._path / ".job.json", document)

    def _remove_orphan(self, version: int) -> None:
        """Remove a folder that a crash left before the head knew of it.

        Raises:
            DamagedError: the version was published, so that it is the head that is wrong.
        """
        job_id = self.read_manifest(version).job_id
        if job_id is not None and self.find_job(job_id) == version:
            reason = f"it does not know version {version}, which was published"
            raise DamagedError(f"the head of model {self.name}", reason)
        # Moved first: a crash halfway through the removal must not leave half a folder there.
        self._files(version).rename(self._staging)
        self._clear_staging()

    def _clear_staging(self) -> None:
        if self._staging.exists():
            shutil.rmtree(self._staging)

    def _files(self, version: int) -> Path:
        return self._versions / str(version)

    def _job_file(self, job_id: str) -> Path:
        return self._by_job / f"{job_id}.json"


def _read(path: Path, what: str) -> bytes:
    raw = _read_if_there(path)
    if raw is None:
        raise DamagedError(what, "it is missing")
    return raw


def _read_if_there(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
