"""Values in a file are readable by other processes at any time."""

import errno
import fcntl
import gc
import os

import pytest

from services.metrics.value_file import (
    CHUNK_BYTES,
    SUFFIX,
    ValueFile,
    is_owned,
    read_values,
    write_values,
)

KEY = ("mlpforge_x_total", ("/predict", 'é\n"\\'))


def only_file(folder):
    (path,) = folder.glob(f"*{SUFFIX}")
    return path


def values_of(folder):
    return dict(read_values(only_file(folder).read_bytes()))


def is_file_owned(folder):
    with only_file(folder).open("rb") as file:
        return is_owned(file.fileno())


def test_value_is_readable_immediately(tmp_path):
    place = ValueFile(tmp_path).append(KEY)
    assert values_of(tmp_path) == {KEY: 0.0}

    place[0] = 1 / 3

    assert values_of(tmp_path) == {KEY: 1 / 3}


def test_places_stay_valid_when_the_file_grows(tmp_path):
    file = ValueFile(tmp_path)
    keys = [("name", ("x" * 100, str(number))) for number in range(2000)]
    places = [file.append(key) for key in keys]

    for number, place in enumerate(places):
        place[0] = number

    assert only_file(tmp_path).stat().st_size > 2 * CHUNK_BYTES
    assert values_of(tmp_path) == {key: number for number, key in enumerate(keys)}


def test_file_is_owned_until_the_process_ends(tmp_path):
    file = ValueFile(tmp_path)
    place = file.append(KEY)
    # A check takes the lock neither from the owner nor from another check.
    assert [is_file_owned(tmp_path), is_file_owned(tmp_path)] == [True, True]

    del file, place
    gc.collect()

    assert [is_file_owned(tmp_path), is_file_owned(tmp_path)] == [False, False]


def test_concurrent_owner_checks_do_not_interfere(tmp_path):
    write_values(tmp_path / f"1{SUFFIX}", {KEY: 1.0})
    with only_file(tmp_path).open("rb") as other:
        fcntl.flock(other, fcntl.LOCK_SH)
        assert not is_file_owned(tmp_path)


def test_full_disk_is_an_error_not_a_signal(tmp_path, monkeypatch):
    file = ValueFile(tmp_path)
    first = file.append(KEY)

    def refuse(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "pwrite", refuse)
    with pytest.raises(OSError, match="No space left"):
        file.append(("name", ("x" * CHUNK_BYTES,)))
    first[0] = 2

    assert values_of(tmp_path) == {KEY: 2.0}


def test_failed_file_is_removed_from_a_full_disk(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "pwrite", lambda *_: 0)
    with pytest.raises(OSError, match="is full"):
        ValueFile(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_reserved_space_is_never_written(tmp_path):
    file = ValueFile(tmp_path)
    file.append(KEY)
    found = only_file(tmp_path).stat()
    assert found.st_blocks * 512 >= found.st_size == CHUNK_BYTES


def test_written_values_are_read_back(tmp_path):
    values = {KEY: 1.5, ("other", ()): -2.0}
    write_values(tmp_path / f"dead{SUFFIX}", values)
    assert values_of(tmp_path) == values
