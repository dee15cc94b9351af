"""The records of versions: reads, checks and caches them."""

from functools import lru_cache

import structlog

from contracts.errors import DamagedError, StoreUnavailableError
from contracts.models.versions import Manifest
from stores.blobs.blobs import Blobs
from stores.models.files.checksummed_json import dump_document, parse_document
from stores.models.files.layout import number_of, old_folder, record_key, records_prefix
from stores.models.head import Head, VersionRecord
from stores.models.heads import Heads
from stores.models.job_numbers import find_number, raise_if_outdated

MAX_RECORDS = 1000  # of 10 kB each

log = structlog.get_logger()


class RecordCache:
    """An LRU cache of the records of versions, which never change.

    Args:
        blobs: The storage.
        heads: The heads of all models, which detect an outage of the storage.
        max_records: The size of the cache; 0 if a read costs next to nothing.
    """

    def __init__(self, blobs: Blobs, heads: Heads, max_records: int) -> None:
        self._blobs = blobs
        self._heads = heads
        # The LRU cache holds mutable slots, since reading a record also needs the head. lru_cache
        # has no lock that a fork could leave held.
        self._slot_of = lru_cache(max_records)(_new_slot)

    def read(self, name: str, head: Head, version: int) -> VersionRecord:
        """Return the record of a version that exists, or raise DamagedError.

        Raises:
            StoreUnavailableError: the storage does not respond; immediately in a known outage.
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
        DamagedError: it fails its integrity check, or is the record of another version.
    """
    if version == head.last and head.last_record is not None:
        return _check_record(head.last_record, name, version)
    raw = blobs.read(record_key(name, version))
    if raw is None:
        return _find_old_record(blobs, name, version)
    record = parse_document(VersionRecord, raw, describe_record(name, version))
    return _check_record(record, name, version)


def read_record(blobs: Blobs, name: str, head: Head, version: int) -> VersionRecord:
    """Return the record of a version that exists, or raise DamagedError."""
    record = find_record(blobs, name, head, version)
    if record is None:
        raise DamagedError(describe_record(name, version), "it is missing")
    return record


def ensure_record(blobs: Blobs, name: str, head: Head, version: int) -> VersionRecord | None:
    """Make sure that a record outlives its version's files; return None if it is damaged."""
    try:
        record = read_record(blobs, name, head, version)
    except DamagedError as error:
        log.warning("damaged_version_deleted", model=name, version=version, error=str(error))
        return None
    if blobs.read(record_key(name, version)) is None:  # only the head or an old manifest has it
        blobs.write(record_key(name, version), dump_document(record))
    return record


def require_free_number(blobs: Blobs, name: str, head: Head | None, version: int) -> None:
    """Make sure that a version number was never assigned.

    An earlier build wrote a version before its head: the remains of a crash are removed.

    Raises:
        DamagedError: the number was assigned, so the head is outdated.
    """
    if head is None:
        _raise_if_missing(blobs, name)
    if blobs.read(record_key(name, version)) is not None:
        raise_if_outdated(blobs, name, version)
    old = _find_old_record(blobs, name, version)
    if old is not None:
        find_number(blobs, name, head, old.manifest.job_id)  # raises if the head is outdated
        blobs.remove(f"{old.folder}/")


def describe_record(name: str, version: int) -> str:
    """Return the name of a version's record for error messages."""
    return f"the manifest of {name}/{version}"


def _raise_if_missing(blobs: Blobs, name: str) -> None:
    """Raise DamagedError if a model has records but no head."""
    prefix = records_prefix(name)
    found = (number_of(f"{prefix}{file}") for file in blobs.list_names(prefix))
    numbers = [number for number in found if number is not None]
    if numbers:
        raise_if_outdated(blobs, name, max(numbers))


def _find_old_record(blobs: Blobs, name: str, version: int) -> VersionRecord | None:
    """Return the record that an earlier build stored as manifest.json, or None."""
    folder = old_folder(name, version)
    raw = blobs.read(f"{folder}/manifest.json")
    if raw is None:
        return None
    manifest = parse_document(Manifest, raw, describe_record(name, version))
    return _check_record(VersionRecord(folder=folder, manifest=manifest), name, version)


def _check_record(record: VersionRecord, name: str, version: int) -> VersionRecord:
    manifest = record.manifest
    if (manifest.name, manifest.version) != (name, version):
        reason = f"it is the manifest of {manifest.name}/{manifest.version}"
        raise DamagedError(describe_record(name, version), reason)
    return record


def _new_slot(_name: str, _version: int) -> list[VersionRecord]:
    return []
