"""Parses the rows of a request for a table model; errors name the row and the column."""

from collections.abc import Iterable, Mapping, Sequence, Sized
from itertools import accumulate, islice
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from contracts.columns import Column
from contracts.datasets import InputTransform
from contracts.inference.predictions import MAX_IMAGES
from contracts.messages import show
from mlp_core.input_transform import MAX_DEVIATIONS
from services.http.errors import RefusedError, field_error
from services.images.pixels import InputBatch, name_columns
from stores.datasets.row_encoding import encode_numbers, encode_texts

ROWS: Final = "rows"
# One-hot inputs are many more numbers than a request has: 8,000,000 are 32 MB.
MAX_INPUTS: Final = 8_000_000
MAX_SHOWN_VALUES: Final = 10
_NUMBER_TYPES: Final = {int, float}  # by identity: bool is an int for isinstance


def parse_table(
    rows: Iterable[Any],
    transform: InputTransform,
    field: str = ROWS,
    max_rows: int = MAX_IMAGES,
) -> InputBatch:
    """Return the encoded rows of a request.

    Args:
        rows: Objects with a value for each column, or lists of values in the columns' order.
        transform: What the network's inputs are.
        field: The rows' name in the request, for errors.
        max_rows: The largest number of rows.

    Raises:
        RefusedError: 422, a row is not of the table, or the network takes images.
    """
    columns = require_table(transform, field)
    if isinstance(rows, Sized):
        _check_count(len(rows), transform.input_size, field, max_rows)
    bounded = islice(rows, max_rows + 1)
    cells = [_read_row(row, index, columns, field) for index, row in enumerate(bounded)]
    _check_count(len(cells), transform.input_size, field, max_rows)
    return encode_columns(list(zip(*cells, strict=True)), transform, field)


def require_table(transform: InputTransform, field: str = ROWS) -> tuple[Column, ...]:
    """Return the columns of a network that takes rows of a table.

    Raises:
        RefusedError: 422, it takes images.
    """
    if transform.columns is not None:
        return transform.columns
    shape = " x ".join(map(str, transform.input_shape))
    raise field_error(
        [field], f"must be left out, since this version takes images of {shape}: send pixels"
    )


def parse_columns(named: Mapping[str, Any], transform: InputTransform, field: str) -> InputBatch:
    """Return the rows in lists of the values of each column, by name.

    Raises:
        RefusedError: 422, a column is missing, unknown or of another length, or a value is not one
            of its column.
    """
    place_columns(list(named), transform)
    cells = [named[column.name] for column in require_table(transform)]
    if not all(isinstance(each, list) and len(each) == len(cells[0]) for each in cells):
        raise field_error([field], "must have lists of equal length, one value per row")
    return encode_columns(cells, transform, field)


def place_columns(names: Sequence[Any], transform: InputTransform) -> list[int]:
    """Return where each column of a table is in a header, which has them in any order.

    Raises:
        RefusedError: 422, a name is missing, unknown or there twice.
    """
    columns = require_table(transform)
    places = {name: place for place, name in enumerate(names) if isinstance(name, str)}
    if len(places) < len(names):
        raise field_error(["columns"], "must be the names of the columns, each once")
    for column in columns:
        if column.name not in places:
            raise field_error(["columns"], f"column {show(column.name)} is missing")
    if len(names) > len(columns):
        known = {column.name for column in columns}
        unknown = next(name for name in names if name not in known)
        raise field_error(
            ["columns"],
            f"column {show(unknown)} is unknown; known columns: {name_columns(columns)}",
        )
    return [places[column.name] for column in columns]


def encode_columns(
    cells: Sequence[Sequence[Any]], transform: InputTransform, field: str = ROWS
) -> InputBatch:
    """Return encoded rows.

    Args:
        cells: The values of each column, one or more, in the order of the columns.
        transform: What the network's inputs are.
        field: The rows' name in the request, for errors.

    Raises:
        RefusedError: 422, a value is not one of its column.
    """
    columns = require_table(transform, field)
    _check_count(len(cells[0]), transform.input_size, field)
    values = np.zeros((len(cells[0]), transform.input_size), np.float32)
    starts = accumulate((column.width for column in columns), initial=0)
    for column, start, some in zip(columns, starts, cells, strict=False):
        _encode(column, some, values[:, start : start + column.width], field)
    return InputBatch(values, is_batch=True)


def _check_count(count: int, inputs: int, field: str, max_rows: int = MAX_IMAGES) -> None:
    if not 1 <= count <= max_rows:
        needed = "one row" if max_rows == 1 else f"1 to {max_rows} rows"
        raise field_error([field], f"must hold {needed}, got {count}")
    if count * inputs > MAX_INPUTS:
        raise field_error(
            [field],
            f"must hold at most {MAX_INPUTS // inputs} rows of {inputs} inputs, got {count}",
        )


def _read_row(row: Any, index: int, columns: Sequence[Column], field: str) -> list[Any]:
    """Return the values of a row in the order of the columns."""
    if isinstance(row, dict):
        for column in columns:
            if column.name not in row:
                raise _cell_error(index, column.name, "is missing", field)
        if len(row) > len(columns):
            names = {column.name for column in columns}
            unknown = next(name for name in row if name not in names)
            known = f"is unknown; known columns: {name_columns(columns)}"
            raise _cell_error(index, unknown, known, field)
        return [row[column.name] for column in columns]
    if not isinstance(row, list):
        raise field_error(
            [field, index],
            f"row {index} must be an object with the columns {name_columns(columns)}, or a list of "
            f"their values, got {show(row)}",
        )
    if len(row) != len(columns):
        raise field_error(
            [field, index],
            f"row {index} must have {len(columns)} values, in the order of the columns "
            f"{name_columns(columns)}, got {len(row)}",
        )
    return row


def _encode(column: Column, cells: Sequence[Any], inputs: NDArray[np.float32], field: str) -> None:
    if column.values is None:
        row = _encode_numbers(cells, inputs[:, 0])
        needed = "must be a finite number that float32 can hold"
        if row is None:
            row = _find_far(column, inputs[:, 0])
            needed = f"must be within {MAX_DEVIATIONS:.0e} standard deviations of the mean"
    else:
        row = _encode_texts(cells, column.values, inputs)
        needed = f"must be {_name_values(column.values)}"
    if row is not None:
        raise _cell_error(row, column.name, f"{needed}, got {show(cells[row])}", field, cells[row])


def _encode_numbers(cells: Sequence[Any], inputs: NDArray[np.float32]) -> int | None:
    """Return the index of the first value that is not a number, or not finite; None without one."""
    if set(map(type, cells)) <= _NUMBER_TYPES:
        try:
            return next(iter(encode_numbers(cells, inputs)), None)
        except OverflowError:
            return next(row for row, cell in enumerate(cells) if not _fits_float64(cell))
    return next(row for row, cell in enumerate(cells) if type(cell) not in _NUMBER_TYPES)


def _find_far(column: Column, values: NDArray[np.float32]) -> int | None:
    """Return the index of the first value for which the outputs need not be finite."""
    deviations = (values.astype(np.float64) - (column.mean or 0)) / (column.std or 1)
    far = np.flatnonzero(np.abs(deviations) > MAX_DEVIATIONS)
    return int(far[0]) if far.size else None


def _fits_float64(number: float) -> bool:
    try:
        float(number)
    except OverflowError:
        return False
    return True


def _encode_texts(
    cells: Sequence[Any], known: Sequence[str], inputs: NDArray[np.float32]
) -> int | None:
    """Return the index of the first value that is not a known text; None without one."""
    if set(map(type, cells)) <= {str}:
        return encode_texts(cells, known, inputs)
    return next(row for row, cell in enumerate(cells) if type(cell) is not str)


def _name_values(values: Sequence[str]) -> str:
    shown = ", ".join(map(show, values[:MAX_SHOWN_VALUES]))
    rest = len(values) - MAX_SHOWN_VALUES
    return f"one of {shown}" + (f" and {rest} more" if rest > 0 else "")


def _cell_error(row: int, column: str, problem: str, field: str, value: Any = None) -> RefusedError:
    return field_error([field, row, column], f"row {row} column {show(column)} {problem}", value)
