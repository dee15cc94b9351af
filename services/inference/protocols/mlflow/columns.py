"""Maps the columns of tables to pixels by their names, in any order."""

from collections.abc import Sequence
from math import isqrt
from string import digits
from typing import Any, Final

from contracts.datasets import InputTransform
from contracts.messages import format_count
from services.http.errors import RefusedError, field_error
from services.images.pixels import InputBatch
from services.images.table_rows import parse_table, place_columns
from services.inference.json_bodies import check_keys
from services.inference.json_images import INPUT, parse_rows

SPLIT: Final = "dataframe_split"
LABEL: Final = "label"
MAX_NAME_CHARS: Final = 64
REMOVE_COLUMN: Final = "remove the index or label column"


def order_columns(names: Sequence[Any], input_size: int) -> list[int]:
    """Return the column of each pixel; an additional column may be named `label`.

    Names are one word and a number, counting from 0 or 1: p0, p1, … or pixel1, pixel2, …; or the
    row and the column of a pixel, from 1: 1x1, 1x2, …

    Raises:
        RefusedError: 422, they are other names, or not as many as there are pixels.
    """
    expected = f"{input_size} pixels expected, got {format_count(len(names), 'column')}"
    if len(names) not in {input_size, input_size + 1}:
        raise field_error(["columns"], expected)
    texts = [_to_text(name) for name in names]
    places = list(range(len(texts)))
    if len(texts) > input_size:
        places = [place for place in places if texts[place].lower() != LABEL]
    if len(places) != input_size:
        raise field_error(["columns"], f"{expected}; {_name_surplus(texts)}")
    pixels = [texts[place] for place in places]
    order = _find_order(pixels)
    if order is None:
        raise field_error(["columns"], _describe_names(pixels))
    return [places[place] for place in order]


def _to_text(name: Any) -> str:
    # pandas names columns by numbers by default.
    text = str(name) if isinstance(name, str | int) else ""
    return text if len(text) <= MAX_NAME_CHARS else ""


def _find_order(names: Sequence[str]) -> list[int] | None:
    """Return the places of names in the order of the pixels, or None for other names."""
    numbers = _read_numbers(names)
    if len(set(numbers)) == len(names):
        first = min(numbers)
        if first <= 1 and max(numbers) == first + len(names) - 1:
            return sorted(range(len(names)), key=numbers.__getitem__)
    side = isqrt(len(names))
    grid = [f"{row}x{column}" for row in range(1, side + 1) for column in range(1, side + 1)]
    place_of = {name: place for place, name in enumerate(names)}
    return [place_of[name] for name in grid] if place_of.keys() == set(grid) else None


def _read_numbers(names: Sequence[str]) -> list[int]:
    """Return the numbers of names that are one word and a number, or none if any is not."""
    words = [name.rstrip(digits) for name in names]
    numbers = [name[len(words[0]) :] for name in names]
    return list(map(int, numbers)) if len(set(words)) == 1 and all(numbers) else []


def _describe_names(names: Sequence[str]) -> str:
    seen: dict[int, str] = {}
    for name, number in zip(names, _read_numbers(names), strict=False):
        # Such as p1 and p01.
        if number in seen:
            return f"each pixel must have one column, got {seen[number]!r} and {name!r}"
        seen[number] = name
    last = len(names) - 1
    return (
        f"their names must be one word and a number, such as p0 to p{last} or 1 to {last + 1}, "
        f"of at most {MAX_NAME_CHARS} characters, or row and column, such as 1x1, 1x2"
    )


def _name_surplus(names: Sequence[str]) -> str:
    """Name the column to remove: the first or the last, if all others are pixels."""
    named = [
        repr(names[place])
        for place, rest in ((0, names[1:]), (-1, names[:-1]))
        if _find_order(rest) is not None
    ]
    return " ".join([REMOVE_COLUMN, *named[:1]])


def parse_split(split: Any, pixel_max: float | None, transform: InputTransform) -> InputBatch:
    """Return the images of `dataframe_split`: pixels in columns, or one column of images.

    Raises:
        RefusedError: 400 or 422, it is something else.
    """
    if not isinstance(split, dict):
        raise RefusedError(400, f"{SPLIT} must be an object with columns, index and data")
    check_keys(split, ("columns", "index", "data"), SPLIT)
    rows, columns = split.get("data"), split.get("columns")
    if not isinstance(rows, list) or not isinstance(columns, list | None):
        raise RefusedError(400, f"data and columns of {SPLIT} must be lists")
    _check_index(split.get("index"), rows)
    if transform.columns is not None:
        return _parse_table(rows, columns, transform)
    if columns == [INPUT]:
        return parse_rows(
            [_only_cell(row, at) for at, row in enumerate(rows)], pixel_max, transform
        )
    if columns is None:
        return parse_rows(rows, pixel_max, transform)
    order = order_columns(columns, transform.input_size)
    return read_in_order(rows, order, len(columns), pixel_max, transform)


def _parse_table(rows: list[Any], names: list[Any] | None, transform: InputTransform) -> InputBatch:
    """Return the rows of a table, with the columns in any order."""
    if names is None:
        return parse_table(rows, transform, "data")
    order = place_columns(names, transform)
    ordered = (_pick(row, at, order, len(names), "data") for at, row in enumerate(rows))
    return parse_table(ordered, transform, "data")


def _check_index(index: Any, rows: list[Any]) -> None:
    if index is not None and (not isinstance(index, list) or len(index) != len(rows)):
        raise RefusedError(400, f"index of {SPLIT} must be a list as long as data")


def _only_cell(row: Any, at: int) -> Any:
    if not isinstance(row, list) or len(row) != 1:
        raise field_error(["data", at], f"row {at} must have one cell, the image")
    return row[0]


def read_in_order(
    rows: list[Any],
    order: Sequence[int],
    width: int,
    pixel_max: float | None,
    transform: InputTransform,
) -> InputBatch:
    """Return the images of rows (errors as parse_rows).

    Args:
        rows: Pixels and perhaps a label.
        order: The column of each pixel.
        width: The number of columns.
        pixel_max: The value of a white pixel; None is the data set's.
        transform: What the network's inputs are.
    """
    if width > len(order):
        rows = [_pick(row, at, order, width) for at, row in enumerate(rows)]
        order = range(len(order))
    batch = parse_rows(rows, pixel_max, transform)
    if list(order) == list(range(len(order))):
        return batch
    return InputBatch(batch.values[:, order], is_batch=True)


def _pick(row: Any, at: int, order: Sequence[int], width: int, field: str = INPUT) -> list[Any]:
    if not isinstance(row, list) or len(row) != width:
        got = len(row) if isinstance(row, list) else "no list"
        raise field_error([field, at], f"row {at} must have {width} cells, got {got}")
    return [row[place] for place in order]
