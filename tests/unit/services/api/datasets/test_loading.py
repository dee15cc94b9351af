"""Concurrent requests share the first load of a data set, which is limited."""

import threading
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context

import pytest
from keys import requesting
from waiting import TIMEOUT_S, wait_until

from contracts.errors import DamagedError
from services.api.datasets import loading
from services.api.datasets.loading import SharedLoads
from services.http.errors import BusyError
from services.limits.limiter import MAX_LARGE, SMALL_BYTES
from services.limits.thread_budget import ThreadBudget
from stores.datasets.memory import MemoryDatasets, synthetic_dataset

LARGE = SMALL_BYTES // 16 + 1  # examples of 16 bytes
NAMES = [f"large{number}" for number in range(MAX_LARGE + 1)]


class BlockingDatasets(MemoryDatasets):
    """Data sets that are loaded when they may be."""

    def __init__(self):
        large = (synthetic_dataset(name, train_examples=LARGE) for name in NAMES)
        super().__init__([synthetic_dataset(), *large])
        self.may_load = threading.Event()
        self.loads = []

    def load(self, name, *version):
        self.loads.append(name)
        assert self.may_load.wait(TIMEOUT_S)
        return super().load(name, *version)


@pytest.fixture(scope="module")
def blocking():
    return BlockingDatasets()


@pytest.fixture
def datasets(blocking):
    blocking.may_load.clear()
    blocking.loads.clear()
    return blocking


class RequestThreads(ThreadPoolExecutor):
    """Threads that act for the caller of the thread that submits their work."""

    def submit(self, work, *arguments):
        return super().submit(copy_context().run, work, *arguments)


@pytest.fixture(autouse=True)
def request_of_the_administrator():
    with requesting():
        yield


@pytest.fixture
def pool(datasets):
    with RequestThreads(8) as pool:
        yield pool
        datasets.may_load.set()


def waiting_for(shared):
    return shared._loads._waiting


@pytest.mark.parametrize("name", ["synthetic", NAMES[0]])
def test_concurrent_requests_load_a_version_once(datasets, pool, name):
    shared = SharedLoads(datasets, ThreadBudget())
    loads = [pool.submit(shared.load, name, 1) for _ in range(5)]
    wait_until(lambda: waiting_for(shared) == 4)
    datasets.may_load.set()

    assert len({id(load.result()) for load in loads}) == 1
    assert shared.load(name) is loads[0].result()
    assert datasets.loads == [name]


def test_requests_that_wait_for_a_load_are_bounded(datasets, pool, monkeypatch):
    monkeypatch.setattr(loading, "MAX_WAITING", 1)
    shared = SharedLoads(datasets, ThreadBudget())
    loads = [pool.submit(shared.load, "synthetic") for _ in range(2)]
    wait_until(lambda: waiting_for(shared) == 1)

    with pytest.raises(BusyError):
        shared.load("synthetic")
    datasets.may_load.set()
    assert [load.result().info.name for load in loads] == ["synthetic"] * 2


def test_large_data_sets_are_loaded_one_at_a_time(datasets, pool):
    shared = SharedLoads(datasets, ThreadBudget())
    loads = [pool.submit(shared.load, name) for name in NAMES[:MAX_LARGE]]
    wait_until(lambda: datasets.loads and len(shared._limiter._large._waiters) == MAX_LARGE - 1)

    with pytest.raises(BusyError):
        shared.load(NAMES[-1])
    assert len(datasets.loads) == 1
    datasets.may_load.set()
    assert [load.result().info.name for load in loads] == NAMES[:MAX_LARGE]


def test_failed_load_is_tried_again():
    class Damaged(MemoryDatasets):
        loads = 0

        def load(self, name, *version):
            self.loads += 1
            if self.loads == 1:
                raise DamagedError(name, "a bad sector")
            return super().load(name, *version)

    shared = SharedLoads(Damaged([synthetic_dataset()]), ThreadBudget())
    with pytest.raises(DamagedError):
        shared.load("synthetic")
    assert shared.load("synthetic").info.name == "synthetic"
