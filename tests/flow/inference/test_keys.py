"""Keys of one model, in every protocol and on the fast path."""

import json

import numpy as np
import pytest
from keys import TOKEN, add_key, bearer
from oip_bodies import binary_body

from contracts.base import from_timestamp
from contracts.settings import load_settings
from services.http.bodies import BufferedBody
from services.http.operations import OCTETS
from services.inference.app import create_app
from services.server.fast.fast_path import FAST_PATH

IMAGE = [0] * 784
OIP = {"inputs": [{"name": "pixels", "datatype": "FP32", "shape": [1, 784], "data": IMAGE}]}


class Keyed:
    def __init__(self, store):
        self.app = create_app(load_settings({"MLPFORGE_TOKEN": TOKEN}), store)
        self.client, self.keys = self.app.test_client(), store.access

    def add(self, *scopes, **fields):
        return add_key(self.keys, *scopes, **fields)

    def get(self, secret, path):
        return self.client.get(path, headers=bearer(secret))

    def post(self, secret, path, body):
        return self.client.post(path, headers=bearer(secret), json=body).status_code

    def answer_fast(self, secret, model="mnist"):
        """Return the fast path's response, or None: then the ordinary path answers."""
        body = json.dumps({"model": model, "pixels": IMAGE}, separators=(",", ":"))
        lines = (
            "POST /predict HTTP/1.1",
            "Host: localhost",
            f"Authorization: Bearer {secret}",
            "Content-Type: application/json",
            f"Content-Length: {len(body)}",
        )
        head = "\r\n".join((*lines, "", "")).encode()
        return self.app.extensions[FAST_PATH].answer(head, body.encode())

    def end_iteration(self):
        self.app.extensions[FAST_PATH].flush()


@pytest.fixture
def keyed(store, publish):
    publish()
    publish(name="other")
    return Keyed(store)


def test_predictions_and_lists_have_the_models_of_a_key_only(keyed):
    _, secret = keyed.add("predict", models=["mn*"])
    bodies = {
        "/predict": {"pixels": IMAGE},
        "/explain": {"pixels": IMAGE},
        "/v1/models/{}:predict": {"instances": [IMAGE]},
        "/v2/models/{}/infer": OIP,
    }
    for path, body in bodies.items():
        for model, status in (("mnist", 200), ("other", 403), ("missing", 403)):
            sent = body if "{}" in path else body | {"model": model}
            assert keyed.post(secret, path.format(model), sent) == status, (path, model)
    assert keyed.post(secret, "/invocations", {"instances": [IMAGE]}) == 200
    for path in ("/v1/models/{}", "/v1/models/{}/metadata", "/v2/models/{}", "/v2/models/{}/ready"):
        assert keyed.get(secret, path.format("mnist")).status_code == 200
        assert keyed.get(secret, path.format("other")).status_code == 403
    assert keyed.get(secret, "/v1/models").json == {"models": ["mnist"]}
    assert keyed.get(secret, "/v2/models").json == {"models": ["mnist"]}
    stats = keyed.get(secret, "/v2/models/stats").json["model_stats"]
    assert {one["name"] for one in stats} <= {"mnist"}


def test_reader_may_get_but_not_predict(keyed):
    _, secret = keyed.add("read")

    assert keyed.get(secret, "/v1/models/mnist").status_code == 200
    assert keyed.post(secret, "/v1/models/mnist:predict", {"instances": [IMAGE]}) == 403
    assert keyed.post(secret, "/predict", {"pixels": IMAGE}) == 403


def test_protocols_show_errors_of_keys_in_their_format(keyed):
    _, secret = keyed.add("read")
    oip = keyed.client.post("/v2/models/mnist/infer", headers=bearer(secret), json=OIP)
    mlflow = keyed.client.post("/invocations", headers=bearer(secret), json={})

    assert "`predict`" in oip.json["error"]
    assert mlflow.json["error_code"] == "PERMISSION_DENIED"


def test_fast_path_answers_allowed_requests_only(keyed):
    _, secret = keyed.add("predict", models=["mnist"])
    _, reader = keyed.add("read")
    _, expired = keyed.add("predict", expires_at=from_timestamp(0))
    for model in ("mnist", "other"):  # it answers for loaded versions only
        keyed.post(TOKEN, "/predict", {"pixels": IMAGE, "model": model})
    keyed.post(secret, "/predict", {"pixels": IMAGE})  # and with keys that were read

    assert keyed.answer_fast(secret).startswith(b"HTTP/1.1 200")
    assert keyed.answer_fast(TOKEN, "other").startswith(b"HTTP/1.1 200")
    assert keyed.answer_fast(secret, "other") is None
    assert keyed.answer_fast(reader) is None
    assert keyed.answer_fast(expired) is None
    assert keyed.answer_fast(secret[:-1]) is None


def test_fast_path_refuses_a_deleted_key_in_later_requests(keyed):
    key, secret = keyed.add("predict")
    keyed.post(secret, "/predict", {"pixels": IMAGE})
    assert keyed.answer_fast(secret)

    keyed.keys.delete(key.id)
    assert keyed.answer_fast(secret)  # it had arrived before the delete
    keyed.end_iteration()
    assert keyed.answer_fast(secret) is None
    assert keyed.post(secret, "/predict", {"pixels": IMAGE}) == 401


def test_rate_is_counted_on_both_paths_together(keyed):
    _, secret = keyed.add("predict", requests_per_minute=3)
    keyed.post(secret, "/predict", {"pixels": IMAGE})

    assert [bool(keyed.answer_fast(secret)) for _ in range(3)] == [True, True, False]
    assert keyed.post(secret, "/predict", {"pixels": IMAGE}) == 429


def test_request_that_the_fast_path_leaves_is_counted_once(keyed):
    _, secret = keyed.add("predict", requests_per_minute=2)
    keyed.post(TOKEN, "/predict", {"pixels": IMAGE})
    keyed.get(secret, "/v2/models/mnist")  # it answers with keys that were read, and counts them
    path, raw = "/v2/models/mnist/infer", np.full((1, 784), np.nan, np.float32).tobytes()
    start = json.dumps(binary_body(raw, [1, 784], "FP32")).encode()
    body = start + raw
    headers = bearer(secret) | {"Host": "localhost", "Content-Length": str(len(body))}
    headers |= {"Inference-Header-Content-Length": str(len(start)), "Content-Type": OCTETS}
    lines = (f"POST {path} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items()))
    head = "\r\n".join((*lines, "", "")).encode()

    fast = keyed.app.extensions[FAST_PATH].answer_batch(head, BufferedBody([body]))
    statuses = [keyed.client.post(path, data=body, headers=headers).status_code for _ in range(2)]

    assert (fast, statuses) == (None, [400, 429])
