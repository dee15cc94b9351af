"""The networks of a process are loaded once, shared and bounded."""

import socket
import threading
import tracemalloc
import weakref
from concurrent.futures import ThreadPoolExecutor

import pytest
from flask import Flask
from waiting import TIMEOUT_S, wait_until

from contracts.errors import DamagedError, ModelNotFoundError, VersionNotFoundError
from services.http.errors import BusyError, RefusedError
from services.networks.cache import Networks
from stores.blobs.directory import DirectoryBlobs
from stores.models.store import ModelStore

SIZE_BYTES = (784 * 50 + 50 + 50 * 10 + 10) * 4


class CountingStore(ModelStore):
    """A model store that records which versions were read."""

    def __init__(self, root):
        super().__init__(DirectoryBlobs(root))
        self.reads = []

    def copy_weights(self, name, version, allocate):
        self.reads.append((name, version))
        return super().copy_weights(name, version, allocate)


@pytest.fixture
def store(tmp_path):
    root = tmp_path / "models"
    root.mkdir()
    return CountingStore(root)


def test_a_version_is_read_once_and_shared(store, publish):
    publish()
    networks = Networks(store)
    first = networks.resolve("mnist", "latest")
    assert networks.resolve("mnist", "1") is first
    assert store.reads == [("mnist", 1)]


def test_concurrent_threads_load_a_version_once(store, publish):
    publish()
    networks = Networks(store)
    together = threading.Barrier(8)

    def ask(_):
        together.wait(timeout=TIMEOUT_S)
        return networks.resolve("mnist", "latest")

    with ThreadPoolExecutor(8) as pool:
        loaded = list(pool.map(ask, range(8)))
    assert store.reads == [("mnist", 1)]
    assert all(one is loaded[0] for one in loaded)


class SlowStore(CountingStore):
    """Reads version 1 immediately, and version 2 when released."""

    def __init__(self, root):
        super().__init__(root)
        self.is_reading, self.may_read = threading.Event(), threading.Event()

    def copy_weights(self, name, version, allocate):
        if version == 2:
            self.is_reading.set()
            assert self.may_read.wait(timeout=TIMEOUT_S)
        return super().copy_weights(name, version, allocate)


@pytest.mark.parametrize("is_loaded", [True, False])
def test_a_version_is_answered_while_another_loads(
    tmp_path, store, publish, make_network, is_loaded
):
    publish()
    publish(make_network(layer_sizes=(784, 100, 10)))
    slow = SlowStore(tmp_path / "models")
    networks = Networks(slow, large_bytes=2 * SIZE_BYTES - 10_000)
    if is_loaded:
        networks.resolve("mnist", "1")
    with ThreadPoolExecutor(2) as pool:
        second = pool.submit(networks.resolve, "mnist", "2")
        assert slow.is_reading.wait(timeout=TIMEOUT_S)
        try:
            first = pool.submit(networks.resolve, "mnist", "1").result(timeout=TIMEOUT_S)
        finally:
            slow.may_read.set()
        assert (first.version, second.result(timeout=TIMEOUT_S).version) == (1, 2)


@pytest.fixture
def loading(tmp_path, publish):
    """Networks for which every version is large, while version 2 of 5 is being loaded."""
    for _ in range(5):
        publish()
    slow = SlowStore(tmp_path / "models")
    networks = Networks(slow, large_bytes=0)
    with ThreadPoolExecutor(4) as pool:
        second = pool.submit(networks.resolve, "mnist", "2")
        assert slow.is_reading.wait(timeout=TIMEOUT_S)

        def load(ref, client=None):
            """Start another load that waits; client is the server's end of its connection."""
            waiting = len(networks._large_loads._waiters)
            environ = {"gunicorn.socket": client} if client else {}

            def resolve():
                with Flask(__name__).test_request_context(environ_overrides=environ):
                    return networks.resolve("mnist", ref)

            future = pool.submit(resolve)
            wait_until(lambda: len(networks._large_loads._waiters) > waiting)
            return future

        try:
            yield slow, networks, load
        finally:
            slow.may_read.set()
        assert second.result(timeout=TIMEOUT_S).version == 2


def test_large_versions_are_loaded_one_at_a_time(loading):
    store, networks, load = loading
    waiting = [load("3"), load("4")]
    with pytest.raises(BusyError, match="2 requests for others are waiting"):
        networks.resolve("mnist", "5")
    assert store.reads == []  # of version 2 is read below
    store.may_read.set()
    assert [future.result(timeout=TIMEOUT_S).version for future in waiting] == [3, 4]
    assert store.reads == [("mnist", 2), ("mnist", 3), ("mnist", 4)]


def test_load_of_a_disconnected_client_is_dropped(loading):
    store, _, load = loading
    ours, theirs = socket.socketpair()
    with ours, theirs:
        waiting = load("3", ours)
        theirs.close()
        store.may_read.set()
        with pytest.raises(RefusedError):
            waiting.result(timeout=TIMEOUT_S)
    assert ("mnist", 3) not in store.reads


def test_network_is_loaded_into_maps_only(store, publish, make_network):
    publish(make_network(layer_sizes=(784, 400, 10)))
    tracemalloc.start()
    try:
        loaded = Networks(store).resolve("mnist", "1")
        _, most_bytes = tracemalloc.get_traced_memory()  # of malloc
    finally:
        tracemalloc.stop()
    assert most_bytes < loaded.size_bytes / 4


def test_loaded_network_is_immutable(store, publish):
    publish()
    loaded = Networks(store).resolve("mnist", "latest")
    for param in loaded.network.params:
        with pytest.raises(ValueError, match="read-only"):
            param[...] = 0


def test_least_recently_used_network_is_evicted(store, publish):
    for _ in range(3):
        publish()
    ticks = iter(range(100))
    networks = Networks(store, max_bytes=2 * SIZE_BYTES, clock=lambda: next(ticks))
    for ref in ("1", "2", "1", "3"):
        networks.resolve("mnist", ref)
    store.reads.clear()
    for ref in ("1", "3", "2"):
        networks.resolve("mnist", ref)
    assert store.reads == [("mnist", 2)]


def test_deleted_versions_are_dropped_at_the_next_load(store, publish):
    for _ in range(4):
        publish()
    networks = Networks(store)
    held = {ref: weakref.ref(networks.resolve("mnist", ref).network) for ref in ("1", "2", "3")}
    store.delete_version("mnist", 1)
    store.delete_version("mnist", 3)
    networks.resolve("mnist", "4")
    assert [ref for ref, network in held.items() if network()] == ["2"]


def test_network_above_the_bound_is_served_alone(store, publish):
    publish()
    publish()
    networks = Networks(store, max_bytes=SIZE_BYTES - 1)
    for ref in ("1", "1", "2", "2", "1"):
        assert networks.resolve("mnist", ref).version == int(ref)
    assert store.reads == [("mnist", 1), ("mnist", 2), ("mnist", 1)]


def test_damaged_version_fails_each_time(store, publish, tmp_path):
    publish()
    first = set(tmp_path.rglob("weights.npz"))
    publish()
    (second,) = set(tmp_path.rglob("weights.npz")) - first
    second.write_bytes(b"not what was written")
    networks = Networks(store)
    for _ in range(3):
        with pytest.raises(DamagedError):
            networks.resolve("mnist", "latest")
    assert networks.resolve("mnist", "1").version == 1


def test_damaged_version_is_retried_after_a_second(store, publish, tmp_path):
    publish()
    file = next(tmp_path.rglob("weights.npz"))
    good = file.read_bytes()
    file.write_bytes(b"not what was written")
    now = [0.0]
    networks = Networks(store, clock=lambda: now[0])
    for now[0] in (0.0, 0.9):
        with pytest.raises(DamagedError):
            networks.resolve("mnist", "latest")
        assert "weights.npz" in str(networks.find_load_error("mnist", 1))
    assert store.reads == [("mnist", 1)]
    file.write_bytes(good)
    now[0] = 1.0
    assert networks.find_load_error("mnist", 1) is None
    assert networks.resolve("mnist", "latest").version == 1


def test_version_damaged_after_its_load_is_served(store, publish, tmp_path):
    publish()
    networks = Networks(store)
    first = networks.resolve("mnist", "latest")
    next(tmp_path.rglob("weights.npz")).write_bytes(b"not what was written")
    assert networks.resolve("mnist", "latest") is first


def test_unknown_names_are_404(store, publish):
    publish()
    networks = Networks(store)
    with pytest.raises(ModelNotFoundError):
        networks.resolve("nobody", "latest")
    with pytest.raises(VersionNotFoundError):
        networks.resolve("mnist", "2")
