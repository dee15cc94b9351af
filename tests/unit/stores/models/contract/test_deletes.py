"""Deleting a version removes its number permanently, and nothing else, on every kind of store."""

import pytest

from contracts.errors import ModelNotFoundError, VersionInUseError, VersionNotFoundError


def _publish(store, make_result, count=3):
    return [store.publish(make_result(f"job-{i}")) for i in range(1, count + 1)]


def _numbers(store):
    return [manifest.version for manifest in store.list_versions("mnist", 50, None).items]


def test_deleted_version_is_not_found_by_any_call(store, make_result):
    _publish(store, make_result)
    store.delete_version("mnist", 2)
    for ask in (
        lambda: store.resolve("mnist", "2"),
        lambda: store.get_manifest("mnist", "2"),
        lambda: store.read_weights("mnist", 2),
        lambda: store.open_weights("mnist", 2),
        lambda: store.read_golden("mnist", 2),
        lambda: store.read_evaluation("mnist", 2),
        lambda: store.move_alias("mnist", "champion", 2),
        lambda: store.delete_version("mnist", 2),
    ):
        with pytest.raises(VersionNotFoundError):
            ask()
    assert _numbers(store) == [3, 1]


def test_other_versions_are_served(store, make_result):
    _publish(store, make_result)
    store.publish(make_result("job-4", weights=b"of 4"))
    store.delete_version("mnist", 3)
    assert store.read_weights("mnist", 4) == b"of 4"
    assert store.read_weights("mnist", 2) == b"weights"


def test_latest_falls_to_the_highest_remaining_version(store, make_result):
    _publish(store, make_result, 4)
    for deleted, latest in ((4, 3), (2, 3), (3, 1)):
        store.delete_version("mnist", deleted)
        assert store.resolve("mnist", "latest") == latest
        assert store.get_model("mnist").latest == latest


def test_deleted_number_is_never_reused(store, make_result):
    _publish(store, make_result)
    store.delete_version("mnist", 3)
    assert store.publish(make_result("job-4")).version == 4
    store.delete_version("mnist", 4)
    store.delete_version("mnist", 1)
    assert store.publish(make_result(None)).version == 5
    assert _numbers(store) == [5, 2]


def test_model_whose_versions_are_all_deleted_is_not_found(store, make_result):
    _publish(store, make_result, 2)
    store.publish(make_result("b", name="other"))
    store.delete_version("mnist", 1)
    store.delete_version("mnist", 2)
    for ask in (
        lambda: store.get_model("mnist"),
        lambda: store.resolve("mnist", "latest"),
        lambda: store.resolve("mnist", "1"),
        lambda: store.get_manifest("mnist", "latest"),
        lambda: store.list_versions("mnist", 50, None),
        lambda: store.read_weights("mnist", 1),
        lambda: store.delete_version("mnist", 1),
        lambda: store.move_alias("mnist", "champion", 1),
    ):
        with pytest.raises(ModelNotFoundError):
            ask()
    assert [model.name for model in store.list_models(50, None).items] == ["other"]


def test_model_without_versions_continues_with_the_next_number(store, make_result):
    _publish(store, make_result, 2)
    store.delete_version("mnist", 1)
    store.delete_version("mnist", 2)
    assert store.publish(make_result("job-3")).version == 3
    assert store.get_model("mnist").latest == 3
    assert _numbers(store) == [3]


def test_job_keeps_the_number_of_its_deleted_version(store, make_result):
    first = _publish(store, make_result)[0]
    store.delete_version("mnist", 1)
    assert store.find_published("mnist", "job-1") == first
    assert store.publish(make_result("job-1")) == first
    assert _numbers(store) == [3, 2]


def test_job_keeps_the_number_of_its_deleted_last_version(store, make_result):
    _publish(store, make_result)
    store.delete_version("mnist", 3)
    assert store.publish(make_result("job-3")).version == 3
    assert store.publish(make_result("job-4")).version == 4
    assert store.publish(make_result("job-3")).version == 3


def test_version_with_an_alias_cannot_be_deleted(store, make_result):
    _publish(store, make_result)
    store.move_alias("mnist", "stable", 2)
    store.move_alias("mnist", "champion", 2)
    with pytest.raises(
        VersionInUseError,
        match=r"aliases point at version 2 .*: champion, stable; move or delete them",
    ):
        store.delete_version("mnist", 2)
    assert store.read_weights("mnist", 2) == b"weights"
    store.move_alias("mnist", "champion", 1)
    store.remove_alias("mnist", "stable")
    store.delete_version("mnist", 2)
    assert _numbers(store) == [3, 1]


def test_latest_does_not_protect_a_version_from_deletion(store, make_result):
    _publish(store, make_result)
    store.delete_version("mnist", store.resolve("mnist", "latest"))
    assert store.resolve("mnist", "latest") == 2


@pytest.mark.parametrize("version", [0, -1, 4, 10**30])
def test_number_that_does_not_exist_can_not_be_deleted(store, make_result, version):
    _publish(store, make_result)
    before = store.get_model("mnist")
    with pytest.raises(VersionNotFoundError):
        store.delete_version("mnist", version)
    assert store.get_model("mnist") == before


@pytest.mark.parametrize("name", ["unknown", "", "../mnist", "a/b", "Mnist", "."])
def test_version_of_an_unknown_model_can_not_be_deleted(store, make_result, name):
    _publish(store, make_result)
    with pytest.raises(ModelNotFoundError):
        store.delete_version(name, 1)
    assert _numbers(store) == [3, 2, 1]


def test_open_weights_survive_the_deletion(store, make_result):
    _publish(store, make_result)
    with store.open_weights("mnist", 1) as file:
        store.delete_version("mnist", 1)
        assert file.read() == b"weights"


def test_each_delete_raises_the_generation_by_one(store, make_result):
    _publish(store, make_result)
    for deleted in (2, 1):
        before = store.get_model("mnist").generation
        store.delete_version("mnist", deleted)
        assert store.get_model("mnist").generation == before + 1


def test_pages_continue_past_deleted_versions(store, make_result):
    _publish(store, make_result, 6)
    first = store.list_versions("mnist", 2, None)
    store.delete_version("mnist", 5)
    store.delete_version("mnist", 3)
    second = store.list_versions("mnist", 2, first.next_cursor)
    assert [[m.version for m in page.items] for page in (first, second)] == [[6, 5], [4, 2]]
    assert [m.version for m in store.list_versions("mnist", 2, second.next_cursor).items] == [1]
