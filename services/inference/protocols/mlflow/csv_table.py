"""Parses the rows of a table in `text/csv`: a line of names, then the values, in any order."""

import csv
from io import StringIO
from itertools import islice
from typing import Any

from contracts.datasets import InputTransform
from contracts.inference.predictions import MAX_IMAGES
from services.http.errors import RefusedError, field_error
from services.images.pixels import InputBatch
from services.images.table_rows import parse_table


def parse_csv_table(content: bytes, transform: InputTransform) -> InputBatch:
    """Return the rows in the lines of a body; numbers are read as an import reads them.

    Raises:
        RefusedError: 400 the body is not CSV; 422 a line is not a row of the table.
    """
    try:
        lines = csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
        names, *rows = islice(filter(None, lines), MAX_IMAGES + 2)
    except (UnicodeDecodeError, csv.Error) as error:
        raise RefusedError(400, f"the body must be CSV in UTF-8: {error}") from None
    except ValueError:
        raise field_error([], "must have a line with the names of the columns") from None
    if len(set(names)) < len(names):
        raise field_error(["columns"], "must be the names of the columns, each once")
    numbers = {column.name for column in transform.columns or () if column.values is None}
    objects = [_read_row(row, at, names, numbers) for at, row in enumerate(rows)]
    return parse_table(objects, transform)


def _read_row(row: list[str], at: int, names: list[str], numbers: set[str]) -> dict[str, Any]:
    if len(row) != len(names):
        needed = f"{len(names)} values, as the first line has"
        raise field_error(["rows", at], f"row {at} must have {needed}, got {len(row)}")
    return {
        name: _read_number(cell) if name in numbers else cell
        for name, cell in zip(names, row, strict=True)
    }


def _read_number(cell: str) -> float | str:
    """Return the number in a cell, or the cell, which is refused because it is a text."""
    try:
        return cell if "_" in cell else float(cell)
    except ValueError:
        return cell
