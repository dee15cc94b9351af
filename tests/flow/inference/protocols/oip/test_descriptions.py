"""Metadata of server and models, and the model repository."""

import importlib.metadata

import pytest
from keys import requesting
from oip_client import OipClient, publish

from contracts.errors import StoreUnavailableError
from contracts.settings import Settings
from services.inference.app import create_app
from services.inference.model_names import list_names
from services.server.fast.fast_path import FAST_PATH
from stores.models.files.layout import record_key
from stores.models.open import directory_store

TOKEN = "open sesame"  # noqa: S105  a test's own


@pytest.mark.parametrize("path", ["/v2", "/v2/"])
def test_the_server_names_itself_and_its_extensions(oip, path):
    answer = oip.get(path).json
    assert answer["name"] == "mlp-forge"
    assert answer["version"] == importlib.metadata.version("mlp-forge")
    assert {"binary_tensor_data", "classification", "statistics"} <= set(answer["extensions"])


def test_a_model_names_its_versions_and_tensors(oip):
    images = {"height": 3, "width": 3, "channels": 1, "pixel_max": 255}
    for path in ("mnist", "mnist/versions/1", "mnist/versions/best", "mnist/versions/latest"):
        assert oip.get(f"/v2/models/{path}").json == {
            "name": "mnist",
            "versions": ["1", "2"],
            "platform": "mlpforge_numpy",
            "inputs": [
                {"name": "pixels", "datatype": "FP32", "shape": [-1, 9], "parameters": images}
            ],
            "outputs": [
                {"name": "probabilities", "datatype": "FP32", "shape": [-1, 3]},
                {"name": "digit", "datatype": "INT64", "shape": [-1]},
                {"name": "class", "datatype": "INT64", "shape": [-1]},
                {"name": "class_name", "datatype": "BYTES", "shape": [-1]},
            ],
        }


@pytest.mark.parametrize(
    "path", ["mnist/ready", "mnist/versions/1/ready", "mnist/versions/best/ready"]
)
def test_working_version_is_ready(oip, path):
    response = oip.get(f"/v2/models/{path}")
    assert (response.status_code, response.json) == (200, {"name": "mnist", "ready": True})


@pytest.mark.parametrize("tail", ["", "/ready", "/stats"])
@pytest.mark.parametrize("model", ["nobody", "mnist/versions/9", "mnist/versions/worst", "A"])
def test_an_unknown_model_or_version_is_404(oip, model, tail):
    response = oip.get(f"/v2/models/{model}{tail}")
    assert response.status_code == 404
    assert "no " in response.json["error"]


def test_models_and_versions_are_listed(folder):
    store, oip = folder
    assert oip.get("/v2/models").json == {"models": []}
    assert oip.post("/v2/repository/index").json == []
    for name in ("one", "two", "one"):
        publish(store, 1, name)
    assert sorted(oip.get("/v2/models").json["models"]) == ["one", "two"]
    expected = [
        {"name": name, "version": version, "state": "READY", "reason": ""}
        for name, version in (("one", "1"), ("one", "2"), ("two", "1"))
    ]
    for body in (b"", b"{}", b'{"ready": true}', b'{"ready": false}'):
        assert oip.post("/v2/repository/index", body).json == expected


@pytest.fixture
def folder(tmp_path):
    """An empty store, and a client of its service."""
    (tmp_path / "models").mkdir()
    store = directory_store(tmp_path / "models")
    return store, OipClient(create_app(Settings(data_dir=tmp_path), store))


def test_more_models_than_a_page_are_listed(folder):
    store, _ = folder
    for name in "abcde":
        publish(store, 1, name)
    with requesting():
        assert sorted(list_names(store, page_size=2)) == list("abcde")


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b'{"ready": 1}', "must be true or false, got 1"),
        (b"[]", "body: must be an object, got a list"),
        (b"{", "the body must be JSON"),
    ],
)
def test_a_bad_index_is_refused(oip, body, words):
    response = oip.post("/v2/repository/index", body)
    assert response.status_code == 400
    assert words in response.json["error"]


def test_a_long_control_body_is_413(oip):
    for path in ("index", "models/mnist/load", "models/mnist/unload"):
        assert oip.post(f"/v2/repository/{path}", b" " * 65_537).status_code == 413


def test_a_model_is_loaded(oip):
    for body in (b"", b"{}", b'{"parameters": {}}'):
        assert oip.post("/v2/repository/models/mnist/load", body).status_code == 200
    assert oip.post("/v2/repository/models/nobody/load").status_code == 404
    override = oip.post("/v2/repository/models/mnist/load", {"parameters": {"config": "{}"}})
    assert override.status_code == 400
    assert "as it was published" in override.json["error"]


def test_a_damaged_version_is_neither_loaded_nor_ready(folder, tmp_path):
    store, oip = folder
    oip.app.extensions[FAST_PATH].networks._clock = lambda: (
        0.0
    )  # load errors are listed for a second
    publish(store, 1)
    for file in (tmp_path / "models").rglob("weights.npz"):
        file.write_bytes(b"x")
    for response in (
        oip.post("/v2/repository/models/mnist/load"),
        oip.get("/v2/models/mnist/ready"),
        oip.post("/v2/models/mnist/infer", bytes(9), **{"Inference-Header-Content-Length": "0"}),
    ):
        assert response.status_code == 503
        assert "weights.npz of mnist/1 is damaged" in response.json["error"]
        assert int(response.headers["Retry-After"]) >= 1
    publish(store, 1)
    damaged, good = oip.post("/v2/repository/index").json
    assert (damaged["version"], damaged["state"]) == ("1", "UNAVAILABLE")
    assert "weights.npz of mnist/1 is damaged" in damaged["reason"]
    assert good == {"name": "mnist", "version": "2", "state": "READY", "reason": ""}
    assert oip.post("/v2/repository/index", b'{"ready": true}').json == [good]


def test_index_reads_no_manifest(folder, tmp_path):
    store, oip = folder
    for _ in range(3):
        publish(store, 1)
    for version in (1, 2):
        (tmp_path / "models" / record_key("mnist", version)).unlink()
    assert len(oip.post("/v2/repository/index").json) == 3


def test_unload_is_400_with_the_alternative(oip):
    body = {"parameters": {"unload_dependents": False}}
    response = oip.post("/v2/repository/models/mnist/unload", body)
    assert response.status_code == 400
    assert "evicted when memory is short" in response.json["error"]
    assert "DELETE /models/mnist/versions/NUMBER" in response.json["error"]


class UnavailableModelStore:
    """Never responds."""

    def __getattr__(self, name):
        def fail(*arguments):
            raise StoreUnavailableError(name)

        return fail


def test_unavailable_store_is_live_but_not_ready(tmp_path):
    oip = OipClient(create_app(Settings(data_dir=tmp_path), UnavailableModelStore()))
    assert oip.get("/v2/health/live").json == {"live": True}
    assert oip.get("/v2").status_code == 200
    for path in ("/v2/health/ready", "/v2/models", "/v2/models/mnist", "/v2/models/mnist/ready"):
        response = oip.get(path)
        assert response.status_code == 503
        assert int(response.headers["Retry-After"]) >= 1
    assert oip.post("/v2/repository/index").status_code == 503


def test_with_the_model_store_it_is_ready(oip):
    response = oip.get("/v2/health/ready")
    assert (response.status_code, response.json) == (200, {"ready": True})


def test_only_health_needs_no_token(folder, tmp_path):
    store, _ = folder
    oip = OipClient(create_app(Settings(data_dir=tmp_path, token=TOKEN), store))
    assert oip.get("/v2/health/live").status_code == 200
    assert oip.get("/v2/health/ready").status_code == 200
    for path in ("/v2", "/v2/models", "/v2/nothing"):
        response = oip.get(path)
        assert response.status_code == 401
        assert "Authorization: Bearer" in response.json["error"]
        assert "WWW-Authenticate" in response.headers
