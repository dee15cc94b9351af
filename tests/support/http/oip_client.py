"""A client of the Open Inference Protocol that checks the form of errors, and a small model."""

import json

import numpy as np
from published import publish_in

from mlp_core import Initializer, Network, Scale

SIZES = (9, 4, 3)
LENGTH = "Inference-Header-Content-Length"


def publish(store, seed, name="mnist", sizes=SIZES):
    drawn = Network.create(sizes, "sigmoid", Initializer("he"), np.random.default_rng(seed))
    network = Network(drawn.affines, "sigmoid", Scale(1 / 255))
    return publish_in(store, network, name)


class OipClient:
    """A client of the service; every error must have the protocol's form."""

    def __init__(self, app):
        self.app = app
        self._client = app.test_client()

    def get(self, path):
        return self._check(self._client.get(path))

    def post(self, path, body=b"", **headers):
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        return self._check(self._client.post(path, data=content, headers=headers))

    def infer(self, body, model="mnist", raw=b"", **headers):
        """Send a JSON body; binary tensors after it add the header with the JSON's length."""
        content = json.dumps(body).encode()
        if raw:
            headers.setdefault(LENGTH, str(len(content)))
        return self.post(f"/v2/models/{model}/infer", content + raw, **headers)

    def predict(self, images, pixel_max=255):
        """Return the probabilities from `POST /predict` for a list of images."""
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
