"""A change whose response is lost is made once."""

import pytest
from blob_faults import LossyBlobs

from contracts.errors import (
    AliasNotFoundError,
    DamagedError,
    VersionInUseError,
    VersionNotFoundError,
)
from contracts.models.preconditions import GenerationError
from stores.blobs.memory import MemoryBlobs
from stores.models.store import ModelStore
from stores.models.transitions import SettingsChange


@pytest.fixture
def blobs():
    return LossyBlobs(MemoryBlobs())


@pytest.fixture
def store(blobs, make_result):
    """Return a store with three versions that loses the response to the next change."""
    store = ModelStore(blobs)
    for i in (1, 2, 3):
        store.publish(make_result(f"job-{i}"))
    return store


@pytest.fixture
def other(blobs):
    """Return another host's store, which loses no responses."""
    return ModelStore(blobs.blobs)


@pytest.fixture(params=["nothing", "a publish", "many publishes", "a move", "a delete"])
def between(request, blobs, other, make_result):
    """Run something between a change and its repetition."""
    jobs = iter(range(100))

    def publish(count):
        for _ in range(count):
            other.publish(make_result(f"other-{next(jobs)}"))

    acts = {
        "nothing": lambda: None,
        "a publish": lambda: publish(1),
        "many publishes": lambda: publish(5),
        "a move": lambda: other.move_alias("mnist", "other", 1 + next(jobs) % 2),
        "a delete": lambda: other.delete_version("mnist", other.publish(make_result(None)).version),
    }
    blobs.between = acts[request.param]
    return request.param


def _published(store):
    manifests = store.list_versions("mnist", 50, None).items
    return {manifest.version: manifest.job_id for manifest in manifests}


def _moves(store, alias="champion"):
    items = store.list_alias_history("mnist", alias, 50, None).items
    return [(move.from_version, move.to_version) for move in items]


def _folders(blobs):
    return {info.key.split("/")[3] for info in blobs.walk("models/mnist/files/")}


@pytest.mark.parametrize("job_id", [None, "job-9"])
def test_result_is_published_once(store, blobs, make_result, between, job_id):
    blobs.lost_answers = 2
    manifest = store.publish(make_result(job_id, weights=b"of this one"))
    assert (manifest.version, manifest.job_id) == (4, job_id)
    assert store.read_weights("mnist", 4) == b"of this one"
    weights = [store.read_weights("mnist", version) for version in _published(store)]
    assert weights.count(b"of this one") == 1
    assert len(_folders(blobs)) == len(_published(store))


@pytest.mark.parametrize("job_id", [None, "job-9"])
def test_first_result_of_a_model_is_published_once(blobs, make_result, job_id):
    blobs.lost_answers = 2
    store = ModelStore(blobs)
    assert store.publish(make_result(job_id)).version == 1
    assert _published(store) == {1: job_id}


def test_deleted_version_is_not_published_again(store, blobs, other, make_result):
    blobs.lost_answers, blobs.between = 1, lambda: other.delete_version("mnist", 4)
    assert store.publish(make_result(None)).version == 4
    assert list(_published(store)) == [3, 2, 1]


@pytest.mark.parametrize("lost_answers", [1, 3])
@pytest.mark.parametrize("expects", [True, False])
def test_alias_is_moved_once_and_the_move_reports_success(
    store, blobs, between, expects, lost_answers
):
    before = store.move_alias("mnist", "champion", 1).generation
    blobs.lost_answers = lost_answers
    moved = store.move_alias("mnist", "champion", 2, before if expects else None)
    assert (moved.version, moved.generation) == (2, before + 1)
    assert store.get_alias("mnist", "champion") == moved
    assert _moves(store) == [(1, 2), (None, 1)]


def test_settings_are_changed_once(store, blobs, other, between):
    change = SettingsChange("mnist", 2, precondition=store.get_model("mnist").generation)
    blobs.lost_answers = 2
    assert store.change_settings(change).default == 2
    assert other.get_model("mnist").default == 2


def test_change_of_settings_is_not_repeated_over_a_later_one(store, blobs, other):
    blobs.between = lambda: other.change_settings(SettingsChange("mnist", default=3))
    blobs.lost_answers = 1
    assert store.change_settings(SettingsChange("mnist", default=2)).default == 2
    assert other.get_model("mnist").default == 3


def test_new_alias_is_created_once(store, blobs, between):
    blobs.lost_answers = 2
    moved = store.move_alias("mnist", "champion", 2)
    assert store.get_alias("mnist", "champion") == moved
    assert _moves(store) == [(None, 2)]


def test_lost_response_does_not_undo_a_later_move(store, blobs, other):
    before = store.move_alias("mnist", "champion", 1).generation
    blobs.lost_answers = 1
    blobs.between = lambda: other.move_alias("mnist", "champion", 3)
    moved = store.move_alias("mnist", "champion", 2, before)
    assert (moved.version, moved.generation) == (2, before + 1)
    assert store.resolve("mnist", "champion") == 3
    assert _moves(store) == [(2, 3), (1, 2), (None, 1)]


def test_move_that_was_undone_and_redone_is_made_once(store, blobs, other):
    blobs.lost_answers = 1

    def remove_and_move():
        other.remove_alias("mnist", "champion")
        other.move_alias("mnist", "champion", 2)

    blobs.between = remove_and_move
    moved = store.move_alias("mnist", "champion", 2)
    assert store.get_alias("mnist", "champion").generation == moved.generation + 2
    assert _moves(store) == [(None, 2), (2, None), (None, 2)]


@pytest.mark.parametrize("expects", [True, False])
def test_alias_is_removed_once_and_the_removal_reports_success(store, blobs, between, expects):
    generation = store.move_alias("mnist", "champion", 1).generation
    blobs.lost_answers = 2
    store.remove_alias("mnist", "champion", generation if expects else None)
    assert _moves(store) == [(1, None), (None, 1)]
    with pytest.raises(AliasNotFoundError):
        store.get_alias("mnist", "champion")


def test_alias_created_again_is_not_removed_by_a_retry(store, blobs, other):
    store.move_alias("mnist", "champion", 1)
    blobs.lost_answers = 1
    blobs.between = lambda: other.move_alias("mnist", "champion", 2)
    store.remove_alias("mnist", "champion")
    assert store.resolve("mnist", "champion") == 2


@pytest.mark.parametrize("lost_answers", [1, 3])
def test_version_is_deleted_once_and_the_delete_reports_success(
    store, blobs, between, lost_answers
):
    blobs.lost_answers = lost_answers
    store.delete_version("mnist", 3)
    assert not {3} & set(_published(store))
    assert len(_folders(blobs)) == len(_published(store))
    with pytest.raises(VersionNotFoundError):
        store.read_weights("mnist", 3)


def test_refused_change_is_refused_again(store, blobs, between):
    generation = store.move_alias("mnist", "champion", 3).generation
    blobs.lost_answers = 1
    with pytest.raises(GenerationError):
        store.move_alias("mnist", "champion", 1, generation + 7)
    with pytest.raises(VersionNotFoundError):
        store.delete_version("mnist", 99)
    with pytest.raises(VersionInUseError):
        store.delete_version("mnist", 3)
    assert _moves(store) == [(None, 3)]


def test_damaged_head_is_refused_also_after_a_lost_response(store, blobs, make_result):
    blobs.write("models/mnist/head.json", b"{}")
    blobs.lost_answers = 1
    with pytest.raises(DamagedError):
        store.publish(make_result(None))
    assert len(_folders(blobs)) == 3
