"""Safetensors files, read by the format's library."""

import io
import json

import numpy as np
import pytest
import safetensors
from safetensors.numpy import load

from contracts.default_transform import default_transform
from mlp_core import Affine, Network, weights_bytes
from services.api.models.exports.formats import Source
from services.api.models.exports.safetensors_file import answer_safetensors, to_safetensors

SOURCE = Source("digits", 3, "ab" * 32)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("activation", ["sigmoid", "tanh", "relu"])
def test_the_library_reads_the_arrays_of_the_npz_bit_for_bit(activation, dtype, make_network):
    network = make_network(activation, dtype)
    found = load(to_safetensors(network, SOURCE))
    with np.load(io.BytesIO(weights_bytes(network)), allow_pickle=False) as npz:
        assert set(found) == set(npz.files) - {"format"}
        for name, array in found.items():
            assert array.dtype == npz[name].dtype
            np.testing.assert_array_equal(array, npz[name])


def test_the_metadata_is_the_format_of_the_npz(make_network, tmp_path):
    network = make_network()
    (tmp_path / "digits.safetensors").write_bytes(to_safetensors(network, SOURCE))
    with np.load(io.BytesIO(weights_bytes(network)), allow_pickle=False) as npz:
        described = json.loads(str(npz["format"]))
    with safetensors.safe_open(tmp_path / "digits.safetensors", "numpy") as file:
        assert {name: json.loads(text) for name, text in file.metadata().items()} == {
            "format": described
        }


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_network_from_the_file_has_the_same_bits(dtype, make_network):
    network = make_network(dtype=dtype)
    pixels = np.random.default_rng(1).integers(0, 256, (20, 6)).astype(np.float32)
    probs = answer_safetensors(to_safetensors(network, SOURCE), pixels, default_transform(6, 3))
    np.testing.assert_array_equal(probs, network.predict_probs(pixels))


def test_memory_order_does_not_change_the_file(make_network):
    network = make_network()
    affines = [Affine(np.asfortranarray(a.weight), a.bias) for a in network.affines]
    other = Network(affines, network.activation, network.transform)
    assert to_safetensors(other, SOURCE) == to_safetensors(network, SOURCE)
