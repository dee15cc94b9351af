"""Parses `text/csv`: a line per image, after an optional line of names."""

import re
from typing import Any, Final

from contracts.datasets import InputTransform
from contracts.inference.predictions import MAX_IMAGES
from contracts.messages import format_count
from services.http.errors import RefusedError, field_error
from services.http.validation import read_json
from services.images.pixels import InputBatch
from services.inference.json_bodies import check_counts
from services.inference.json_images import parse_rows
from services.inference.protocols.mlflow.columns import (
    MAX_NAME_CHARS,
    REMOVE_COLUMN,
    order_columns,
    read_in_order,
)
from services.inference.protocols.mlflow.csv_table import parse_csv_table

BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_NUMERIC: Final = b"-+.eE0123456789, \t"
_NUMBER: Final = re.compile(
    r'"?\s*([-+]?([0-9]+\.?[0-9]*|\.[0-9]+)(e[-+]?[0-9]+)?|[-+]?(nan|inf|infinity)|)\s*"?',
    re.IGNORECASE,
)


def parse_csv(content: bytes, transform: InputTransform) -> InputBatch:
    """Return the images in the lines of a body, pixels in the range of the data set.

    The first line has names if no field is a number, or if its fields count the columns from 0, as
    pandas names them by default; then order_columns maps the columns to pixels.

    Raises:
        RefusedError: 422, there is no image, or a line is not input_size numbers as in JSON.
    """
    check_counts(content)
    if transform.columns is not None:
        return parse_csv_table(content, transform)
    input_size = transform.input_size
    text = content.removeprefix(BYTE_ORDER_MARK).replace(b"\r\n", b"\n").rstrip(b"\n")
    if text.count(b"\n") > MAX_IMAGES:
        raise field_error([], f"must have at most {MAX_IMAGES} lines of images")
    first, *rest = text.split(b"\n")
    names = _read_names(first, input_size)
    if names is None:
        rows = _parse_lines([first, *rest], 1)
        if len(rows[0]) == input_size + 1:
            expected = f"{input_size} pixels expected, got {format_count(len(rows[0]), 'column')}"
            raise field_error([], f"line 1: {expected}; {REMOVE_COLUMN}")
        return parse_rows(rows, None, transform)
    order = order_columns(names, input_size)
    return read_in_order(_parse_lines(rest, 2), order, len(names), None, transform)


def _read_names(line: bytes, input_size: int) -> list[str] | None:
    if line.count(b",") not in {input_size - 1, input_size}:
        return None
    fields = line.decode("utf-8", "replace").split(",")
    if any(len(field) > MAX_NAME_CHARS for field in fields):
        return None
    # pandas leaves the name of an index empty.
    named = fields[1:] if fields[0] in {"", '""'} else fields
    numbers = [field for field in named if _NUMBER.fullmatch(field)]
    if numbers and numbers != [str(number) for number in range(input_size)]:
        return None
    return [field.strip().strip('"') for field in fields]


def _parse_lines(lines: list[bytes], first_number: int) -> list[list[Any]]:
    if not lines:
        raise field_error([], "must have a line of numbers after the line of names")
    for number, line in enumerate(lines, first_number):
        if line.translate(None, _NUMERIC):
            raise _line_error(number)
    try:
        # A line of numbers is the content of a JSON list.
        rows: list[list[Any]] = read_json(b"[[" + b"],[".join(lines) + b"]]")
    except RefusedError:
        raise _line_error(_first_bad(lines, first_number)) from None
    return rows


def _first_bad(lines: list[bytes], first_number: int) -> int:
    for number, line in enumerate(lines, first_number):
        try:
            read_json(b"[" + line + b"]")
        except RefusedError:
            return number
    return first_number


def _line_error(number: int) -> RefusedError:
    return field_error(
        [],
        f"line {number} must be numbers with commas between them, such as 0,0.5,255 or 1e2; only "
        "the first line may be names, one for each pixel",
    )
