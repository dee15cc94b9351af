"""Some requests take many times their size of memory: how much of it is bounded."""

import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import numpy as np
import pytest
from claiming_store import LargeWeightsStore
from flask.testing import FlaskClient
from image_files import chunk, made_png, to_file
from snapshots import save_network
from waiting import TIMEOUT_S, wait_until
from weights_files import make_file, make_network

from services.api.datasets import examples
from services.api.models.exports.formats import MAX_EXPORT_BYTES
from services.http.body_limits import MAX_DOWNLOADS
from services.limits.limiter import MAX_LARGE, SMALL_BYTES
from stores.blobs.memory import MemoryBlobs
from stores.models.store import ModelStore

PATH = "/models/mnist/versions"
CONVERTED = f"{PATH}/latest/weights?format=onnx"
OCTETS = "application/octet-stream"
LARGE = (16, 600, 500, 3)  # 1.2 MB


def send(api, sizes=(16, 5, 3), path=PATH):
    client = api.app.test_client()  # one a thread
    return client.post(f"{path}?dataset=synthetic", data=make_file(sizes), content_type=OCTETS)


def test_files_for_slow_clients_are_bounded(make):
    api = make(LargeWeightsStore(MAX_EXPORT_BYTES // 2))
    send(api)
    slow = [api.app.test_client().get(CONVERTED) for _ in range(2)]

    refused = api.client.get(CONVERTED)
    slow[0].close()  # sent, or broken off
    answered = api.client.get(CONVERTED)

    assert refused.status_code == 503
    assert refused.json["type"] == "urn:mlpforge:problem:busy"
    assert int(refused.headers["Retry-After"]) >= 1
    assert answered.status_code == 200
    slow[1].close()


def test_number_of_open_downloads_is_bounded(api):
    send(api, LARGE)
    send(api, path="/models/small/versions")
    path, small = f"{PATH}/latest/weights", "/models/small/versions/1/weights"
    slow = [api.app.test_client().get(path) for _ in range(MAX_DOWNLOADS)]

    refused = api.client.get(path)
    short = [api.client.get(other) for other in ("/openapi.json", small, f"{small}?format=onnx")]
    head = api.client.head(path)
    slow[0].close()  # sent, or broken off
    answered = api.client.get(path)

    assert (refused.status_code, refused.json["type"]) == (503, "urn:mlpforge:problem:busy")
    assert [answer.status_code for answer in (*short, head)] == [200] * 4
    assert (answered.status_code, answered.data) == (200, slow[1].data)
    assert answered.content_length == len(answered.data)
    for response in slow:
        response.close()


def inspect_weights(api):
    """Ask for 3 MB of numbers; to hold those against the document takes seconds."""
    network = {"hidden_sizes": [4096], "dataset": "synthetic"}
    images = [{"dataset": "synthetic", "index": 0}]
    body = {"network": network, "images": images, "weights": True}
    return FlaskClient(api.app).post("/inspect", json=body)


def test_inspections_and_conversions_share_the_byte_budget(make):
    api = make(LargeWeightsStore(MAX_EXPORT_BYTES))
    send(api)
    inspection = inspect_weights(api)
    statuses = [inspection.status_code, api.client.get(CONVERTED).status_code]
    inspection.close()

    conversion = api.app.test_client().get(CONVERTED)
    refused = inspect_weights(api)
    statuses += [conversion.status_code, refused.status_code]
    conversion.close()
    answered = inspect_weights(api)

    assert statuses == [200, 503, 200, 503]
    assert refused.json["type"] == "urn:mlpforge:problem:busy"
    assert len(answered.data) > SMALL_BYTES
    answered.close()


def test_failed_conversion_releases_its_bytes(make):
    api = make(LargeWeightsStore(MAX_EXPORT_BYTES))
    api.finish()  # its weights are just some bytes

    statuses = [api.client.get(CONVERTED).status_code for _ in range(3)]

    assert statuses == [503] * 3
    assert api.client.get(CONVERTED).json["type"].endswith("damaged")


class BlockingModelStore(ModelStore):
    """A store that reads weights and publishes when it is let, and counts who waits for that."""

    def __init__(self):
        super().__init__(MemoryBlobs())
        self.may_answer = threading.Event()
        self.may_answer.set()
        self.waiting = self.most_waiting = 0

    def hold(self):
        self.waiting += 1
        self.most_waiting = max(self.most_waiting, self.waiting)
        assert self.may_answer.wait(timeout=TIMEOUT_S)
        self.waiting -= 1

    def copy_weights(self, name, version, allocate):
        if name == "mnist":
            self.hold()
        return super().copy_weights(name, version, allocate)

    def publish(self, result):
        if result.draft.name == "mnist":
            self.hold()
        return super().publish(result)


def get_converted(api):
    return api.app.test_client().get(CONVERTED)


def send_large(api):
    return send(api, LARGE)


@pytest.mark.parametrize("ask", [get_converted, send_large])
def test_large_work_queues_and_small_work_does_not(make, ask):
    store = BlockingModelStore()
    api = make(store)
    assert send(api, LARGE).json["weights"]["size_bytes"] > SMALL_BYTES
    store.most_waiting = 0
    store.may_answer.clear()

    with ThreadPoolExecutor(MAX_LARGE + 2) as pool:
        futures = [pool.submit(ask, api) for _ in range(MAX_LARGE + 2)]
        wait_until(lambda: sum(future.done() for future in futures) == 2)
        small = send(api, path="/models/small/versions")
        converted = api.client.get("/models/small/versions/1/weights?format=onnx")
        store.may_answer.set()
        answers = [future.result(timeout=TIMEOUT_S) for future in futures]

    assert sorted(answer.status_code // 100 for answer in answers) == [2, 2, 5, 5]
    assert (small.status_code, converted.status_code) == (201, 200)
    assert store.most_waiting == 1
    refused = [answer for answer in answers if answer.status_code == 503]
    assert {answer.json["type"] for answer in refused} == {"urn:mlpforge:problem:busy"}
    assert str(SMALL_BYTES) in refused[0].json["detail"]


def predict(api, job_id, body, content_type=OCTETS):
    path = f"/jobs/{job_id}/predict"
    return api.app.test_client().post(path, data=body, content_type=content_type).status_code


def draw(api, job_id, units):
    path = f"/jobs/{job_id}/snapshot?format=png&units={units}"
    return api.app.test_client().get(path).status_code


@pytest.fixture
def wide(make):
    """An api on a held store, and a running job whose network takes large images."""
    api = make(BlockingModelStore())
    send(api, LARGE)
    job, _ = api.start()
    save_network(api.models, job.id, make_network((8100, 200, 3)))
    return api, job.id


@contextmanager
def all_turns_taken(api):
    """Let large conversions take all turns; all are answered in the end."""
    api.models.may_answer.clear()
    with ThreadPoolExecutor(MAX_LARGE + 1) as pool:
        futures = [pool.submit(get_converted, api) for _ in range(MAX_LARGE + 1)]
        wait_until(lambda: any(future.done() for future in futures))  # one too many is refused
        yield
        api.models.may_answer.set()
    assert sorted(future.result().status_code for future in futures) == [200, 200, 503]


def test_large_predictions_and_pngs_queue_with_conversions(wide):
    api, job_id = wide

    with all_turns_taken(api):
        refused = [draw(api, job_id, 200), predict(api, job_id, bytes(SMALL_BYTES + 1))]
        small = [draw(api, job_id, 5), predict(api, job_id, bytes(8100))]

    assert refused == [503, 503]
    assert small == [200, 200]
    assert draw(api, job_id, 200) == 200


def test_large_pages_of_examples_queue_with_conversions(wide, monkeypatch):
    api, _ = wide

    def get():
        path = "/datasets/synthetic/versions/1/examples?limit=1"
        return api.app.test_client().get(path).status_code

    with all_turns_taken(api):
        small = get()
        monkeypatch.setitem(examples.VALUE_BYTES, "uint8", SMALL_BYTES)
        refused = get()

    assert (small, refused, get()) == (200, 503, 200)


def test_image_file_is_large_by_pixels_or_bytes(wide):
    api, job_id = wide
    save_network(api.models, job_id, make_network((784, 5, 10)), epoch=2)
    rows = bytes(29) * 28  # each with its filter byte
    small, long = made_png(28, 28, rows), made_png(28, 28, rows, chunk(b"tEXt", bytes(SMALL_BYTES)))
    wide_file = to_file(np.zeros((1025, 1025), np.uint8))

    with all_turns_taken(api):
        statuses = [predict(api, job_id, file, "image/png") for file in (small, long, wide_file)]

    assert len(wide_file) < SMALL_BYTES < len(long)
    assert statuses == [200, 503, 503]
    answers = [predict(api, job_id, file, "image/png") for file in (long, wide_file)]
    assert answers == [200, 200]


def draw_version(api, name):
    return api.app.test_client().get(f"/models/{name}/versions/1/weights?format=png&units=1")


def test_large_networks_are_loaded_one_at_a_time(make):
    api = make(BlockingModelStore())
    send(api, LARGE)
    send(api, path="/models/small/versions")
    for name in ("other", "another"):
        send(api, LARGE, f"/models/{name}/versions")
    api.models.may_answer.clear()

    with ThreadPoolExecutor(MAX_LARGE + 1) as pool:
        first = pool.submit(draw_version, api, "mnist")
        wait_until(lambda: api.models.waiting == 1)
        others = [pool.submit(draw_version, api, name) for name in ("other", "another")]
        wait_until(lambda: any(other.done() for other in others))
        small = draw_version(api, "small")
        api.models.may_answer.set()
        answers = [future.result(timeout=TIMEOUT_S) for future in (first, *others)]

    assert sorted(answer.status_code for answer in answers) == [200, 200, 503]
    assert small.status_code == 200
