"""A number means one version permanently, so an older head is enough to find it."""

import pytest
from blob_faults import WrappedBlobs

from contracts.errors import StoreUnavailableError, VersionNotFoundError
from stores.blobs.memory import MemoryBlobs
from stores.models.store import ModelStore

MAX_AGE_S = 1.0  # of the fixture `reader`


class KilledBlobs(WrappedBlobs):
    """Blobs of a process that is killed once a head is written."""

    def write(self, key, content):  # noqa: ARG002  it writes nothing
        raise StoreUnavailableError


def test_new_version_is_described_despite_a_cached_head(reader, writer, make_result):
    assert reader.get_manifest("mnist", "latest").version == 3
    published = writer.publish(make_result("job-4"))
    assert reader.get_manifest("mnist", "4") == published
    with pytest.raises(VersionNotFoundError):
        reader.get_manifest("mnist", "5")


def test_known_version_is_described_during_an_outage(reader, remote, clock):
    manifest = reader.get_manifest("mnist", "1")
    remote.is_unavailable = True
    clock.now_s += MAX_AGE_S
    assert reader.get_manifest("mnist", "1") == manifest
    for ref in ("champion", "latest", "4"):
        with pytest.raises(StoreUnavailableError):
            reader.get_manifest("mnist", ref)


def test_version_of_a_killed_publisher_is_found_despite_a_cache(reader, storage, make_result):
    assert reader.resolve("mnist", "latest") == 3
    published = ModelStore(KilledBlobs(storage)).publish(make_result("job-4"))
    assert reader.find_published("mnist", "job-4") == published


def test_publish_with_an_unknown_outcome_fails(reader, remote):
    reader.resolve("mnist", "latest")
    remote.is_unavailable = True
    with pytest.raises(StoreUnavailableError):
        reader.find_published("mnist", "job-1")


def test_job_of_an_unknown_model_has_no_version(make_result):
    store = ModelStore(MemoryBlobs(), MAX_AGE_S)
    assert store.find_published("mnist", "job-1") is None
