"""ONNX: the network as a graph, from pixels to digit.

`pixels`, float32 (N, D) in 0..255, or the encoded rows of a table, gives `probabilities`, float32
(N, C), and `digit`, int64 (N,).
"""

from collections.abc import Iterator
from importlib.metadata import version
from typing import Any, Final

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import GraphProto, NodeProto, TensorProto
from onnx.helper import make_graph, make_model, make_node, make_opsetid, make_tensor_value_info
from onnx.reference import ReferenceEvaluator

from mlp_core import Network, Scale
from mlp_core.network import TILE_ROWS
from services.api.models.exports.formats import Source

# The first with the current Softmax; later ones only add types to these operators. It is of
# ONNX 1.8 (2020), so old runtimes read it, too.
OPSET: Final = 13
IR_VERSION: Final = 7  # of that release
OPERATORS: Final = {"sigmoid": "Sigmoid", "tanh": "Tanh", "relu": "Relu"}
TYPES: Final = {"float32": TensorProto.FLOAT, "float64": TensorProto.DOUBLE}
BATCH: Final = "N"  # an axis with a name instead of a length takes any


def to_onnx(network: Network, source: Source) -> bytes:
    """Return a network as an ONNX model, computed in the network's own dtype."""
    model = make_model(
        _graph(network),
        ir_version=IR_VERSION,
        opset_imports=[make_opsetid("", OPSET)],
        producer_name="mlp-forge",
        producer_version=version("mlp-forge"),
        model_version=source.version,
    )
    named = {"model": source.model, "version": str(source.version), "weights_sha256": source.sha256}
    onnx.helper.set_model_props(model, named)
    # Last, and in place: make_graph and make_model would each copy them.
    _add_weights(model.graph, network)
    file: bytes = model.SerializeToString(deterministic=True)
    return file


def answer_onnx(file: bytes, pixels: NDArray[np.float32]) -> NDArray[Any]:
    """Return the probabilities that ONNX's reference evaluator (numpy) computes for pixels.

    Raises:
        ValidationError, InferenceError: the file is not a valid model.
        ValueError: its digit is not the most probable class.
    """
    onnx.checker.check_model(file, full_check=True)
    evaluator = ReferenceEvaluator(file)
    # In the network's tiles: another order of sums would change the fifth digit of large logits.
    tiles = [pixels[start : start + TILE_ROWS] for start in range(0, len(pixels), TILE_ROWS)]
    with np.errstate(over="ignore", invalid="ignore"):  # its sigmoid overflows near 0
        answers = [evaluator.run(["probabilities", "digit"], {"pixels": tile}) for tile in tiles]
    # Nodes and evaluator refer to each other, which would keep two copies of the weights until the
    # next garbage collection.
    evaluator.rt_nodes_.clear()
    probs, digits = map(np.concatenate, zip(*answers, strict=True))
    if not np.array_equal(digits, probs.argmax(axis=1)):
        raise ValueError("digit must be the most probable class of every image")
    return probs


def _graph(network: Network) -> GraphProto:
    sizes = network.layer_sizes
    pixels = make_tensor_value_info("pixels", TensorProto.FLOAT, [BATCH, sizes[0]])
    probabilities = make_tensor_value_info("probabilities", TensorProto.FLOAT, [BATCH, sizes[-1]])
    digit = make_tensor_value_info("digit", TensorProto.INT64, [BATCH])
    return make_graph(list(_nodes(network)), "mlp", [pixels], [probabilities, digit])


def _nodes(network: Network) -> Iterator[NodeProto]:
    """Yield the nodes in order; a float64 network ends in a cast to float32."""
    last, activation = len(network.affines), OPERATORS[network.activation]
    yield from _input_nodes(network)
    for layer in range(1, last):
        yield make_node("Gemm", [f"y{layer - 1}", f"W{layer}", f"b{layer}"], [f"z{layer}"])
        yield make_node(activation, [f"z{layer}"], [f"y{layer}"])
    yield make_node("Gemm", [f"y{last - 1}", f"W{last}", f"b{last}"], ["logits"])
    yield make_node("Softmax", ["logits"], ["probs"], axis=1)
    yield make_node("Cast", ["probs"], ["probabilities"], to=TensorProto.FLOAT)
    yield make_node("ArgMax", ["probabilities"], ["digit"], axis=1, keepdims=0)


def _input_nodes(network: Network) -> Iterator[NodeProto]:
    """Yield the nodes from `pixels` to `y0`; rows are standardized in float64, as in training."""
    dtype = TYPES[network.dtype.name]
    if isinstance(network.transform, Scale):
        yield make_node("Cast", ["pixels"], ["values"], to=dtype)
        yield make_node("Mul", ["values", "input_scale"], ["y0"])
        return
    yield make_node("Cast", ["pixels"], ["values"], to=TensorProto.DOUBLE)
    yield make_node("Sub", ["values", "input_mean"], ["centered"])
    yield make_node("Div", ["centered", "input_std"], ["standardized"])
    yield make_node("Cast", ["standardized"], ["rounded"], to=TensorProto.FLOAT)
    yield make_node("Cast", ["rounded"], ["y0"], to=dtype)


def _add_weights(graph: GraphProto, network: Network) -> None:
    transform = network.transform
    if isinstance(transform, Scale):
        _add_array(graph, "input_scale", np.asarray(transform.factor, network.dtype))
    else:
        _add_array(graph, "input_mean", transform.mean)
        _add_array(graph, "input_std", transform.std)
    for number, affine in enumerate(network.affines, start=1):
        _add_array(graph, f"W{number}", affine.weight)
        _add_array(graph, f"b{number}", affine.bias)


def _add_array(graph: GraphProto, name: str, array: NDArray[Any]) -> None:
    little = array.astype(array.dtype.newbyteorder("<"), copy=False)  # raw_data's order, by ONNX
    graph.initializer.add(
        name=name, dims=array.shape, data_type=TYPES[array.dtype.name], raw_data=little.tobytes()
    )
