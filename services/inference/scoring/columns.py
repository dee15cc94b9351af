"""Tables of pixels: a column's name says which pixel it is, so that their order need not."""

import re
from collections.abc import Iterable, Sequence
from typing import Any, Final

from services.inference.json_bodies import check_keys
from services.inference.json_images import INPUT, JsonImages, parse_rows
from services.pixels import PixelBatch
from services.problems import RefusedError, invalid

_NAME: Final = re.compile(r"(.*?)([0-9]{1,9})", re.DOTALL)
SPLIT: Final = "dataframe_split"
RECORDS: Final = "dataframe_records"
MAX_SHOWN_CHARS: Final = 60


def order_columns(names: Sequence[Any], input_size: int) -> list[int]:
    """Return for each pixel the place of its column.

    Names are one word and a number, which counts from 0 or from 1: p0, p1, … or pixel1, pixel2, …

    Raises:
        RefusedError: 422, they are other names, or not as many as there are pixels.
    """
    if len(names) != input_size:
        raise invalid(["columns"], f"there must be {input_size}, got {len(names)}")
    found = [_NAME.fullmatch(_text(name)) for name in names]
    words = {match and match[1] for match in found}
    numbers = [int(match[2]) for match in found if match]
    first = min(numbers, default=0)
    if len(words) == 1:
        _check_once(filter(None, found))
    if len(words) > 1 or first > 1 or sorted(numbers) != [*range(first, first + input_size)]:
        last = input_size - 1
        raise invalid(
            ["columns"],
            f"their names must be one word and a number, such as p0 to p{last} or 1 to {last + 1}",
        )
    return sorted(range(input_size), key=numbers.__getitem__)


def _check_once(names: Iterable[re.Match[str]]) -> None:
    """Refuse a pixel that two columns name, be it p1 and p01."""
    seen: dict[int, re.Match[str]] = {}
    for name in names:
        first = seen.setdefault(int(name[2]), name)
        if first is not name:
            shown = " and ".join(repr(each[0][:MAX_SHOWN_CHARS]) for each in (first, name))
            raise invalid(["columns"], f"each pixel must have one column, got {shown}")


def _text(name: Any) -> str:
    # What pandas calls a column that has no name is a number.
    return str(name) if isinstance(name, str | int) else ""


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
    return PixelBatch(batch.values[:, order], is_batch=True)


def parse_records(
    records: Any, pixel_max: float, images: JsonImages, input_size: int
) -> PixelBatch:
    """Return the images of a `dataframe_records`: objects of pixels, or of one image each.

    Raises:
        RefusedError: 422, they are no such objects.
    """
    if not isinstance(records, list) or not records or not isinstance(records[0], dict):
        raise invalid([RECORDS], "it must be a list of objects, at least one")
    if set(records[0]) == {INPUT}:
        return images.read(records, pixel_max, input_size)
    order = order_columns(list(records[0]), input_size)
    rows = [_row_of(record, at, records[0]) for at, record in enumerate(records)]
    return _in_order(rows, order, pixel_max)


def _row_of(record: Any, at: int, first: dict[str, Any]) -> list[Any]:
    if not isinstance(record, dict) or record.keys() != first.keys():
        raise invalid([RECORDS, at], f"record {at} must have the keys of the first one")
    return [record[name] for name in first]
