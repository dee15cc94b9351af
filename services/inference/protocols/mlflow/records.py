"""Parses `dataframe_records`, a table as a list of objects, one by one if there are many.

Parsing a million keys at once would block all other threads for a second; a record takes 0.1 ms.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any, Final

from contracts.datasets import InputTransform
from services.http.errors import RefusedError, field_error
from services.http.validation import read_json
from services.images.file_reader import ImageFileReader
from services.images.pixels import InputBatch
from services.images.table_rows import parse_table
from services.inference.json_bodies import check_counts, read_object
from services.inference.json_images import INPUT, parse_images, parse_rows
from services.inference.protocols.mlflow.columns import order_columns

RECORDS: Final = "dataframe_records"
MAX_RECORD_COLONS: Final = 11_000  # fewer are parsed at once; no record may have more
_KEY: Final = f'"{RECORDS}"'.encode()
_SPACE: Final = b" \t\r\n"
_BEGIN: Final = re.compile(_KEY + rb"[ \t\r\n]*:[ \t\r\n]*\[")
_END: Final = re.compile(rb"[ \t\r\n]{0,1000}\]")  # bounded, since no other thread runs meanwhile


def read_scoring_object(content: bytes) -> dict[str, Any]:
    """Return the object in a JSON text, with an iterator for many records (errors as read_object).

    Records have a key for each number, and so more keys than other bodies may have.
    """
    found = _BEGIN.search(content) if content.count(b":") > MAX_RECORD_COLONS else None
    if found is None or content.count(_KEY) > 1:
        return read_object(content)
    check_counts(content)
    end = _find_end(content, found.end())
    if end < found.end():
        return read_object(content)
    body = read_object(content[: found.end()] + content[end:])
    if body.get(RECORDS) == []:
        body[RECORDS] = _parse_each(content, found.end(), end)
    return body


def _find_end(content: bytes, begin: int) -> int:
    """Return the end of a list of objects: the first bracket after a brace.

    Without one, the last bracket: then one of the objects is invalid.
    """
    if content.count(b"}") <= content.count(b"{"):  # bounded by check_counts
        while begin := content.find(b"}", begin) + 1:
            bracket = _END.match(content, begin)
            if bracket is not None:
                return bracket.end() - 1
    return content.rfind(b"]")


def _parse_each(body: bytes, begin: int, end: int) -> Iterator[Any]:
    """Parse the records between the brackets; each ends with the next closing brace."""
    number = 0
    while brace := body.find(b"}", begin, end) + 1:
        text = body[begin:brace].lstrip(_SPACE)
        yield _parse_one(text, number)
        begin, number = brace, number + 1
    if body[begin:end].strip(_SPACE):
        raise _record_error(number, "it has no closing brace")


def _parse_one(text: bytes, number: int) -> Any:
    comma = b"," if number else b""
    if not text.startswith(comma):
        raise _record_error(number, "the comma before it is missing")
    if text.count(b":") > MAX_RECORD_COLONS:
        raise _record_error(number, f"it has more than {MAX_RECORD_COLONS} colons")
    try:
        return read_json(text.removeprefix(comma))
    except RefusedError as error:
        raise _record_error(number, str(error)) from None


def _record_error(number: int, why: str) -> RefusedError:
    return RefusedError(400, f"record {number} of {RECORDS} must be an object of numbers: {why}")


def parse_records(
    records: Any, pixel_max: float | None, file_reader: ImageFileReader, transform: InputTransform
) -> InputBatch:
    """Return the images of `dataframe_records`: objects of pixels, or of one image each.

    Raises:
        RefusedError: 400 or 422, they are something else.
    """
    if transform.columns is not None and isinstance(records, list | Iterator):
        return parse_table(records, transform, RECORDS)
    rest = iter(records) if isinstance(records, list | Iterator) else iter(())
    first = next(rest, None)
    if not isinstance(first, dict):
        raise field_error([RECORDS], "must be a list of at least one object")
    whole = chain([first], rest)
    if set(first) == {INPUT}:
        return parse_images(file_reader, list(whole), pixel_max, transform)
    names = list(first)
    ordered = [names[place] for place in order_columns(names, transform.input_size)]
    rows = [_row_of(record, at, ordered, len(names)) for at, record in enumerate(whole)]
    return parse_rows(rows, pixel_max, transform)


def _row_of(record: Any, at: int, names: Sequence[str], width: int) -> list[Any]:
    if isinstance(record, dict) and len(record) == width:
        try:
            return list(map(record.__getitem__, names))
        except KeyError:
            pass
    raise field_error([RECORDS, at], f"record {at} must have the keys of the first one")
