"""All protocols use the Predictor."""

import base64
import json

import numpy as np
import pytest
from image_files import to_file

from contracts.settings import Settings
from services.http.app import make_app
from services.http.health import ReadinessChecks
from services.inference.predictor import Predictor
from services.inference.protocols.mlflow.views import add_scoring_routes
from services.inference.protocols.oip.views import add_oip_routes
from services.inference.protocols.tfs.views import add_tfs_routes
from services.inference.views import add_routes
from services.limits.limiter import WorkLimiter
from services.metrics.registry import MetricsRegistry
from services.networks.cache import Networks

FILE = to_file(np.eye(28, dtype=np.uint8) * 255)
PIXELS = np.random.default_rng(0).integers(0, 256, (2, 784))
JSON, CSV, OCTETS = "application/json", "text/csv", "application/octet-stream"
TFS, SCORING = "/v1/models/mnist", "/invocations"


class CountingMeter:
    """Records the number of images of each request."""

    def __init__(self):
        self.counted = []

    def succeeded(self, model, version, images, _phases):
        self.counted.append((model, version, images))

    def failed(self, model, version, _duration_s):
        self.counted.append((model, version, "failed"))


@pytest.fixture
def meter():
    return CountingMeter()


@pytest.fixture
def client(store, publish, meter, tmp_path):
    publish()
    app = make_app("every protocol", Settings(data_dir=tmp_path), MetricsRegistry(), store.access)
    predictor, limiter = Predictor(Networks(store), meter), WorkLimiter("requests")
    readiness = ReadinessChecks({"models": store.ping}, vital=())
    add_routes(app, predictor, limiter)
    add_oip_routes(app, predictor, limiter, readiness, MetricsRegistry())
    add_tfs_routes(app, predictor, limiter)
    add_scoring_routes(app, predictor, limiter)
    return app.test_client()


def ask(client, path, body, media_type=JSON):
    text = json.dumps(body) if media_type == JSON else body
    answer = client.post(path, data=text, content_type=media_type)
    assert answer.status_code == 200, answer.text
    return answer


def named(images):
    return [{"pixels": image} for image in images]


def infer(client, images):
    tensor = {"name": "pixels", "shape": [len(images), 784], "datatype": "FP32", "data": images}
    outputs = ask(client, "/v2/models/mnist/infer", {"inputs": [tensor]}).json["outputs"]
    (flat,) = (one["data"] for one in outputs if one["name"] == "probabilities")
    return np.reshape(flat, (len(images), -1))


def from_csv(text):
    return [[float(number) for number in line.split(",")] for line in text.splitlines()]


# Each form of a request, and how to find all probabilities in its answer.
FORMS = {
    "predict": lambda c, x: [
        one["probabilities"] for one in ask(c, "/predict", {"pixels": x}).json["predictions"]
    ],
    "predict bytes": lambda c, x: [
        one["probabilities"]
        for one in ask(c, "/predict", np.uint8(x).tobytes(), OCTETS).json["predictions"]
    ],
    "oip": infer,
    "tfs instances": lambda c, x: ask(c, f"{TFS}:predict", {"instances": x}).json["predictions"],
    "tfs named": lambda c, x: ask(c, f"{TFS}:predict", {"instances": named(x)}).json["predictions"],
    "tfs inputs": lambda c, x: ask(c, f"{TFS}:predict", {"inputs": x}).json["outputs"],
    "tfs with_digit": lambda c, x: ask(
        c, f"{TFS}:predict", {"signature_name": "with_digit", "inputs": x}
    ).json["outputs"]["probabilities"],
    "tfs classify": lambda c, x: [
        [score for _, score in pairs]
        for pairs in ask(c, f"{TFS}:classify", {"examples": named(x)}).json["result"]
    ],
    "mlflow split": lambda c, x: ask(c, SCORING, {"dataframe_split": {"data": x}}).json[
        "predictions"
    ],
    "mlflow records": lambda c, x: ask(
        c, SCORING, {"dataframe_records": [{f"p{n}": p for n, p in enumerate(one)} for one in x]}
    ).json["predictions"],
    "mlflow instances": lambda c, x: ask(c, SCORING, {"instances": x}).json["predictions"],
    "mlflow inputs": lambda c, x: ask(c, SCORING, {"inputs": {"pixels": x}}).json["predictions"],
    "sagemaker pixels": lambda c, x: ask(c, SCORING, {"pixels": x}).json["predictions"],
    "sagemaker bytes": lambda c, x: ask(c, SCORING, np.uint8(x).tobytes(), OCTETS).json[
        "predictions"
    ],
    "sagemaker csv": lambda c, x: ask(
        c, SCORING, "\n".join(",".join(map(str, one)) for one in x), CSV
    ).json["predictions"],
    "sagemaker csv answer": lambda c, x: from_csv(
        c.post(SCORING, json={"inputs": x}, headers={"Accept": CSV}).text
    ),
}


def bits(probs):
    return np.array(probs, np.float64).astype(np.float32).tobytes()


@pytest.mark.parametrize("form", FORMS)
def test_each_form_has_the_same_bits_and_is_counted_once(client, meter, form, make_network):
    expected = make_network().predict_probs(PIXELS.astype(np.float32))
    assert bits(FORMS[form](client, PIXELS.tolist())) == bits(expected)
    assert meter.counted == [("mnist", 1, len(PIXELS))]


def test_invalid_images_count_as_failed_in_each_protocol(client, meter):
    short = [[0] * 783, [0] * 783]
    for path, body in (
        ("/predict", {"pixels": short}),
        (f"{TFS}:predict", {"instances": short}),
        (f"{TFS}:classify", {"examples": named(short)}),
        (SCORING, {"inputs": short}),
    ):
        assert client.post(path, json=body).status_code in {400, 422}
    assert meter.counted == [("mnist", 1, "failed")] * 4


def test_file_is_one_image_in_each_protocol(client, meter):
    base64_file = {"b64": base64.b64encode(FILE).decode()}
    answers = [
        ask(client, "/predict", FILE, "image/png").json["probabilities"],
        ask(client, f"{TFS}:predict", {"instances": [base64_file]}).json["predictions"][0],
        ask(client, SCORING, {"instances": [base64_file]}).json["predictions"][0],
        ask(client, SCORING, FILE, "image/png").json["predictions"][0],
        ask(client, SCORING, FILE, "application/x-image").json["predictions"][0],
    ]
    assert {bits(answer) for answer in answers} == {bits(answers[0])}
    assert meter.counted == [("mnist", 1, 1)] * 5
