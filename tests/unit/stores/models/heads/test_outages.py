"""Cached heads while the storage is unavailable or does not respond."""

import os
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from blob_faults import HeldRead
from waiting import TIMEOUT_S, wait_until

from contracts.errors import DamagedError, StoreUnavailableError
from stores.models.files.layout import head_key
from stores.models.heads import READ_WAIT_S
from stores.models.store import ModelStore

MAX_AGE_S = 1.0  # of the fixture `reader`


def test_outage_stops_aliases_and_latest_but_not_known_numbers(reader, remote, clock):
    reader.resolve("mnist", "latest")
    remote.is_unavailable = True
    assert reader.resolve("mnist", "champion") == 1  # it may still be cached
    clock.now_s += MAX_AGE_S
    for ref in ("champion", "latest"):
        with pytest.raises(StoreUnavailableError):
            reader.resolve("mnist", ref)
    assert [reader.resolve("mnist", ref) for ref in ("1", "2", "3")] == [1, 2, 3]
    with pytest.raises(StoreUnavailableError):
        reader.resolve("mnist", "4")  # it may have been published meanwhile
    with pytest.raises(StoreUnavailableError):
        reader.resolve("other", "1")
    with pytest.raises(StoreUnavailableError):
        reader.get_model("mnist")


def test_deleted_version_is_not_served_during_an_outage(reader, remote, writer, clock):
    writer.delete_version("mnist", 2)
    reader.resolve("mnist", "latest")
    remote.is_unavailable = True
    clock.now_s += MAX_AGE_S
    with pytest.raises(StoreUnavailableError):
        reader.resolve("mnist", "2")


def test_unavailable_storage_is_probed_rarely(reader, remote, clock):
    reader.resolve("mnist", "latest")
    remote.is_unavailable = True
    for at_s in (1.0, 1.5, 1.99, 2.0, 2.5, 3.0):
        clock.now_s = 100.0 + at_s
        with pytest.raises(StoreUnavailableError):
            reader.resolve("mnist", "latest")
        assert reader.resolve("mnist", "1") == 1
    assert remote.reads == 1 + 3  # after 1 s, 2 s and 3 s


def test_recovered_storage_is_used_again(reader, remote, clock, writer):
    reader.resolve("mnist", "latest")
    remote.is_unavailable = True
    clock.now_s += MAX_AGE_S
    with pytest.raises(StoreUnavailableError):
        reader.resolve("mnist", "latest")
    remote.is_unavailable = False
    writer.move_alias("mnist", "champion", 3)
    clock.now_s += MAX_AGE_S
    assert reader.resolve("mnist", "champion") == 3


def test_concurrent_threads_read_once(reader, remote):
    held = remote.held = HeldRead()
    with ThreadPoolExecutor(8) as pool:
        first = pool.submit(reader.resolve, "mnist", "champion")
        assert held.has_begun.wait(timeout=TIMEOUT_S)
        others = [pool.submit(reader.resolve, "mnist", ref) for ref in ("latest", "2", "1")]
        held.may_end.set()
        found = [read.result(timeout=TIMEOUT_S) for read in (first, *others)]
    assert found == [1, 3, 2, 1]
    assert remote.reads == 1


def test_unresponsive_storage_blocks_only_one_thread(reader, remote, clock):
    reader.resolve("mnist", "latest")
    clock.now_s += MAX_AGE_S
    held, remote.is_unavailable = HeldRead(), True
    remote.held = held
    with ThreadPoolExecutor(4) as pool:
        looking = pool.submit(reader.resolve, "mnist", "latest")
        assert held.has_begun.wait(timeout=TIMEOUT_S)
        others = [pool.submit(reader.resolve, "mnist", ref) for ref in ("1", "champion")]
        assert others[0].result(timeout=TIMEOUT_S) == 1
        with pytest.raises(StoreUnavailableError):
            others[1].result(timeout=TIMEOUT_S)
        assert not looking.done()
        held.may_end.set()
        with pytest.raises(StoreUnavailableError):
            looking.result(timeout=TIMEOUT_S)
    assert remote.reads == 2


def test_silence_after_an_outage_blocks_no_other_thread(reader, remote, clock):
    reader.resolve("mnist", "latest")
    remote.is_unavailable = True
    clock.now_s += MAX_AGE_S
    with pytest.raises(StoreUnavailableError):
        reader.resolve("mnist", "latest")
    clock.now_s += MAX_AGE_S
    held = remote.held = HeldRead()
    with ThreadPoolExecutor(1) as pool:
        looking = pool.submit(reader.resolve, "mnist", "latest")
        assert held.has_begun.wait(timeout=TIMEOUT_S)
        begun_s = time.monotonic()
        with pytest.raises(StoreUnavailableError):
            reader.resolve("mnist", "champion")
        assert reader.resolve("mnist", "2") == 2
        assert (
            time.monotonic() - begun_s < 2 * READ_WAIT_S
        )  # two sequential waits would take longer
        held.may_end.set()
        wait_until(looking.done)


def test_fork_during_a_read_does_not_block_the_child(reader, remote, monkeypatch):
    held = remote.held = HeldRead()
    with ThreadPoolExecutor(1) as pool:
        looking = pool.submit(reader.resolve, "mnist", "champion")
        assert held.has_begun.wait(timeout=TIMEOUT_S)
        with monkeypatch.context() as child:
            child.setattr(os, "getpid", lambda: -1)  # the only effect of a fork here
            assert reader.resolve("mnist", "champion") == 1
        assert not looking.done()
        held.may_end.set()
        assert looking.result(timeout=TIMEOUT_S) == 1


def test_slow_response_does_not_replace_a_later_one(remote, writer, make_result):
    reader = ModelStore(remote)
    held = remote.held = HeldRead()
    with ThreadPoolExecutor(1) as pool:
        slow = pool.submit(reader.resolve, "mnist", "latest")
        assert held.has_begun.wait(timeout=TIMEOUT_S)
        writer.publish(make_result("job-4"))
        assert reader.resolve("mnist", "latest") == 4
        held.may_end.set()
        assert slow.result(timeout=TIMEOUT_S) == 3
    remote.is_unavailable = True
    assert reader.resolve("mnist", "4") == 4  # it is cached


def test_damaged_head_is_detected_at_the_next_read(reader, remote, clock, storage):
    assert reader.resolve("mnist", "champion") == 1
    storage.write(head_key("mnist"), storage.read(head_key("mnist"))[:-5])
    clock.now_s += MAX_AGE_S
    for ref in ("champion", "latest", "1"):
        with pytest.raises(DamagedError, match="head of model mnist"):
            reader.resolve("mnist", ref)


def test_uncached_head_is_read_each_time(remote, writer):
    reader = ModelStore(remote)
    for version in (2, 3, 1):
        writer.move_alias("mnist", "champion", version)
        assert reader.resolve("mnist", "champion") == version
    assert remote.reads == 3
    remote.is_unavailable = True
    with pytest.raises(StoreUnavailableError):
        reader.resolve("mnist", "champion")
    assert reader.resolve("mnist", "2") == 2
    remote.is_unavailable = False
    assert reader.resolve("mnist", "champion") == 1
