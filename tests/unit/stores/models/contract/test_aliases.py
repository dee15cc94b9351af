"""Aliases and their changes, on every kind of store."""

import pytest

from contracts.errors import (
    AliasNotFoundError,
    ModelNotFoundError,
    TooManyAliasesError,
    VersionNotFoundError,
)
from contracts.models.preconditions import GenerationError
from contracts.models.versions import Alias

MOST = 100


def _publish(store, make_result, count=3):
    for i in range(count):
        store.publish(make_result(f"job-{i}"))


def _move(store, version, precondition=None):
    return store.move_alias("mnist", "champion", version, precondition)


def test_moved_alias_resolves_to_the_new_version(store, make_result):
    _publish(store, make_result)
    for version in (2, 3, 1):
        moved = _move(store, version)
        assert (moved.alias, moved.version) == ("champion", version)
        assert store.get_alias("mnist", "champion") == moved
        assert store.resolve("mnist", "champion") == version
        assert store.get_manifest("mnist", "champion").version == version


def test_alias_is_named_by_its_version_and_its_model(store, make_result):
    _publish(store, make_result)
    _move(store, 2)
    store.move_alias("mnist", "a", 2)
    store.move_alias("mnist", "b", 1)
    assert store.get_manifest("mnist", "2").aliases == ("a", "champion")
    assert store.get_model("mnist").aliases == {"a": 2, "b": 1, "champion": 2}
    listed = store.list_versions("mnist", 50, None).items
    assert [manifest.aliases for manifest in listed] == [(), ("a", "champion"), ("b",)]


def test_aliases_of_models_are_separate(store, make_result):
    _publish(store, make_result)
    store.publish(make_result("other", name="other"))
    _move(store, 2)
    with pytest.raises(AliasNotFoundError, match="model 'other' has no alias 'champion'"):
        store.get_alias("other", "champion")
    with pytest.raises(VersionNotFoundError):
        store.resolve("other", "champion")


def test_publishing_moves_no_alias(store, make_result):
    _publish(store, make_result)
    moved = _move(store, 3)
    store.publish(make_result("next"))
    assert store.get_alias("mnist", "champion") == moved


def test_move_to_the_current_target_changes_nothing(store, make_result):
    _publish(store, make_result)
    first = _move(store, 2)
    store.publish(make_result("next"))
    before = store.get_model("mnist")
    assert _move(store, 2) == first
    assert _move(store, 2, precondition=first.generation) == first
    assert store.get_model("mnist") == before
    assert len(store.list_alias_history("mnist", "champion", 50, None).items) == 1


def test_generation_rises_when_an_alias_is_created_again(store, make_result):
    _publish(store, make_result)
    generations = [_move(store, 1).generation, _move(store, 2).generation]
    store.remove_alias("mnist", "champion")
    store.publish(make_result("next"))
    generations += [_move(store, 2).generation, _move(store, 1).generation]
    assert generations == sorted(set(generations))


def test_generation_of_an_alias_is_not_raised_by_another(store, make_result):
    _publish(store, make_result)
    moved = _move(store, 1)
    store.move_alias("mnist", "other", 2)
    store.delete_version("mnist", 3)
    assert store.get_alias("mnist", "champion") == moved
    assert _move(store, 2, precondition=moved.generation).version == 2


def test_move_with_another_generation_is_refused(store, make_result):
    _publish(store, make_result)
    old = _move(store, 1).generation
    now = _move(store, 2)
    for wrong in (old, now.generation + 1, 0, 10**30):
        with pytest.raises(GenerationError, match=f"at generation {now.generation}, but If-Match"):
            _move(store, 3, precondition=wrong)
        with pytest.raises(GenerationError):  # also to its current target
            _move(store, 2, precondition=wrong)
        with pytest.raises(GenerationError):
            store.remove_alias("mnist", "champion", wrong)
    assert store.get_alias("mnist", "champion") == now


def test_move_of_a_missing_alias_with_a_generation_is_refused(store, make_result):
    _publish(store, make_result)
    with pytest.raises(GenerationError, match="does not exist, but If-Match is 3"):
        _move(store, 1, precondition=3)
    removed = _move(store, 1)
    store.remove_alias("mnist", "champion")
    with pytest.raises(GenerationError):
        _move(store, 1, precondition=removed.generation)


def test_move_with_the_current_generation_is_made(store, make_result):
    _publish(store, make_result)
    moved = _move(store, 3, precondition=_move(store, 1).generation)
    store.remove_alias("mnist", "champion", moved.generation)
    with pytest.raises(AliasNotFoundError):
        store.get_alias("mnist", "champion")


def test_move_that_requires_an_alias_creates_none(store, make_result):
    _publish(store, make_result)
    with pytest.raises(
        GenerationError, match=r"does not exist, but If-Match is \*: leave If-Match"
    ):
        _move(store, 1, precondition="exists")
    _move(store, 1)
    assert _move(store, 2, precondition="exists").version == 2
    store.remove_alias("mnist", "champion", "exists")
    with pytest.raises(AliasNotFoundError):
        store.remove_alias("mnist", "champion", "exists")


def test_move_that_requires_no_alias_moves_none(store, make_result):
    _publish(store, make_result)
    made = _move(store, 1, precondition="missing")
    for version in (1, 2):
        with pytest.raises(GenerationError, match=f"at generation {made.generation}, but If-None"):
            _move(store, version, precondition="missing")
    assert store.get_alias("mnist", "champion") == made


def test_removed_alias_is_not_found(store, make_result):
    _publish(store, make_result)
    _move(store, 2)
    store.remove_alias("mnist", "champion")
    for ask in (
        lambda: store.get_alias("mnist", "champion"),
        lambda: store.remove_alias("mnist", "champion"),
        lambda: store.remove_alias("mnist", "champion", 3),
    ):
        with pytest.raises(AliasNotFoundError):
            ask()
    with pytest.raises(VersionNotFoundError):
        store.resolve("mnist", "champion")
    assert store.get_model("mnist").aliases == {}
    assert store.get_manifest("mnist", "2").aliases == ()


@pytest.mark.parametrize("version", [0, -1, 4, 10**30])
def test_alias_never_points_at_a_number_that_does_not_exist(store, make_result, version):
    _publish(store, make_result)
    first = _move(store, 1)
    with pytest.raises(VersionNotFoundError):
        _move(store, version)
    with pytest.raises(VersionNotFoundError):
        store.move_alias("mnist", "new", version)
    assert store.get_model("mnist").aliases == {"champion": 1}
    assert store.get_alias("mnist", "champion") == first


def test_model_has_a_bounded_number_of_aliases(store, make_result):
    _publish(store, make_result)
    for number in range(MOST):
        store.move_alias("mnist", f"alias-{number}", 1)
    with pytest.raises(TooManyAliasesError, match="already has 100 aliases: delete one first"):
        _move(store, 1)
    store.move_alias("mnist", "alias-7", 2)  # existing ones can be moved
    store.remove_alias("mnist", "alias-8")
    assert _move(store, 1) == store.get_alias("mnist", "champion")
    assert len(store.get_model("mnist").aliases) == MOST


@pytest.mark.parametrize("alias", ["latest", "", "1", "9a", "Champion", "../x", "a\0", "x" * 64])
def test_invalid_alias_names_are_refused_and_not_found(store, make_result, alias):
    _publish(store, make_result)
    with pytest.raises(ValueError, match="an alias must match"):
        store.move_alias("mnist", alias, 1)
    for ask in (
        lambda: store.get_alias("mnist", alias),
        lambda: store.remove_alias("mnist", alias),
        lambda: store.list_alias_history("mnist", alias, 50, None),
    ):
        with pytest.raises(AliasNotFoundError):
            ask()


@pytest.mark.parametrize("name", ["unknown", "", "../mnist", "a/b", "Mnist", "."])
def test_alias_of_an_unknown_model_is_not_found(store, make_result, name):
    _publish(store, make_result)
    for ask in (
        lambda: store.get_alias(name, "champion"),
        lambda: store.move_alias(name, "champion", 1),
        lambda: store.remove_alias(name, "champion"),
        lambda: store.list_alias_history(name, "champion", 50, None),
    ):
        with pytest.raises(ModelNotFoundError):
            ask()


def test_move_returns_the_moved_alias(store, make_result):
    _publish(store, make_result)
    moved = _move(store, 3)
    assert moved == Alias(alias="champion", version=3, generation=moved.generation)
    assert moved.generation == store.get_model("mnist").generation
