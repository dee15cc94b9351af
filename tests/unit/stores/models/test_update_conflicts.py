"""Conflicting changes without a lock: both are made."""

import pytest
from blob_faults import ConflictingBlobs
from full_store import folder_of

from contracts.errors import (
    DamagedError,
    VersionInUseError,
    VersionNotFoundError,
)
from contracts.models.preconditions import GenerationError
from stores.blobs.memory import MemoryBlobs
from stores.models.store import ModelStore


@pytest.fixture
def blobs():
    return ConflictingBlobs(MemoryBlobs())


@pytest.fixture
def store(blobs, make_result):
    store = ModelStore(blobs)
    store.publish(make_result("job-1"))
    store.publish(make_result("job-2"))
    store.move_alias("mnist", "champion", 1)
    return store


@pytest.fixture
def other(blobs):
    """Return another host's store."""
    return ModelStore(blobs.blobs)


def _files(blobs):
    return {info.key.split("/")[3] for info in blobs.walk("models/mnist/files/")}


@pytest.mark.parametrize("jobs", [(None, None), (None, "a"), ("a", None), ("a", "b")])
def test_publish_after_a_conflict_gets_the_next_number(store, blobs, other, make_result, jobs):
    ours, theirs = jobs
    blobs.meanwhile = lambda: other.publish(make_result(theirs, weights=b"theirs"))
    assert store.publish(make_result(ours, weights=b"ours")).version == 4
    assert (store.read_weights("mnist", 3), store.read_weights("mnist", 4)) == (b"theirs", b"ours")


def test_publish_after_the_same_job_published_is_that_version(store, blobs, other, make_result):
    blobs.meanwhile = lambda: other.publish(make_result("job-3", weights=b"theirs"))
    assert store.publish(make_result("job-3", weights=b"ours")).version == 3
    assert store.read_weights("mnist", 3) == b"theirs"
    assert len(_files(blobs)) == 3


def test_first_publish_after_a_conflict_is_version_2(blobs, other, make_result):
    blobs.meanwhile = lambda: other.publish(make_result("job-1"))
    assert ModelStore(blobs).publish(make_result("job-2")).version == 2


def test_move_to_a_concurrently_deleted_version_is_refused(store, blobs, other):
    blobs.meanwhile = lambda: other.delete_version("mnist", 2)
    with pytest.raises(VersionNotFoundError):
        store.move_alias("mnist", "champion", 2)
    assert store.resolve("mnist", "champion") == 1


def test_delete_is_refused_after_an_alias_moved_to_the_version(store, blobs, other):
    blobs.meanwhile = lambda: other.move_alias("mnist", "champion", 2)
    with pytest.raises(VersionInUseError):
        store.delete_version("mnist", 2)
    assert store.read_weights("mnist", store.resolve("mnist", "champion")) == b"weights"


@pytest.mark.parametrize("expects", [True, False])
def test_move_after_a_conflict_is_made_unless_it_must_create(
    store, blobs, other, make_result, expects
):
    store.publish(make_result("job-3"))
    before = store.get_alias("mnist", "champion").generation
    blobs.meanwhile = lambda: other.move_alias("mnist", "champion", 3)
    if expects:
        with pytest.raises(GenerationError):
            store.move_alias("mnist", "champion", 2, before)
    else:
        store.move_alias("mnist", "champion", 2)
    moves = store.list_alias_history("mnist", "champion", 50, None).items
    seen = [(move.from_version, move.to_version) for move in moves]
    assert seen == ([] if expects else [(3, 2)]) + [(1, 3), (None, 1)]


def test_concurrent_deletes_of_a_version_delete_it(store, blobs, other):
    blobs.meanwhile = lambda: other.delete_version("mnist", 2)
    store.delete_version("mnist", 2)  # a bucket does not tell which was first
    assert store.resolve("mnist", "latest") == 1
    assert len(_files(blobs)) == 1


@pytest.mark.parametrize("read", ["read_weights", "open_weights", "read_golden"])
def test_version_deleted_during_a_read_is_not_found(store, blobs, other, make_result, read):
    store.publish(make_result("job-3", golden=b"golden"))
    blobs.before_opening = lambda: other.delete_version("mnist", 3)
    with pytest.raises(VersionNotFoundError):
        getattr(store, read)("mnist", 3)


def test_damaged_version_is_found_while_another_is_deleted(store, blobs, other, make_result):
    store.publish(make_result("job-3"))
    folder = folder_of(blobs, "mnist", 3)
    blobs.remove(f"{folder}/")
    blobs.before_opening = lambda: other.delete_version("mnist", 2)
    with pytest.raises(DamagedError, match=r"weights\.npz of mnist/3 is damaged: it is missing"):
        store.read_weights("mnist", 3)


def test_model_published_during_a_read_is_not_damaged(store, blobs, other, make_result):
    blobs.before_listing = lambda: other.publish(make_result("job-1", name="new"))
    assert store.resolve("new", "latest") == 1
