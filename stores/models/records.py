"""Finds a version's record, and reads the files that it vouches for."""

from functools import lru_cache
from typing import BinaryIO

import structlog

from contracts.errors import DamagedError, StoreUnavailableError
from contracts.models.versions import FileDigest, Manifest
from stores.blobs.blobs import Blobs
from stores.models.checksummed_json import (
    dump_document,
    parse_document,
    read_errors,
    read_verified,
    verify_file,
)
from stores.models.head import Head, VersionRecord
from stores.models.heads import Heads
from stores.models.job_numbers import find_number, raise_if_outdated
from stores.models.layout import number_of, old_folder, record_key, records_prefix

MAX_RECORDS = 1000  # of 10 kB each

log = structlog.get_logger()


class RecordCache:
    """An LRU cache of the records of versions.

    Args:
        blobs: The storage.
        heads: The heads of all models, which notice an outage of the storage.
        max_records: The size of the cache; 0 if a read costs next to nothing.
    """

    def __init__(self, blobs: Blobs, heads: Heads, max_records: int) -> None:
        self._blobs = blobs
        self._heads = heads
        # It caches mutable places, since a record is not a function of its name and version alone;
        # lru_cache has no lock of ours that a fork could leave held.
        self._slot_of = lru_cache(max_records)(_new_slot)

    def read(self, name: str, head: Head, version: int) -> VersionRecord:
        """Return the record of a version that exists, or raise DamagedError.

        Raises:
            StoreUnavailableError: the storage does not answer; at once, during a known outage.
        """
        slot = self._slot_of(name, version)
        if not slot:
            slot.append(self._fetch(name, head, version))
        return slot[0]

    def _fetch(self, name: str, head: Head, version: int) -> VersionRecord:
        is_in_head = version == head.last and head.last_record is not None
        if self._heads.is_unavailable and not is_in_head:
            raise StoreUnavailableError
        return read_record(self._blobs, name, head, version)


def find_record(blobs: Blobs, name: str, head: Head, version: int) -> VersionRecord | None:
    """Return the record of a version, also of a deleted one; None if it is missing.

    Raises:
        DamagedError: it is not what was written, or another version's.
    """
    if version == head.last and head.last_record is not None:
        return _check_record(head.last_record, name, version)
    raw = blobs.read(record_key(name, version))
    if raw is None:
        return _find_old_record(blobs, name, version)
    record = parse_document(VersionRecord, raw, _describe(name, version))
    return _check_record(record, name, version)


def read_record(blobs: Blobs, name: str, head: Head, version: int) -> VersionRecord:
    """Return the record of a version that exists, or raise DamagedError."""
    record = find_record(blobs, name, head, version)
    if record is None:
        raise DamagedError(_describe(name, version), "it is missing")
    return record


def ensure_record(blobs: Blobs, name: str, head: Head, version: int) -> VersionRecord:
    """Return a version's record, and see to it that it outlives the version's files.

    Raises:
        DamagedError: it is missing, or not what was written.
    """
    record = read_record(blobs, name, head, version)
    if blobs.read(record_key(name, version)) is None:
        blobs.write(record_key(name, version), dump_document(record))
    return record


def require_free_number(blobs: Blobs, name: str, head: Head | None, version: int) -> None:
    """Make sure that a number was never given: what is published stays where it lies.

    An earlier build wrote a version before its head: what a crash left of that is removed.

    Raises:
        DamagedError: it was given, so that it is the head that is wrong.
    """
    if head is None:
        _raise_if_missing(blobs, name)
    if blobs.read(record_key(name, version)) is not None:
        raise_if_outdated(blobs, name, version)
    left = _find_old_record(blobs, name, version)
    if left is not None:
        find_number(blobs, name, head, left.manifest.job_id)  # refuses a head older than the job's
        blobs.remove(f"{left.folder}/")


def open_file(
    blobs: Blobs, record: VersionRecord, file: str, digest: FileDigest, *, cached: bool = True
) -> BinaryIO:
    """Return a version's file at its start, its sha256 checked; DamagedError.

    A copy nearby will do, unless what lies in the store itself is asked for.
    """
    what = _describe_file(record, file)
    opened = _open(blobs, record, file, digest.sha256 if cached else None)
    try:
        with read_errors(what):
            verify_file(opened, digest, what)
    except BaseException:
        opened.close()
        raise
    return opened


def read_file(blobs: Blobs, record: VersionRecord, file: str, digest: FileDigest) -> bytes:
    """Return what a version's file holds, its sha256 checked; DamagedError."""
    what = _describe_file(record, file)
    with _open(blobs, record, file, digest.sha256) as opened, read_errors(what):
        return read_verified(opened, digest, what)


def try_to_remove(blobs: Blobs, folder: str) -> None:
    """Remove files that no head names; what is left, `mlpforge models verify` finds."""
    try:
        blobs.remove(f"{folder}/")
    except StoreUnavailableError:
        log.warning("files_left", folder=folder)


def _raise_if_missing(blobs: Blobs, name: str) -> None:
    """Raise DamagedError where a model has records, whichever, and no head."""
    prefix = records_prefix(name)
    found = (number_of(f"{prefix}{file}") for file in blobs.list_names(prefix))
    numbers = [number for number in found if number is not None]
    if numbers:
        raise_if_outdated(blobs, name, max(numbers))


def _open(blobs: Blobs, record: VersionRecord, file: str, sha256: str | None) -> BinaryIO:
    opened = blobs.open(f"{record.folder}/{file}", sha256)
    if opened is None:
        raise DamagedError(_describe_file(record, file), "it is missing")
    return opened


def _find_old_record(blobs: Blobs, name: str, version: int) -> VersionRecord | None:
    """Return the record that an earlier build would have written."""
    folder = old_folder(name, version)
    raw = blobs.read(f"{folder}/manifest.json")
    if raw is None:
        return None
    manifest = parse_document(Manifest, raw, _describe(name, version))
    return _check_record(VersionRecord(folder=folder, manifest=manifest), name, version)


def _check_record(record: VersionRecord, name: str, version: int) -> VersionRecord:
    manifest = record.manifest
    if (manifest.name, manifest.version) != (name, version):
        reason = f"it is that of {manifest.name}/{manifest.version}"
        raise DamagedError(_describe(name, version), reason)
    return record


def _describe(name: str, version: int) -> str:
    return f"the manifest of {name}/{version}"


def _describe_file(record: VersionRecord, file: str) -> str:
    return f"the file {file} of {record.manifest.name}/{record.manifest.version}"


def _new_slot(_name: str, _version: int) -> list[VersionRecord]:
    return []
