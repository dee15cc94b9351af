"""What computes for people who look goes through one short row; what is ordinary never does."""

import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest
from published import publish_in
from snapshots import save_network
from waiting import TIMEOUT_S, wait_until
from weights_files import make_network

from contracts.models.versions import DatasetDigest
from services.api.app import COMPUTING_THREADS
from services.limits.limiter import MAX_LARGE, MAX_SMALL_RUNNING, MAX_SMALL_WAITING, SMALL_BYTES
from stores.blobs.memory import MemoryBlobs
from stores.datasets.memory import MemoryDatasets, synthetic_dataset
from stores.models.job_artifacts import JobArtifacts
from stores.models.store import ModelStore

SIZES = (16, 5, 3)
LARGE = (16, 600, 500, 3)  # 1.2 MB
WATCHERS = 10
HELD = [f"held{number}" for number in range(MAX_SMALL_RUNNING)]


class HeldDatasets(MemoryDatasets):
    """Data sets of which those in HELD are read when it is let."""

    def __init__(self):
        super().__init__([synthetic_dataset(), *map(synthetic_dataset, HELD)])
        self.may_answer = threading.Event()
        self.reading = 0

    def load(self, name, *_version):
        if name in HELD:
            self.reading += 1
            assert self.may_answer.wait(TIMEOUT_S)
        return super().load(name)


class BlockingModelStore(ModelStore):
    """A store that reads the weights of `held` when it is let."""

    def __init__(self):
        super().__init__(MemoryBlobs())
        self.may_answer = threading.Event()
        self.reading = 0

    def copy_weights(self, name, version, allocate):
        if name.startswith("held"):
            self.reading += 1
            assert self.may_answer.wait(TIMEOUT_S)
        return super().copy_weights(name, version, allocate)


def inspect(api, model="free", sock=None, dataset="held0"):
    return api.app.test_client().post(
        "/inspect",
        json={"network": {"model": model}, "images": [{"dataset": dataset, "index": 0}]},
        environ_overrides={"gunicorn.socket": sock} if sock else {},
    )


@pytest.fixture
def datasets():
    return HeldDatasets()


@pytest.fixture
def held(make, datasets):
    api = make(datasets=datasets)
    info = synthetic_dataset().info
    own = DatasetDigest(name=info.name, sha256=info.sha256)
    publish_in(api.models, make_network(SIZES), name="free", dataset=own)
    job, _ = api.start()
    save_network(api.models, job.id, make_network(SIZES))
    return api, job.id


@contextmanager
def full_row(api, datasets, sock=None):
    """Let inspections take all places, and the ones to wait in; yields the futures of all."""
    with ThreadPoolExecutor(MAX_SMALL_RUNNING + MAX_SMALL_WAITING + 2) as pool:
        # Concurrent requests share the load of one data set.
        futures = [pool.submit(inspect, api, dataset=name) for name in HELD]
        wait_until(lambda: datasets.reading == MAX_SMALL_RUNNING)
        # One comes after the other: the last one too many is refused, and nobody else.
        futures += [pool.submit(inspect, api, sock=sock) for _ in range(MAX_SMALL_WAITING + 1)]
        wait_until(lambda: any(future.done() for future in futures))
        try:
            yield futures
        finally:
            datasets.may_answer.set()


def predict(api, job_id, **more):
    client = api.app.test_client()
    return client.post(f"/jobs/{job_id}/predict", json={"pixels": [0] * 16}, **more)


def test_full_queue_refuses_only_computing_requests(held, datasets):
    api, job_id = held
    get = api.client.get

    with full_row(api, datasets) as futures:
        computing = [
            predict(api, job_id),
            inspect(api),
            get(f"/jobs/{job_id}/snapshot?format=png"),
            get("/models/free/versions/1/weights?format=png"),
            get("/models/free/versions/1/answers"),
            api.client.post("/models/free/compare", json={"versions": [1, 1]}),
            get("/datasets/synthetic/test/0?format=png"),
            get(f"/jobs/{job_id}/plots/loss.svg"),
        ]
        paths = ["/healthz", "/readyz", "/jobs", f"/jobs/{job_id}", "/models", "/", "/datasets"]
        paths += [f"/jobs/{job_id}/snapshot", "/models/free/versions/1/weights"]
        ordinary = {path: get(path).status_code for path in paths}
    answers = [future.result() for future in futures]

    assert [answer.status_code for answer in computing] == [503] * len(computing)
    assert {answer.json["type"] for answer in computing} == {"urn:mlpforge:problem:busy"}
    assert all(int(answer.headers["Retry-After"]) >= 1 for answer in computing)
    assert f"{MAX_SMALL_WAITING} are waiting" in computing[0].json["detail"]
    assert "bytes" not in computing[0].json["detail"]
    assert set(ordinary.values()) == {200}
    assert sorted(answer.status_code for answer in answers)[:-1] == [200] * (len(answers) - 1)
    assert predict(api, job_id).status_code == 200


def test_disconnected_client_frees_its_place_in_the_queue(held, datasets):
    api, job_id = held
    server, client = socket.socketpair()

    with server, full_row(api, datasets, server) as futures, ThreadPoolExecutor(1) as pool:
        refused = sum(future.done() for future in futures)
        client.close()
        late = pool.submit(predict, api, job_id)
        wait_until(lambda: sum(future.done() for future in futures) > refused or late.done())
        datasets.may_answer.set()
        assert late.result(TIMEOUT_S).status_code == 200


def test_disconnected_large_request_frees_its_place(make):
    api = make(BlockingModelStore())
    for number in range(MAX_LARGE + 1):
        publish_in(api.models, make_network(LARGE), name=f"held{number}")
    server, client = socket.socketpair()

    with server, ThreadPoolExecutor(MAX_LARGE + 2) as pool:
        first = pool.submit(inspect, api, "held0", dataset="synthetic")
        wait_until(lambda: api.models.reading == 1)
        two = [pool.submit(inspect, api, "held1", server, "synthetic") for _ in range(2)]
        wait_until(lambda: any(future.done() for future in two))  # one waits, one is too many
        client.close()
        last = pool.submit(inspect, api, "held2", dataset="synthetic")
        wait_until(lambda: all(future.done() for future in two) or last.done())
        api.models.may_answer.set()
        assert [first.result(TIMEOUT_S).status_code, last.result(TIMEOUT_S).status_code] == [
            200,
            200,
        ]
    assert [future.result().status_code for future in two] == [503, 503]


class BlockedArtifacts(JobArtifacts):
    """Artifacts of which snapshots are opened when they may be."""

    def __init__(self, blobs):
        super().__init__(blobs)
        self.may_open = threading.Event()

    def open_snapshot(self, job_id):
        assert self.may_open.wait(TIMEOUT_S)
        return super().open_snapshot(job_id)


def test_snapshot_waiter_occupies_a_computing_thread(held, datasets):
    api, job_id = held
    api.models.artifacts = BlockedArtifacts(api.models._blobs)
    left = COMPUTING_THREADS - MAX_SMALL_RUNNING - MAX_SMALL_WAITING

    def draw():
        return api.app.test_client().get(f"/jobs/{job_id}/snapshot?format=png")

    with full_row(api, datasets), ThreadPoolExecutor(left + 1) as pool:
        watchers = [pool.submit(draw) for _ in range(left + 1)]
        wait_until(lambda: any(watcher.done() for watcher in watchers))
        refused = [watcher.result() for watcher in watchers if watcher.done()]
        datasets.may_answer.set()
        api.models.artifacts.may_open.set()

    assert len(refused) == 1
    assert f"{COMPUTING_THREADS} requests are computing or waiting" in refused[0].json["detail"]


def test_uncached_networks_are_loaded_two_at_a_time(make):
    api = make(BlockingModelStore())
    names = [f"held{number}" for number in range(MAX_SMALL_RUNNING + MAX_SMALL_WAITING + 1)]
    for name in names:
        publish_in(api.models, make_network(SIZES), name=name)

    def draw(name):
        path = f"/models/{name}/versions/1/weights?format=png"
        return api.app.test_client().get(path).status_code

    with ThreadPoolExecutor(len(names)) as pool:
        futures = [pool.submit(draw, name) for name in names]
        wait_until(lambda: any(future.done() for future in futures))
        reading = api.models.reading
        api.models.may_answer.set()
        statuses = [future.result(TIMEOUT_S) for future in futures]

    assert reading == MAX_SMALL_RUNNING
    assert sorted(statuses) == [200] * (len(names) - 1) + [503]


@pytest.mark.parametrize("sizes", [SIZES, LARGE])
def test_ten_pages_watching_a_run_are_not_refused(make, sizes):
    api = make(ModelStore(MemoryBlobs()))
    job, _ = api.start()

    def watch():
        client = api.app.test_client()
        start.wait(TIMEOUT_S)
        path = f"/jobs/{job.id}/snapshot"
        return [client.get(f"{path}{query}").status_code for query in ("", "?format=png")]

    statuses = []
    for epoch in range(1, 6):
        save_network(api.models, job.id, make_network(sizes), epoch=epoch)
        start = threading.Barrier(WATCHERS)
        with ThreadPoolExecutor(WATCHERS) as pool:
            for answered in [pool.submit(watch) for _ in range(WATCHERS)]:
                statuses += answered.result()

    assert statuses == [200] * (5 * WATCHERS * 2)


def test_nested_lists_are_counted_before_parsing(api):
    for images in (b"[]," * 300_000 + b"[]", b"[" * 50 + b"]" * 50):
        body = b'{"network":{"hidden_sizes":[5]},"images":[' + images + b"]}"
        response = api.client.post("/inspect", data=body, content_type="application/json")
        assert response.status_code == 422
    many = b'{"images":[' + b"[]," * 30_000 + b"[]]}"
    response = api.client.post("/inspect", data=many, content_type="application/json")
    assert "got 30000 in 30003" in response.json["detail"]
    assert len(many) < SMALL_BYTES
