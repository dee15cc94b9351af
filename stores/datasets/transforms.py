"""From a data set's description to the core's numbers, and back from a weights file."""

import json
from collections.abc import Sequence

import numpy as np
from pydantic import ValidationError

from contracts.columns import Column
from contracts.datasets import (
    COLOR_DIMENSIONS,
    GRAY_DIMENSIONS,
    MAX_NAME_CHARS,
    MAX_PIXEL,
    TABLE_DIMENSIONS,
    InputTransform,
)
from contracts.default_transform import default_transform, name_by_index
from contracts.messages import show
from mlp_core import FormatError, Network, Scale, Standardize
from mlp_core.input_transform import Transform


def make_transform(transform: InputTransform, *, is_described: bool) -> Transform:
    """Return the numeric half of a transformation.

    Args:
        transform: What the raw values are.
        is_described: Whether the weights file of a network carries the description.
    """
    description = transform.model_dump(mode="json") if is_described else None
    if transform.columns is None:
        return Scale(1.0 / (transform.pixel_max or 1.0), description)
    mean, std = _standardization(transform.columns)
    return Standardize(np.array(mean), np.array(std), description)


def read_description(network: Network) -> InputTransform | None:
    """Return the description in a network's weights file, if there is one.

    Raises:
        FormatError: it is not readable, or does not fit the network.
    """
    description = network.transform.description
    if description is None:
        return None
    try:
        # As JSON, in which lists are tuples.
        transform = InputTransform.model_validate_json(json.dumps(description))
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, ("input_transform", *first["loc"])))
        raise FormatError(f"{place} of the weights file: {first['msg']}") from error
    _check_names(transform)
    _check_shape(transform)
    expected = (network.layer_sizes[0], network.layer_sizes[-1])
    if (transform.input_size, len(transform.class_names)) != expected or not _is_same(
        make_transform(transform, is_described=False), network.transform
    ):
        raise FormatError(
            "input_transform of the weights file must describe the network's inputs, classes, "
            f"scale, means and standard deviations: {expected[0]} inputs, {expected[1]} classes"
        )
    return transform


def _check_names(transform: InputTransform) -> None:
    """Refuse names that no data set has, since each answer repeats one; FormatError."""
    columns = transform.columns or ()
    column_names = [column.name for column in columns]
    for names in (transform.class_names, column_names):
        if len(set(names)) < len(names):
            raise FormatError("input_transform of the weights file must have different names")
    texts = (text for column in columns for text in column.values or ())
    for name in (*transform.class_names, *column_names, *texts):
        if not (1 <= len(name) <= MAX_NAME_CHARS and name.isprintable()):
            raise FormatError(
                f"input_transform of the weights file must have names of 1 to {MAX_NAME_CHARS} "
                f"printable characters, got {show(name)}"
            )


def _check_shape(transform: InputTransform) -> None:
    """Refuse a shape or a pixel_max that no data set has; FormatError."""
    is_table, shape = transform.kind == "table", transform.input_shape
    dimensions = {TABLE_DIMENSIONS} if is_table else {GRAY_DIMENSIONS, COLOR_DIMENSIONS}
    is_shape = len(shape) in dimensions and min(shape) >= 1
    is_range = is_table or 0 < (transform.pixel_max or 0) <= MAX_PIXEL
    if not (is_shape and is_range) or is_table != (transform.columns is not None):
        raise FormatError(
            "input_transform of the weights file must describe a table with columns, or images of "
            f"(height, width) or (height, width, 3) with a pixel_max up to {MAX_PIXEL}, got a "
            f"shape of {len(shape)} numbers"
        )


def describe_inputs(network: Network) -> InputTransform:
    """Return how raw values become a network's inputs, also if its weights file does not say.

    Then they are pixels in 0..255, of images that are square if they can be; or, if they are
    standardized, the numbers of columns x0, x1 and so on. The classes are named by their index.

    Raises:
        FormatError: as read_description.
    """
    described = read_description(network)
    if described is not None:
        return described
    sizes = network.layer_sizes
    if isinstance(network.transform, Scale):
        return default_transform(sizes[0], sizes[-1])
    mean, std = network.transform.mean.tolist(), network.transform.std.tolist()
    columns = tuple(
        Column(name=f"x{index}", kind="number", mean=mean[index], std=std[index])
        for index in range(sizes[0])
    )
    return InputTransform(
        kind="table", input_shape=(sizes[0],), columns=columns, class_names=name_by_index(sizes[-1])
    )


def _standardization(columns: Sequence[Column]) -> tuple[list[float], list[float]]:
    mean: list[float] = []
    std: list[float] = []
    for column in columns:
        mean += [column.mean or 0.0] * column.width
        std += [column.std or 1.0] * column.width
    return mean, std


def _is_same(one: Transform, other: Transform) -> bool:
    if isinstance(one, Standardize) and isinstance(other, Standardize):
        return np.array_equal(one.mean, other.mean) and np.array_equal(one.std, other.std)
    return one == other
