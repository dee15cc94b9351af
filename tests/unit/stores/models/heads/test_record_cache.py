"""Records are cached, unless reading costs nothing."""

import pytest
from blob_faults import WrappedBlobs

from contracts.errors import DamagedError, StoreUnavailableError, VersionNotFoundError
from stores.models.files.layout import record_key
from stores.models.heads import Heads, read_head
from stores.models.records import RecordCache
from stores.models.store import ModelStore

MAX_AGE_S = 1.0


class DistantBlobs(WrappedBlobs):
    """Remote blobs with cached copies of the versions' files.

    Attributes:
        keys: The keys that were read.
        is_unavailable: Whether the storage answers.
    """

    def __init__(self, blobs):
        super().__init__(blobs)
        self.keys = []
        self.is_unavailable = False

    def read(self, key, max_bytes=None):
        self.keys.append(key)
        if self.is_unavailable:
            raise StoreUnavailableError
        return super().read(key, max_bytes)


@pytest.fixture
def remote(storage, writer):
    return DistantBlobs(storage)


@pytest.fixture
def store(remote, clock):
    return ModelStore(remote, MAX_AGE_S, clock, clock.pause)


def test_cached_version_is_served_during_an_outage(store, remote, clock):
    manifest = store.get_manifest("mnist", "1")
    remote.is_unavailable = True
    clock.now_s += MAX_AGE_S
    assert store.get_manifest("mnist", "1") == manifest
    assert store.read_weights("mnist", 1) == b"weights"
    assert store.read_golden("mnist", 1) is None
    with store.open_weights("mnist", 1) as file:
        assert file.read() == b"weights"


def test_cached_last_version_is_served_during_an_outage(store, remote, clock, writer, make_result):
    store.read_weights("mnist", 3)  # its record was in the head
    writer.publish(make_result("job-4"))
    clock.now_s += MAX_AGE_S
    assert store.resolve("mnist", "latest") == 4
    remote.is_unavailable = True
    clock.now_s += MAX_AGE_S
    assert store.read_weights("mnist", 3) == b"weights"


def test_version_with_its_record_in_the_head_needs_no_read(store, remote, clock):
    store.resolve("mnist", "latest")
    remote.is_unavailable = True
    for _ in range(2):
        clock.now_s += MAX_AGE_S
        assert store.read_weights("mnist", 3) == b"weights"


def test_unread_version_is_unavailable_immediately(store, remote, clock):
    store.resolve("mnist", "latest")
    remote.is_unavailable = True
    clock.now_s += MAX_AGE_S
    keys = len(remote.keys)
    for _ in range(3):
        with pytest.raises(StoreUnavailableError):
            store.read_weights("mnist", 1)
    assert len(remote.keys) == keys + 1  # one read for the head, none for the record
    remote.is_unavailable = False
    clock.now_s += MAX_AGE_S
    assert store.read_weights("mnist", 1) == b"weights"


def test_deleted_version_with_a_cached_record_is_not_found(store, writer, clock):
    store.read_weights("mnist", 2)
    writer.delete_version("mnist", 2)
    clock.now_s += MAX_AGE_S
    for read in (store.read_weights, store.read_golden, store.read_evaluation):
        with pytest.raises(VersionNotFoundError):
            read("mnist", 2)
    with pytest.raises(VersionNotFoundError):
        store.get_manifest("mnist", "2")


def test_damaged_record_is_not_cached(store, storage):
    key = record_key("mnist", 1)
    whole = storage.read(key)
    storage.write(key, whole[:-5])
    with pytest.raises(DamagedError, match="the manifest of mnist/1"):
        store.read_weights("mnist", 1)
    storage.write(key, whole)
    assert store.read_weights("mnist", 1) == b"weights"


def test_uncached_store_reads_each_record(storage, writer):
    store = ModelStore(storage)
    store.read_weights("mnist", 1)
    storage.write(record_key("mnist", 1), b"damaged")
    with pytest.raises(DamagedError, match="the manifest of mnist/1"):
        store.read_weights("mnist", 1)


def test_old_records_are_evicted(remote):
    records = RecordCache(remote, Heads(remote, MAX_AGE_S), max_records=1)
    head = read_head(remote, "mnist")
    for version in (1, 1, 2, 2, 1):
        assert records.read("mnist", head, version).manifest.version == version
    read = [key for key in remote.keys if key.startswith("models/mnist/versions/")]
    assert read == [record_key("mnist", version) for version in (1, 2, 1)]


def test_uncached_storage_reads_each_record(remote):
    store = ModelStore(remote)
    store.resolve("mnist", "1")
    remote.is_unavailable = True
    with pytest.raises(StoreUnavailableError):
        store.read_weights("mnist", 1)
    assert remote.keys[-1] == record_key("mnist", 1)
