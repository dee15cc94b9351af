"""Several processes' numbers as one: sums of all there were, and of what lives only what lives."""

import fcntl
import gc
import os
import time

import pytest

from services.metrics import folder as folder_module
from services.metrics.families import EVICTIONS, IN_FLIGHT, LAST_SUCCESS
from services.metrics.folder import MetricsFolder
from services.metrics.value_file import ValueFile

TOTAL, LIVE = (EVICTIONS.name, ()), (IN_FLIGHT.name, ())
LATEST = (LAST_SUCCESS.name, ("mnist", "1"))


@pytest.fixture
def folder(tmp_path):
    return MetricsFolder(tmp_path / "metrics")


class Process:
    """What a process does to the folder, until it is killed."""

    def __init__(self, folder, total, live=0.0, latest=0.0):
        file = ValueFile(folder.path)
        self._places = [file.append(key) for key in (TOTAL, LIVE, LATEST)]
        for place, value in zip(self._places, (total, live, latest), strict=True):
            place[0] = value

    def kill(self):
        self._places.clear()
        gc.collect()


def test_processes_are_summed(folder):
    kept = [Process(folder, 1, 2, 30), Process(folder, 10, 20, 3)]
    totals = folder.read()
    assert totals.values == {TOTAL: 11, LIVE: 22, LATEST: 30}
    assert totals.pids == {os.getpid()}
    del kept


def test_the_dead_keep_their_totals_and_nothing_that_lives(folder):
    lives, dies = Process(folder, 1, 2, 3), Process(folder, 10, 20, 30)
    dies.kill()
    assert folder.read().values == {TOTAL: 11, LIVE: 2, LATEST: 30}
    del lives


@pytest.mark.parametrize("times", [1, 2])
def test_to_bury_changes_no_total(folder, times):
    lives = Process(folder, 1, 2, 3)
    for total in (10, 100):
        Process(folder, total, 5, 50).kill()
    before = folder.read()

    for _ in range(times):
        folder.merge_dead()

    assert folder.read() == before
    assert before.values == {TOTAL: 111, LIVE: 2, LATEST: 50}
    assert len(list(folder.path.glob("*.values"))) == 2
    Process(folder, 1000).kill()
    folder.merge_dead()
    assert folder.read().values[TOTAL] == 1111
    del lives


def test_a_service_begins_with_nothing(folder):
    Process(folder, 10).kill()
    folder.merge_dead()
    Process(folder, 10).kill()

    folder.begin()

    assert folder.read().values == {}
    assert list(folder.path.glob("*.values")) == []


def test_a_part_of_a_service_that_begins_takes_nothing_from_the_others(folder):
    lives = Process(folder, 1, 2)
    Process(folder, 10, 20).kill()

    folder.begin()

    assert folder.read().values == {TOTAL: 11, LIVE: 2, LATEST: 0}
    del lives


def test_what_a_crash_left_half_made_goes_and_what_is_being_made_stays(folder):
    old, new = folder.path / "1-a.new", folder.path / "2-b.new"
    for path in (old, new):
        path.touch()
    os.utime(old, (0, time.time() - 3600))

    folder.begin()

    assert not old.exists()
    assert new.exists()


@pytest.mark.parametrize("content", [b"", b"\0" * 7, b"\x80" + b"\0" * 199, b"\xff" * 200])
def test_a_file_that_a_power_failure_has_cut_is_passed_over_and_goes(folder, content):
    Process(folder, 10).kill()
    (folder.path / "7-cut.values").write_bytes(content)

    assert folder.read().values[TOTAL] == 10
    folder.merge_dead()

    assert folder.read().values[TOTAL] == 10
    assert [path.name for path in folder.path.glob("*.values")] == ["dead.values"]


@pytest.mark.parametrize(("mode", "act"), [("read", "merge_dead"), ("merge_dead", "read")])
def test_nobody_waits_for_ever_for_who_holds_the_folder(folder, monkeypatch, mode, act):
    monkeypatch.setattr(folder_module, "LOCK_TIMEOUT_S", 0.05)
    Process(folder, 1).kill()
    with (folder.path / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_SH if mode == "read" else fcntl.LOCK_EX)
        with pytest.raises(TimeoutError, match="holds the lock"):
            getattr(folder, act)()
    getattr(folder, act)()


def test_two_may_read_at_once(folder, monkeypatch):
    monkeypatch.setattr(folder_module, "LOCK_TIMEOUT_S", 0.05)
    with (folder.path / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_SH)
        assert folder.read().values == {}


def test_numbers_of_another_build_are_passed_over(folder):
    place = ValueFile(folder.path).append(("gone_total", ("x",)))
    place[0] = 1
    assert folder.read().values == {}
