"""Locks and replaced files."""

from contextlib import contextmanager

import pytest

from contracts.errors import StoreUnavailableError
from stores.blobs.durable import locked, replace_synced


def test_lock_wait_has_a_timeout(tmp_path):
    with (
        locked(tmp_path / "lock"),
        pytest.raises(StoreUnavailableError),
        locked(tmp_path / "lock", 0.05),
    ):
        pass


def test_lock_is_released_after_an_error(tmp_path):
    with pytest.raises(KeyError), locked(tmp_path / "lock"):
        raise KeyError
    with locked(tmp_path / "lock", 0.05):
        pass


def test_replaced_file_leaves_no_temporary_file(tmp_path):
    replace_synced(tmp_path / "it", tmp_path / "temporary", [b"old"])
    replace_synced(tmp_path / "it", tmp_path / "temporary", [b"new", b"er"])
    assert [path.name for path in tmp_path.iterdir()] == ["it"]
    assert (tmp_path / "it").read_bytes() == b"newer"


def test_guard_is_held_only_for_the_rename(tmp_path):
    @contextmanager
    def guard():
        assert (tmp_path / "temporary").read_bytes() == b"new"
        yield
        assert (tmp_path / "it").read_bytes() == b"new"

    replace_synced(tmp_path / "it", tmp_path / "temporary", [b"new"], guard=guard())


def test_replacement_refused_by_its_guard_changes_nothing(tmp_path):
    replace_synced(tmp_path / "it", tmp_path / "temporary", [b"old"])
    guard = locked(tmp_path / "lock", 0.05)
    with pytest.raises(StoreUnavailableError), locked(tmp_path / "lock"):
        replace_synced(tmp_path / "it", tmp_path / "temporary", [b"new"], guard=guard)
    assert (tmp_path / "it").read_bytes() == b"old"
    assert not (tmp_path / "temporary").exists()


def test_refused_replacement_leaves_no_temporary_file(tmp_path):
    (tmp_path / "it" / "inside").mkdir(parents=True)
    with pytest.raises(IsADirectoryError):
        replace_synced(tmp_path / "it", tmp_path / "temporary", [b"new"])
    assert [path.name for path in tmp_path.iterdir()] == ["it"]
