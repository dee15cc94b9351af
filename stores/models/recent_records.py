"""Remembers the records of versions, which never change, where to read one is a fetch."""

from functools import lru_cache

from contracts.errors import StoreUnavailableError
from stores.blobs.blobs import Blobs
from stores.models.head import Head, VersionRecord
from stores.models.heads import Heads
from stores.models.records import read_record

MAX_RECORDS = 1000  # of 10 kB each


class RecentRecords:
    """The records that one process read last.

    Args:
        blobs: Where they lie.
        heads: How this process reads heads, and so who finds out that the storage is away.
        max_records: How many are remembered; 0 where reading one costs next to nothing.
    """

    def __init__(self, blobs: Blobs, heads: Heads, max_records: int) -> None:
        self._blobs = blobs
        self._heads = heads
        # A cache of places: a record is not made of its place alone, and no lock of ours is held
        # that a fork could leave so.
        self._place_of = lru_cache(max_records)(_make_place)

    def read(self, name: str, head: Head, version: int) -> VersionRecord:
        """Return the record of a version that exists, or raise DamagedError.

        Raises:
            StoreUnavailableError: the storage does not answer; at once, if that is known.
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
