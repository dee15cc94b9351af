"""Numbers in a file: read whole by others at any moment, and never at the price of the process."""

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


def test_a_number_is_read_as_soon_as_it_is_written(tmp_path):
    place = ValueFile(tmp_path).append(KEY)
    assert values_of(tmp_path) == {KEY: 0.0}

    place[0] = 1 / 3

    assert values_of(tmp_path) == {KEY: 1 / 3}


def test_places_of_before_go_on_when_the_file_grows(tmp_path):
    file = ValueFile(tmp_path)
    keys = [("name", ("x" * 100, str(number))) for number in range(2000)]
    places = [file.append(key) for key in keys]

    for number, place in enumerate(places):
        place[0] = number

    assert only_file(tmp_path).stat().st_size > 2 * CHUNK_BYTES
    assert values_of(tmp_path) == {key: number for number, key in enumerate(keys)}


def test_a_file_is_its_owner_s_until_that_is_gone(tmp_path):
    file = ValueFile(tmp_path)
    place = file.append(KEY)
    # Who asks takes nothing from the owner, nor from another one who asks.
    assert [is_file_owned(tmp_path), is_file_owned(tmp_path)] == [True, True]

    del file, place
    gc.collect()

    assert [is_file_owned(tmp_path), is_file_owned(tmp_path)] == [False, False]


def test_two_who_ask_at_once_do_not_take_each_other_for_the_owner(tmp_path):
    write_values(tmp_path / f"1{SUFFIX}", {KEY: 1.0})
    with only_file(tmp_path).open("rb") as other:
        fcntl.flock(other, fcntl.LOCK_SH)
        assert not is_file_owned(tmp_path)


def test_a_full_disk_is_an_error_and_no_signal(tmp_path, monkeypatch):
    file = ValueFile(tmp_path)
    first = file.append(KEY)

    def refuse(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "pwrite", refuse)
    with pytest.raises(OSError, match="No space left"):
        file.append(("name", ("x" * CHUNK_BYTES,)))
    first[0] = 2

    assert values_of(tmp_path) == {KEY: 2.0}


def test_a_disk_that_is_full_from_the_start_is_left_no_fuller(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "pwrite", lambda *_: 0)
    with pytest.raises(OSError, match="is full"):
        ValueFile(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_room_that_is_only_reserved_is_never_written_to(tmp_path):
    file = ValueFile(tmp_path)
    file.append(KEY)
    found = only_file(tmp_path).stat()
    assert found.st_blocks * 512 >= found.st_size == CHUNK_BYTES


def test_what_is_written_at_once_is_read_alike(tmp_path):
    values = {KEY: 1.5, ("other", ()): -2.0}
    write_values(tmp_path / f"dead{SUFFIX}", values)
    assert values_of(tmp_path) == values
