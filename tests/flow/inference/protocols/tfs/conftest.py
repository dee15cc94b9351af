"""A client of `/v1` that holds each answer to what TensorFlow Serving's clients can read."""

import json

import pytest

PREDICT = "/v1/models/mnist:predict"
FORM = "application/x-www-form-urlencoded"


class TfsClient:
    """A client that sends the media type of a form, as curl does by default."""

    def __init__(self, app):
        self.app = app
        self._client = app.test_client()

    def post(self, path, body, **headers):
        text = body if isinstance(body, str | bytes) else json.dumps(body)
        return self._check(
            self._client.post(path, data=text, headers={"Content-Type": FORM, **headers})
        )

    def predict(self, **body):
        return self.post(PREDICT, body)

    def ask(self, method, path):
        return self._check(self._client.open(path, method=method))

    def refuse(self, path, body, status=400):
        """Return the message of an error."""
        answer = self.post(path, body)
        assert answer.status_code == status, answer.text
        return answer.json["error"]

    def native(self, images):
        """Return the answer of POST /predict for the same images."""
        answer = self._client.post("/predict", json={"pixels": images})
        return [prediction["probabilities"] for prediction in answer.json["predictions"]]

    @staticmethod
    def _check(answer):
        assert answer.content_type == "application/json"
        if answer.status_code >= 400:
            assert list(answer.json) == ["error"]
            assert isinstance(answer.json["error"], str)
        return answer


@pytest.fixture
def tfs(app):
    return TfsClient(app)


@pytest.fixture
def images(images):
    return images[:3]
