"""Writes a backup of an embedded service, which may be running."""

import json
import os
import sqlite3
import stat
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import structlog

from contracts.base import utc_now
from contracts.errors import DamagedError
from contracts.jobs.job import TERMINAL_STATES
from stores.backup.archive import (
    DATABASE,
    HEADER,
    STORE,
    ArchiveWriter,
    BackupError,
    is_storable,
)
from stores.backup.contents import ModelFolders, find_documents
from stores.backup.snapshot import Snapshot, backup_folder, take_snapshot
from stores.batch.results import RECORD, RESULTS
from stores.blobs.directory import DirectoryBlobs
from stores.blobs.durable import sync_folder, try_lock
from stores.blobs.followed import open_to_read
from stores.datasets.imported import UPLOADS
from stores.models.files.layout import JOBS, MODELS, head_key
from stores.models.head import Head, parse_head

FORMAT_VERSION = 1
OF_JOBS = (JOBS, UPLOADS, RESULTS)

log = structlog.get_logger()

Watch = Callable[[str], None]


@dataclass(frozen=True)
class Summary:
    """What a backup contains.

    Args:
        jobs: The number of jobs.
        unfinished_jobs: Those of them that had not ended.
        files: The number of files.
        size_bytes: The size of the files.
    """

    jobs: int
    unfinished_jobs: int
    files: int
    size_bytes: int


@dataclass(frozen=True)
class _Jobs:
    """The ids of all jobs, and those of the jobs that had not ended."""

    all: frozenset[str]
    unfinished: frozenset[str]


class Backup:
    """Copies first the files that never change, then a snapshot of everything else.

    Args:
        database: The SQLite file.
        store: The folder of the model store.
        stream: Where the backup is written to.
        watch: Called with the name of each file.
    """

    def __init__(self, database: Path, store: Path, stream: BinaryIO, watch: Watch) -> None:
        self._database = database
        self._store = store
        self._blobs = DirectoryBlobs(store)
        self._archive = ArchiveWriter(stream)
        self._watch = watch
        self._folder_of: dict[str, str] = {}  # of the files that were copied first

    def write(self, version: str) -> Summary:
        """Write the backup, and say which version of the program made it.

        Raises:
            BackupError: another one is being made, or the database can't be copied.
            StoreUnavailableError: the store can't be read.
            OSError: the stream, or the folder of the store, can't be written to.
        """
        created_at = utc_now().isoformat()
        header = {"format_version": FORMAT_VERSION, "mlpforge": version, "created_at": created_at}
        self._archive.add(HEADER, json.dumps(header).encode())
        folders = ModelFolders(self._blobs)
        with backup_folder(self._store) as folder:
            copied = self._copy_unchanging(folders)
            snapshot = take_snapshot(folder, self._database, self._store, folders, copied)
            jobs = _read_jobs(snapshot.database)
            self._copy_snapshot(snapshot, jobs)
            self._copy_file(DATABASE, snapshot.database)
        needed = {*snapshot.folders, *(f"{RESULTS}{job_id}" for job_id in jobs.all)}
        self._archive.finish({name for name, at in self._folder_of.items() if at not in needed})
        files, size_bytes = len(self._archive.digests) - 2, self._archive.size_bytes
        return Summary(len(jobs.all), len(jobs.unfinished), files, size_bytes)

    def _copy_unchanging(self, folders: ModelFolders) -> set[str]:
        """Copy the folders of versions and of complete results; return those that still exist."""
        copied = {folder for folder in folders.find_all() if self._copy_folder(folder)}
        for job_id in self._blobs.list_names(RESULTS):
            folder = f"{RESULTS}{job_id}"
            if (self._store / folder / RECORD).exists() and self._copy_folder(folder):
                copied.add(folder)
        return copied

    def _copy_folder(self, folder: str) -> bool:
        names = self._blobs.list_names(f"{folder}/")
        for name in names:
            key = f"{folder}/{name}"
            if not self._copy(key, self._store):
                return False
            self._folder_of[STORE + key] = folder
        return bool(names)

    def _copy_snapshot(self, snapshot: Snapshot, jobs: _Jobs) -> None:
        linked = DirectoryBlobs(snapshot.store)
        for info in linked.walk(""):
            if not info.key.startswith(OF_JOBS) or info.key.split("/")[1] in jobs.all:
                self._copy(info.key, snapshot.store)
        for name in linked.list_names(MODELS):
            raw = linked.read(head_key(name))
            if raw is not None:
                head = _parse(name, raw)
                for key in find_documents(self._blobs, name, head, jobs.unfinished):
                    self._copy(key, self._store)

    def _copy(self, key: str, root: Path) -> bool:
        """Copy a file unless it is in the backup already; return False if it was removed."""
        name = STORE + key
        if name in self._archive.digests:
            return True
        if not is_storable(key):
            log.warning("backup_skips_file", path=str(root / key), reason="its name is not ours")
            return True
        with suppress(FileNotFoundError):
            self._copy_file(name, root / key)
            return True
        return False

    def _copy_file(self, name: str, path: Path) -> None:
        with os.fdopen(open_to_read(str(path)), "rb") as file:
            self._watch(name)
            self._archive.add_file(name, file)


def _parse(name: str, raw: bytes) -> Head | None:
    with suppress(DamagedError):
        return parse_head(name, raw)
    return None


def _read_jobs(database: Path) -> _Jobs:
    with closing(sqlite3.connect(database)) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        query = "SELECT id, state FROM jobs"
        states = dict(connection.execute(query)) if "jobs" in tables else {}
    unfinished = (job_id for job_id, state in states.items() if state not in TERMINAL_STATES)
    return _Jobs(frozenset(states), frozenset(unfinished))


@contextmanager
def opened_target(file: Path) -> Iterator[BinaryIO]:
    """Yield a stream to a file that appears under its name when the block ends without an error.

    It is written under another name first. What a killed process left there is removed.

    Raises:
        BackupError: another process writes to the same file, or the other name is someone else's.
        OSError: the file can't be written to.
    """
    partial = file.with_name(f".{file.name}.partial")
    _remove_leftover(partial, file)
    descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    with os.fdopen(descriptor, "wb") as stream:
        if not try_lock(descriptor) or not _is_at(descriptor, partial):
            raise BackupError(f"another backup to {file} is being made")
        try:
            yield stream
            stream.flush()
            os.fsync(descriptor)
            partial.replace(file)
        except BaseException:
            partial.unlink(missing_ok=True)
            raise
    sync_folder(file.parent)


def _remove_leftover(partial: Path, file: Path) -> None:
    """Remove the file of a killed backup of this user; never write to it, nor follow a link."""
    try:
        found = partial.lstat()
    except FileNotFoundError:
        return
    if not stat.S_ISREG(found.st_mode) or found.st_uid != os.geteuid() or found.st_nlink > 1:
        raise BackupError(f"{partial} is not a file that a backup of yours has left: remove it")
    descriptor = os.open(partial, os.O_WRONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        if not try_lock(descriptor) or not _is_at(descriptor, partial):
            raise BackupError(f"another backup to {file} is being made")
        partial.unlink()
    finally:
        os.close(descriptor)


def _is_at(descriptor: int, path: Path) -> bool:
    """Return whether a path still names an open file: the previous writer may have renamed it."""
    with suppress(FileNotFoundError):
        return os.path.samestat(os.fstat(descriptor), path.lstat())
    return False
