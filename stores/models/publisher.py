"""Publishes results: files first, then the one step that makes them a version."""

from contracts.errors import DamagedError, ForgeError
from contracts.models import Manifest
from stores.models.blobs import Blobs
from stores.models.changes import Changes
from stores.models.head import Head, VersionRecord
from stores.models.heads import Heads
from stores.models.job_numbers import find_number
from stores.models.layout import new_folder
from stores.models.publishing import PublishingStep, files_of
from stores.models.records import read_record, try_to_remove
from stores.models.refs import check_draft
from stores.models.store import Result


class Publisher:
    """Publishes the results of jobs, once each, and those of imports.

    Args:
        blobs: Where everything lies.
        heads: How this process reads heads.
        changes: How a head is changed.
    """

    def __init__(self, blobs: Blobs, heads: Heads, changes: Changes) -> None:
        self._blobs = blobs
        self._heads = heads
        self._changes = changes

    def publish(self, result: Result) -> Manifest:
        """Make a result the next version of its model (see ModelStore)."""
        check_draft(result.draft)
        published = self.find_published(result.draft.name, result.draft.job_id)
        if published is not None:
            return published
        folder = new_folder(result.draft.name)
        self._blobs.write_new(folder, files_of(result))
        return self._publish_files(result, folder)

    def find_published(self, name: str, job_id: str | None) -> Manifest | None:
        """Return the manifest of the version that a job has, or None if it has none."""
        head = self._heads.read(name)
        version = find_number(self._blobs, name, head, job_id)
        if head is None or version is None:
            return None
        return head.describe(self._read_record(name, head, version, job_id).manifest)

    def _publish_files(self, result: Result, folder: str) -> Manifest:
        name, job_id = result.draft.name, result.draft.job_id
        step = PublishingStep(self._blobs, result, folder)
        try:
            head = self._changes.apply(name, step.grow)
        except ForgeError:
            if not step.version:  # no head was made that names them
                try_to_remove(self._blobs, folder)
            raise
        self._changes.wait_for_readers()  # so that `latest` is this one for whoever hears of it
        record = self._read_record(name, head, step.version, job_id)
        if record.folder != folder:  # another one published it meanwhile
            try_to_remove(self._blobs, folder)
        return head.describe(record.manifest)

    def _read_record(
        self, name: str, head: Head, version: int, job_id: str | None
    ) -> VersionRecord:
        """Return the record of the number that a job has, or that was given to an import."""
        record = read_record(self._blobs, name, head, version)
        if record.manifest.job_id != job_id:
            reason = f"it is {version}, which is the number of job {record.manifest.job_id}"
            raise DamagedError(f"the number of job {job_id}", reason)
        return record
