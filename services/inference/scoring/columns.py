"""Tables of pixels: a column's name says which pixel it is, so that their order need not."""

from collections.abc import Sequence
from string import digits
from typing import Any, Final, NamedTuple

from services.inference.json_bodies import check_keys
from services.inference.json_images import INPUT, parse_rows
from services.pixels import PixelBatch
from services.problems import RefusedError, invalid

SPLIT: Final = "dataframe_split"
MAX_NAME_CHARS: Final = 64


class _Name(NamedTuple):
    """A column's name in its two parts; the number of one that has none is empty."""

    word: str
    number: str


def order_columns(names: Sequence[Any], input_size: int) -> list[int]:
    """Return for each pixel the place of its column.

    Names are one word and a number, which counts from 0 or from 1: p0, p1, … or pixel1, pixel2, …

    Raises:
        RefusedError: 422, they are other names, or not as many as there are pixels.
    """
    if len(names) != input_size:
        raise invalid(["columns"], f"there must be {input_size}, got {len(names)}")
    parts = [_split_name(name) for name in names]
    if len({part.word for part in parts}) == 1 and all(part.number for part in parts):
        numbers = [int(part.number) for part in parts]
        _check_once(parts, numbers)
        first = min(numbers)
        if first <= 1 and max(numbers) == first + input_size - 1:
            return sorted(range(input_size), key=numbers.__getitem__)
    last = input_size - 1
    raise invalid(
        ["columns"],
        f"their names must be one word and a number, such as p0 to p{last} or 1 to {last + 1}, "
        f"of at most {MAX_NAME_CHARS} characters",
    )


def _split_name(name: Any) -> _Name:
    # What pandas calls a column that has no name is a number.
    text = str(name) if isinstance(name, str | int) else ""
    if len(text) > MAX_NAME_CHARS:
        return _Name("", "")
    word = text.rstrip(digits)
    return _Name(word, text[len(word) :])


def _check_once(names: Sequence[_Name], numbers: Sequence[int]) -> None:
    """Refuse a pixel that two columns name, be it p1 and p01."""
    seen: dict[int, _Name] = {}
    for name, number in zip(names, numbers, strict=True):
        first = seen.setdefault(number, name)
        if first is not name:
            shown = " and ".join(repr("".join(each)) for each in (first, name))
            raise invalid(["columns"], f"each pixel must have one column, got {shown}")


def parse_split(split: Any, pixel_max: float, input_size: int) -> PixelBatch:
    """Return the images of a `dataframe_split`: pixels in columns, or one column of images.

    Raises:
        RefusedError: 400 or 422, it is no such table.
    """
    if not isinstance(split, dict):
        raise RefusedError(400, f"{SPLIT} must be an object with columns, index and data")
    check_keys(split, ("columns", "index", "data"), SPLIT)
    rows, columns = split.get("data"), split.get("columns")
    if not isinstance(rows, list) or not isinstance(columns, list | None):
        raise RefusedError(400, f"data and columns of {SPLIT} must be lists")
    _check_index(split.get("index"), rows)
    if columns == [INPUT]:
        return parse_rows(
            [_only_cell(row, at) for at, row in enumerate(rows)], pixel_max, input_size
        )
    if columns is None:
        return parse_rows(rows, pixel_max, input_size)
    return _in_order(rows, order_columns(columns, input_size), pixel_max)


def _check_index(index: Any, rows: list[Any]) -> None:
    if index is not None and (not isinstance(index, list) or len(index) != len(rows)):
        raise RefusedError(400, f"index of {SPLIT} must be a list as long as data")


def _only_cell(row: Any, at: int) -> Any:
    if not isinstance(row, list) or len(row) != 1:
        raise invalid(["data", at], f"row {at} must have one cell, the image")
    return row[0]


def _in_order(rows: list[Any], order: list[int], pixel_max: float) -> PixelBatch:
    batch = parse_rows(rows, pixel_max, len(order))
    if order == list(range(len(order))):
        return batch
    return PixelBatch(batch.values[:, order], is_batch=True)
