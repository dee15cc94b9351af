"""Imported data sets: immutable, numbered versions in the model store's blobs.

datasets/NAME/head.json                 the versions (head.py)
datasets/NAME/files/JOB-ATTEMPT/*.npy   a version's arrays; unreferenced until the head is written
datasets/NAME/files/JOB-ATTEMPT/record.json
uploads/JOB                             the uploaded file of a job that has not ended
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

import structlog

from contracts.base import Record
from contracts.datasets import DatasetInfo
from contracts.errors import (
    DamagedError,
    DatasetNotFoundError,
    StoreUnavailableError,
    TooManyVersionsError,
    WithdrawnError,
)
from contracts.models.versions import FileDigest
from stores.blobs.blobs import Blobs, Source
from stores.datasets.arrays import ARRAYS, open_dataset
from stores.datasets.digests import HashingReader, digest_of_file, digest_of_files
from stores.datasets.head import DatasetHead, VersionEntry, add_version, withdraw_job
from stores.datasets.heads import DATASETS, DatasetHeads
from stores.datasets.store import LATEST, Dataset
from stores.models.files.checksummed_json import (
    dump_document,
    parse_document,
    read_errors,
    stored_now,
    verify_file,
)
from stores.models.files.layout import check_job_id, is_job_id, is_model_name

UPLOADS = "uploads/"
RECORD = "record.json"

log = structlog.get_logger()


class StoredRecord(Record):
    """A stored version: what clients see of it, and the digest of each file."""

    info: DatasetInfo
    files: dict[str, FileDigest]


# One request reads its version up to four times; one of 4,096 columns takes 30 ms and 8 MB.
@lru_cache(maxsize=4)
def _parse_record(raw: bytes, key: str) -> StoredRecord:
    """Return the record in these bytes (errors as parse_document)."""
    return parse_document(StoredRecord, raw, key)


class ImportedDatasets:
    """The data sets that users have imported, for any number of processes and threads.

    Every method raises StoreUnavailableError if the storage does not respond, and DamagedError if
    stored bytes fail their integrity check.
    """

    def __init__(self, blobs: Blobs) -> None:
        self._blobs = blobs
        self._heads = DatasetHeads(blobs)

    def find_names(self) -> list[str]:
        """Return the names that have a head or files, sorted; some may have no version."""
        return [name for name in self._blobs.list_names(DATASETS) if is_model_name(name)]

    def get_info(self, name: str, ref: str = LATEST) -> DatasetInfo:
        """Return a version (errors as DatasetHead.resolve)."""
        return self._read_record(name, self._heads.find(name).resolve(name, ref)).info

    def list_numbers(self, name: str) -> list[int]:
        """Return the numbers of the existing versions, the newest first; DatasetNotFoundError."""
        return [entry.version for entry in reversed(self._heads.find(name).versions)]

    def load(self, name: str, version: int | None = None) -> Dataset:
        """Return the verified arrays of a version, memory-mapped (errors as get_info)."""
        entry = self._heads.find(name).resolve(name, str(version or LATEST))
        record = self._read_record(name, entry)
        try:
            return open_dataset(record.info, lambda file: self._open(entry, file, record))
        except DamagedError:
            self._heads.find(name).resolve(name, str(entry.version))  # raises if it was deleted
            raise

    def publish(self, info: DatasetInfo, job_id: str, attempt: int, folder: Path) -> DatasetInfo:
        """Make the arrays in a local folder the next version, in one atomic step.

        Publishing for the same job again returns the same version.

        Args:
            info: The version; its number, digest and time are assigned here.
            job_id: The job that imported it.
            attempt: The job's attempt: no other one may write to the same folder.
            folder: Has the files in ARRAYS.

        Raises:
            WithdrawnError: the job was withdrawn.
            TooManyVersionsError: the data set has too many versions.
        """
        check_job_id(job_id)
        published = self.find_published(info.name, job_id)
        if published is not None:
            return published
        stored = f"{DATASETS}{info.name}/files/{job_id}-{attempt}"
        files = {file: digest_of_file(folder / file) for file in ARRAYS}
        for file in ARRAYS:
            with (folder / file).open("rb") as array:
                self._blobs.write_file(f"{stored}/{file}", array)
        numberless = {"sha256": digest_of_files(files), "created_at": stored_now()}
        record = StoredRecord(info=info.model_copy(update=numberless), files=files)
        self._blobs.write(f"{stored}/{RECORD}", dump_document(record))
        try:
            head = self._heads.update(
                info.name, lambda head: add_version(head, info.name, stored, job_id)
            )
        except (WithdrawnError, TooManyVersionsError):
            self._blobs.remove(f"{stored}/")
            raise
        entry = head.find_job(job_id)
        if entry is None or entry.folder != stored:  # another attempt has published it
            self._blobs.remove(f"{stored}/")
        return self._describe(info.name, head, job_id)

    def find_published(self, name: str, job_id: str) -> DatasetInfo | None:
        """Return the version that a job has published, or None."""
        head = self._heads.read(name)
        entry = head.find_job(job_id) if head else None
        return None if entry is None else self._read_record(name, entry).info

    def withdraw(self, name: str, job_id: str) -> DatasetInfo | None:
        """Permanently refuse a version to a job that has none, in one atomic step.

        So a slow worker that still has its arrays can no longer publish them.

        Returns:
            The version that the job already has, or None.
        """
        self._heads.update(name, lambda head: withdraw_job(head, job_id))
        return self.find_published(name, job_id)

    def hold_version(self, name: str, version: int) -> None:
        """Keep a version for a job that was committed just before (as DatasetHeads)."""
        self._heads.hold_version(name, version)

    def delete_version(
        self, name: str, version: int, refuse_used: Callable[[], object] = lambda: None
    ) -> None:
        """Delete a version and its files (as DatasetHeads.drop_version)."""
        dropped = self._heads.drop_version(name, version, refuse_used)
        self._blobs.remove(f"{dropped.folder}/")

    def save_upload(self, job_id: str, source: Source) -> FileDigest:
        """Store the uploaded file of a job before the job exists; return its digest."""
        check_job_id(job_id)
        hashing = HashingReader(source)
        self._blobs.write_file(f"{UPLOADS}{job_id}", hashing)
        return hashing.digest

    def open_upload(self, job_id: str) -> BinaryIO | None:
        """Return a job's uploaded file, or None if it has none."""
        return self._blobs.open(f"{UPLOADS}{job_id}")

    def list_uploads(self) -> list[str]:
        """Return the ids of the jobs that have an upload, also those whose request failed."""
        return [job_id for job_id in self._blobs.list_names(UPLOADS) if is_job_id(job_id)]

    def remove_upload(self, job_id: str) -> None:
        """Remove the uploaded file of a job that does not exist."""
        self._blobs.remove(f"{UPLOADS}{job_id}")

    def remove_partial(self, older_than_s: float) -> None:
        """Remove what processes that were killed had written of uploads and versions."""
        for prefix in (UPLOADS, DATASETS):
            for partial in self._blobs.list_temporary(prefix):
                if partial.age_s > older_than_s:
                    self._blobs.remove(partial.key)

    def count_upload_bytes(self) -> int:
        """Return the size of all uploads, also of those that are being received."""
        found = (*self._blobs.walk(UPLOADS), *self._blobs.list_temporary(UPLOADS))
        return sum(info.size_bytes for info in found)

    def find_orphans(self) -> Iterator[tuple[str, str]]:
        """Yield the data set and the job of each folder that no version names.

        The job may still be going to publish it.
        """
        for name in self.find_names():
            prefix = f"{DATASETS}{name}/files/"
            folders = self._blobs.list_names(prefix)
            head = self._heads.read(name)  # after the listing
            named = {entry.folder for entry in head.versions} if head else set()
            for folder in folders:
                if prefix + folder not in named:
                    yield name, folder.rpartition("-")[0]

    def remove_unpublished(self, name: str, job_id: str) -> None:
        """Remove the folders of an ended job, except for that of its version."""
        head = self._heads.read(name)
        entry = head.find_job(job_id) if head else None
        files = f"{DATASETS}{name}/files/"
        for folder in self._blobs.list_names(files):
            if folder.startswith(f"{job_id}-") and (not entry or entry.folder != files + folder):
                self._blobs.remove(f"{files}{folder}/")

    def discard(self, name: str | None, job_id: str) -> bool:
        """Remove the files that an ended import of a data set has not published, then its upload.

        Returns:
            False, with a warning, if the storage does not respond: the upload is still there, so
            a later sweep finds the rest.
        """
        try:
            if name is not None:
                self.remove_unpublished(name, job_id)
            self.remove_upload(job_id)
        except (StoreUnavailableError, DamagedError) as error:
            log.warning("import_not_discarded", job_id=job_id, reason=str(error))
            return False
        return True

    def _describe(self, name: str, head: DatasetHead, job_id: str) -> DatasetInfo:
        entry = head.find_job(job_id)
        if entry is None:  # deleted since
            raise DatasetNotFoundError(name)
        return self._read_record(name, entry).info

    def _open(self, entry: VersionEntry, file: str, record: StoredRecord) -> BinaryIO:
        digest = record.files[file]
        what = f"{entry.folder}/{file}"
        opened = self._blobs.open(what, digest.sha256)
        if opened is None:
            raise DamagedError(what, "it is missing")
        with ExitStack() as if_it_fails, read_errors(what):
            if_it_fails.enter_context(opened)
            verify_file(opened, digest, what)
            if_it_fails.pop_all()
        return opened

    def _read_record(self, name: str, entry: VersionEntry) -> StoredRecord:
        key = f"{entry.folder}/{RECORD}"
        raw = self._blobs.read(key)
        if raw is None:
            self._heads.find(name).resolve(name, str(entry.version))  # raises if it was deleted
            raise DamagedError(key, "it is missing")
        record = _parse_record(raw, key)
        numbered = record.info.model_copy(update={"name": name, "version": entry.version})
        return record.model_copy(update={"info": numbered})
