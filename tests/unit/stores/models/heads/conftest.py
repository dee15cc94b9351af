"""A store with remote storage, which caches heads for one second."""

import pytest
from blob_faults import RemoteBlobs

from stores.blobs.memory import MemoryBlobs
from stores.models.store import ModelStore

MAX_AGE_S = 1.0


class Clock:
    def __init__(self):
        self.now_s = 100.0
        self.pauses_s = []

    def __call__(self):
        return self.now_s

    def pause(self, seconds):
        self.pauses_s.append(seconds)
        self.now_s += seconds


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def storage():
    """Return the storage as another host sees it, without delay."""
    return MemoryBlobs()


@pytest.fixture
def writer(storage, make_result):
    """Return another host's store, with three versions and an alias."""
    store = ModelStore(storage)
    for i in (1, 2, 3):
        store.publish(make_result(f"job-{i}"))
    store.move_alias("mnist", "champion", 1)
    return store


@pytest.fixture
def remote(storage, writer):
    return RemoteBlobs(storage)


@pytest.fixture
def reader(remote, clock):
    return ModelStore(remote, MAX_AGE_S, clock, clock.pause)
