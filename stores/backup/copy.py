"""Copies a model store to another one, in an order in which every reference can be resolved.

For stores that have no common snapshot with their database, as S3 beside PostgreSQL. The database
is dumped first. Then these are copied:

1. The files of jobs: what a job of the dump has staged is copied, or was published before.
2. The files of versions, then each model's head with the documents that are not newer than it. If a
   version was deleted meanwhile, its model is read again.

A job of the dump that has published since has its number, and is not published twice. A worker may
have begun later attempts of a job than the dump knows: so the copied files count as written before
any attempt, and no job counts as withdrawn.
"""

import shutil
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from tempfile import SpooledTemporaryFile
from typing import BinaryIO

import structlog

from contracts.errors import DamagedError
from stores.access.document import ACCESS
from stores.backup.archive import BackupError
from stores.backup.contents import ModelFolders, find_documents
from stores.batch.results import RECORD, RESULTS
from stores.blobs.blobs import Blobs
from stores.datasets.heads import DATASETS
from stores.datasets.heads import head_key as dataset_head_key
from stores.datasets.imported import UPLOADS
from stores.integrity.rebuild import GENERATION_LEAP
from stores.models.files.checksummed_json import (
    LaterBuildError,
    dump_document,
    parse_header,
)
from stores.models.files.fenced_files import FencedHeader
from stores.models.files.layout import JOBS, MODELS, head_key
from stores.models.head import parse_head

PREFIXES = (MODELS, DATASETS, JOBS, UPLOADS, RESULTS, ACCESS)
IN_MEMORY_BYTES = 16 * 2**20

log = structlog.get_logger()


class _AnyJob:
    """A container of all ids."""

    def __contains__(self, _: object) -> bool:
        return True


class _RemovedError(Exception):
    """A file was removed while it was to be copied."""


class StoreCopy:
    """Copies a store, which may be in use, to an empty one.

    Args:
        source: The store.
        target: An empty storage.
        watch: Called with the key of each file.

    Attributes:
        files: The number of files so far.
    """

    def __init__(self, source: Blobs, target: Blobs, watch: Callable[[str], None]) -> None:
        self._source = source
        self._target = target
        self._watch = watch
        self._folders = ModelFolders(source)
        self.files = 0

    def run(self) -> None:
        """Copy everything.

        Raises:
            BackupError: the target is not empty.
            StoreUnavailableError: a storage does not respond.
            DamagedError: a head is damaged, or a later build wrote a file of a job.
        """
        if any(self._target.list_names(prefix) for prefix in PREFIXES):
            raise BackupError("the target must be empty: choose another folder or prefix")
        for prefix in (ACCESS, JOBS, RESULTS, UPLOADS):
            for info in self._source.walk(prefix):
                with suppress(_RemovedError):  # its job has ended
                    self._copy_of_job(info.key)
        for name in self._source.list_names(DATASETS):
            _repeat(partial(self._copy_dataset, name))
        for name in self._source.list_names(MODELS):
            _repeat(partial(self._copy_model, name))

    def _copy_dataset(self, name: str) -> None:
        key = dataset_head_key(name)
        raw = self._source.read(key)
        if raw is not None:
            self._copy_folders(key, raw, self._folders.find_in_dataset(name, raw))
            self._target.write(key, raw)
            self.files += 1

    def _copy_model(self, name: str) -> None:
        raw = self._source.read(head_key(name))
        if raw is None:
            return
        head = parse_head(name, raw)
        self._copy_folders(head_key(name), raw, self._folders.find_in(name, raw))
        for key in find_documents(self._source, name, head, _AnyJob()):
            self._copy(key)
        # Above the generations that clients may have seen since the copy was made.
        raised = head.evolve(
            generation=head.generation + GENERATION_LEAP, withdrawn_job_id=None, condemned=()
        )
        self._target.write(head_key(name), dump_document(raised))
        self.files += 1

    def _copy_folders(self, key: str, raw: bytes, folders: set[str]) -> None:
        """Copy the folders of the versions in a head; leave none if one is removed meanwhile."""
        try:
            for folder in sorted(folders):
                self._copy_folder(folder)
        except _RemovedError:
            self._target.remove(f"{key.rpartition('/')[0]}/")
            if self._source.read(key) == raw:
                raise DamagedError(
                    key, "it names missing files; run `mlpforge models verify`"
                ) from None
            raise

    def _copy_folder(self, folder: str) -> None:
        names = self._source.list_names(f"{folder}/")
        if not names:
            raise _RemovedError
        for name in names:
            self._copy(f"{folder}/{name}")

    def _copy_of_job(self, key: str) -> None:
        if key.startswith((ACCESS, UPLOADS)) or key.endswith(f"/{RECORD}"):
            self._copy(key)
            return
        source = self._source.open(key)
        if source is None:
            raise _RemovedError
        with source, SpooledTemporaryFile(IN_MEMORY_BYTES) as file:
            file.write(_read_header(source, key))
            shutil.copyfileobj(source, file)
            file.seek(0)
            self._watch(key)
            self._target.write_file(key, file)
        self.files += 1

    def _copy(self, key: str) -> None:
        source = self._source.open(key)
        if source is None:
            raise _RemovedError
        with source:
            self._watch(key)
            self._target.write_file(key, source)
        self.files += 1


def _read_header(source: BinaryIO, key: str) -> bytes:
    """Return the header of a job's file as if no attempt had written it; a damaged one as it is."""
    try:
        header = parse_header(FencedHeader, source, key)
    except LaterBuildError:
        raise
    except DamagedError as error:  # readers ignore the file, and any attempt replaces it
        log.warning("copy_keeps_damaged_file", key=key, error=str(error))
        source.seek(0)
        return b""
    return dump_document(header.model_copy(update={"attempt": 0}))


def _repeat(copy: Callable[[], None]) -> None:
    """Copy a model or a data set until nothing of it is removed meanwhile."""
    while True:
        with suppress(_RemovedError):
            return copy()
