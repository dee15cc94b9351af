"""Reads and changes the heads of data sets, by compare-and-set."""

from collections.abc import Callable
from functools import partial
from uuid import uuid4

from contracts.errors import DatasetNotFoundError
from stores.blobs.blobs import Blobs
from stores.datasets.head import (
    DatasetHead,
    VersionEntry,
    clear_deletion,
    drop_version,
    mark_deletion,
)
from stores.models.files.checksummed_json import dump_document, parse_document, stored_now
from stores.models.files.layout import is_model_name

DATASETS = "datasets/"


class DatasetHeads:
    """The heads of a storage (errors as ImportedDatasets)."""

    def __init__(self, blobs: Blobs) -> None:
        self._blobs = blobs

    def find(self, name: str) -> DatasetHead:
        """Return the head of a data set; DatasetNotFoundError."""
        head = self.read(name) if is_model_name(name) else None
        if head is None:
            raise DatasetNotFoundError(name)
        return head

    def read(self, name: str) -> DatasetHead | None:
        """Return a head, or None if there is none."""
        key = head_key(name)
        raw = self._blobs.read(key)
        if raw is None:
            return None
        self._blobs.sync(key)  # its writer may not have synced it yet
        return parse_document(DatasetHead, raw, key)

    def update(self, name: str, transition: Callable[[DatasetHead], DatasetHead]) -> DatasetHead:
        """Change a head by compare-and-set, and return it."""
        after: DatasetHead | None = None

        def change(raw: bytes | None) -> bytes | None:
            nonlocal after
            empty = DatasetHead(last=0, created_at=stored_now())
            before = empty if raw is None else parse_document(DatasetHead, raw, head_key(name))
            after = transition(before)
            return None if after is before else dump_document(after)

        self._blobs.update(head_key(name), change)
        assert after is not None  # noqa: S101  update has called change
        return after

    def hold_version(self, name: str, version: int) -> None:
        """Keep a version for a job that was committed just before (see drop_version).

        Raises:
            DatasetDeletedError, DatasetNotFoundError, DatasetVersionNotFoundError: it does not
                exist.
        """
        if self.find(name).resolve(name, str(version)).deletion is not None:
            self.update(name, partial(clear_deletion, name=name, version=version))

    def drop_version(
        self, name: str, version: int, refuse_used: Callable[[], object]
    ) -> VersionEntry:
        """Delete a version that no job uses; its number is never assigned again.

        No accepted job loses its data, although jobs and heads are in two storages:

        1. A deletion marks the version in the head, then looks for jobs that use it, then drops
           the version if its mark is still there, else it begins again.
        2. A submission commits the job, then holds the version: it clears a mark, or fails if the
           version is gone, and then the job is not accepted.

        If a version is held before it is marked, the job was committed before the deletion looks
        for jobs. If it is held between the mark and the drop, the drop finds no mark. Marks are
        unique, and a deletion adopts one that it finds: one that a killed process has left blocks
        neither a job nor another deletion.

        Args:
            name: The data set.
            version: The version's number.
            refuse_used: Raises if a job that has not ended uses the version.

        Raises:
            DatasetDeletedError, DatasetNotFoundError, DatasetVersionNotFoundError: it does not
                exist.
        """
        entry = self.find(name).resolve(name, str(version))
        while True:
            mark = partial(mark_deletion, name=name, version=version, mark=uuid4().hex)
            marked = self.update(name, mark).resolve(name, str(version)).deletion
            refuse_used()
            drop = partial(drop_version, name=name, version=version, mark=marked)
            if not self.update(name, drop).has(version):
                return entry


def head_key(name: str) -> str:
    """Return the key of a data set's head."""
    return f"{DATASETS}{name}/head.json"
