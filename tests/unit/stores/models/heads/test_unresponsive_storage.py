"""A storage that does not respond for many models blocks one thread of a process, not all."""

import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest
from blob_faults import HeldRead
from waiting import TIMEOUT_S

from contracts.errors import StoreUnavailableError
from stores.models.heads import READ_WAIT_S

MAX_AGE_S = 1.0  # of the fixture `reader`
NAMES = ("mnist", "second", "third", "fourth")


@pytest.fixture
def silent(reader, remote, writer, clock, make_result):
    """Return the unavailable storage of a reader that has cached four models."""
    for name in NAMES[1:]:
        writer.publish(make_result("job-1", name=name))
    for name in NAMES:
        reader.resolve(name, "latest")
    remote.is_unavailable = True
    clock.now_s += MAX_AGE_S
    with pytest.raises(StoreUnavailableError):
        reader.resolve("mnist", "latest")
    clock.now_s += MAX_AGE_S
    return remote


@contextmanager
def one_looking(reader, remote):
    """Run a thread that waits for the storage; provide its future result."""
    held = remote.held = HeldRead()
    with ThreadPoolExecutor(1) as pool:
        looking = pool.submit(reader.resolve, "mnist", "1")
        assert held.has_begun.wait(timeout=TIMEOUT_S)
        try:
            yield looking
            assert not looking.done()
        finally:
            held.may_end.set()


def test_known_numbers_are_served_while_one_thread_reads(reader, silent):
    with one_looking(reader, silent) as looking:
        reads, begun_s = silent.reads, time.monotonic()
        assert [reader.resolve(name, "1") for name in NAMES] == [1] * len(NAMES)
        for name in (*NAMES, "unknown"):
            with pytest.raises(StoreUnavailableError):
                reader.resolve(name, "latest")
        assert time.monotonic() - begun_s < READ_WAIT_S
        assert silent.reads == reads
    assert looking.result(timeout=TIMEOUT_S) == 1


def test_after_a_failed_read_no_model_is_read_for_a_while(reader, silent, clock):
    with one_looking(reader, silent):
        pass
    reads = silent.reads
    clock.now_s += MAX_AGE_S / 2
    assert [reader.resolve(name, "1") for name in NAMES] == [1] * len(NAMES)
    assert silent.reads == reads
    clock.now_s += MAX_AGE_S / 2
    assert [reader.resolve(name, "1") for name in NAMES] == [1] * len(NAMES)
    assert silent.reads == reads + 1


def test_one_successful_read_ends_the_outage_for_all(reader, silent, clock, writer):
    for name in NAMES:
        writer.move_alias(name, "champion", 1)
    silent.is_unavailable = False
    assert [reader.resolve(name, "champion") for name in NAMES] == [1] * len(NAMES)
