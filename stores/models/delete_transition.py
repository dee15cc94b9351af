"""One deleting step: what becomes of a head when a version is to be no more."""

import structlog

from contracts.errors import DamagedError, VersionInUseError
from stores.blobs.blobs import Blobs
from stores.models.changes import require_version
from stores.models.head import Head, VersionRecord, drop_version
from stores.models.records import keep_record

log = structlog.get_logger()


class DeleteTransition:
    """Drops a version once, however often `drop` is called (as PublishTransition).

    Args:
        blobs: Where the model lies.
        name: The model.
        version: The version.

    Attributes:
        record: Of the version, after a call; None before, or if it is damaged.
    """

    def __init__(self, blobs: Blobs, name: str, version: int) -> None:
        self._blobs = blobs
        self._name = name
        self._version = version
        self._was_tried = False
        self.record: VersionRecord | None = None

    def drop(self, head: Head | None) -> Head | None:
        """Return the head without the version, or None if it is gone since an earlier call.

        Raises:
            ModelNotFoundError, VersionNotFoundError: there is nothing to delete.
            VersionInUseError: an alias points at it.
        """
        if self._was_tried and head is not None and not head.has(self._version):
            return None
        head = require_version(self._name, head, self._version)
        if aliases := head.aliases_of(self._version):
            raise VersionInUseError(self._name, self._version, aliases)
        self.record = self._keep_record(head)
        self._was_tried = True
        return drop_version(head, self._version)

    def _keep_record(self, head: Head) -> VersionRecord | None:
        try:
            return keep_record(self._blobs, self._name, head, self._version)
        except DamagedError as damaged:
            name, version = self._name, self._version
            log.warning("damaged_version_deleted", model=name, version=version, error=str(damaged))
            return None
