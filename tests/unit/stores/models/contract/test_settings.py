"""The default version and the description of a model, on every kind of store."""

import pytest

from contracts.errors import ModelNotFoundError, VersionNotFoundError
from contracts.models.preconditions import DefaultInUseError, GenerationError
from stores.models.transitions import SettingsChange


@pytest.fixture
def change(store, make_result):
    """Return a function that changes the settings of a model of three versions."""
    for number in range(3):
        store.publish(make_result(f"job-{number}"))

    def change_settings(*args, **kwargs):
        return store.change_settings(SettingsChange("mnist", *args, **kwargs))

    return change_settings


def test_no_ref_means_the_default(store, change, make_result):
    assert store.resolve("mnist", None) == 3
    store.move_alias("mnist", "champion", 1)
    for default, version in ((2, 2), ("champion", 1), ("latest", 3)):
        assert change(default).default == default
        assert store.resolve("mnist", None) == store.get_manifest("mnist", None).version == version
        assert store.resolve("mnist", "latest") == 3
    change(2)
    store.publish(make_result("next"))
    assert (store.resolve("mnist", None), store.resolve("mnist", "latest")) == (2, 4)


def test_each_change_of_settings_raises_the_generation_by_one(store, change):
    before = store.get_model("mnist").generation
    assert change(2).generation == before + 1
    assert change(2, "").generation == before + 1
    assert change(description="digits").generation == before + 2
    assert store.get_model("mnist").default == 2


@pytest.mark.parametrize("default", [4, 0, "champion", "01"])
def test_default_that_does_not_exist_is_refused(store, change, default):
    before = store.get_model("mnist")
    with pytest.raises(VersionNotFoundError):
        change(default)
    assert store.get_model("mnist") == before


def test_settings_with_another_generation_are_refused(store, change):
    current = change(1).generation
    for wrong in (current - 1, "missing"):
        with pytest.raises(GenerationError, match=f"model 'mnist' is at generation {current}"):
            change(2, precondition=wrong)
    assert change(2, precondition=current).default == 2
    assert change(3, precondition="exists").default == 3


def test_default_is_neither_deleted_nor_removed(store, change):
    change(2)
    with pytest.raises(DefaultInUseError, match=r"version 2 is the default of model 'mnist'"):
        store.delete_version("mnist", 2)
    store.move_alias("mnist", "champion", 1)
    change("champion")
    with pytest.raises(DefaultInUseError, match=r"alias 'champion' is the default"):
        store.remove_alias("mnist", "champion")
    store.delete_version("mnist", 2)
    assert store.resolve("mnist", None) == 1


def test_settings_of_a_model_without_versions_are_not_found(store, change):
    change(description="digits")
    for version in (1, 2, 3):
        store.delete_version("mnist", version)
    with pytest.raises(ModelNotFoundError):
        change("latest")
    with pytest.raises(ModelNotFoundError):
        store.change_settings(SettingsChange("other", "latest"))
