"""A client of `/invocations` that holds each answer to what MLflow and SageMaker can read."""

import json

import pytest

CSV, JSON, OCTETS = "text/csv", "application/json", "application/octet-stream"


class ScoringClient:
    """A client that checks that errors have MLflow's format."""

    def __init__(self, app):
        self._client = app.test_client()

    def send(self, body, content_type=JSON, path="/invocations", **headers):
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        return self._check(
            self._client.post(path, data=body, content_type=content_type, headers=headers)
        )

    def ask(self, method, path):
        return self._check(self._client.open(path, method=method))

    def invoke(self, **body):
        return self.send(json.dumps(body))

    def probs(self, **body):
        answer = self.invoke(**body)
        assert answer.status_code == 200, answer.text
        return answer.json["predictions"]

    def refuse(self, body, content_type=JSON, status=400, **headers):
        """Return the message of an error."""
        text = json.dumps(body) if isinstance(body, dict | list) else body
        answer = self.send(text, content_type, **headers)
        assert answer.status_code == status, answer.text
        return answer.text if status == 415 else answer.json["message"]

    @staticmethod
    def _check(answer):
        if answer.status_code == 415:
            assert answer.content_type == "text/plain; charset=utf-8"
        elif answer.status_code >= 400:
            assert answer.content_type == "application/json"
            assert list(answer.json) == ["error_code", "message"]
        return answer


@pytest.fixture
def scoring(app):
    return ScoringClient(app)


@pytest.fixture
def images(images):
    return images[:3]


@pytest.fixture
def expected(scoring, images):
    """The expected predictions."""
    return scoring.probs(inputs=images)
