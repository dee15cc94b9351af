"""Restores a backup into an empty data folder: everything is verified before any of it is visible.

The files are written below `.restoring`. While that folder exists, no service, worker or other role
starts, and a restore begins again: so one that was killed at any point can simply be repeated.
"""

import hashlib
import json
import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from contracts.errors import DamagedError, DatabaseNewerError
from stores.backup import RESTORING
from stores.backup.archive import (
    DATABASE,
    HEADER,
    MAX_HEADER_BYTES,
    MAX_SUMS_BYTES,
    STORE,
    SUMS,
    BackupError,
    Member,
    parse_sums,
    read_members,
)
from stores.backup.backup import FORMAT_VERSION
from stores.blobs.directory import DirectoryBlobs
from stores.blobs.durable import sync_folder
from stores.integrity.rebuild import GENERATION_LEAP
from stores.jobs.revision import NEWEST_REVISION, SCRIPTS, VERSION_TABLE
from stores.models.files.checksummed_json import dump_document
from stores.models.files.layout import MODELS, head_key
from stores.models.head import parse_head

DATABASE_FILES = (DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", f"{DATABASE}-journal")


@dataclass(frozen=True)
class Restored:
    """A restored backup: when it was made, by which version of the program, and its files."""

    created_at: str
    mlpforge: str
    files: int


class Restore:
    """Restores one backup.

    Args:
        folder: The data folder; the caller holds its lock.
        lock: The name of the lock's file in it.
        watch: Called with the name of each file.
    """

    def __init__(self, folder: Path, lock: str, watch: Callable[[str], None]) -> None:
        self._folder = folder
        self._staging = folder / RESTORING
        self._lock = lock
        self._watch = watch

    def run(self, stream: BinaryIO) -> Restored:
        """Read a backup from a stream, verify it, and make it visible.

        Raises:
            BackupError: the folder is not empty, or the backup is damaged or of a later format.
            DatabaseNewerError: a later build has written its database.
            OSError: the stream can't be read, or the folder can't be written to.
        """
        self._require_empty()
        self._staging.mkdir(mode=0o700)
        (self._staging / STORE).mkdir()
        try:
            restored = self._stage(stream)
        except BaseException:
            shutil.rmtree(self._staging, ignore_errors=True)
            raise
        os.sync()  # one call is faster than one for each of many small files
        self._show()
        return restored

    def _require_empty(self) -> None:
        if self._staging.exists():  # of a restore that was killed; no service has run since
            for name in DATABASE_FILES:
                (self._folder / name).unlink(missing_ok=True)
            for folder in (self._folder / "models", self._staging):
                shutil.rmtree(folder, ignore_errors=True)
        found = sorted({path.name for path in self._folder.iterdir()} - {self._lock})
        if found:
            raise BackupError(
                f"{self._folder} must be empty, but has {found[0]}: "
                "choose another folder with --data-dir"
            )

    def _stage(self, stream: BinaryIO) -> Restored:
        members = read_members(stream)
        raw = _read_header(next(members))
        header = _parse_header(raw)
        digests = {HEADER: hashlib.sha256(raw).hexdigest()}
        expected: dict[str, str] = {}
        for member in members:
            if member.name == SUMS:
                expected = parse_sums(member.read(MAX_SUMS_BYTES))
            else:
                self._watch(member.name)
                digests[member.name] = self._write(member)
        self._compare(digests, expected)
        _check_database(self._staging / DATABASE)
        _raise_generations(DirectoryBlobs(self._staging / STORE))
        return Restored(header["created_at"], header["mlpforge"], len(expected) - len({HEADER}))

    def _write(self, member: Member) -> str:
        path = self._staging / member.name
        path.parent.mkdir(parents=True, exist_ok=True)
        sha256 = hashlib.sha256()
        with path.open("xb") as file:
            for piece in member.pieces:
                sha256.update(piece)
                file.write(piece)
        return sha256.hexdigest()

    def _compare(self, digests: dict[str, str], expected: dict[str, str]) -> None:
        """Compare the digests, and remove the files that do not belong to the backup."""
        for name in sorted(expected):
            if name not in digests:
                raise BackupError(f"it is damaged: {name} is missing")
            if digests[name] != expected[name]:
                raise BackupError(f"it is damaged: {name} has another sha256")
        if not {HEADER, DATABASE} <= {*expected}:
            raise BackupError("it is damaged: it has no jobs database")
        for name in {*digests} - {*expected}:
            path = self._staging / name
            path.unlink()
            with suppress(OSError):  # until its last file is removed
                path.parent.rmdir()

    def _show(self) -> None:
        (self._staging / STORE).rename(self._folder / "models")
        (self._staging / DATABASE).rename(self._folder / DATABASE)
        sync_folder(self._folder)
        self._staging.rmdir()
        sync_folder(self._folder)


def _read_header(member: Member) -> bytes:
    if member.name != HEADER:
        raise BackupError("it is not a backup of mlpforge")
    return member.read(MAX_HEADER_BYTES)


def _parse_header(raw: bytes) -> dict[str, str]:
    try:
        header = json.loads(raw)
        found = header["format_version"]
        fields = {name: str(header[name]) for name in ("created_at", "mlpforge")}
    except (ValueError, TypeError, KeyError, RecursionError):
        raise BackupError(f"{HEADER} is damaged") from None
    if found != FORMAT_VERSION:
        raise BackupError(f"it has format version {found}; this build reads 1: upgrade")
    return fields


def _check_database(file: Path) -> None:
    try:
        with closing(sqlite3.connect(file)) as connection:
            (damage,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            if damage != "ok":
                raise BackupError(f"its jobs database is damaged: {damage}")
            query = "SELECT name FROM sqlite_master WHERE name = ?"
            has_version = connection.execute(query, [VERSION_TABLE]).fetchone()
            if not has_version:  # the service had never started
                return
            (found,) = connection.execute(f"SELECT version_num FROM {VERSION_TABLE}").fetchone()  # noqa: S608  a constant
    except sqlite3.Error as error:
        raise BackupError(f"its jobs database is damaged: {error}") from error
    if found not in {file.stem.removeprefix("r") for file in SCRIPTS.glob("versions/r*.py")}:
        raise DatabaseNewerError(found, NEWEST_REVISION)


def _raise_generations(blobs: DirectoryBlobs) -> None:
    """Raise the generation of each model above those that clients may have seen since.

    A client's `If-Match` with a generation that the restored service has lost then never matches.
    """
    for name in blobs.list_names(MODELS):
        raw = blobs.read(head_key(name))
        with suppress(DamagedError):
            if raw is not None:
                head = parse_head(name, raw)
                raised = head.evolve(generation=head.generation + GENERATION_LEAP)
                blobs.write(head_key(name), dump_document(raised))
