"""Lists, states and metadata of models."""

import pytest

from mlp_core import golden_bytes
from services.inference.protocols.tfs.metadata import MAX_LISTED
from services.server.fast.fast_path import FAST_PATH


def available(*versions):
    status = {"error_code": "OK", "error_message": ""}
    states = [{"version": v, "state": "AVAILABLE", "status": status} for v in versions]
    return {"model_version_status": states}


def tensor(name, dtype, *sizes):
    dims = [{"size": size, "name": ""} for size in ("-1", *sizes)]
    return {
        "dtype": dtype,
        "tensor_shape": {"dim": dims, "unknown_rank": False},
        "name": f"{name}:0",
    }


def test_models_are_listed(tfs, publish):
    publish(name="another")
    assert sorted(tfs.ask("GET", "/v1/models").json["models"]) == ["another", "mnist"]


def test_every_version_has_a_state(tfs, publish):
    publish()
    assert tfs.ask("GET", "/v1/models/mnist").json == available("2", "1")


def test_number_of_listed_versions_is_bounded(tfs, publish, make_network):
    network = make_network(layer_sizes=(4, 3))
    for _ in range(MAX_LISTED + 1):
        publish(network, name="often")
    listed = tfs.ask("GET", "/v1/models/often").json["model_version_status"]
    assert [one["version"] for one in listed] == [str(n) for n in range(MAX_LISTED + 1, 1, -1)]


@pytest.mark.parametrize("which", ["versions/1", "labels/best", "versions/01"])
def test_one_version_has_a_state_by_number_and_by_label(tfs, publish, store, which):
    publish()
    store.move_alias("mnist", "best", 1)
    assert tfs.ask("GET", f"/v1/models/mnist/{which}").json == available("1")
    assert tfs.ask("HEAD", f"/v1/models/mnist/{which}").status_code == 200


def test_damaged_version_has_ended_with_its_reason(tfs, tmp_path):
    tfs.app.extensions[FAST_PATH].networks._clock = lambda: (
        0.0
    )  # load errors are listed for a second
    (weights,) = (tmp_path / "models").rglob("weights.npz")
    weights.write_bytes(b"damaged")
    (state,) = tfs.ask("GET", "/v1/models/mnist/versions/1").json["model_version_status"]
    assert (state["version"], state["state"]) == ("1", "END")
    assert state["status"]["error_code"] == "DATA_LOSS"
    assert "damaged" in state["status"]["error_message"]
    assert tfs.ask("GET", "/v1/models/mnist").json == {"model_version_status": [state]}
    refused = tfs.post("/v1/models/mnist:predict", {"instances": [[0] * 784]})
    assert (refused.status_code, int(refused.headers["Retry-After"])) == (503, 2)


def test_golden_mismatch_has_ended_with_its_reason(tfs, publish, make_network):
    publish(golden=golden_bytes(make_network(seed=9)))
    (state,) = tfs.ask("GET", "/v1/models/mnist/versions/2").json["model_version_status"]
    assert (state["state"], state["status"]["error_code"]) == ("END", "FAILED_PRECONDITION")
    assert "files are intact" in state["status"]["error_message"]


@pytest.mark.parametrize(
    "path",
    [
        "nobody",
        "nobody/metadata",
        "MNIST",
        "MNIST/metadata",
        "%2e%2e/metadata",
        "mnist/versions/7",
        "mnist/labels/x",
        "mnist/labels/1",
    ],
)
def test_unknown_names_are_404(tfs, path):
    answer = tfs.ask("GET", f"/v1/models/{path}")
    assert answer.status_code == 404
    assert answer.json["error"].startswith("Servable not found for request: ")


@pytest.mark.parametrize("which", ["", "/versions/1", "/labels/best"])
def test_metadata_has_the_signatures(tfs, store, which):
    store.move_alias("mnist", "best", 1)
    answer = tfs.ask("GET", f"/v1/models/mnist{which}/metadata").json
    assert answer["model_spec"] == {"name": "mnist", "signature_name": "", "version": "1"}
    signatures = answer["metadata"]["signature_def"]["signature_def"]
    assert set(signatures) == {"serving_default", "with_digit", "with_class", "unit_pixels"}
    assert signatures["with_digit"] == {
        "inputs": {"pixels": tensor("pixels", "DT_FLOAT", "784")},
        "outputs": {
            "probabilities": tensor("probabilities", "DT_FLOAT", "10"),
            "digit": tensor("digit", "DT_INT64"),
        },
        "method_name": "tensorflow/serving/predict",
    }
    assert set(signatures["serving_default"]["outputs"]) == {"probabilities"}


def test_each_signature_returns_its_outputs(tfs, images):
    answer = tfs.ask("GET", "/v1/models/mnist/metadata").json
    for name, signature in answer["metadata"]["signature_def"]["signature_def"].items():
        bits = [[pixel % 2 for pixel in one] for one in images]
        outputs = tfs.predict(signature_name=name, inputs=bits).json["outputs"]
        named = set(outputs) if isinstance(outputs, dict) else {"probabilities"}
        assert named == set(signature["outputs"])


def test_an_alias_is_a_label_that_moves(tfs, publish, store):
    publish()
    for version in (1, 2):
        store.move_alias("mnist", "best", version)
        answer = tfs.post("/v1/models/mnist/labels/best:predict", {"instances": [[0] * 784]})
        assert answer.headers["X-Model-Version"] == str(version)
