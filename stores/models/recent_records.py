"""Caches the records of versions, which never change, if the storage is remote."""

from functools import lru_cache

from contracts.errors import StoreUnavailableError
from stores.blobs.blobs import Blobs
from stores.models.head import Head, VersionRecord
from stores.models.heads import Heads
from stores.models.records import read_record

MAX_RECORDS = 1000  # of 10 kB each


class RecentRecords:
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
        self._place_of = lru_cache(max_records)(_make_place)

    def read(self, name: str, head: Head, version: int) -> VersionRecord:
        """Return the record of a version that exists, or raise DamagedError.

        Raises:
            StoreUnavailableError: the storage does not answer; at once, during a known outage.
        """
        place = self._place_of(name, version)
        if not place:
            place.append(self._fetch(name, head, version))
        return place[0]

    def _fetch(self, name: str, head: Head, version: int) -> VersionRecord:
        is_in_head = version == head.last and head.last_record is not None
        if self._heads.is_unavailable and not is_in_head:
            raise StoreUnavailableError
        return read_record(self._blobs, name, head, version)


def _make_place(_name: str, _version: int) -> list[VersionRecord]:
    return []
