"""Who must not wait gets what is remembered, or has to ask in another way."""

import pytest

from contracts.errors import ModelNotFoundError, VersionNotFoundError

MAX_AGE_S = 1.0  # of the fixture `reader`


def test_nothing_that_is_far_away_is_asked_for(reader, remote):
    assert reader.resolve_cached("mnist", "champion") is None
    assert remote.reads == 0


def test_what_is_remembered_is_enough_for_as_long_as_it_may_be(reader, remote, clock):
    reader.resolve("mnist", "champion")
    assert reader.resolve_cached("mnist", "champion") == 1
    assert reader.resolve_cached("mnist", "latest") == 3
    clock.now_s += MAX_AGE_S
    assert reader.resolve_cached("mnist", "champion") is None
    assert remote.reads == 1


def test_what_is_near_is_as_it_is_now_or_has_to_be_synced_first(writer):
    writer.move_alias("mnist", "champion", 2)
    assert writer.resolve_cached("mnist", "champion") is None
    assert writer.resolve("mnist", "champion") == 2
    assert writer.resolve_cached("mnist", "champion") == 2
    writer.delete_version("mnist", 3)
    assert writer.resolve_cached("mnist", "latest") is None


def test_a_version_that_does_not_exist_is_refused_as_ever(writer):
    writer.delete_version("mnist", 3)
    for ref in ("gone", "3"):
        with pytest.raises(VersionNotFoundError):
            writer.resolve("mnist", ref)
        with pytest.raises(VersionNotFoundError):
            writer.resolve_cached("mnist", ref)


def test_a_model_that_is_not_there_is_not_looked_for(writer):
    assert writer.resolve_cached("missing", "latest") is None
    assert writer.resolve_cached("../mnist", "latest") is None


def test_a_model_whose_versions_are_deleted_is_gone(writer):
    writer.remove_alias("mnist", "champion")
    for number in (1, 2, 3):
        writer.delete_version("mnist", number)
    for resolve in (writer.resolve, writer.resolve_cached):
        with pytest.raises(ModelNotFoundError):
            resolve("mnist", "latest")
