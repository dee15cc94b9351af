"""Publishes results: files first, then the one step that makes them a version."""

from contracts.errors import DamagedError, ForgeError
from contracts.models.versions import Manifest
from stores.blobs.blobs import Blobs
from stores.models.changes import Changes
from stores.models.head import Head, VersionRecord
from stores.models.heads import read_head
from stores.models.job_numbers import find_number
from stores.models.layout import new_folder
from stores.models.publish_transition import PublishTransition, files_of
from stores.models.records import read_record, try_to_remove
from stores.models.refs import check_draft
from stores.models.store import Result


class Publisher:
    """Publishes the results of jobs, once each, and those of imports.

    Args:
        blobs: Where everything lies.
        changes: How a head is changed.
    """

    def __init__(self, blobs: Blobs, changes: Changes) -> None:
        self._blobs = blobs
        self._changes = changes
        # A job's, whose files a head may name that the storage did not answer for: its worker comes
        # again with the same result. One, since a worker publishes one job after the other.
        self._unsure: PublishTransition | None = None

    def publish(self, result: Result) -> Manifest:
        """Make a result the next version of its model (see ModelStore)."""
        check_draft(result.draft)
        name, job_id = result.draft.name, result.draft.job_id
        unsure = self._unsure
        if unsure is not None and unsure.is_of(result):
            return self._take(unsure, name, job_id)
        published = self.find_published(name, job_id)
        if published is not None:
            return published
        folder = new_folder(name)
        self._blobs.write_new(folder, files_of(result))
        return self._take(PublishTransition(self._blobs, result, folder), name, job_id)

    def find_published(self, name: str, job_id: str | None) -> Manifest | None:
        """Return the manifest of the version that a job has, or None if it has none."""
        # As it is now: a publisher that died may have written nothing but the head, and on this
        # answer a job is given up.
        head = read_head(self._blobs, name)
        version = find_number(self._blobs, name, head, job_id)
        if head is None or not version:
            return None
        return head.describe(self._read_record(name, head, version, job_id).manifest)

    def _take(self, step: PublishTransition, name: str, job_id: str | None) -> Manifest:
        self._unsure = None
        try:
            head = self._changes.apply(name, step.grow)
        except ForgeError:
            if not step.version:  # no head was made that names them
                try_to_remove(self._blobs, step.folder)
            elif step.has_files:
                self._unsure = step
            raise
        self._changes.wait_for_readers()  # so that `latest` is this one for whoever hears of it
        record = self._read_record(name, head, step.version, job_id)
        if record.folder != step.folder:  # another one published it meanwhile
            try_to_remove(self._blobs, step.folder)
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
