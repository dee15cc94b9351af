"""The head of a data set: the small document that lists its versions, and its pure transitions.

A version exists once the head says so. Its files are written before, into a folder that no other
attempt uses, so a crash leaves a folder without a version and never half a version.
"""

from contracts.base import Record, Timestamp
from contracts.errors import (
    DatasetDeletedError,
    DatasetNotFoundError,
    DatasetVersionNotFoundError,
    TooManyVersionsError,
    WithdrawnError,
)
from stores.datasets.store import LATEST
from stores.models.files.layout import parse_number

MAX_VERSIONS = 1000  # the head is read at each request
MAX_WITHDRAWN = 1000  # then the oldest is forgotten


class VersionEntry(Record):
    """A version.

    Args:
        version: Its number.
        folder: The folder of its files.
        job_id: The job that imported it.
        deletion: The mark of a deletion that is in progress, or was interrupted.
    """

    version: int
    folder: str
    job_id: str
    deletion: str | None = None


class DatasetHead(Record):
    """The mutable state of a data set.

    Args:
        last: The highest number ever assigned; a deleted number is never assigned again.
        created_at: When the first version was published.
        versions: The existing versions, ascending.
        withdrawn: The jobs that were permanently refused a version.
    """

    last: int
    created_at: Timestamp
    versions: tuple[VersionEntry, ...] = ()
    withdrawn: tuple[str, ...] = ()

    def has(self, version: int) -> bool:
        """Return whether a version exists."""
        return any(entry.version == version for entry in self.versions)

    def find_job(self, job_id: str) -> VersionEntry | None:
        """Return the version that a job imported, or None."""
        return next((entry for entry in self.versions if entry.job_id == job_id), None)

    def resolve(self, name: str, ref: str) -> VersionEntry:
        """Return the version that a ref means: a number, or `latest`.

        Raises:
            DatasetDeletedError: this version was deleted.
            DatasetNotFoundError: no version exists.
            DatasetVersionNotFoundError: this version never existed.
        """
        if ref == LATEST and self.versions:
            return self.versions[-1]
        number = parse_number(ref)
        for entry in self.versions:
            if entry.version == number:
                return entry
        if number is not None and number <= self.last:
            raise DatasetDeletedError(name, number)
        if not self.versions:
            raise DatasetNotFoundError(name)
        raise DatasetVersionNotFoundError(name, ref)


def add_version(head: DatasetHead, name: str, folder: str, job_id: str) -> DatasetHead:
    """Return the head after a job's version was published; the same head if it has one already.

    Raises:
        WithdrawnError: the job was withdrawn.
        TooManyVersionsError: the data set has MAX_VERSIONS versions.
    """
    if head.find_job(job_id) is not None:
        return head
    if job_id in head.withdrawn:
        raise WithdrawnError(job_id)
    if len(head.versions) >= MAX_VERSIONS:
        raise TooManyVersionsError(name, MAX_VERSIONS)
    entry = VersionEntry(version=head.last + 1, folder=folder, job_id=job_id)
    changes = {"last": entry.version, "versions": (*head.versions, entry)}
    return head.model_copy(update=changes)


def mark_deletion(head: DatasetHead, name: str, version: int, mark: str) -> DatasetHead:
    """Return the head with a version marked; the same head if it has a mark (errors as resolve)."""
    entry = head.resolve(name, str(version))
    return head if entry.deletion else _set_deletion(head, entry, mark)


def clear_deletion(head: DatasetHead, name: str, version: int) -> DatasetHead:
    """Return the head without a version's mark, if it has one (errors as resolve)."""
    entry = head.resolve(name, str(version))
    return _set_deletion(head, entry, None) if entry.deletion else head


def _set_deletion(head: DatasetHead, marked: VersionEntry, mark: str | None) -> DatasetHead:
    changed = marked.model_copy(update={"deletion": mark})
    versions = tuple(changed if entry is marked else entry for entry in head.versions)
    return head.model_copy(update={"versions": versions})


def drop_version(head: DatasetHead, name: str, version: int, mark: str | None) -> DatasetHead:
    """Return the head after a version was deleted, whose job can publish no other.

    If the version does not have this mark any more, it is the same head.

    Raises:
        DatasetDeletedError, DatasetNotFoundError, DatasetVersionNotFoundError: as resolve.
    """
    dropped = head.resolve(name, str(version))
    if dropped.deletion != mark:
        return head
    remaining = tuple(entry for entry in head.versions if entry != dropped)
    return withdraw_job(head.model_copy(update={"versions": remaining}), dropped.job_id)


def withdraw_job(head: DatasetHead, job_id: str) -> DatasetHead:
    """Return the head after a job was refused a version, unless it has one."""
    if head.find_job(job_id) is not None or job_id in head.withdrawn:
        return head
    withdrawn = (*head.withdrawn, job_id)[-MAX_WITHDRAWN:]
    return head.model_copy(update={"withdrawn": withdrawn})
