"""Publishes results: writes the files first, then makes them a version in one publication."""

from contracts.errors import DamagedError, ForgeError
from contracts.models.versions import Manifest
from stores.blobs.blobs import Blobs
from stores.models.head import Head, VersionRecord
from stores.models.heads import Heads, read_head
from stores.models.job_numbers import find_number
from stores.models.layout import new_folder
from stores.models.publication import Publication, files_of
from stores.models.records import read_record, try_to_remove
from stores.models.refs import check_draft
from stores.models.store import Result


class Publisher:
    """Publishes the results of imports, and those of jobs, once per job.

    Args:
        blobs: The storage.
        heads: The heads of all models.
    """

    def __init__(self, blobs: Blobs, heads: Heads) -> None:
        self._blobs = blobs
        self._heads = heads
        # A job's publication that failed after the head may have been stored: the worker retries
        # it with the same result. One is enough, since a worker publishes one job at a time.
        self._unconfirmed: Publication | None = None

    def publish(self, result: Result) -> Manifest:
        """Make a result the next version of its model (see ModelStore)."""
        check_draft(result.draft)
        name, job_id = result.draft.name, result.draft.job_id
        unconfirmed = self._unconfirmed
        if unconfirmed is not None and unconfirmed.is_of(result):
            return self._complete(unconfirmed, name, job_id)
        published = self.find_published(name, job_id)
        if published is not None:
            return published
        folder = new_folder(name)
        self._blobs.write_new(folder, files_of(result))
        return self._complete(Publication(self._blobs, result, folder), name, job_id)

    def find_published(self, name: str, job_id: str | None) -> Manifest | None:
        """Return the manifest of a job's version, or None if it has none."""
        # Not from the cache: a publisher that crashed may have written nothing but the head, and
        # the caller gives up the job on a None.
        head = read_head(self._blobs, name)
        version = find_number(self._blobs, name, head, job_id)
        if head is None or not version:
            return None
        return head.describe(self._read_record(name, head, version, job_id).manifest)

    def _complete(self, publication: Publication, name: str, job_id: str | None) -> Manifest:
        self._unconfirmed = None
        try:
            head = self._heads.update(name, publication.add_to)
        except ForgeError:
            if not publication.version:  # no head that names them was sent
                try_to_remove(self._blobs, publication.folder)
            elif publication.has_files:
                self._unconfirmed = publication
            raise
        self._heads.wait_for_readers()  # so that every reader sees this one as `latest`
        record = self._read_record(name, head, publication.version, job_id)
        if record.folder != publication.folder:  # another process published it
            try_to_remove(self._blobs, publication.folder)
        return head.describe(record.manifest)

    def _read_record(
        self, name: str, head: Head, version: int, job_id: str | None
    ) -> VersionRecord:
        """Return the record of a version; DamagedError if it is not the job's."""
        record = read_record(self._blobs, name, head, version)
        if record.manifest.job_id != job_id:
            reason = f"it is {version}, which is the number of job {record.manifest.job_id}"
            raise DamagedError(f"the number of job {job_id}", reason)
        return record
