"""ONNX files in ONNX Runtime, another implementation than that of the check."""

import gc
from itertools import product

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx.checker import ValidationError
from onnx.helper import VERSION_TABLE
from onnx.reference import ReferenceEvaluator
from onnx.shape_inference import InferenceError

from contracts.default_transform import default_transform
from mlp_core import Affine, Network
from services.api.models.exports.formats import Source
from services.api.models.exports.onnx_file import OPERATORS, answer_onnx, to_onnx

SOURCE = Source("digits", 3, "ab" * 32)
SIX = default_transform(6, 3)
DTYPES = ("float32", "float64")


def run(file, pixels):
    """Return the probabilities and digits of ONNX Runtime."""
    session = onnxruntime.InferenceSession(file, providers=["CPUExecutionProvider"])
    return session.run(["probabilities", "digit"], {"pixels": pixels})


def draw_pixels(rows, width=6):
    return np.random.default_rng(1).integers(0, 256, (rows, width)).astype(np.float32)


@pytest.mark.parametrize(("dtype", "hidden_layers"), [*product(DTYPES, [2]), ("float32", 8)])
@pytest.mark.parametrize("activation", OPERATORS)
def test_onnx_runtime_agrees_on_all_test_images(activation, dtype, hidden_layers, train, mnist):
    network, images = train(activation, dtype, hidden_layers), mnist.test.values
    ours = network.predict_probs(images)
    probs, digits = run(to_onnx(network, SOURCE), images.astype(np.float32))
    difference = float(np.abs(probs - ours).max())
    assert np.mean(ours.argmax(axis=1) == mnist.test.labels) > 0.8
    # float32: another order of sums and another exp in each layer; float64: the final cast.
    assert difference < {"float32": 1e-5, "float64": 6e-8}[dtype]
    assert np.mean(digits == ours.argmax(axis=1)) > 0.9998


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("rows", [0, 1, 2, 7, 1000])
def test_any_batch_size_is_accepted(rows, dtype, make_network):
    network, pixels = make_network(dtype=dtype), draw_pixels(rows)
    probs, digits = run(to_onnx(network, SOURCE), pixels)
    assert (probs.shape, probs.dtype) == ((rows, 3), np.float32)
    assert (digits.shape, digits.dtype) == ((rows,), np.int64)
    np.testing.assert_allclose(probs, network.predict_probs(pixels), rtol=0, atol=1e-6)
    np.testing.assert_array_equal(digits, probs.argmax(axis=1))


@pytest.mark.parametrize("sizes", [(6, 3), (1, 1, 1), (6, 5, 1)])
def test_the_smallest_networks_are_converted(sizes, make_network):
    network, pixels = make_network(sizes=sizes), draw_pixels(5, sizes[0])
    probs, _ = run(to_onnx(network, SOURCE), pixels)
    np.testing.assert_allclose(probs, network.predict_probs(pixels), rtol=0, atol=1e-6)


def test_tied_classes_give_the_first_digit():
    network = Network([Affine(np.zeros((6, 3), "f4"), np.array([0, 1, 1], "f4"))], "relu")
    assert run(to_onnx(network, SOURCE), draw_pixels(2))[1].tolist() == [1, 1]


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("activation", OPERATORS)
def test_saturated_units_are_no_error(activation, dtype, make_network):
    network = make_network(activation, dtype)
    for param in network.params:
        np.multiply(param, 1000, out=param)
    file, pixels = to_onnx(network, SOURCE), draw_pixels(20)
    ours = network.predict_probs(pixels)
    np.testing.assert_allclose(answer_onnx(file, pixels, SIX), ours, rtol=0, atol=1e-6)
    np.testing.assert_allclose(run(file, pixels)[0], ours, rtol=0, atol=1e-6)


def test_file_names_its_source(make_network):
    model = onnx.load_from_string(to_onnx(make_network(), SOURCE))
    assert (model.producer_name, model.model_version) == ("mlp-forge", 3)
    named = {prop.key: prop.value for prop in model.metadata_props}
    assert named == {"model": "digits", "version": "3", "weights_sha256": "ab" * 32}


def test_file_has_a_version_that_old_runtimes_read(make_network):
    model = onnx.load_from_string(to_onnx(make_network(), SOURCE))
    (opset,) = model.opset_import
    assert opset.domain == ""
    assert ("1.8.0", model.ir_version, opset.version) in [row[:3] for row in VERSION_TABLE]


@pytest.mark.parametrize("dtype", DTYPES)
def test_file_has_the_bits_of_the_weights(dtype, make_network):
    network = make_network(dtype=dtype)
    model = onnx.load_from_string(to_onnx(network, SOURCE))
    found = {tensor.name: onnx.numpy_helper.to_array(tensor) for tensor in model.graph.initializer}
    for number, affine in enumerate(network.affines, start=1):
        for name, param in ((f"W{number}", affine.weight), (f"b{number}", affine.bias)):
            assert found[name].dtype == param.dtype
            np.testing.assert_array_equal(found[name], param)


def change(file, alter):
    """Return a model file with a changed graph."""
    model = onnx.load_from_string(file)
    alter(model.graph)
    return model.SerializeToString()


def rename_input(graph):
    graph.input[0].name = "images"


def widen_input(graph):
    graph.input[0].type.tensor_type.shape.dim[1].dim_value = 7


def promise_more_classes(graph):
    graph.output[0].type.tensor_type.shape.dim[1].dim_value = 4


def cut_a_weight(graph):
    graph.initializer[1].raw_data = graph.initializer[1].raw_data[:-1]


def node_of(graph, op_type):
    return [node for node in graph.node if node.op_type == op_type][-1]


def answer_the_least_probable(graph):
    node_of(graph, "ArgMax").op_type = "ArgMin"


def answer_in_float64(graph):
    node_of(graph, "Cast").attribute[0].i = onnx.TensorProto.DOUBLE


def forget_softmax(graph):
    graph.node.remove(node_of(graph, "Softmax"))


def swap_names(graph):
    (names,) = [one for one in graph.initializer if one.name == "class_names"]
    names.string_data[:] = [*names.string_data[1:], names.string_data[0]]


@pytest.mark.parametrize(
    "alter",
    [
        rename_input,
        widen_input,
        promise_more_classes,
        cut_a_weight,
        answer_the_least_probable,
        answer_in_float64,
        forget_softmax,
        swap_names,
    ],
)
def test_broken_graph_is_an_error(alter, make_network):
    file = to_onnx(make_network(), SOURCE)
    with pytest.raises((ValidationError, InferenceError, ValueError)):
        answer_onnx(change(file, alter), draw_pixels(8), SIX)


def test_check_leaves_no_garbage(make_network):
    file = to_onnx(make_network(), SOURCE)
    gc.collect()
    gc.disable()
    try:
        answer_onnx(file, draw_pixels(8), SIX)
        left = [o for o in gc.get_objects() if isinstance(o, ReferenceEvaluator | onnx.ModelProto)]
    finally:
        gc.enable()
    assert left == []
