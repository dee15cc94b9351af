"""Reads the examples of a CSV: columns by name, and one of labels if it has one."""

from collections.abc import Iterator
from functools import partial
from itertools import accumulate
from typing import BinaryIO, NamedTuple

import numpy as np
from numpy.typing import NDArray

from contracts.columns import Column
from contracts.errors import InvalidDataError
from contracts.messages import show
from stores.datasets.row_encoding import encode_numbers, encode_texts
from worker.batch.examples import ClassLookup, ExampleChunk, Place, ReadOptions, skip_rows
from worker.importing.csv_columns import find_text
from worker.importing.csv_records import CsvRecords, RecordChunk
from worker.importing.csv_table import check_header, read_ignored


class _PlacedColumn(NamedTuple):
    """A column of the network, its index in the records, and that of its first input."""

    column: Column
    position: int
    start: int


def iterate_csv(file: BinaryIO, options: ReadOptions) -> Iterator[ExampleChunk]:
    """Yield the examples of a CSV; InvalidDataError names the line and the column."""
    records = CsvRecords(file, options.query.delimiter, options.target)
    check_header(records.header)
    columns = options.transform.columns or ()
    placed = _find_columns(records.header, columns, options)
    lookup = ClassLookup(options.transform.class_names)
    label = _find_label(records.header, columns, options)
    is_empty = True
    chunks = skip_rows(records.chunks(), options.start, lambda chunk: len(chunk.lines))
    for _, needed, chunk in chunks:
        is_empty = False
        values = _encode(chunk, placed, options)[needed]
        labels = None
        if label is not None:
            place = partial(chunk.place, name=label)
            cells = chunk.column(records.header.index(label))
            labels = lookup.encode(cells, place)[needed]
        yield ExampleChunk(values, labels, _place(chunk.lines[needed]))
    if is_empty and not options.start:
        raise InvalidDataError("line 2", "expected a record after the header, got none")


def _place(lines: list[int]) -> Place:
    return lambda row: f"line {lines[row]}"


def _find_label(header: list[str], columns: tuple[Column, ...], options: ReadOptions) -> str | None:
    """Return the name of the column of classes, if the file has it."""
    known = {column.name for column in columns} | set(read_ignored(options.query.ignore))
    return options.label if options.label in set(header) - known else None


def _find_columns(
    header: list[str], columns: tuple[Column, ...], options: ReadOptions
) -> list[_PlacedColumn]:
    """Return where the network's columns are in the file, which has them in any order."""
    ignored = set(read_ignored(options.query.ignore))
    for name in ignored.difference(header):
        raise InvalidDataError("ignore", f"expected a column of the file, got {show(name)}")
    if options.query.label is not None and options.query.label not in header:
        raise InvalidDataError(
            "label", f"expected a column of the file, got {show(options.query.label)}"
        )
    present = [name for name in header if name not in ignored]
    names = [column.name for column in columns]
    for name in names:
        if name not in present:
            raise InvalidDataError("line 1", f"expected a column {show(name)}, which is missing")
    for name in present:
        if name not in names and name != options.label:
            raise InvalidDataError(
                "line 1",
                f"expected only columns of the model, got {show(name)}: leave it out with ignore, "
                "or name it in label if it has the classes",
            )
    starts = accumulate((column.width for column in columns), initial=0)
    return [
        _PlacedColumn(column, header.index(column.name), start)
        for column, start in zip(columns, starts, strict=False)
    ]


def _encode(
    chunk: RecordChunk, placed: list[_PlacedColumn], options: ReadOptions
) -> NDArray[np.float32]:
    rows = np.zeros((len(chunk.lines), options.transform.input_size), np.float32)
    for each in placed:
        column, cells = each.column, chunk.column(each.position)
        row = _find_misfit(column, cells, missing=options.query.missing)
        if row is not None:
            raise InvalidDataError(
                chunk.place(row, column.name),
                f"expected {_describe(column)}, got {_show(cells[row])}",
            )
        _write(chunk, each, cells, rows)
    return rows


def _write(
    chunk: RecordChunk, placed: _PlacedColumn, cells: list[str], rows: NDArray[np.float32]
) -> None:
    """Fill in a column's inputs, which are 0; a missing number becomes the mean."""
    column, end = placed.column, placed.start + placed.column.width
    if column.values is not None:
        encode_texts(cells, column.values, rows[:, placed.start : end])
        return
    mean = column.mean or 0.0
    numbers = (float(cell) if cell else mean for cell in cells)
    for row in encode_numbers(numbers, rows[:, placed.start]):
        raise InvalidDataError(
            chunk.place(row, column.name),
            f"expected a finite number that float32 can hold, got {show(cells[row])}",
        )


def _find_misfit(column: Column, cells: list[str], missing: str) -> int | None:
    """Return the index of the first cell that is no value of a column; None without one."""
    if column.values is not None:
        known = set(column.values)
        return next((row for row, cell in enumerate(cells) if cell not in known), None)
    if missing == "refuse" and "" in cells:
        return cells.index("")
    return find_text(cells)


def _describe(column: Column) -> str:
    if column.values is None:
        return "a number"
    shown = ", ".join(map(show, column.values[:10]))
    more = len(column.values) - 10
    return f"one of {shown}" + (f" and {more} more" if more > 0 else "")


def _show(cell: str) -> str:
    return show(cell) if cell else "none"
