"""Weights in the formats of other tools: how they are asked for, and what they may cost."""

import numpy as np
import onnx
import pytest
from claiming_store import LargeWeightsStore
from safetensors.numpy import load
from weights_files import arrays_of, make_file, make_network

from contracts.errors import StoreUnavailableError
from services.api.models.exports.formats import MAX_EXPORT_BYTES
from stores.blobs.directory import DirectoryBlobs
from stores.blobs.memory import MemoryBlobs
from stores.models.store import ModelStore

PATH = "/models/mnist/versions"
WEIGHTS = f"{PATH}/latest/weights"
OCTETS = "application/octet-stream"
FORMATS = ["onnx", "safetensors"]


def send(api):
    response = api.client.post(PATH + "?dataset=synthetic", data=make_file(), content_type=OCTETS)
    assert response.status_code == 201
    return response.json


def etag_of(manifest, export):
    return f'W/"{manifest["weights"]["sha256"]}-{export}"'


def test_npz_is_the_default(api):
    send(api)

    named = api.client.get(f"{WEIGHTS}?format=npz")

    assert named.data == api.client.get(WEIGHTS).data == make_file()
    assert named.headers["ETag"] == api.client.get(WEIGHTS).headers["ETag"]


@pytest.mark.parametrize("export", FORMATS)
def test_converted_weights_have_the_version_s_name(api, export):
    manifest = send(api)

    response = api.client.get(f"{WEIGHTS}?format={export}")

    assert response.mimetype == OCTETS
    assert f'filename="mnist-1.{export}"' in response.headers["Content-Disposition"]
    assert response.headers["X-Model-Name"] == "mnist"
    assert response.headers["X-Model-Version"] == "1"
    assert response.headers["ETag"] == etag_of(manifest, export)
    assert response.content_length == len(response.data)


def test_safetensors_has_the_arrays_of_the_npz(api):
    send(api)

    arrays = load(api.client.get(f"{WEIGHTS}?format=safetensors").data)

    expected = arrays_of(format=None)
    assert set(arrays) == set(expected)
    for name, array in expected.items():
        np.testing.assert_array_equal(arrays[name], array)


def test_onnx_answers_as_the_network(api):
    send(api)

    model = onnx.load_model_from_string(api.client.get(f"{WEIGHTS}?format=onnx").data)

    pixels = np.random.default_rng(0).integers(0, 256, (9, 16)).astype(np.float32)
    outputs = ["probabilities", "digit"]
    probs, digits = onnx.reference.ReferenceEvaluator(model).run(outputs, {"pixels": pixels})
    np.testing.assert_allclose(probs, make_network().predict_probs(pixels), atol=1e-6)
    np.testing.assert_array_equal(digits, probs.argmax(axis=1))


@pytest.mark.parametrize("query", ["format=pt", "format=", "format=ONNX", "format=npz&format=npz"])
def test_unknown_format_is_422_with_the_known_ones(api, query):
    send(api)

    response = api.client.get(f"{WEIGHTS}?{query}")

    assert response.status_code == 422
    assert response.json["errors"][0]["loc"] == ["format"]


def test_refusal_lists_the_formats(api):
    send(api)

    detail = api.client.get(f"{WEIGHTS}?format=pt").json["detail"]

    assert all(name in detail for name in ("npz", *FORMATS))


class UnreadableModelStore(ModelStore):
    """A store that reads no weights; a request for them would fail."""

    def __init__(self):
        super().__init__(MemoryBlobs())

    def copy_weights(self, *_):
        raise StoreUnavailableError


@pytest.mark.parametrize("export", FORMATS)
@pytest.mark.parametrize("form", ["{}", '"other", {}', "*"])
def test_cached_converted_weights_are_304_without_converting(make, export, form):
    api = make(UnreadableModelStore())
    etag = etag_of(send(api), export)

    response = api.client.get(
        f"{WEIGHTS}?format={export}", headers={"If-None-Match": form.format(etag)}
    )

    assert (response.status_code, response.data) == (304, b"")
    assert response.headers["ETag"] == etag


def test_formats_have_different_etags(api):
    etag = etag_of(send(api), "onnx")

    for path in (WEIGHTS, f"{WEIGHTS}?format=safetensors"):
        assert api.client.get(path, headers={"If-None-Match": etag}).status_code == 200


@pytest.mark.parametrize("export", FORMATS)
def test_head_does_not_convert(make, export):
    api = make(UnreadableModelStore())
    manifest = send(api)

    response = api.client.head(f"{WEIGHTS}?format={export}")

    assert (response.status_code, response.data) == (200, b"")
    assert response.headers["ETag"] == etag_of(manifest, export)
    assert f'filename="mnist-1.{export}"' in response.headers["Content-Disposition"]
    assert "Content-Length" not in response.headers  # which only the file itself would tell


@pytest.mark.parametrize("export", FORMATS)
@pytest.mark.parametrize("ref", ["2", "best", "nope"])
def test_missing_version_is_404(api, ref, export):
    send(api)

    assert api.client.get(f"{PATH}/{ref}/weights?format={export}").status_code == 404


@pytest.mark.parametrize("export", FORMATS)
@pytest.mark.parametrize("file", ["weights.npz", "golden.npz"])
def test_damaged_files_are_503(make, tmp_path, file, export):
    api = make(ModelStore(DirectoryBlobs(tmp_path)))
    send(api)
    (path,) = tmp_path.rglob(file)
    path.write_bytes(path.read_bytes()[:-1] + b"x")

    response = api.client.get(f"{WEIGHTS}?format={export}")

    assert response.status_code == 503
    assert response.json["type"] == "urn:mlpforge:problem:damaged"


def test_weights_that_are_not_a_network_are_503(api):
    api.finish()  # its weights are just some bytes

    assert api.client.get(f"{WEIGHTS}?format=onnx").status_code == 503


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_weights_too_large_to_export_are_422(make, method):
    api = make(LargeWeightsStore(MAX_EXPORT_BYTES + 1))
    send(api)

    response = api.client.open(f"{WEIGHTS}?format=onnx", method=method)

    assert response.status_code == 422
