"""Weights files of format version 1, written by an old build, can always be opened."""

import io
import json
from pathlib import Path

import numpy as np
import pytest

from mlp_core import FormatError, load_weights
from mlp_core.files.npz import read_npz, write_npz
from mlp_core.files.weights import VERSION

FOLDER = Path(__file__).parents[2] / "data/format-1/weights"
FILES = sorted(FOLDER.glob("*.npz"))


@pytest.fixture(params=FILES, ids=lambda file: file.stem)
def file(request):
    return request.param


@pytest.fixture
def expected(file):
    return json.loads(file.with_suffix(".json").read_text())


def test_every_activation_and_dtype_is_kept():
    kinds = {(file.stem.split("-")[0], file.stem.split("-")[-1]) for file in FILES}
    assert kinds == {(a, d) for a in ("sigmoid", "tanh", "relu") for d in ("float32", "float64")}


def test_a_file_opens_with_the_bits_that_were_written(file, expected):
    network = load_weights(file)
    assert (network.activation, network.transform.factor) == (
        expected["activation"],
        expected["input_scale"],
    )
    assert list(network.layer_sizes) == expected["layer_sizes"]
    for affine, weight, bias in zip(
        network.affines, expected["weights"], expected["biases"], strict=True
    ):
        assert affine.weight.dtype.name == affine.bias.dtype.name == expected["dtype"]
        assert (affine.weight.tolist(), affine.bias.tolist()) == (weight, bias)


def test_a_file_answers_as_it_did(file, expected):
    probs = load_weights(file).predict_probs(np.array(expected["pixels"], np.uint8))
    np.testing.assert_allclose(probs, expected["probabilities"], rtol=0, atol=1e-6)


def test_plain_numpy_opens_a_file(file, expected):
    with np.load(file, allow_pickle=False) as arrays:
        layers = range(1, len(expected["weights"]) + 1)
        assert [arrays[f"W{layer}"].tolist() for layer in layers] == expected["weights"]
        assert [arrays[f"b{layer}"].tolist() for layer in layers] == expected["biases"]
        assert json.loads(str(arrays["format"]))["format_version"] == 1


def test_a_later_format_is_refused_by_name(file):
    arrays = read_npz(file.read_bytes(), file.name)
    described = {**json.loads(str(arrays["format"])), "format_version": VERSION + 1}
    later = write_npz(arrays | {"format": np.array(json.dumps(described))})
    refusal = f"has format version {VERSION + 1}; this build reads 1 to {VERSION}: upgrade"
    with pytest.raises(FormatError, match=refusal):
        load_weights(io.BytesIO(later))
