"""A small service of the Open Inference Protocol, and a client that knows the protocol's shape."""

import json

import numpy as np

from contracts.jobs import JobMetrics
from contracts.models import DatasetDigest, Environment, ManifestDraft
from mlp_core import Initializer, Network, weights_bytes
from stores.models.store import Result

SIZES = (9, 4, 3)
LENGTH = "Inference-Header-Content-Length"


def publish(store, seed, name="mnist", sizes=SIZES):
    drawn = Network.create(sizes, "sigmoid", Initializer("he"), np.random.default_rng(seed))
    network = Network(drawn.affines, "sigmoid", input_scale=1 / 255)
    draft = ManifestDraft(
        name=name,
        job_id=None,
        spec=None,
        dataset=DatasetDigest(name="mnist", sha256="0" * 64),
        layer_sizes=network.layer_sizes,
        parameters=network.parameter_count,
        metrics=JobMetrics(),
        environment=Environment(python="3", numpy="2", blas="b", kernel="k", threads=1),
    )
    return store.publish(Result(draft, weights_bytes(network)))


class OipClient:
    """Asks the service; every error must have the protocol's shape."""

    def __init__(self, app):
        self.app = app
        self._client = app.test_client()

    def get(self, path):
        return self._check(self._client.get(path))

    def post(self, path, body=b"", **headers):
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        return self._check(self._client.post(path, data=content, headers=headers))

    def infer(self, body, model="mnist", raw=b"", **headers):
        """Send a JSON body; raw tensors behind it get the header that they need."""
        content = json.dumps(body).encode()
        if raw:
            headers.setdefault(LENGTH, str(len(content)))
        return self.post(f"/v2/models/{model}/infer", content + raw, **headers)

    def predict(self, images, pixel_max=255):
        """Return the probabilities that `POST /predict` answers for a list of images."""
        body = {"pixels": images, "pixel_max": pixel_max}
        response = self._client.post("/predict", json=body)
        assert response.status_code == 200, response.json
        return np.float32([item["probabilities"] for item in response.json["predictions"]])

    def _check(self, response):
        if response.status_code >= 400:
            assert response.content_type == "application/json"
            error = response.json["error"]
            assert isinstance(error, str)
            assert error
        return response
