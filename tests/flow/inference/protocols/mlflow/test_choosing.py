"""The choice of the version, and `/ping`."""

import importlib.metadata
import json

import pytest

from contracts.settings import load_settings
from services.inference.app import create_app

TARGET = "X-Amzn-SageMaker-Target-Model"
BODY = {"inputs": [[0] * 784]}
TOKEN = "correct horse"  # noqa: S105  a test's own


@pytest.fixture
def versions(scoring, publish, make_network, store):
    """Versions 1 and 2 of mnist, 1 being `best`, and one of another model."""
    publish(make_network(2))
    store.move_alias("mnist", "best", 1)
    publish(make_network(3), name="other")


def version_of(answer):
    assert answer.status_code == 200, answer.text
    return answer.headers["X-Model-Name"], int(answer.headers["X-Model-Version"])


@pytest.mark.parametrize(
    ("model", "version", "meant"),
    [
        (None, None, ("mnist", 2)),
        ("other", None, ("other", 1)),
        (None, "1", ("mnist", 1)),
        ("mnist", "best", ("mnist", 1)),
        ("mnist", "latest", ("mnist", 2)),
    ],
)
def test_query_header_and_params_name_the_version(scoring, versions, model, version, meant):
    named = {
        name: value for name, value in (("model", model), ("version", version)) if value is not None
    }
    query = "&".join(f"{name}={value}" for name, value in named.items())
    assert version_of(scoring.send(json.dumps(BODY), path=f"/invocations?{query}")) == meant
    assert version_of(scoring.invoke(**BODY, params=named)) == meant
    assert version_of(scoring.invoke(pixels=[0] * 784, **named)) == meant
    if model is not None:
        target = f"{model}/{version}" if version else model
        assert version_of(scoring.send(json.dumps(BODY), **{TARGET: target})) == meant
    csv = ",".join(["0"] * 784)
    assert version_of(scoring.send(csv, "text/csv", f"/invocations?{query}")) == meant


def test_a_number_in_params_is_a_version(scoring, versions):
    assert version_of(scoring.invoke(**BODY, params={"version": 1})) == ("mnist", 1)


@pytest.mark.parametrize(
    ("query", "target", "params"),
    [
        ("?model=mnist", "mnist", {}),
        ("?version=1", None, {"model": "mnist"}),
        ("", "mnist/1", {"version": 1}),
    ],
)
def test_version_named_twice_is_rejected(scoring, query, target, params):
    headers = {TARGET: target} if target else {}
    body = json.dumps({**BODY, "params": params})
    answer = scoring.send(body, path=f"/invocations{query}", **headers)
    assert answer.status_code == 400
    assert "in one place" in answer.json["message"]


@pytest.mark.parametrize(
    "target", ["", "/", "mnist/", "mnist.tar.gz", "../x", "a/b/c", "mnist/1.5"]
)
def test_invalid_target_is_rejected(scoring, target):
    answer = scoring.send(json.dumps(BODY), **{TARGET: target})
    assert answer.status_code == 400
    assert "NAME/VERSION" in answer.json["message"]


@pytest.mark.parametrize("query", ["modle=mnist", "model=..", "version=1.5", "model=a&model=b"])
def test_unknown_query_parameter_is_rejected(scoring, query):
    assert scoring.send(json.dumps(BODY), path=f"/invocations?{query}").status_code == 400


@pytest.mark.parametrize("query", ["model=nobody", "version=7", "version=nothing"])
def test_unknown_names_are_404(scoring, query):
    answer = scoring.send(json.dumps(BODY), path=f"/invocations?{query}")
    assert answer.status_code == 404
    assert answer.json["error_code"] == "RESOURCE_DOES_NOT_EXIST"


def test_a_damaged_version_is_503(scoring, tmp_path):
    (weights,) = (tmp_path / "models").rglob("weights.npz")
    weights.write_bytes(b"damaged")
    answer = scoring.invoke(**BODY)
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "2")
    assert answer.json["error_code"] == "TEMPORARILY_UNAVAILABLE"
    assert scoring.ask("GET", "/ping").status_code == 503


@pytest.mark.parametrize("path", ["/ping", "/health"])
def test_ping_needs_a_model(store, publish, tmp_path, path):
    app = create_app(load_settings({"MLPFORGE_TOKEN": TOKEN}), store)
    empty = app.test_client().get(path)
    assert (empty.status_code, empty.json["error_code"]) == (404, "RESOURCE_DOES_NOT_EXIST")
    publish(name="other")
    answer = app.test_client().get(path)
    assert (answer.status_code, answer.data) == (200, b"\n")
    publish()
    assert app.test_client().head(path).status_code == 200


def test_version_is_ours(scoring):
    assert scoring.ask("GET", "/version").text == importlib.metadata.version("mlp-forge")


def test_without_the_token_nothing_is_answered(store, publish):
    publish()
    client = create_app(load_settings({"MLPFORGE_TOKEN": TOKEN}), store).test_client()
    answer = client.post("/invocations", json=BODY)
    assert (answer.status_code, answer.json["error_code"]) == (401, "UNAUTHENTICATED")
    foreign = client.post("/v1/models/mnist:predict", json={"instances": BODY["inputs"]})
    assert (foreign.status_code, list(foreign.json)) == (401, ["error"])


@pytest.mark.parametrize("headers", [{"Host": "evil.example"}, {"Origin": "https://evil.example"}])
def test_cross_origin_write_is_403(scoring, headers):
    answer = scoring.send(json.dumps(BODY), **headers)
    assert (answer.status_code, answer.json["error_code"]) == (403, "PERMISSION_DENIED")


def test_any_host_is_answered_if_allowed(store, publish):
    publish()
    client = create_app(load_settings({"MLPFORGE_ALLOWED_HOSTS": "*"}), store).test_client()
    host = {"Host": "model.aws.local:8080"}
    assert client.post("/invocations", json=BODY, headers=host).status_code == 200
    evil = {**host, "Origin": "https://evil.example"}
    assert client.post("/invocations", json=BODY, headers=evil).status_code == 403
