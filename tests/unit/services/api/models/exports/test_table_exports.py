"""Exported networks for tables contain the standardization."""

import numpy as np
import pytest
from onnxruntime import InferenceSession

from mlp_core import Network, Standardize, golden_bytes, weights_bytes
from services.api.models.exports.exporting import FORMATS, export
from services.api.models.exports.formats import Source

SOURCE = Source("iris", 3, "ab" * 32)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("name", FORMATS)
def test_exported_table_network_standardizes_its_rows(name, dtype, make_network):
    rng = np.random.default_rng(0)
    mean, std = np.array([1e6, -7.5, 0, 0, 0.001, 9]), np.array([0.5, 1e4, 1, 1, 1e-6, 3])
    network = Network(make_network("tanh", dtype).affines, "tanh", Standardize(mean, std))
    rows = rng.normal(mean, std, (100, 6)).astype(np.float32)
    file = export(FORMATS[name], weights_bytes(network), golden_bytes(network, rows), SOURCE)
    ours = network.predict_probs(rows)
    np.testing.assert_allclose(FORMATS[name].answer(file, rows), ours, rtol=0, atol=1e-6)
    if name == "onnx":
        (theirs,) = InferenceSession(file).run(["probabilities"], {"pixels": rows})
        np.testing.assert_allclose(theirs, ours, rtol=0, atol=1e-5)
