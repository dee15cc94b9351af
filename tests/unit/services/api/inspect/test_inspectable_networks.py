"""Networks for inspection: cached, up to date and read-only."""

import itertools
import threading
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import numpy as np
import pytest
from claiming_store import LargeWeightsStore
from flask import Flask
from full_limiter import limiter_full
from published import publish_in
from snapshots import save_network
from waiting import TIMEOUT_S, wait_until

from contracts.errors import DamagedError
from contracts.ids import make_job_id
from contracts.jobs.spec import JobSpec
from mlp_core import Initializer, Network
from services.api.inspect.inspectable_networks import (
    MAX_CACHED_SNAPSHOTS,
    MAX_INSPECTABLE_BYTES,
    InspectableNetworks,
)
from services.http.errors import BusyError, RefusedError
from services.limits.limiter import WorkLimiter
from services.server.client_connection import IS_STOPPING
from stores.jobs.limits import JobLimits
from stores.jobs.memory import memory_job_store
from stores.jobs.records import NewJob
from stores.models.job_artifacts import Snapshot
from stores.models.open import memory_store

LARGE = (16, 600, 500, 3)  # 1.2 MB


def make_network(seed=0, sizes=(16, 5, 3)):
    return Network.create(sizes, "relu", Initializer("he"), np.random.default_rng(seed))


@pytest.fixture
def networks():
    jobs = memory_job_store(JobLimits(max_queued=9, lease_s=30, max_attempts=5))
    return InspectableNetworks(jobs, memory_store(), WorkLimiter("loads"))


def start(networks):
    """Return the id of a running job."""
    job_id = make_job_id()
    networks.jobs.create(NewJob(job_id, JobSpec(dataset="synthetic"), 50, None, None))
    assert networks.jobs.claim("worker") is not None
    return job_id


def test_a_snapshot_is_read_once_until_the_next_epoch(networks):
    job_id = start(networks)
    save_network(networks.models, job_id, make_network())
    first = networks.of_snapshot(job_id)
    assert networks.of_snapshot(job_id).network is first.network

    save_network(networks.models, job_id, make_network(), epoch=2)  # the same weights by chance

    assert (first.figures.epoch, networks.of_snapshot(job_id).figures.epoch) == (1, 2)


def test_few_snapshots_are_cached(networks):
    job_ids = [start(networks) for _ in range(MAX_CACHED_SNAPSHOTS + 1)]
    for seed, job_id in enumerate(job_ids):
        save_network(networks.models, job_id, make_network(seed))
    first = [networks.of_snapshot(job_id).network for job_id in job_ids]

    again = [networks.of_snapshot(job_id).network for job_id in reversed(job_ids)][::-1]

    assert [one is other for one, other in zip(first, again, strict=True)] == [False, True, True]
    for seed, network in enumerate(again):
        np.testing.assert_array_equal(network.params[0], make_network(seed).params[0])


def test_shared_network_is_read_only(networks):
    job_id = start(networks)
    save_network(networks.models, job_id, make_network())
    publish_in(networks.models, make_network())

    for network in (
        networks.of_snapshot(job_id).network,
        networks.of_version("mnist", "1").network,
    ):
        with pytest.raises(ValueError, match="read-only"):
            network.params[0] += 1


def test_snapshot_that_is_not_a_network_is_damaged(networks):
    job_id = start(networks)
    figures = save_network(networks.models, job_id, make_network()).figures
    networks.models.artifacts.save_snapshot(job_id, 1, Snapshot(figures, b"no network"))

    with pytest.raises(DamagedError, match=job_id):
        networks.of_snapshot(job_id)


def test_too_large_version_is_refused_before_it_is_read():
    store = LargeWeightsStore(MAX_INSPECTABLE_BYTES + 1)
    networks = InspectableNetworks(None, store, WorkLimiter("loads"))
    publish_in(networks.models, make_network())

    with pytest.raises(RefusedError, match="download the weights") as refused:
        networks.of_version("mnist", "1")
    assert refused.value.status == 422


class BlockedArtifacts:
    """Job artifacts whose snapshots can be blocked."""

    def __init__(self, kept):
        self._artifacts = kept
        self.asked = itertools.count(1)
        self.last_asked = self.opened = 0
        self.may_open = threading.Event()

    def load_snapshot_header(self, job_id):
        self.last_asked = next(self.asked)
        return self._artifacts.load_snapshot_header(job_id)

    def open_snapshot(self, job_id):
        self.opened += 1
        assert self.may_open.wait(timeout=TIMEOUT_S)
        return self._artifacts.open_snapshot(job_id)


def test_ten_watchers_are_answered_at_the_next_epoch(networks):
    job_id = start(networks)
    save_network(networks.models, job_id, make_network())
    kept = BlockedArtifacts(networks.models.artifacts)
    watched = InspectableNetworks(
        networks.jobs, SimpleNamespace(artifacts=kept), WorkLimiter("loads")
    )

    with ThreadPoolExecutor(10) as pool:
        watchers = [pool.submit(watched.of_snapshot, job_id) for _ in range(10)]
        wait_until(lambda: kept.last_asked == 10)
        kept.may_open.set()
        found = {id(watcher.result(timeout=TIMEOUT_S)) for watcher in watchers}

    assert len(found) == kept.opened == 1


def test_large_snapshot_queues_and_a_cached_one_does_not(networks):
    job_id = start(networks)
    save_network(networks.models, job_id, make_network(sizes=LARGE))
    first = networks.of_snapshot(job_id)

    with limiter_full(networks.loads):
        again = networks.of_snapshot(job_id)
        save_network(networks.models, job_id, make_network(sizes=LARGE), epoch=2)
        with pytest.raises(BusyError):
            networks.of_snapshot(job_id)
        save_network(networks.models, job_id, make_network(), epoch=3)
        small = networks.of_snapshot(job_id)

    assert again.network is first.network
    assert small.figures.epoch == 3


def test_large_version_queues_and_a_cached_one_does_not(networks):
    for name in ("kept", "new"):
        publish_in(networks.models, make_network(sizes=LARGE), name)
    publish_in(networks.models, make_network(), "small")
    first = networks.of_version("kept", "1")

    with limiter_full(networks.loads):
        again = networks.of_version("kept", "1")
        networks.of_version("small", "1")
        with pytest.raises(BusyError):
            networks.of_version("new", "1")

    assert again is first
    networks.of_version("new", "1")


def test_disconnected_waiter_of_a_snapshot_frees_its_slot(networks):
    job_id = start(networks)
    save_network(networks.models, job_id, make_network(sizes=LARGE))
    is_gone, may_end = threading.Event(), threading.Event()

    def ask():
        environ = {IS_STOPPING: is_gone.is_set}
        with Flask(__name__).test_request_context(environ_overrides=environ):
            return networks.of_snapshot(job_id)

    with ThreadPoolExecutor(3) as pool:
        pool.submit(networks.loads.run, lambda: may_end.wait(timeout=TIMEOUT_S), None)
        wait_until(lambda: networks.loads._large._free == 0)
        gone = pool.submit(ask)
        wait_until(lambda: networks.loads._large._waiters)
        is_gone.set()
        late = pool.submit(networks.loads.run, lambda: "its turn", None)
        wait_until(lambda: gone.done() or late.done())
        may_end.set()
        assert late.result(timeout=TIMEOUT_S) == "its turn"
        with pytest.raises(RefusedError, match="the client disconnected"):
            gone.result(timeout=TIMEOUT_S)
