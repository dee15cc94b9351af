"""What `POST /inspect` refuses: each at its place, and with what to do instead."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from deleting_store import DeletingStore
from flask.testing import FlaskClient
from published import publish_in
from waiting import TIMEOUT_S, wait_until
from weights_files import make_network

from contracts.inference.inspections import MAX_INSPECTED, MAX_INSPECTED_STEPS
from services.api.inspect.inspectable_networks import MAX_INSPECTABLE_BYTES
from services.api.inspect.limits import MAX_RESPONSE_NUMBERS, MAX_SHOWN_PARAMETERS, MAX_UPDATES
from services.http.body_limits import MAX_INSPECT_BYTES
from services.limits.limiter import MAX_LARGE, SMALL_BYTES
from stores.blobs.memory import MemoryBlobs
from stores.datasets.packaged import PackagedDatasets
from stores.models.store import ModelStore

IMAGE = {"dataset": "synthetic", "index": 0}
SENT = {"pixels": [9] * 16}
FRESH = {"hidden_sizes": [5], "dataset": "synthetic"}
UNKNOWN = "019bd9a1-7c3e-7d52-8f0e-0d7c3f1a2b4c"


@pytest.fixture
def ready(api):
    publish_in(api.models, make_network())
    return api


def post(api, **body):
    return api.app.test_client().post("/inspect", json={"images": [IMAGE], **body})


def post_large(api, **body):
    """To hold a hundred thousand numbers against the document takes seconds."""
    return FlaskClient(api.app).post("/inspect", json={"images": [IMAGE], **body})


@pytest.mark.parametrize(
    ("body", "loc", "says"),
    [
        ({"images": []}, ["images"], "1 or more"),
        ({"images": [IMAGE] * (MAX_INSPECTED + 1)}, ["images"], "at most 10"),
        ({"images": [{}]}, ["images", 0], "index or pixels"),
        ({"images": [IMAGE, SENT | {"index": 3}]}, ["images", 1, "index"], "pixels, label"),
        (
            {"images": [IMAGE | {"label": 3}]},
            ["images", 0, "label"],
            "dataset, dataset_version, split",
        ),
        (
            {"images": [IMAGE | {"index": 100}]},
            ["images", 0, "index"],
            "below 100, the number of test examples",
        ),
        ({"images": [IMAGE | {"dataset": "no"}]}, ["images", 0, "dataset"], "GET /datasets"),
        ({"images": [IMAGE, {"pixels": []}]}, ["images", 1, "pixels"], "empty"),
        ({"images": [IMAGE, {"pixels": [9] * 15}]}, ["images", 1, "pixels"], "16 numbers, got 15"),
        ({"images": [IMAGE, {"pixels": [9] * 4}]}, ["images", 1, "pixels"], "16 numbers, got 4"),
        ({"images": [{"pixels": [[9] * 4] * 3}]}, ["images", 0, "pixels"], "4 rows of 4"),
        ({"images": [{"pixels": [[9] * 16] * 4}]}, ["images", 0, "pixels", 0], "4 numbers, got 16"),
        ({"images": [{"pixels": [[[9]]]}]}, ["images", 0, "pixels"], "4 rows"),
        ({"images": [IMAGE, {"pixels": [9] * 15 + [256]}]}, ["images", 1, "pixels", 15], "0..255"),
        (
            {"images": [{"pixels": [[0] * 4] * 3 + [[0, 0, 0, -1]]}]},
            ["images", 0, "pixels", 3, 3],
            "got -1",
        ),
        ({"images": [SENT | {"label": 3}]}, ["images", 0, "label"], "0..2"),
        ({"images": [IMAGE, SENT], "steps": 1}, ["images", 1, "label"], "label of each"),
        ({"steps": MAX_INSPECTED_STEPS + 1}, ["steps"], "100"),
        ({"learning_rate": 0}, ["learning_rate"], "greater than 0"),
        ({"digit": 3}, ["digit"], "0..2"),
        ({"unit": {"layer": 0, "unit": 0}}, ["unit", "layer"], "or equal to 1"),
        ({"unit": {"layer": 3, "unit": 0}}, ["unit", "layer"], "1..2"),
        ({"unit": {"layer": 2, "unit": 3}}, ["unit", "unit"], "0..2 in layer 2"),
        ({"network": {"job_id": UNKNOWN, "seed": 1}}, ["network", "seed"], "known fields: job_id"),
        ({"network": {"seed": 1}}, ["network", "hidden_sizes"], "required"),
        ({"network": {"version": "Best"}}, ["network", "version"], "alias"),
        ({"network": FRESH | {"dataset": "no"}}, ["network", "dataset"], "GET /datasets"),
        ({"network": FRESH | {"hidden_sizes": [0]}}, ["network", "hidden_sizes", 0], "equal to 1"),
        ({"network": []}, ["network"], "object"),
        ({"images": [7]}, ["images", 0], "object"),
    ],
)
def test_mistake_is_one_error_at_its_path(ready, body, loc, says):
    response = post(ready, **body)

    assert response.status_code == 422
    assert [error["loc"] for error in response.json["errors"]] == [loc]
    assert says in response.json["errors"][0]["msg"]
    assert "image 0" not in response.json["detail"]  # the place says which one


def test_image_of_another_size_is_refused(api):
    publish_in(api.models, make_network((9, 5, 3)))
    response = post(api)
    assert response.json["errors"][0]["loc"] == ["images", 0, "dataset"]
    assert "16 pixels, and the network takes 9" in response.json["detail"]


@pytest.mark.parametrize(
    "network",
    [
        {"model": "none"},
        {"version": 2},
        {"version": "best"},
        {"job_id": UNKNOWN},
        {"job_id": "\0"},
    ],
)
def test_missing_network_or_image_is_404(ready, network):
    assert post(ready, network=network).status_code == 404


def test_a_job_without_a_snapshot_is_404_with_the_reason(api):
    response = post(api, network={"job_id": api.submit().id})
    assert response.status_code == 404
    assert "has not started" in response.json["detail"]


def test_a_damaged_version_is_503(api):
    api.finish()  # its weights are just some bytes
    response = post(api)
    assert response.status_code == 503
    assert response.json["type"].endswith("damaged")


def test_too_large_fresh_network_is_refused(api):
    response = post(api, network=FRESH | {"hidden_sizes": [4096] * 8})
    assert response.json["errors"][0]["loc"] == ["network", "hidden_sizes"]
    assert str(MAX_INSPECTABLE_BYTES) in response.json["detail"]


@pytest.mark.parametrize(
    ("sizes", "body", "loc", "bound"),
    [
        ((16, 10_000, 3), {"weights": True}, ["weights"], MAX_SHOWN_PARAMETERS),
        ((16, 1000, 1000, 3), {"steps": 30}, ["steps"], MAX_UPDATES // 1_020_003),
        ((16, 26_000, 3), {"images": [IMAGE] * 10}, ["images"], MAX_RESPONSE_NUMBERS),
    ],
)
def test_too_large_request_is_refused_with_the_limit(api, sizes, body, loc, bound):
    publish_in(api.models, make_network(sizes))
    response = post(api, **body)
    assert response.json["errors"][0]["loc"] == loc
    assert str(bound) in response.json["detail"]


def test_requests_at_the_limits_are_accepted(api):
    publish_in(api.models, make_network((16, 9_999, 3)))  # 199,983 parameters
    assert post_large(api, weights=True).status_code == 200
    assert post_large(api, images=[IMAGE] * MAX_INSPECTED).status_code == 200


def test_body_is_bounded(api):
    response = api.client.post(
        "/inspect", data=b" " * (MAX_INSPECT_BYTES + 1), content_type="application/json"
    )
    assert response.status_code == 413


class BlockingModelStore(ModelStore):
    """A store that reads weights when it is let, and counts who waits for that."""

    def __init__(self):
        super().__init__(MemoryBlobs())
        self.may_answer = threading.Event()
        self.waiting = self.most_waiting = 0

    def copy_weights(self, name, version, allocate):
        if name == "mnist":
            self.waiting += 1
            self.most_waiting = max(self.most_waiting, self.waiting)
            assert self.may_answer.wait(timeout=TIMEOUT_S)
            self.waiting -= 1
        return super().copy_weights(name, version, allocate)


def test_large_networks_queue_and_small_ones_do_not(make):
    store = BlockingModelStore()
    api = make(store)
    large = publish_in(store, make_network((16, 600, 500, 3)))
    publish_in(store, make_network(), name="small")
    assert large.weights.size_bytes > SMALL_BYTES

    with ThreadPoolExecutor(MAX_LARGE + 2) as pool:
        futures = [pool.submit(post, api) for _ in range(MAX_LARGE + 2)]
        wait_until(lambda: sum(future.done() for future in futures) == 2)
        small = post(api, network={"model": "small"})
        store.may_answer.set()
        answers = [future.result(timeout=TIMEOUT_S) for future in futures]

    assert sorted(answer.status_code for answer in answers) == [200, 200, 503, 503]
    assert small.status_code == 200
    assert store.most_waiting == 1


def test_large_response_of_a_small_network_queues(make):
    store = BlockingModelStore()
    api = make(store)
    publish_in(store, make_network((16, 600, 500, 3)))
    publish_in(store, make_network((16, 4000, 3)), name="wide")
    wide = {"network": {"model": "wide"}}

    with ThreadPoolExecutor(MAX_LARGE + 2) as pool:
        held = pool.submit(post, api)
        wait_until(lambda: store.waiting == 1)
        futures = [
            pool.submit(post_large, api, **wide, images=[IMAGE] * 10) for _ in range(MAX_LARGE + 1)
        ]
        wait_until(lambda: sum(future.done() for future in futures) == 2)
        small = post_large(api, **wide)
        store.may_answer.set()
        answers = [future.result(timeout=TIMEOUT_S) for future in (held, *futures)]

    assert sorted(answer.status_code for answer in answers) == [200, 200, 503, 503]
    assert small.status_code == 200


def test_data_set_with_missing_files_is_503_with_advice(make, tmp_path):
    api = make(datasets=PackagedDatasets(tmp_path))
    publish_in(api.models, make_network((784, 5, 10)))
    response = post(api, images=[{"index": 0}])
    assert response.status_code == 503
    assert response.json["type"].endswith("damaged")
    assert "data set mnist" in response.json["detail"]
    assert "a file is missing; reinstall the package" in response.json["detail"]


def test_a_data_set_of_more_classes_is_refused_at_its_name(api):
    publish_in(api.models, make_network((16, 5, 2)))
    response = post(api)
    assert response.json["errors"][0]["loc"] == ["images", 0, "dataset"]
    assert "3 classes, and the network has 2" in response.json["detail"]


@pytest.mark.parametrize(("ref", "version"), [("latest", 1), ("best", 1), (2, None)])
def test_concurrently_deleted_version_is_resolved_again(make, ref, version):
    store = DeletingStore(target=2)
    api = make(store)
    for seed in range(2):
        publish_in(store, make_network(seed=seed))
    store.move_alias("mnist", "best", 2)

    response = post(api, network={"version": ref})

    if version is None:
        assert (response.status_code, "no version 2;" in response.json["detail"]) == (404, True)
    else:
        assert response.json["network"]["version"] == version
