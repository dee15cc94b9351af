"""A process sees its own changes immediately, whatever its other threads are reading."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest
from blob_faults import HeldRead
from waiting import TIMEOUT_S

from contracts.errors import StoreUnavailableError
from stores.models.store import ModelStore

MAX_AGE_S = 1.0


@pytest.fixture
def store(remote, clock):
    """Return a store whose pauses take no time, so that its cache does not age."""
    return ModelStore(remote, MAX_AGE_S, clock, lambda _pause_s: None)


@contextmanager
def slow_look(store, remote):
    """Hold a read of a thread until the body has run."""
    held = remote.held = HeldRead()
    with ThreadPoolExecutor(1) as pool:
        slow = pool.submit(store.resolve, "mnist", "latest")
        assert held.has_begun.wait(timeout=TIMEOUT_S)
        yield
        held.may_end.set()
        assert slow.result(timeout=TIMEOUT_S) == 3  # it read before


def test_slow_read_does_not_restore_a_head_before_a_publish(store, remote, make_result):
    with slow_look(store, remote):
        store.publish(make_result("job-4"))
    assert store.resolve("mnist", "latest") == 4
    assert store.resolve("mnist", "latest") == 4
    assert remote.reads == 1 + 1 + 1  # the slow one, the publisher's own, and one for the two


def test_slow_read_restores_no_deleted_number_during_an_outage(remote, writer):
    store = ModelStore(remote)
    store.resolve("mnist", "2")
    with slow_look(store, remote):
        store.delete_version("mnist", 2)
    remote.is_unavailable = True
    with pytest.raises(StoreUnavailableError):
        store.resolve("mnist", "2")


def test_change_invalidates_no_other_model(store, remote, make_result):
    store.publish(make_result("job-1", name="other"))
    store.resolve("mnist", "latest")
    store.resolve("other", "latest")
    store.move_alias("other", "champion", 1)
    reads = remote.reads
    assert store.resolve("mnist", "latest") == 3
    assert remote.reads == reads
