"""One publication: makes a result the next version of its model."""

import structlog

from contracts.errors import StoreUnavailableError, WithdrawnError
from stores.blobs.blobs import Blobs
from stores.models.head import Head, VersionRecord
from stores.models.job_numbers import find_number
from stores.models.layout import EVALUATION, GOLDEN, WEIGHTS
from stores.models.manifests import describe_result, number_manifest
from stores.models.records import require_free_number
from stores.models.store import Result
from stores.models.transitions import add_version
from stores.models.write_behind import WITHDRAWN

log = structlog.get_logger()


class Publication:
    """Makes a result a version, once, however often `add_to` is called.

    It is called again if another process changed the head first, and if the publish is retried
    after an outage.

    Args:
        blobs: The storage.
        result: The result to publish.
        folder: The folder that already holds its files.

    Attributes:
        folder: The folder of the files.
        version: The number of the result, or the number it gets if the storage makes the change;
            0 if no call got that far.
        has_files: Whether the files still exist, as far as the last call knows.
    """

    def __init__(self, blobs: Blobs, result: Result, folder: str) -> None:
        self._blobs = blobs
        self._manifest = describe_result(result)  # here: a change of a head blocks others
        self._files = frozenset(files_of(result))
        self.folder = folder
        self.version = 0
        self.has_files = True

    def is_of(self, result: Result) -> bool:
        """Whether this publishes the same job's result, so that it can be retried."""
        same = {"created_at": self._manifest.created_at}
        described = describe_result(result).model_copy(update=same)
        return described.job_id is not None and described == self._manifest

    def add_to(self, head: Head | None) -> Head | None:
        """Return the head with the result's version; the same head if it has that already.

        Raises:
            DamagedError: the head is older than the documents beside it.
            StoreUnavailableError: the files were removed as unreferenced: publish again.
            WithdrawnError: the job was withdrawn and can't have a version.
        """
        blobs, name, job_id = self._blobs, self._manifest.name, self._manifest.job_id
        published = find_number(blobs, name, head, job_id)
        if published == WITHDRAWN:
            self.version = 0  # a change that is still on its way to the storage fails, too
            raise WithdrawnError(str(job_id))
        if published is not None:
            self.version = published
            return head
        self._require_files(head)
        version = head.last + 1 if head else 1
        require_free_number(blobs, name, head, version)
        self.version = version
        manifest = number_manifest(self._manifest, self.version)
        return add_version(head, VersionRecord(folder=self.folder, manifest=manifest))

    def _require_files(self, head: Head | None) -> None:
        """Raise StoreUnavailableError if the files are being or were removed (audit/prune.py)."""
        is_condemned = head is not None and self.folder in head.condemned
        # After the head was read: a folder that it no longer condemns is already removed.
        found = self._blobs.list_names(f"{self.folder}/")
        if is_condemned or not self._files.issubset(found):
            self.has_files = False
            log.warning("publish_too_slow", folder=self.folder)
            raise StoreUnavailableError


def files_of(result: Result) -> dict[str, bytes]:
    """Return the files of a version by name."""
    files = {WEIGHTS: result.weights, EVALUATION: result.evaluation, GOLDEN: result.golden}
    return {name: content for name, content in files.items() if content is not None}
