"""Parses the inputs of a table model: one tensor per column, or all its numbers as `features`."""

from collections.abc import Sequence
from typing import Any, Final

import numpy as np

from contracts.columns import Column
from contracts.datasets import FEATURES, InputTransform
from contracts.inference.predictions import MAX_IMAGES
from contracts.messages import show
from services.http.errors import RefusedError
from services.images.pixels import InputBatch, name_columns
from services.images.table_rows import encode_columns
from services.inference.protocols.oip.schema import DTYPES, TEXT_TYPE
from services.inference.protocols.oip.tensors import Tensor

LENGTH_BYTES: Final = 4


def read_table(tensors: Sequence[Tensor], transform: InputTransform) -> InputBatch:
    """Return the rows in a request's tensors.

    Raises:
        RefusedError: 400 a tensor is missing or unknown, or does not have the shape or the datatype
            of its column; 422 a value is not one of its column.
    """
    columns = transform.columns or ()
    found = {tensor.name: tensor for tensor in tensors}
    if set(found) == {FEATURES} and transform.takes_features:
        tensor = found[FEATURES]
        values = _read_values(tensor, None, len(columns))
        cells = [values[index :: len(columns)] for index in range(len(columns))]
        return encode_columns(cells, transform, FEATURES)
    names = [column.name for column in columns]
    if len(found) != len(tensors) or set(found) != set(names):
        also = f", or {FEATURES}" if transform.takes_features else ""
        got = ", ".join(show(tensor.name) for tensor in tensors[:10])
        raise RefusedError(
            400, f"inputs must be one tensor per column: {name_columns(columns)}{also}; got {got}"
        )
    cells = [_read_values(found[column.name], column, 1) for column in columns]
    for column, some in zip(columns, cells, strict=True):
        if len(some) != len(cells[0]):
            raise RefusedError(
                400,
                "all inputs must have the same number of rows, got "
                f"{len(cells[0])} of {show(names[0])} and {len(some)} of {show(column.name)}",
            )
    return encode_columns(cells, transform, "inputs")


def _read_values(tensor: Tensor, column: Column | None, width: int) -> list[Any]:
    """Return the values of a tensor [rows, width], row by row."""
    is_text = column is not None and column.values is not None
    if is_text != (tensor.datatype == TEXT_TYPE):
        needed = TEXT_TYPE if is_text else "FP32 or another type of numbers"
        raise RefusedError(
            400, f"datatype of input {show(tensor.name)} must be {needed}, got {tensor.datatype}"
        )
    count = _count_rows(tensor, width)
    if isinstance(tensor.values, memoryview):
        raw = tensor.values
        values = _unpack(raw) if is_text else _read_raw(raw, tensor, count * width)
    else:
        values = _flatten(tensor.values)
        _check_json(values, tensor)
    if len(values) != count * width:
        raise RefusedError(
            400,
            f"input {show(tensor.name)} of shape [{count}, {width}] must have {count * width} "
            f"values, got {len(values)}",
        )
    return values


def _count_rows(tensor: Tensor, width: int) -> int:
    dims = tensor.shape if isinstance(tensor.shape, list) else []
    if len(dims) == 2 and all(type(dim) is int for dim in dims):  # noqa: PLR2004  a shape's rank
        count, size = dims
        if 1 <= count <= MAX_IMAGES and size == width:
            return int(count)
    raise RefusedError(
        400,
        f"shape of {show(tensor.name)} must be [rows, {width}] with 1 to {MAX_IMAGES} rows, got "
        f"{show(tensor.shape)}",
    )


def _read_raw(raw: memoryview, tensor: Tensor, count: int) -> list[Any]:
    dtype = DTYPES[tensor.datatype]
    if len(raw) != count * dtype.itemsize:
        raise RefusedError(
            400,
            f"input {show(tensor.name)} must have {count * dtype.itemsize} bytes, got {len(raw)}",
        )
    values: list[Any] = np.frombuffer(raw, dtype).tolist()
    return values


def _flatten(values: list[Any]) -> list[Any]:
    if any(isinstance(value, list) for value in values):
        return [cell for row in values for cell in (row if isinstance(row, list) else [row])]
    return values


def _check_json(values: Sequence[Any], tensor: Tensor) -> None:
    """Refuse numbers in JSON that are not of the tensor's datatype; texts are checked later."""
    if tensor.datatype == TEXT_TYPE:
        return
    if tensor.datatype == "FP16":
        raise RefusedError(400, "JSON has no FP16: send the tensor as binary data, or as FP32")
    dtype = DTYPES[tensor.datatype]
    if dtype.kind == "f":
        return
    lowest, highest = np.iinfo(dtype).min, np.iinfo(dtype).max
    for value in values:
        if type(value) is not int or not lowest <= value <= highest:
            raise RefusedError(
                400,
                f"input {show(tensor.name)} must have integers in the range of {tensor.datatype}, "
                f"got {show(value)}",
            )


def _unpack(raw: memoryview) -> list[str]:
    """Return the strings of a raw BYTES tensor, each after its length as a little-endian uint32."""
    texts: list[str] = []
    start = 0
    while start < len(raw):
        begin = start + LENGTH_BYTES
        start = begin + int.from_bytes(raw[start:begin], "little")
        if start > len(raw):
            raise RefusedError(400, "a BYTES tensor must be strings, each after its length")
        texts.append(_decode(raw[begin:start]))
    return texts


def _decode(text: memoryview) -> str:
    try:
        return str(text, "utf-8")
    except UnicodeDecodeError:
        raise RefusedError(400, "a BYTES tensor must be strings in UTF-8") from None
