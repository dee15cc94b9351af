"""The values of several processes are combined."""

import fcntl
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
    """A process that counts in the folder until it is killed."""

    def __init__(self, folder, total, live=0.0, latest=0.0):
        file = ValueFile(folder.path)
        self._places = [file.append(key) for key in (TOTAL, LIVE, LATEST)]
        for place, value in zip(self._places, (total, live, latest), strict=True):
            place[0] = value

    def kill(self):
        self._places.clear()


def test_processes_are_summed(folder):
    kept = [Process(folder, 1, 2, 30), Process(folder, 10, 20, 3)]
    totals = folder.read()
    assert totals.values == {TOTAL: 11, LIVE: 22, LATEST: 30}
    assert totals.pids == {os.getpid()}
    del kept


def test_ended_processes_keep_sums_but_not_live_values(folder):
    lives, dies = Process(folder, 1, 2, 3), Process(folder, 10, 20, 30)
    dies.kill()
    assert folder.read().values == {TOTAL: 11, LIVE: 2, LATEST: 30}
    del lives


@pytest.mark.parametrize("times", [1, 2])
def test_merging_ended_processes_changes_no_total(folder, times):
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


def test_service_starts_from_zero(folder):
    Process(folder, 10).kill()
    folder.merge_dead()
    Process(folder, 10).kill()

    folder.begin()

    assert folder.read().values == {}
    assert list(folder.path.glob("*.values")) == []


def test_start_keeps_values_of_live_processes(folder):
    lives = Process(folder, 1, 2)
    Process(folder, 10, 20).kill()

    folder.begin()

    assert folder.read().values == {TOTAL: 11, LIVE: 2, LATEST: 0}
    del lives


def test_only_old_partial_files_are_removed(folder):
    old, new = folder.path / "1-a.new", folder.path / "2-b.new"
    for path in (old, new):
        path.touch()
    os.utime(old, (0, time.time() - 3600))

    folder.begin()

    assert not old.exists()
    assert new.exists()


@pytest.mark.parametrize("content", [b"", b"\0" * 7, b"\x80" + b"\0" * 199, b"\xff" * 200])
def test_truncated_file_is_ignored_and_merged(folder, content):
    Process(folder, 10).kill()
    (folder.path / "7-cut.values").write_bytes(content)

    assert folder.read().values[TOTAL] == 10
    folder.merge_dead()

    assert folder.read().values[TOTAL] == 10
    assert [path.name for path in folder.path.glob("*.values")] == ["dead.values"]


@pytest.mark.parametrize(("mode", "act"), [("read", "merge_dead"), ("merge_dead", "read")])
def test_waiting_for_the_folder_lock_times_out(folder, monkeypatch, mode, act):
    monkeypatch.setattr(folder_module, "LOCK_TIMEOUT_S", 0.05)
    Process(folder, 1).kill()
    with (folder.path / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_SH if mode == "read" else fcntl.LOCK_EX)
        with pytest.raises(TimeoutError, match="holds the lock"):
            getattr(folder, act)()
    getattr(folder, act)()


def test_concurrent_reads_are_possible(folder, monkeypatch):
    monkeypatch.setattr(folder_module, "LOCK_TIMEOUT_S", 0.05)
    with (folder.path / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_SH)
        assert folder.read().values == {}


def test_unknown_metrics_of_another_build_are_ignored(folder):
    place = ValueFile(folder.path).append(("gone_total", ("x",)))
    place[0] = 1
    assert folder.read().values == {}
