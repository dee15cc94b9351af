"""The inputs of an ONNX graph: `pixels` of images; `features`, or one input per column, of a table.

They are raw values. The nodes here make them one tensor of numbers, float32 (N, D), as rows and
images are before the network's transform.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from onnx import NodeProto, TensorProto, ValueInfoProto
from onnx.helper import make_node, make_tensor_value_info

from contracts.columns import Column
from contracts.datasets import FEATURES, InputTransform

PIXELS: Final = "pixels"
PROBABILITIES: Final = "probabilities"
DIGIT: Final = "digit"
CLASS: Final = "class"
CLASS_NAME: Final = "class_name"
BATCH: Final = "N"  # an axis with a name instead of a length takes any
ML_DOMAIN: Final = "ai.onnx.ml"
VALUES: Final = "values"  # (N, D), after the nodes here
AXIS: Final = "axis"  # an initializer, for Squeeze

Feed = dict[str, NDArray[Any]]


def output_names(transform: InputTransform) -> list[str]:
    """Return the outputs of a network; only those that take pixels have `digit`."""
    digit = [DIGIT] if transform.columns is None else []
    return [PROBABILITIES, *digit, CLASS, CLASS_NAME]


def input_names(transform: InputTransform) -> list[str]:
    """Return the inputs; a column that is named like an output gets `_` appended."""
    if transform.columns is None or transform.takes_features:
        return [PIXELS if transform.columns is None else FEATURES]
    names = [column.name for column in transform.columns]
    for output in output_names(transform):
        if output in names:
            free = output
            while free in names or free in output_names(transform):
                free += "_"
            names[names.index(output)] = free
    return names


def describe_graph_inputs(transform: InputTransform) -> list[ValueInfoProto]:
    """Return the name, type and shape of each input."""
    if has_one_input(transform):
        (name,) = input_names(transform)
        return [make_tensor_value_info(name, TensorProto.FLOAT, [BATCH, transform.input_size])]
    types = [
        TensorProto.FLOAT if column.values is None else TensorProto.STRING
        for column in transform.columns or ()
    ]
    return [
        make_tensor_value_info(name, dtype, [BATCH, 1])
        for name, dtype in zip(input_names(transform), types, strict=True)
    ]


def has_one_input(transform: InputTransform) -> bool:
    """Return whether all numbers of an example are in one input."""
    return transform.columns is None or transform.takes_features


def text_columns(transform: InputTransform) -> Sequence[Column]:
    """Return the columns of texts."""
    return [column for column in transform.columns or () if column.values is not None]


def input_nodes(transform: InputTransform, names: Sequence[str]) -> Iterator[NodeProto]:
    """Yield the nodes from the inputs to VALUES; an unknown text is an error of the runtime.

    Args:
        transform: What the inputs are.
        names: The names of the inputs.
    """
    if has_one_input(transform):
        yield make_node("Identity", names, [VALUES])
        return
    parts = list(names)
    for place, column in enumerate(transform.columns or ()):
        if column.values is not None:
            texts, parts[place] = f"one_hot{place}", f"column{place}"
            yield make_node(
                "OneHotEncoder",
                [names[place]],
                [texts],
                domain=ML_DOMAIN,
                cats_strings=column.values,
                zeros=0,
            )
            yield make_node("Squeeze", [texts, AXIS], [parts[place]])
    yield make_node("Concat", parts, [VALUES], axis=1)


def feed_rows(transform: InputTransform, rows: NDArray[np.float32]) -> Feed:
    """Return the inputs for encoded rows, or images, (N, D); texts must be one-hot encoded."""
    names = input_names(transform)
    if has_one_input(transform):
        return {names[0]: rows}
    feed, start = {}, 0
    for name, column in zip(names, transform.columns or (), strict=True):
        cells = rows[:, start : start + column.width]
        if column.values is not None:
            cells = np.array(column.values, object)[cells.argmax(axis=1, keepdims=True)]
        feed[name] = cells
        start += column.width
    return feed


def choose_texts(transform: InputTransform, rows: NDArray[Any]) -> NDArray[np.float32]:
    """Return encoded rows with exactly one text per column: of noise, that of the largest input."""
    valid, start = rows.astype(np.float32), 0
    for column in transform.columns or ():
        if column.values is not None:
            cells = valid[:, start : start + column.width]
            chosen = cells.argmax(axis=1, keepdims=True)
            cells[...] = np.arange(column.width) == chosen
        start += column.width
    return valid
