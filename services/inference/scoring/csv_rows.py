"""`text/csv`: a line an image, with a line of names before them or without one."""

import re
from typing import Final

from contracts.predictions import MAX_IMAGES
from services.inference.json_images import parse_rows
from services.inference.limits import check_counts
from services.inference.scoring.columns import MAX_NAME_CHARS, order_columns
from services.pixels import PIXEL_UNITS, PixelBatch
from services.problems import RefusedError, invalid
from services.validation import read_json

BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_NUMERIC: Final = b"-+.eE0123456789, \t"
_NUMBER: Final = re.compile(
    r'"?\s*([-+]?([0-9]+\.?[0-9]*|\.[0-9]+)(e[-+]?[0-9]+)?|[-+]?(nan|inf|infinity)|)\s*"?',
    re.IGNORECASE,
)


def parse_csv(content: bytes, input_size: int) -> PixelBatch:
    """Return the images in the lines of a body, pixels in 0..255.

    The first line is one of names if no field of it is a number, or if it counts the columns from
    0, as pandas calls those without names; then order_columns says which column is which pixel.

    Raises:
        RefusedError: 422, there is no image, or a line is not input_size numbers as JSON has them.
    """
    check_counts(content)
    text = content.removeprefix(BYTE_ORDER_MARK).replace(b"\r\n", b"\n").rstrip(b"\n")
    if text.count(b"\n") > MAX_IMAGES:
        raise invalid([], f"there must be at most {MAX_IMAGES} lines of images")
    first, *rest = text.split(b"\n")
    names = _read_names(first, input_size)
    if names is None:
        return _parse_lines([first, *rest], 1, input_size)
    order = order_columns(names, input_size)
    batch = _parse_lines(rest, 2, input_size)
    return PixelBatch(batch.values[:, order], is_batch=True)


def _read_names(line: bytes, input_size: int) -> list[str] | None:
    if line.count(b",") != input_size - 1:
        return None
    fields = line.decode("utf-8", "replace").split(",")
    if fields == [str(number) for number in range(input_size)]:
        return fields
    if any(len(field) > MAX_NAME_CHARS or _NUMBER.fullmatch(field) for field in fields):
        return None
    return [field.strip().strip('"') for field in fields]


def _parse_lines(lines: list[bytes], first_number: int, input_size: int) -> PixelBatch:
    if not lines:
        raise invalid([], "there must be a line of numbers after the one of names")
    for number, line in enumerate(lines, first_number):
        if line.translate(None, _NUMERIC):
            raise _refuse_line(number)
    try:
        # A line of numbers is what stands between the brackets of a list.
        rows = read_json(b"[[" + b"],[".join(lines) + b"]]")
    except RefusedError:
        raise _refuse_line(_first_bad(lines, first_number)) from None
    return parse_rows(rows, PIXEL_UNITS, input_size)


def _first_bad(lines: list[bytes], first_number: int) -> int:
    for number, line in enumerate(lines, first_number):
        try:
            read_json(b"[" + line + b"]")
        except RefusedError:
            return number
    return first_number


def _refuse_line(number: int) -> RefusedError:
    return invalid(
        [],
        f"line {number} must be numbers with commas between them, such as 0,0.5,255 or 1e2; only "
        "the first line may be names, one for each pixel",
    )
