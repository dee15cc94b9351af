"""Reads that must not wait get the cached head or None."""

import pytest

from contracts.errors import ModelNotFoundError, VersionNotFoundError

MAX_AGE_S = 1.0  # of the fixture `reader`


def test_cached_read_sends_no_request(reader, remote):
    assert reader.resolve_cached("mnist", "champion") is None
    assert remote.reads == 0


def test_cached_head_is_used_until_its_maximum_age(reader, remote, clock):
    reader.resolve("mnist", "champion")
    assert reader.resolve_cached("mnist", "champion") == 1
    assert reader.resolve_cached("mnist", "latest") == 3
    clock.now_s += MAX_AGE_S
    assert reader.resolve_cached("mnist", "champion") is None
    assert remote.reads == 1


def test_cached_read_of_a_disk_is_current_or_none(writer):
    writer.move_alias("mnist", "champion", 2)
    assert writer.resolve_cached("mnist", "champion") is None
    assert writer.resolve("mnist", "champion") == 2
    assert writer.resolve_cached("mnist", "champion") == 2
    writer.delete_version("mnist", 3)
    assert writer.resolve_cached("mnist", "latest") is None


def test_unknown_version_is_refused_with_a_cache(writer):
    writer.delete_version("mnist", 3)
    for ref in ("gone", "3"):
        with pytest.raises(VersionNotFoundError):
            writer.resolve("mnist", ref)
        with pytest.raises(VersionNotFoundError):
            writer.resolve_cached("mnist", ref)


def test_missing_model_is_not_read_twice(writer):
    assert writer.resolve_cached("missing", "latest") is None
    assert writer.resolve_cached("../mnist", "latest") is None


def test_model_without_versions_is_not_found(writer):
    writer.remove_alias("mnist", "champion")
    for number in (1, 2, 3):
        writer.delete_version("mnist", number)
    for resolve in (writer.resolve, writer.resolve_cached):
        with pytest.raises(ModelNotFoundError):
            resolve("mnist", "latest")
