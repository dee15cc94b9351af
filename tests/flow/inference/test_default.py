"""A request that names no version is answered by the model's default, on every route."""

import io
import json

import pytest
from described_networks import TABLE, make_described
from PIL import Image
from published import publish_in

from contracts.settings import Settings
from services.http.operations import JSON, OCTETS, PNG
from services.inference.app import create_app
from services.server.fast.fast_path import FAST_PATH
from stores.models.transitions import SettingsChange

ZEROS = [0] * 784
ROW = {"length": 5.1, "color": "red", "width": 0.1}
TENSOR = {"name": "pixels", "datatype": "UINT8", "shape": [1, 784], "data": ZEROS}
TARGET = "X-Amzn-SageMaker-Target-Model"
MEANT = {"latest": 3, 1: 1, "best": 2}


def draw_picture():
    file = io.BytesIO()
    Image.new("L", (28, 28), 200).save(file, PNG.rpartition("/")[2])
    return file.getvalue()


# Path, body, media type and headers of a request, and the model that answers it.
REQUESTS = {
    "json": ("/predict", {"pixels": ZEROS}),
    "bytes": ("/predict", bytes(784), OCTETS),
    "picture": ("/predict", draw_picture(), PNG),
    "rows": ("/predict", {"model": "iris", "rows": [ROW]}),
    "explain": ("/explain", {"pixels": ZEROS}),
    "explain bytes": ("/explain", bytes(784), OCTETS),
    "oip": ("/v2/models/mnist/infer", {"inputs": [TENSOR]}),
    "tfs predict": ("/v1/models/mnist:predict", {"instances": [ZEROS]}),
    "tfs classify": ("/v1/models/mnist:classify", {"examples": [{"pixels": ZEROS}]}),
    "mlflow": ("/invocations", {"inputs": [ZEROS]}),
    "mlflow csv": ("/invocations", ",".join(map(str, ZEROS)), "text/csv"),
    "sagemaker": ("/invocations", {"inputs": [ZEROS]}, JSON, {TARGET: "mnist"}),
}


FAST = ("json", "bytes")


class Service:
    """The service with three versions of two models, the alias best at the second."""

    def __init__(self, store, app):
        self.store = store
        self._client = app.test_client()
        self._fast_path = app.extensions[FAST_PATH]

    def set_default(self, ref):
        for model in ("mnist", "iris"):
            self.store.change_settings(SettingsChange(model, default=ref))

    def ask(self, path, content, media_type=JSON, headers=(), query=""):
        """Return the number of the version that answers a request."""
        body = content if isinstance(content, str | bytes) else json.dumps(content)
        response = self._client.post(
            path + query, data=body, content_type=media_type, headers=dict(headers)
        )
        assert response.status_code == 200, response.text
        return int(response.headers["X-Model-Version"])

    def describe(self):
        """Return the version and the input size of the descriptions without a version."""
        tfs = self._client.get("/v1/models/mnist/metadata").json["model_spec"]["version"]
        oip = self._client.get("/v2/models/mnist").json["inputs"][0]["shape"][1]
        return tfs, oip

    def ask_fast(self, path, content, media_type=JSON):
        body = content if isinstance(content, bytes) else json.dumps(content).encode()
        head = f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {media_type}\r\n"
        head += f"Content-Length: {len(body)}\r\n\r\n"
        answer = self._fast_path.answer(head.encode(), body)
        self._fast_path.flush()
        assert answer is not None
        return int(answer.partition(b"X-Model-Version: ")[2].partition(b"\r\n")[0])


@pytest.fixture
def service(store, publish, make_network, tmp_path):
    for seed in range(3):
        publish(make_network(seed, (784, 4, 10)))
        publish_in(store, make_described(TABLE), "iris", transform=TABLE)
    for model in ("mnist", "iris"):
        store.move_alias(model, "best", 2)
    return Service(store, create_app(Settings(data_dir=tmp_path), store))


def test_request_without_version_gets_the_default_on_every_route(service):
    for default, version in MEANT.items():
        service.set_default(default)
        found = {name: service.ask(*request) for name, request in REQUESTS.items()}
        fast = {name: service.ask_fast(*REQUESTS[name]) for name in FAST}
        assert found == dict.fromkeys(REQUESTS, version)
        assert fast == dict.fromkeys(FAST, version)


def test_latest_means_the_highest_version_whatever_the_default(service):
    service.set_default(1)
    path, body = REQUESTS["json"]
    assert service.ask(path, {**body, "version": "latest"}) == 3
    assert service.ask(*REQUESTS["bytes"], query="?version=latest") == 3
    assert service.ask(*REQUESTS["mlflow"], query="?version=latest") == 3
    assert service.ask_fast(path, {**body, "version": "latest"}) == 3


def test_default_that_is_an_alias_follows_it(service):
    service.set_default("best")
    for version in (1, 3):
        service.store.move_alias("mnist", "best", version)
        assert service.ask(*REQUESTS["oip"]) == version


def test_descriptions_without_version_are_of_the_default(service, publish, make_network):
    publish(make_network(0, (4, 3, 2)))
    shown = service.describe()
    service.set_default(1)
    assert (shown, service.describe()) == (("4", 4), ("1", 784))
