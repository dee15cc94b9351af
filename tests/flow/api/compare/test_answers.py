"""A version's answers to its test examples: what a client gets, and each cell of its matrix."""

import socket
import threading
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from claiming_store import LargeWeightsStore
from deleting_store import DeletingStore
from published import publish_in
from waiting import TIMEOUT_S, wait_until
from weights_files import make_file, make_network

from contracts.models.versions import DatasetDigest
from contracts.settings import load_settings
from services.api.inspect.inspectable_networks import MAX_INSPECTABLE_BYTES
from services.inference.app import create_app as create_inference
from services.limits.limiter import MAX_LARGE, SMALL_BYTES
from stores.blobs.memory import MemoryBlobs
from stores.datasets.memory import MemoryDatasets, synthetic_dataset
from stores.models.store import ModelStore

PATH = "/models/mnist/versions"
OCTETS = "application/octet-stream"
TEST = synthetic_dataset().test
EXAMPLES, CLASSES = len(TEST.labels), 3
LARGE = (16, 600, 500, 3)  # 1.2 MB


def send(api, name="mnist", **options):
    path = f"/models/{name}/versions?dataset=synthetic"
    response = api.client.post(path, data=make_file(**options), content_type=OCTETS)
    assert response.status_code == 201
    return response.json


def read_all(api, ref=1, limit=500, **query):
    """Return the items of all pages."""
    items, cursor = [], None
    while True:
        given = {"limit": limit, **query} | ({"cursor": cursor} if cursor else {})
        page = api.client.get(f"{PATH}/{ref}/answers", query_string=given)
        assert page.status_code == 200, page.json
        items += page.json["items"]
        cursor = page.json["next_cursor"]
        if cursor is None:
            return items


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_answers_are_those_of_predict(api, dtype):
    send(api, dtype=dtype)
    inference = create_inference(load_settings({}), api.models).test_client()

    predicted = inference.post("/predict", json={"pixels": TEST.values.tolist()}).json
    answers = sorted(read_all(api), key=lambda item: item["index"])

    assert answers == [
        {
            "index": index,
            "label": label,
            "digit": expected["digit"],
            "probability": max(expected["probabilities"]),
        }
        for index, (label, expected) in enumerate(
            zip(TEST.labels.tolist(), predicted["predictions"], strict=True)
        )
    ]


@pytest.mark.parametrize("only", ["all", "mistakes"])
def test_answers_match_each_cell_of_the_confusion_matrix(api, only):
    send(api)
    matrix = np.array(api.client.get(f"{PATH}/1/evaluation").json["confusion_matrix"])

    counts = [
        [len(read_all(api, label=label, digit=digit, only=only)) for digit in range(CLASSES)]
        for label in range(CLASSES)
    ]

    expected = matrix if only == "all" else matrix - np.diag(np.diag(matrix))
    assert counts == expected.tolist()


def test_mistakes_are_those_of_the_stored_evaluation(api):
    send(api)
    stored = api.client.get(f"{PATH}/1/evaluation").json["mistakes"]

    found = read_all(api, only="mistakes")[: len(stored)]

    assert [item["index"] for item in found] == [mistake["index"] for mistake in stored]


@pytest.mark.parametrize("ref", ["1", "latest", "best"])
def test_predictions_belong_to_the_resolved_version(api, ref):
    send(api)
    api.models.move_alias("mnist", "best", 1)

    response = api.client.get(f"{PATH}/{ref}/answers")

    assert response.headers["X-Model-Name"] == "mnist"
    assert response.headers["X-Model-Version"] == "1"
    assert len(response.json["items"]) == 50


@pytest.mark.parametrize("limit", [1, 7, 99, 100, 101])
def test_page_size_does_not_change_the_list(api, limit):
    send(api)
    assert read_all(api, limit=limit) == read_all(api)
    confidence = [item["probability"] for item in read_all(api)]
    assert confidence == sorted(confidence, reverse=True)


def test_cursor_belongs_to_its_version(api):
    send(api)
    cursor = api.client.get(f"{PATH}/latest/answers").json["next_cursor"]
    send(api, seed=1)

    refused = api.client.get(f"{PATH}/latest/answers?cursor={cursor}")
    went_on = api.client.get(f"{PATH}/1/answers?cursor={cursor}")

    assert refused.status_code == 422
    assert refused.json["errors"][0]["loc"] == ["cursor"]
    assert "request versions/1/answers" in refused.json["detail"]
    assert len(went_on.json["items"]) == EXAMPLES - 50


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("cursor=nonsense", "cursor"),
        ("cursor=1.100", "cursor"),
        ("label=3", "label"),
        ("digit=255", "digit"),
        ("label=256", "label"),
        ("label=-1", "label"),
        ("label=%2B1", "label"),
        ("digit=1.0", "digit"),
        ("digit=", "digit"),
        ("only=rights", "only"),
        ("limit=0", "limit"),
        ("limit=501", "limit"),
        ("class=1", "class"),
    ],
)
def test_invalid_query_is_422_at_its_name(api, query, place):
    send(api)

    response = api.client.get(f"{PATH}/1/answers?{query}")

    assert response.status_code == 422
    assert response.json["errors"][0]["loc"] == [place]


@pytest.mark.parametrize("ref", ["2", "best", "0"])
def test_answers_of_a_missing_version_are_404(api, ref):
    send(api)
    assert api.client.get(f"{PATH}/{ref}/answers").status_code == 404


def test_answers_of_a_deleted_version_are_404(api):
    send(api)
    send(api, seed=1)
    read_all(api, ref=1)
    api.client.delete(f"{PATH}/1")

    assert api.client.get(f"{PATH}/1/answers").status_code == 404


def test_version_without_a_data_set_is_422_with_the_reason(api):
    send(api, sizes=(16, 5, 4))

    response = api.client.get(f"{PATH}/1/answers")

    assert response.status_code == 422
    assert "version 1 of model mnist has no data set" in response.json["detail"]
    assert "import it again with ?dataset=" in response.json["detail"]


def test_version_of_other_data_of_that_name_is_422(make):
    send_to = make(datasets=MemoryDatasets([synthetic_dataset(seed=1)]))
    send(send_to)
    api = make(send_to.models)  # its data set of this name is another one

    response = api.client.get(f"{PATH}/1/answers")

    assert response.status_code == 422
    assert synthetic_dataset(seed=1).info.sha256 in response.json["detail"]
    assert synthetic_dataset().info.sha256 in response.json["detail"]


def test_non_finite_answers_are_503_and_name_the_version(api):
    network = make_network()
    network.affines[0].weight[:] = np.finfo(np.float32).max
    dataset = DatasetDigest(name="synthetic", sha256=synthetic_dataset().info.sha256)
    publish_in(api.models, network, dataset=dataset)

    response = api.client.get(f"{PATH}/1/answers")

    assert (response.status_code, response.json["type"][-7:]) == (503, "damaged")
    assert "version 1 of model mnist" in response.json["detail"]


def test_unpredicted_class_has_no_answers(api):
    send(api)
    response = api.client.get(f"{PATH}/1/answers?label=3")
    assert "0 to 2; got 3" in response.json["detail"]


def test_a_damaged_version_is_503(api):
    api.finish()  # its weights are just some bytes

    response = api.client.get(f"{PATH}/1/answers")

    assert (response.status_code, response.json["type"][-7:]) == (503, "damaged")


def test_large_network_is_422_with_advice(make):
    api = make(LargeWeightsStore(MAX_INSPECTABLE_BYTES + 1))
    send(api)

    response = api.client.get(f"{PATH}/1/answers")

    assert response.status_code == 422
    assert "download the weights" in response.json["detail"]


def test_disconnected_client_stops_the_computation(api):
    send(api)
    ours, theirs = socket.socketpair()
    theirs.close()
    with ours:
        environ = {"gunicorn.socket": ours}
        response = api.client.get(f"{PATH}/1/answers", environ_overrides=environ)

    assert (response.status_code, response.headers["Retry-After"]) == (503, "2")
    assert "the client disconnected, or the service is stopping" in response.json["detail"]
    assert len(read_all(api)) == EXAMPLES


@pytest.mark.parametrize(("ref", "status"), [("latest", 200), (2, 404)])
def test_concurrently_deleted_version_is_resolved_again(make, ref, status):
    store = DeletingStore(target=2)
    api = make(store)
    send(api)
    send(api, seed=1)

    response = api.client.get(f"{PATH}/{ref}/answers")

    assert response.status_code == status
    assert response.headers.get("X-Model-Version") == ("1" if status == 200 else None)


class Counting(ModelStore):
    """A store that counts who reads weights, and lets them when it may."""

    def __init__(self):
        super().__init__(MemoryBlobs())
        self.reads = 0
        self.may_answer = threading.Event()

    def copy_weights(self, name, version, allocate):
        self.reads += 1
        assert self.may_answer.wait(timeout=TIMEOUT_S)
        return super().copy_weights(name, version, allocate)


def test_large_networks_queue_and_small_ones_do_not(make):
    store = Counting()
    api = make(store)
    sizes = [send(api, sizes=LARGE, seed=seed)["weights"]["size_bytes"] for seed in range(3)]
    assert min(sizes) > SMALL_BYTES
    assert send(api, name="small")["weights"]["size_bytes"] <= SMALL_BYTES

    with ThreadPoolExecutor(3) as pool:
        asked = [
            pool.submit(api.app.test_client().get, f"{PATH}/{version}/answers")
            for version in (1, 2, 3)
        ]
        wait_until(lambda: sum(future.done() for future in asked) == 3 - MAX_LARGE)
        reads = wait_until(lambda: store.reads)
        small = pool.submit(api.app.test_client().get, "/models/small/versions/1/answers")
        wait_until(lambda: store.reads > reads)
        store.may_answer.set()
        answers = [future.result(timeout=TIMEOUT_S) for future in asked]

    assert reads == 1
    assert small.result(timeout=TIMEOUT_S).status_code == 200
    assert sorted(answer.status_code for answer in answers) == [200, 200, 503]
    (refused,) = (answer for answer in answers if answer.status_code == 503)
    assert refused.json["type"] == "urn:mlpforge:problem:busy"
