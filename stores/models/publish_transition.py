"""One publishing step: what becomes of a head when a result is the next version."""

import structlog

from contracts.errors import StoreUnavailableError, WithdrawnError
from stores.blobs.blobs import Blobs
from stores.models.head import Head, VersionRecord, add_version
from stores.models.job_numbers import find_number
from stores.models.layout import EVALUATION, GOLDEN, WEIGHTS
from stores.models.manifests import describe_result, number_manifest
from stores.models.records import find_record, require_free_number
from stores.models.store import Result
from stores.models.write_behind import WITHDRAWN

log = structlog.get_logger()


class PublishTransition:
    """Makes a result a version, once, however often `grow` is called.

    It is called again when somebody else changed the head meanwhile, and also when the storage did
    not say whether the change was made.

    Args:
        blobs: Where the model lies.
        result: What is published.
        folder: Where its files lie already.

    Attributes:
        folder: Where its files lie.
        version: The number that the result has, or would have if the storage made the change;
            0 before a call that got so far.
        has_files: Whether the files are still there, as far as the last call knows.
    """

    def __init__(self, blobs: Blobs, result: Result, folder: str) -> None:
        self._blobs = blobs
        self._manifest = describe_result(result)  # here: what changes a head holds up the others
        self._files = frozenset(files_of(result))
        self._last_seen: int | None = None
        self.folder = folder
        self.version = 0
        self.has_files = True

    def is_of(self, result: Result) -> bool:
        """Whether this is the step of a job's result, so that it may be taken again."""
        same = {"created_at": self._manifest.created_at}
        described = describe_result(result).model_copy(update=same)
        return described.job_id is not None and described == self._manifest

    def grow(self, head: Head | None) -> Head | None:
        """Return the head with the result's version, or None if it has that already.

        Raises:
            DamagedError: the head is older than what lies beside it.
            StoreUnavailableError: the files were taken for an orphan's: publish again.
            WithdrawnError: the job can have no version any more.
        """
        blobs, name, job_id = self._blobs, self._manifest.name, self._manifest.job_id
        given = self._find_given(head) or find_number(blobs, name, head, job_id)
        if given == WITHDRAWN:
            self.version = 0  # also a change that is still on its way to the storage fails now
            raise WithdrawnError(str(job_id))
        if given is not None:
            self.version = given
            return None
        self._require_files(head)
        last = head.last if head else 0
        require_free_number(blobs, name, head, last + 1)
        self._last_seen, self.version = last, last + 1
        manifest = number_manifest(self._manifest, self.version)
        return add_version(head, VersionRecord(folder=self.folder, manifest=manifest))

    def _require_files(self, head: Head | None) -> None:
        """Raise StoreUnavailableError where the files are being removed, or were (pruning.py)."""
        is_condemned = head is not None and self.folder in head.condemned
        # After the head was read: what it does not condemn any more is gone by now.
        found = self._blobs.list_names(f"{self.folder}/")
        if is_condemned or not self._files.issubset(found):
            self.has_files = False
            log.warning("publish_too_slow", folder=self.folder)
            raise StoreUnavailableError

    def _find_given(self, head: Head | None) -> int | None:
        """Return the number that an earlier call gave after all."""
        if head is None or self._last_seen is None:
            return None
        for version in range(self._last_seen + 1, head.last + 1):
            record = find_record(self._blobs, self._manifest.name, head, version)
            if record is not None and record.folder == self.folder:
                return version
        return None


def files_of(result: Result) -> dict[str, bytes]:
    """Return the files of a version by their names."""
    files = {WEIGHTS: result.weights, EVALUATION: result.evaluation, GOLDEN: result.golden}
    return {name: content for name, content in files.items() if content is not None}
