"""Parses the rows of a table in `text/csv`: a line of names, then the values, in any order."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO, TextIOWrapper
from typing import Any

from contracts.datasets import InputTransform
from services.http.errors import RefusedError, field_error
from services.images.pixels import InputBatch
from services.images.table_rows import parse_table, place_columns


def parse_csv_table(content: bytes, transform: InputTransform) -> InputBatch:
    """Return the rows in the lines of a body; numbers are read as an import reads them.

    Raises:
        RefusedError: 400 the body is not CSV; 422 a line is not a row of the table.
    """
    try:
        text = TextIOWrapper(BytesIO(content), "utf-8-sig", newline="")
        # As an import reads them: without empty lines, and without whitespace around cells.
        rows = ([cell.strip() for cell in row] for row in csv.reader(text, strict=True) if row)
        names = next(rows, None)
        if names is None:
            raise field_error([], "must have a line with the names of the columns")
        return parse_table(_read_rows(rows, names, transform), transform)
    except (UnicodeDecodeError, csv.Error) as error:
        raise RefusedError(400, f"the body must be CSV in UTF-8: {error}") from None


def _read_rows(
    rows: Iterable[list[str]], names: Sequence[str], transform: InputTransform
) -> Iterator[list[Any]]:
    """Yield the cells of each row in the order of the table's columns."""
    try:
        order = place_columns(names, transform)
    except RefusedError as error:
        raise RefusedError(422, f"the first line must name the columns: {error}") from None
    is_number = [column.values is None for column in transform.columns or ()]
    for at, row in enumerate(rows):
        if len(row) != len(names):
            needed = f"{len(names)} values, as the first line has"
            raise field_error(["rows", at], f"row {at} must have {needed}, got {len(row)}")
        cells = [row[place] for place in order]
        yield [
            _read_number(cell) if number else cell
            for cell, number in zip(cells, is_number, strict=True)
        ]


def _read_number(cell: str) -> float | str:
    """Return the number in a cell, or the cell, which is refused because it is a text."""
    try:
        return cell if "_" in cell else float(cell)
    except ValueError:
        return cell
