"""The protocols limit bodies by bytes and image files by pixels."""

import base64
import json

import numpy as np
import pytest
from image_files import to_file

from contracts.settings import Settings
from services.http.app import make_app
from services.http.body_limits import MAX_IMAGE_FILE_BYTES
from services.http.errors import RefusedError
from services.inference.predictor import Predictor
from services.inference.protocols.mlflow.csv_rows import parse_csv
from services.inference.protocols.mlflow.views import add_scoring_routes
from services.inference.protocols.tfs.views import add_tfs_routes
from services.limits.limiter import WorkLimiter
from services.metrics.inferences import InferenceMeter
from services.metrics.registry import MetricsRegistry
from services.networks.cache import Networks

IMAGE = [0] * 784
FILE = to_file(np.kron(np.eye(10, dtype=np.uint8) * 255, np.ones((9, 7), np.uint8)))
PIXELS = 90 * 70
B64 = {"b64": base64.b64encode(FILE).decode()}
JSON = "application/json"
PREDICT = "/v1/models/mnist:predict"


class RecordingLimiter(WorkLimiter):
    """A limiter that records the size of each piece of work."""

    def __init__(self):
        super().__init__("requests")
        self.sizes = []

    def run(self, work, size_bytes):
        self.sizes.append(size_bytes)
        return super().run(work, size_bytes)


@pytest.fixture
def limiter():
    return RecordingLimiter()


@pytest.fixture
def client(store, publish, tmp_path, limiter):
    publish()
    app = make_app("foreign", Settings(data_dir=tmp_path), MetricsRegistry(), store.access)
    predictor = Predictor(Networks(store), InferenceMeter(MetricsRegistry()))
    add_tfs_routes(app, predictor, limiter)
    add_scoring_routes(app, predictor, limiter)
    return app.test_client()


@pytest.mark.parametrize(
    ("path", "sent", "pixels"),
    [
        (PREDICT, (json.dumps({"instances": [IMAGE]}), JSON), []),
        (PREDICT, (json.dumps({"instances": [B64] * 3}), JSON), [3 * PIXELS]),
        ("/invocations", (json.dumps({"inputs": [IMAGE]}), JSON), []),
        ("/invocations", (json.dumps({"inputs": [B64] * 2}), JSON), [2 * PIXELS]),
        ("/invocations", (bytes(784), "application/octet-stream"), []),
        ("/invocations", (",".join(map(str, IMAGE)), "text/csv"), []),
    ],
)
def test_bodies_count_by_bytes_and_files_by_pixels(client, limiter, path, sent, pixels):
    body, media_type = sent
    assert client.post(path, data=body, content_type=media_type).status_code == 200
    assert limiter.sizes == [len(body), *pixels]


@pytest.mark.parametrize("media_type", ["image/png", "application/x-image"])
def test_file_waits_once_by_its_pixels(client, limiter, media_type):
    answer = client.post("/invocations", data=FILE, content_type=media_type)
    assert answer.status_code == 200
    assert limiter.sizes == [PIXELS]


@pytest.mark.parametrize("media_type", ["image/png", "image/jpeg", "application/x-image"])
def test_file_has_the_size_limit_of_predict(client, media_type):
    answer = client.post(
        "/invocations", data=bytes(MAX_IMAGE_FILE_BYTES + 1), content_type=media_type
    )
    assert answer.status_code == 413
    assert answer.json["error_code"] == "BAD_REQUEST"


def test_csv_with_too_many_numbers_is_not_parsed():
    with pytest.raises(RefusedError, match="at most 8000000 numbers"):
        parse_csv(b"," * 8_000_001, 784)
