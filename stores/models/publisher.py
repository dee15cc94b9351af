"""Publishes results: writes the files first, then makes them a version in one publication."""

from collections.abc import Callable

import structlog

from contracts.errors import DamagedError, ForgeError, StoreUnavailableError, WithdrawnError
from contracts.models.versions import Manifest
from stores.blobs.blobs import Blobs
from stores.models.files.checksummed_json import stored_now
from stores.models.files.layout import check_draft, new_folder
from stores.models.files.version_files import try_to_remove
from stores.models.head import Head, VersionRecord
from stores.models.heads import Heads, read_head
from stores.models.job_numbers import WITHDRAWN, find_number
from stores.models.records import read_record, require_free_number
from stores.models.results import Result
from stores.models.transitions import add_version, withdraw_job

log = structlog.get_logger()

CheckHead = Callable[[Head | None], None]


def accept_any(_head: Head | None) -> None:
    """Let a result be published after any head."""


class Publication:
    """Makes a result a version, once, however often `add_to` is called.

    It is called again if another process changed the head first, and if the publish is retried
    after an outage.

    Args:
        blobs: The storage.
        result: The result to publish.
        folder: The folder that already holds its files.
        check: Raises if the result must not be published after this head.

    Attributes:
        folder: The folder of the files.
        version: The number of the result, or the number it gets if the storage makes the change;
            0 if no call got that far.
        has_files: Whether the files still exist, as far as the last call knows.
    """

    def __init__(
        self, blobs: Blobs, result: Result, folder: str, check: CheckHead = accept_any
    ) -> None:
        self._blobs = blobs
        self._manifest = result.describe()  # here: a change of a head blocks others
        self._files = frozenset(result.files())
        self.check = check
        self.folder = folder
        self.version = 0
        self.has_files = True

    def publishes(self, result: Result) -> bool:
        """Whether this publishes the same job's result, so that it can be retried."""
        same = {"created_at": self._manifest.created_at}
        described = result.describe().model_copy(update=same)
        return described.job_id is not None and described == self._manifest

    def add_to(self, head: Head | None) -> Head | None:
        """Return the head with the result's version; the same head if it has that already.

        Raises:
            DamagedError: the head is older than the documents beside it.
            StoreUnavailableError: the files were removed as unreferenced: publish again.
            WithdrawnError: the job was withdrawn and can't have a version.
            ForgeError: of check.
        """
        blobs, name, job_id = self._blobs, self._manifest.name, self._manifest.job_id
        published = find_number(blobs, name, head, job_id)
        if published == WITHDRAWN:
            self.version = 0  # a change that is still on its way to the storage fails, too
            raise WithdrawnError(str(job_id))
        if published is not None:
            self.version = published
            return head
        self.check(head)
        self._require_files(head)
        version = head.last + 1 if head else 1
        require_free_number(blobs, name, head, version)
        self.version = version
        numbered = {"version": version, "created_at": stored_now()}
        manifest = self._manifest.model_copy(update=numbered)
        return add_version(head, VersionRecord(folder=self.folder, manifest=manifest))

    def _require_files(self, head: Head | None) -> None:
        """Raise StoreUnavailableError if the files are condemned, or were removed."""
        is_condemned = head is not None and self.folder in head.condemned
        # After the head was read: a folder that it no longer condemns is already removed.
        found = self._blobs.list_names(f"{self.folder}/")
        if is_condemned or not self._files.issubset(found):
            self.has_files = False
            log.warning("publish_too_slow", folder=self.folder)
            raise StoreUnavailableError


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

    def publish(self, result: Result, check: CheckHead) -> Manifest:
        """Make a result the next version of its model (see ModelStore)."""
        check_draft(result.draft)
        name, job_id = result.draft.name, result.draft.job_id
        unconfirmed = self._unconfirmed
        if unconfirmed is not None and unconfirmed.publishes(result):
            unconfirmed.check = check
            return self._complete(unconfirmed, name, job_id)
        head = read_head(self._blobs, name)
        version = find_number(self._blobs, name, head, job_id)
        if version == WITHDRAWN:
            raise WithdrawnError(str(job_id))
        if head is not None and version:
            return head.describe(self._read_record(name, head, version, job_id).manifest)
        check(head)  # before the files are written
        folder = new_folder(name)
        self._blobs.write_new(folder, result.files())
        return self._complete(Publication(self._blobs, result, folder, check), name, job_id)

    def find_published(self, name: str, job_id: str | None) -> Manifest | None:
        """Return the manifest of a job's version, or None if it has none."""
        # Not from the cache: a publisher that crashed may have written nothing but the head, and
        # the caller gives up the job on a None.
        head = read_head(self._blobs, name)
        version = find_number(self._blobs, name, head, job_id)
        if head is None or not version:
            return None
        return head.describe(self._read_record(name, head, version, job_id).manifest)

    def withdraw(self, name: str, job_id: str) -> Manifest | None:
        """Permanently refuse a version to a job that has none (see ModelStore)."""

        def withdraw_unpublished(head: Head | None) -> Head | None:
            if find_number(self._blobs, name, head, job_id) is not None:
                return head
            return withdraw_job(head, job_id, stored_now())

        self._heads.update(name, withdraw_unpublished)
        return self.find_published(name, job_id)

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
