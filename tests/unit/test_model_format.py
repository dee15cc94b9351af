"""The examples of docs/model-format.md, run with other images, predict the same as the core."""

import re
import runpy
from pathlib import Path

import numpy as np
import pytest
from described_networks import TABLE, make_described

from mlp_core import Affine, Network, Scale, load_weights, save_weights
from services.api.models.exports.formats import Source
from services.api.models.exports.onnx_file import to_onnx
from services.api.models.exports.safetensors_file import to_safetensors

PAGE = (Path(__file__).parents[2] / "docs/model-format.md").read_text("utf-8")
BLOCKS = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
BLANK = "np.zeros((1, 784), np.float32)"
SOURCE = Source("mnist", 3, "ab" * 32)


def block_with(text):
    (block,) = [block for block in BLOCKS if text in block]
    return block


@pytest.fixture(params=["sigmoid", "tanh", "relu"])
def network(request, tmp_path, monkeypatch):
    """A network with its files and images in the current folder."""
    monkeypatch.chdir(tmp_path)
    rng = np.random.default_rng(0)
    affines = [
        Affine(rng.normal(0, 0.1, size).astype("f4"), rng.normal(0, 1, size[1]).astype("f4"))
        for size in ((784, 30), (30, 20), (20, 10))
    ]
    network = Network(affines, request.param, Scale(1 / 255))
    save_weights("mnist.npz", network)
    Path("mnist.onnx").write_bytes(to_onnx(network, SOURCE))
    Path("mnist.safetensors").write_bytes(to_safetensors(network, SOURCE))
    np.save("pixels.npy", rng.integers(0, 256, (5, 784)).astype("f4"))
    return network


def run(code):
    """Run a block with the images instead of a blank one, and return its variables."""
    Path("block.py").write_text(code.replace(BLANK, 'np.load("pixels.npy")'))
    return runpy.run_path("block.py")


def assert_answers_as(network, probabilities):
    expected = network.predict_probs(np.load("pixels.npy"))
    np.testing.assert_allclose(probabilities, expected, rtol=0, atol=1e-6)


def test_numpy_example_predicts_the_same(network, capsys):
    code = block_with('np.load("mnist.npz"')
    assert len([line for line in code.splitlines() if line]) <= 20
    names = run(code)
    names["weights"].close()
    assert_answers_as(network, names["probabilities"])
    assert str(names["probabilities"].argmax(axis=1)) in capsys.readouterr().out


def test_examples_for_a_table_predict_the_same(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    network = make_described(TABLE)
    save_weights("flowers.npz", network)
    Path("flowers.onnx").write_bytes(to_onnx(network, SOURCE))
    expected = network.predict_probs(np.float32([[5.1, 0, 1, 0, 0.1]]))
    code = block_with('np.load("flowers.npz"')
    assert len([line for line in code.splitlines() if line]) <= 20
    names = run(code)
    names["weights"].close()
    np.testing.assert_allclose(names["probabilities"], expected, rtol=0, atol=1e-6)
    names = run(block_with('InferenceSession("flowers.onnx")'))
    np.testing.assert_allclose(names["probabilities"], expected, rtol=0, atol=1e-6)
    assert names["class_name"].tolist() == [TABLE.class_names[expected.argmax()]]


def test_onnx_example_predicts_the_same(network):
    names = run(block_with('InferenceSession("mnist.onnx")'))
    assert_answers_as(network, names["probabilities"])
    np.testing.assert_array_equal(names["digit"], names["probabilities"].argmax(axis=1))


def test_numpy_example_predicts_the_same_from_safetensors(network):
    reading = block_with("safe_open")
    going_on = block_with('np.load("mnist.npz"')
    opening = r"^weights = np\.load\(.*\n^format = json\.loads.*\n"
    code, count = re.subn(opening, lambda _: reading, going_on, flags=re.MULTILINE)
    assert count == 1
    assert_answers_as(network, run(code)["probabilities"])


def test_documented_foreign_file_is_read(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    run(block_with("np.savez"))
    assert load_weights("mine.npz").layer_sizes == (784, 30, 10)
