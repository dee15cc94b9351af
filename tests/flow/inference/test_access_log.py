"""The access log of the inference service."""

import pytest
import structlog

from contracts.settings import load_settings
from services.inference.app import create_app

IMAGE = [0] * 784


@pytest.fixture
def ask(store, publish, tmp_path):
    publish()
    settings = load_settings({"MLPFORGE_ACCESS_LOG": "1", "MLPFORGE_DATA_DIR": str(tmp_path)})
    client = create_app(settings, store).test_client()

    def ask_and_read_log(path, **more):
        merge = [structlog.contextvars.merge_contextvars]
        with structlog.testing.capture_logs(processors=merge) as lines:
            response = client.post(path, headers={"X-Request-Id": "r-7"}, **more)
        return response, lines

    return ask_and_read_log


def test_prediction_is_logged_with_its_version(ask):
    response, (line,) = ask("/predict", json={"pixels": IMAGE})
    assert (line["model"], line["version"], line["status"]) == ("mnist", 1, 200)
    assert line["request_bytes"] > len(IMAGE)
    assert line["response_bytes"] == len(response.data)
    assert (line["request_id"], response.headers["X-Request-Id"]) == ("r-7", "r-7")


def test_failed_prediction_is_logged_with_its_version(ask):
    _, (line,) = ask("/predict", json={"pixels": [1]})
    assert (line["model"], line["version"], line["status"]) == ("mnist", 1, 422)


def test_other_requests_are_logged_without_a_version(ask):
    _, (line,) = ask("/predict", json={"pixels": IMAGE, "model": "nobody"})
    assert "model" not in line
    assert line["status"] == 404


def test_other_protocols_are_logged_alike(ask):
    tensor = {"name": "pixels", "shape": [1, 784], "datatype": "FP32", "data": IMAGE}
    _, (line,) = ask("/v2/models/mnist/infer", json={"inputs": [tensor]})
    assert (line["model"], line["version"], line["path"]) == ("mnist", 1, "/v2/models/mnist/infer")


def test_every_line_of_a_request_has_its_id(ask, tmp_path):
    (damaged,) = (tmp_path / "models").rglob("weights.npz")
    damaged.write_bytes(b"x" * damaged.stat().st_size)
    _, lines = ask("/predict", json={"pixels": IMAGE})
    assert [line["event"] for line in lines] == ["dependency_failed", "request"]
    assert {line["request_id"] for line in lines} == {"r-7"}


def test_logged_duration_includes_waiting(ask):
    arrival = {"mlpforge.ready_at_s": 0.0}
    _, (line,) = ask("/predict", json={"pixels": IMAGE}, environ_overrides=arrival)
    assert line["duration_ms"] > 10


def test_client_addresses_are_not_logged(ask):
    _, (line,) = ask(
        "/predict", json={"pixels": IMAGE}, environ_overrides={"REMOTE_ADDR": "192.0.2.7"}
    )
    assert "192.0.2.7" not in str(line)
