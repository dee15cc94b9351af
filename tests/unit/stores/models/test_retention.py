"""Retention and deletion of models: what goes, and what never goes."""

from datetime import timedelta

import pytest
from blob_faults import ConflictingBlobs

from contracts.base import utc_now
from contracts.errors import ModelNotFoundError, VersionNotFoundError
from contracts.models.preconditions import ModelInUseError
from stores.blobs.memory import MemoryBlobs
from stores.models.deleter import MAX_DROPPED, Deleter
from stores.models.store import ModelStore
from stores.models.transitions import SettingsChange


@pytest.fixture
def blobs():
    return ConflictingBlobs(MemoryBlobs())


@pytest.fixture
def store(blobs, make_result):
    store = ModelStore(blobs)
    for _ in range(5):
        store.publish(make_result(None))
    return store


@pytest.fixture
def other(blobs):
    """Return another host's store."""
    return ModelStore(blobs.blobs)


def keep(store, **limits):
    return store.change_settings(SettingsChange("mnist", limits=limits))


def drop(store, needed=frozenset()):
    return store.deleter.drop_expired("mnist", lambda: needed)


def numbers(store):
    return store.list_numbers("mnist", 999)


def days_later(store, days):
    """Return a deleter whose clock is some days ahead."""
    later_s = (utc_now() + timedelta(days=days)).timestamp()
    return Deleter(store._blobs, store._heads, store._head, lambda: later_s)


def test_keep_last_keeps_the_newest_and_removes_files(store, blobs):
    keep(store, keep_last=2)
    assert drop(store) == (1, 2, 3)
    assert numbers(store) == [5, 4]
    assert len({info.key.split("/")[3] for info in blobs.walk("models/mnist/files/")}) == 2
    assert drop(store) == ()


def test_nothing_expires_without_limits(store):
    assert drop(store) == ()
    keep(store, keep_last=1)
    keep(store, keep_last=None)
    assert drop(store) == ()


def test_keep_days_goes_by_the_date_of_publication(store):
    keep(store, keep_days=7)
    assert days_later(store, 6.9).drop_expired("mnist", frozenset) == ()
    assert days_later(store, 7.1).drop_expired("mnist", frozenset) == (1, 2, 3, 4)
    assert numbers(store) == [5]  # the latest stays at any age


def test_version_that_one_limit_keeps_stays(store):
    keep(store, keep_last=2, keep_days=7)
    assert drop(store) == ()
    assert days_later(store, 8).drop_expired("mnist", frozenset) == (1, 2, 3)


def test_aliases_default_jobs_and_the_latest_are_kept(store):
    store.move_alias("mnist", "best", 1)
    store.change_settings(SettingsChange("mnist", default=2, limits={"keep_last": 1}))
    assert drop(store, {3}) == (4,)
    assert numbers(store) == [5, 3, 2, 1]
    assert drop(store) == (3,)


def test_unknown_jobs_may_need_any_version(store):
    keep(store, keep_last=1)
    assert drop(store, None) == ()


def test_preview_names_what_would_go_and_changes_nothing(store):
    before = store.get_model("mnist")
    change = SettingsChange("mnist", default=1, limits={"keep_last": 2})
    preview = store.deleter.preview(change)
    assert (preview.default, preview.keep_last, preview.would_delete) == (1, 2, [2, 3])
    assert store.get_model("mnist") == before
    assert drop(store) == ()


@pytest.mark.parametrize(
    "change",
    [
        lambda store: store.move_alias("mnist", "best", 2),
        lambda store: store.change_settings(SettingsChange("mnist", default=2)),
        lambda store: keep(store, keep_last=4),
        lambda store: keep(store, keep_last=None),
        lambda store: store.deleter.hold_version("mnist", 2),
    ],
    ids=["alias", "default", "limit", "no limit", "job"],
)
def test_change_between_mark_and_drop_saves_the_version(store, other, change):
    keep(store, keep_last=3)
    calls = []

    def find_needed():
        calls.append(None)
        if len(calls) == 2:  # after the versions were marked
            change(other)
        return ()

    store.deleter.drop_expired("mnist", find_needed)
    assert store.read_weights("mnist", 2) == b"weights"


def test_needed_versions_are_not_marked_again_and_again(store):
    keep(store, keep_last=1)
    drop(store, {1, 2, 3, 4})
    before = store.get_model("mnist").generation
    drop(store, {1, 2, 3, 4})
    assert store.get_model("mnist").generation == before


def test_killed_retention_is_finished_by_the_next(store):
    keep(store, keep_last=1)
    calls = []

    def die():
        calls.append(None)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return ()

    with pytest.raises(KeyboardInterrupt):
        store.deleter.drop_expired("mnist", die)
    assert numbers(store) == [5, 4, 3, 2, 1]
    store.deleter.hold_version("mnist", 3)
    assert drop(store, {3}) == (1, 2, 4)


def test_job_can_not_hold_a_version_that_is_gone(store):
    keep(store, keep_last=1)
    drop(store)
    with pytest.raises(VersionNotFoundError):
        store.deleter.hold_version("mnist", 1)
    with pytest.raises(ModelNotFoundError):
        store.deleter.hold_version("nobody", 1)


def test_one_pass_is_bounded(make_result):
    store = ModelStore(MemoryBlobs())
    for _ in range(MAX_DROPPED + 3):
        store.publish(make_result(None))
    keep(store, keep_last=1)
    assert len(drop(store)) == MAX_DROPPED
    assert numbers(store) == [MAX_DROPPED + 3, MAX_DROPPED + 2, MAX_DROPPED + 1]
    assert len(drop(store)) == 2


def delete(store):
    store.deleter.delete_model("mnist", lambda: None)


def test_deleted_model_leaves_numbers_and_generations(store, blobs, make_result):
    store.move_alias("mnist", "best", 1)
    alias = store.get_alias("mnist", "best").generation
    store.remove_alias("mnist", "best")
    store.change_settings(SettingsChange("mnist", default=3, description="old"))
    delete(store)
    with pytest.raises(ModelNotFoundError):
        store.get_model("mnist")
    assert list(blobs.walk("models/mnist/files/")) == []
    assert store.list_models(10, None).items == []
    assert store.publish(make_result(None)).version == 6
    model = store.get_model("mnist")
    assert (model.default, model.description, model.latest) == ("latest", "", 6)
    store.move_alias("mnist", "best", 6)
    assert store.get_alias("mnist", "best").generation > alias
    assert len(store.list_alias_history("mnist", "best", 9, None).items) == 3


def test_model_with_an_alias_is_not_deleted(store):
    store.move_alias("mnist", "best", 1)
    with pytest.raises(ModelInUseError, match="has aliases: best; delete them first"):
        delete(store)
    assert numbers(store) == [5, 4, 3, 2, 1]


def test_version_published_during_the_deletion_is_deleted_too(store, other, make_result):
    calls = []

    def publish_once():
        calls.append(None)
        if len(calls) == 2:
            other.publish(make_result(None))

    store.deleter.delete_model("mnist", publish_once)
    with pytest.raises(ModelNotFoundError):
        store.get_model("mnist")
    assert store.publish(make_result(None)).version == 7


def test_alias_made_during_the_deletion_saves_the_model(store, other):
    calls = []

    def move_once():
        calls.append(None)
        if len(calls) == 2:
            other.move_alias("mnist", "best", 1)

    with pytest.raises(ModelInUseError):
        store.deleter.delete_model("mnist", move_once)
    assert store.read_weights("mnist", store.resolve("mnist", "best")) == b"weights"


def test_unknown_model_can_not_be_deleted(store):
    delete(store)
    for name in ("mnist", "nobody", ".."):
        with pytest.raises(ModelNotFoundError):
            store.deleter.delete_model(name, lambda: None)


def test_open_download_finishes_after_the_deletion(store):
    with store.open_weights("mnist", 1) as file:
        keep(store, keep_last=1)
        drop(store)
        assert file.read() == b"weights"
