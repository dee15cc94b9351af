"""ONNX: the network as a graph, from raw values to the class.

Images are `pixels`, float32 (N, D) in 0..pixel_max. A table of numbers is `features`, float32
(N, D); other tables have one input per column, float32 or string (N, 1). The outputs are
`probabilities`, float32 (N, C), `class`, int64 (N,), `class_name`, string (N,), and for images
`digit`, which is `class`.
"""

from collections.abc import Iterable, Iterator
from importlib.metadata import version
from typing import Any, Final

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import GraphProto, NodeProto, TensorProto
from onnx.helper import (
    make_graph,
    make_model,
    make_node,
    make_opsetid,
    make_tensor_value_info,
)
from onnx.reference import ReferenceEvaluator

from contracts.datasets import InputTransform
from mlp_core import Network, Scale
from mlp_core.network import TILE_ROWS
from services.api.models.exports.formats import Source
from services.api.models.exports.onnx_inputs import (
    AXIS,
    BATCH,
    CLASS,
    CLASS_NAME,
    DIGIT,
    ML_DOMAIN,
    PROBABILITIES,
    VALUES,
    describe_graph_inputs,
    feed_rows,
    input_names,
    input_nodes,
    output_names,
    text_columns,
)
from stores.datasets.transforms import describe_inputs

# The first with the current Softmax; later ones only add types to these operators. It is of
# ONNX 1.8 (2020), so old runtimes read it, too.
OPSET: Final = 13
ML_OPSET: Final = 2  # of that release
IR_VERSION: Final = 7  # of that release
OPERATORS: Final = {"sigmoid": "Sigmoid", "tanh": "Tanh", "relu": "Relu"}
TYPES: Final = {
    "float32": TensorProto.FLOAT,
    "float64": TensorProto.DOUBLE,
    "int64": TensorProto.INT64,
}
CLASS_NAMES: Final = "class_names"
SCOPE: Final = "mlp/"  # before a name in the graph that a column has, too

Arrays = dict[str, NDArray[Any]]


def to_onnx(network: Network, source: Source) -> bytes:
    """Return a network as an ONNX model, computed in the network's own dtype.

    Raises:
        FormatError: the description of its inputs does not fit it.
    """
    transform = describe_inputs(network)
    domains = [make_opsetid("", OPSET)]
    if text_columns(transform):
        domains.append(make_opsetid(ML_DOMAIN, ML_OPSET))
    arrays = _weights(network, transform)
    nodes = list(_nodes(network, transform))
    names = _rename(nodes, arrays, transform)
    model = make_model(
        _graph(nodes, transform),
        ir_version=IR_VERSION,
        opset_imports=domains,
        producer_name="mlp-forge",
        producer_version=version("mlp-forge"),
        model_version=source.version,
    )
    named = {"model": source.model, "version": str(source.version), "weights_sha256": source.sha256}
    onnx.helper.set_model_props(model, named)
    # Last, and in place: make_graph and make_model would each copy them.
    for name, array in arrays.items():
        _add_array(model.graph, names[name], array)
    texts = [name.encode() for name in transform.class_names]
    model.graph.initializer.add(
        name=names[CLASS_NAMES], dims=[len(texts)], data_type=TensorProto.STRING, string_data=texts
    )
    file: bytes = model.SerializeToString(deterministic=True)
    return file


def answer_onnx(file: bytes, rows: NDArray[np.float32], transform: InputTransform) -> NDArray[Any]:
    """Return the probabilities that ONNX's reference evaluator (numpy) computes.

    Args:
        file: The model.
        rows: Images, or encoded rows of a table, (N, D).
        transform: What the inputs are.

    Raises:
        ValidationError, InferenceError: the file is not a valid model.
        ValueError: its class is not the most probable one.
    """
    onnx.checker.check_model(file, full_check=True)
    evaluator = ReferenceEvaluator(file)
    names = output_names(transform)
    # In the network's tiles: another order of sums would change the fifth digit of large logits.
    tiles = [rows[start : start + TILE_ROWS] for start in range(0, len(rows), TILE_ROWS)]
    with np.errstate(over="ignore", invalid="ignore"):  # its sigmoid overflows near 0
        answers = [evaluator.run(names, feed_rows(transform, tile)) for tile in tiles]
    # Nodes and evaluator refer to each other, which would keep two copies of the weights until the
    # next garbage collection.
    evaluator.rt_nodes_.clear()
    found = dict(zip(names, map(np.concatenate, zip(*answers, strict=True)), strict=True))
    probs: NDArray[Any] = found.pop(PROBABILITIES)
    classes = probs.argmax(axis=1)
    expected = {
        CLASS: classes,
        DIGIT: classes,
        CLASS_NAME: np.array(transform.class_names)[classes],
    }
    for name, array in found.items():
        if not np.array_equal(array, expected[name]):
            raise ValueError(f"{name} must be that of the most probable class")
    return probs


def _graph(nodes: Iterable[NodeProto], transform: InputTransform) -> GraphProto:
    classes = len(transform.class_names)
    shapes: dict[str, tuple[int, list[str | int | None]]] = {
        PROBABILITIES: (TensorProto.FLOAT, [BATCH, classes]),
        DIGIT: (TensorProto.INT64, [BATCH]),
        CLASS: (TensorProto.INT64, [BATCH]),
        CLASS_NAME: (TensorProto.STRING, [BATCH]),
    }
    outputs = [make_tensor_value_info(name, *shapes[name]) for name in output_names(transform)]
    return make_graph(list(nodes), "mlp", describe_graph_inputs(transform), outputs)


def _rename(
    nodes: Iterable[NodeProto], arrays: Arrays, transform: InputTransform
) -> dict[str, str]:
    """Give the inputs their names, and every other name in the nodes one that no input has.

    Returns:
        The new name of each.
    """
    inputs, outputs = input_names(transform), output_names(transform)
    names, taken = dict(zip(_places(transform), inputs, strict=True)), set(inputs)
    inner = [name for node in nodes for name in node.output if name not in outputs]
    for name in (*inner, *arrays, CLASS_NAMES):
        names[name] = name
        while names[name] in taken:
            names[name] = SCOPE + names[name]
    for node in nodes:
        for field in (node.input, node.output):
            field[:] = [names.get(name, name) for name in field]
    return names


def _places(transform: InputTransform) -> list[str]:
    return [f"input{place}" for place in range(len(input_names(transform)))]


def _nodes(network: Network, transform: InputTransform) -> Iterator[NodeProto]:
    """Yield the nodes in order; a float64 network ends in a cast to float32."""
    last, activation = len(network.affines), OPERATORS[network.activation]
    yield from input_nodes(transform, _places(transform))
    yield from _transform_nodes(network)
    for layer in range(1, last):
        yield make_node("Gemm", [f"y{layer - 1}", f"W{layer}", f"b{layer}"], [f"z{layer}"])
        yield make_node(activation, [f"z{layer}"], [f"y{layer}"])
    yield make_node("Gemm", [f"y{last - 1}", f"W{last}", f"b{last}"], ["logits"])
    yield make_node("Softmax", ["logits"], ["probs"], axis=1)
    yield make_node("Cast", ["probs"], [PROBABILITIES], to=TensorProto.FLOAT)
    yield make_node("ArgMax", [PROBABILITIES], [CLASS], axis=1, keepdims=0)
    yield make_node("Gather", [CLASS_NAMES, CLASS], [CLASS_NAME], axis=0)
    if DIGIT in output_names(transform):
        yield make_node("Identity", [CLASS], [DIGIT])


def _transform_nodes(network: Network) -> Iterator[NodeProto]:
    """Yield the nodes from VALUES to `y0`; rows are standardized in float64, as in training."""
    dtype = TYPES[network.dtype.name]
    if isinstance(network.transform, Scale):
        yield make_node("Cast", [VALUES], ["numbers"], to=dtype)
        yield make_node("Mul", ["numbers", "input_scale"], ["y0"])
        return
    yield make_node("Cast", [VALUES], ["numbers"], to=TensorProto.DOUBLE)
    yield make_node("Sub", ["numbers", "input_mean"], ["centered"])
    yield make_node("Div", ["centered", "input_std"], ["standardized"])
    yield make_node("Cast", ["standardized"], ["rounded"], to=TensorProto.FLOAT)
    yield make_node("Cast", ["rounded"], ["y0"], to=dtype)


def _weights(network: Network, transform: InputTransform) -> Arrays:
    """Return the numbers of the graph by name, without copies."""
    scaling = network.transform
    if isinstance(scaling, Scale):
        arrays: Arrays = {"input_scale": np.asarray(scaling.factor, network.dtype)}
    else:
        arrays = {"input_mean": scaling.mean, "input_std": scaling.std}
    if text_columns(transform):
        arrays[AXIS] = np.array([1])
    for number, affine in enumerate(network.affines, start=1):
        arrays |= {f"W{number}": affine.weight, f"b{number}": affine.bias}
    return arrays


def _add_array(graph: GraphProto, name: str, array: NDArray[Any]) -> None:
    little = array.astype(array.dtype.newbyteorder("<"), copy=False)  # raw_data's order, by ONNX
    graph.initializer.add(
        name=name, dims=array.shape, data_type=TYPES[array.dtype.name], raw_data=little.tobytes()
    )
