"""Exported networks for tables take raw values and contain their transformation."""

import numpy as np
import onnx
import pytest
from described_networks import COLORS, NUMBERS, TABLE, make_described
from onnxruntime import InferenceSession
from onnxruntime.capi.onnxruntime_pybind11_state import Fail

from contracts.columns import Column
from contracts.datasets import InputTransform
from mlp_core import Network, Standardize, golden_bytes, weights_bytes
from services.api.models.exports.exporting import FORMATS, export
from services.api.models.exports.formats import Source
from services.api.models.exports.onnx_file import to_onnx
from services.api.models.exports.onnx_inputs import PROBABILITIES, feed_rows, input_names
from stores.datasets.transforms import describe_inputs

SOURCE = Source("iris", 3, "ab" * 32)
OUTPUTS = [PROBABILITIES, "class", "class_name"]
# Those of outputs and inner tensors, and what replaces them.
NAMES = ("class", "class_", "W1", "mlp/W1", "input0", "column8", "values", "features")


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("name", FORMATS)
def test_exported_table_network_standardizes_its_rows(name, dtype, make_network):
    rng = np.random.default_rng(0)
    mean, std = np.array([1e6, -7.5, 0, 0, 0.001, 9]), np.array([0.5, 1e4, 1, 1, 1e-6, 3])
    network = Network(make_network("tanh", dtype).affines, "tanh", Standardize(mean, std))
    rows = rng.normal(mean, std, (100, 6)).astype(np.float32)
    file = export(FORMATS[name], weights_bytes(network), golden_bytes(network, rows), SOURCE)
    ours = network.predict_probs(rows)
    answers = FORMATS[name].answer(file, rows, describe_inputs(network))
    np.testing.assert_allclose(answers, ours, rtol=0, atol=1e-6)
    if name == "onnx":
        (theirs,) = InferenceSession(file).run([PROBABILITIES], {"features": rows})
        np.testing.assert_allclose(theirs, ours, rtol=0, atol=1e-5)


def assert_same(network, class_names, rows, found):
    ours = network.predict_probs(rows)
    np.testing.assert_allclose(found[0], ours, rtol=0, atol=1e-5)
    assert found[1].tolist() == ours.argmax(axis=1).tolist()
    assert found[2].tolist() == [class_names[index] for index in found[1]]


def test_onnx_runtime_takes_a_column_of_texts():
    network = make_described(TABLE)
    session = InferenceSession(export(FORMATS["onnx"], weights_bytes(network), None, SOURCE))
    assert [(one.name, one.type, one.shape) for one in session.get_inputs()] == [
        ("length", "tensor(float)", ["N", 1]),
        ("color", "tensor(string)", ["N", 1]),
        ("width", "tensor(float)", ["N", 1]),
    ]
    rows = {
        "length": np.float32([[5.1], [-3], [4.5]]),
        "color": np.array([["red"], ["blue"], ["=1"]], object),
        "width": np.float32([[0.1], [1e-30], [7]]),
    }
    encoded = np.float32([[5.1, 0, 1, 0, 0.1], [-3, 1, 0, 0, 1e-30], [4.5, 0, 0, 1, 7]])
    assert_same(network, TABLE.class_names, encoded, session.run(OUTPUTS, rows))
    with pytest.raises(Fail, match="Unknown Category"):
        session.run(OUTPUTS, {**rows, "color": np.array([["pink"]] * 3, object)})


def test_onnx_of_images_names_the_class_and_the_digit():
    network = make_described(COLORS)
    session = InferenceSession(export(FORMATS["onnx"], weights_bytes(network), None, SOURCE))
    assert [one.name for one in session.get_outputs()] == [PROBABILITIES, "digit", *OUTPUTS[1:]]
    pixels = np.random.default_rng(0).integers(0, 256, (9, 36)).astype(np.float32)
    *found, digits = session.run([*OUTPUTS, "digit"], {"pixels": pixels})
    assert_same(network, COLORS.class_names, pixels, found)
    assert digits.tolist() == found[1].tolist()


def test_columns_may_be_named_like_tensors_of_the_graph():
    columns = [Column(name=name, kind="number", mean=1.5, std=2.0) for name in NAMES]
    text = Column(name="probabilities", kind="text", values=("a", "b"))
    transform = InputTransform(
        kind="table", input_shape=(10,), columns=(*columns, text), class_names=("no", "yes")
    )
    network = make_described(transform)
    file = export(FORMATS["onnx"], weights_bytes(network), None, SOURCE)
    names = [one.name for one in InferenceSession(file).get_inputs()]
    assert names == ["class__", *NAMES[1:], "probabilities_"]
    rows = np.float32([[*range(8), 0, 1], [*range(8, 0, -1), 1, 0]])
    found = InferenceSession(file).run(OUTPUTS, feed_rows(transform, rows))
    assert_same(network, transform.class_names, rows, found)


def test_numbers_are_one_input_unless_a_column_has_its_name():
    assert input_names(NUMBERS) == ["features"]
    columns = tuple(
        column.model_copy(update={"name": name})
        for column, name in zip(NUMBERS.columns, ("features", "b"), strict=True)
    )
    assert input_names(NUMBERS.model_copy(update={"columns": columns})) == ["features", "b"]


def test_only_texts_need_operators_of_another_domain():
    domains = [
        [opset.domain for opset in onnx.load_from_string(to_onnx(network, SOURCE)).opset_import]
        for network in map(make_described, (NUMBERS, TABLE))
    ]
    assert domains == [[""], ["", "ai.onnx.ml"]]
