"""Imports CSV files: a header, then numbers and texts; one column is the label.

The file is read once, and again if the first texts of a column come after numbers, of which the
texts are not remembered. Its cells wait in a temporary file until the labels are known.
"""

import csv
from collections.abc import Iterator
from typing import BinaryIO, Final

import numpy as np
from numpy.typing import NDArray

from contracts.columns import Column
from contracts.datasets import MAX_INPUTS, DatasetInfo, ImportOptions
from contracts.errors import InvalidDataError
from contracts.messages import show
from worker.importing.csv_columns import CellEncoder, ColumnScan, find_text, read_cells
from worker.importing.csv_records import CsvRecords, RecordChunk
from worker.importing.labels import LabelIndex, Labels, check_names
from worker.importing.splitting import choose_test_rows
from worker.importing.storing import ExampleSet, store_examples
from worker.importing.target import ImportTarget, rows_per_chunk

MAX_COLUMNS: Final = 10_000  # with ignored ones
MAX_SHOWN: Final = 20  # columns in a message
FLOAT32_BYTES: Final = 4
CELLS: Final = "cells"  # the name of the temporary file


def import_csv(file: BinaryIO, options: ImportOptions, target: ImportTarget) -> DatasetInfo:
    """Import a CSV file (errors as import_file)."""
    records = CsvRecords(file, options.delimiter, target)
    header = records.header
    check_header(header)
    if find_text(tuple(header)) is None:
        raise InvalidDataError(
            "line 1", f"expected a header with the names of the columns, got {show(header[0])}"
        )
    names, label = _choose_columns(header, options)
    scans = [ColumnScan(name, header.index(name), options.missing) for name in names]
    class_names, labels, is_complete = _scan(records, scans, label, target)
    if not is_complete:
        _scan(CsvRecords(file, options.delimiter, target), scans, label, target)
    columns = tuple(scan.finish() for scan in scans)
    examples = ExampleSet(
        place="the file",
        input_shape=(count_inputs(columns),),
        dtype="float32",
        class_names=class_names,
        labels=labels,
        is_test=choose_test_rows(labels, len(class_names), options.test_share, options.seed),
        columns=columns,
    )
    rows = _encode(CellEncoder(scans, columns), examples, target)
    return store_examples(examples, rows, target).model_copy(update={"label": label})


def count_inputs(columns: tuple[Column, ...]) -> int:
    """Return how many inputs columns become; InvalidDataError if that are too many."""
    inputs = sum(column.width for column in columns)
    if inputs > MAX_INPUTS:
        widest = max(columns, key=lambda column: column.width)
        raise InvalidDataError(
            "the columns",
            f"expected at most {MAX_INPUTS:,} inputs, a text column being one for each of its "
            f"texts, got {inputs:,}: ignore columns, such as {show(widest.name)}",
        )
    return inputs


def _choose_columns(header: list[str], options: ImportOptions) -> tuple[list[str], str]:
    """Return the names of the columns, and that of the label."""
    ignored = read_ignored(options.ignore)
    label = header[-1] if options.label is None else options.label
    for option, name in [("label", label), *(("ignore", name) for name in ignored)]:
        if name not in header:
            known = ", ".join(map(show, header[:MAX_SHOWN]))
            raise InvalidDataError(option, f"expected one of {known}, got {show(name)}")
    if label in ignored:
        raise InvalidDataError("ignore", f"expected other columns than the label {show(label)}")
    left_out = {label, *ignored}
    names = [name for name in header if name not in left_out]
    if len(names) > MAX_INPUTS:
        raise InvalidDataError(
            "line 1", f"expected at most {MAX_INPUTS:,} columns, got {len(names):,}: ignore some"
        )
    if not names:
        raise InvalidDataError(
            "line 1",
            f"expected a column in addition to the label {show(label)}: check the delimiter",
        )
    return names, label


def read_ignored(ignore: str) -> list[str]:
    """Return the names in an option `ignore`."""
    return [name.strip() for row in csv.reader([ignore]) for name in row]


def check_header(header: list[str]) -> None:
    """Check that a header is there, and has different names; InvalidDataError."""
    if not header:
        raise InvalidDataError("line 1", "expected a header, got an empty file")
    if len(header) > MAX_COLUMNS:
        raise InvalidDataError(
            "line 1", f"expected at most {MAX_COLUMNS:,} columns, got {len(header):,}"
        )
    check_names(header, "line 1")


def _scan(
    records: CsvRecords, scans: list[ColumnScan], label: str, target: ImportTarget
) -> tuple[tuple[str, ...], Labels, bool]:
    """Store the cells; return class names, labels, and whether all texts of columns are known."""
    index, numbers, count, is_complete = LabelIndex(), [], 0, True
    with (target.folder / CELLS).open("wb") as file:
        for chunk in records.chunks():
            cells, have_texts_begun = read_cells(scans, chunk)
            is_complete &= count == 0 or not have_texts_begun
            numbers.append(_encode_labels(chunk, records.header.index(label), label, index))
            count += len(chunk.lines)
            # Each column will be one input or more.
            target.check_size(f"line {chunk.lines[-1]}", count, len(scans) * FLOAT32_BYTES)
            file.write(cells.data)
    if not numbers:
        raise InvalidDataError("line 2", "expected a record after the header, got none")
    class_names, indices = index.finish(f"column {show(label)}")
    return class_names, indices[np.concatenate(numbers)], is_complete


def _encode_labels(chunk: RecordChunk, position: int, label: str, index: LabelIndex) -> Labels:
    cells = chunk.column(position)
    if "" in cells:
        raise InvalidDataError(chunk.place(cells.index(""), label), "expected a label, got none")
    return index.encode(cells, lambda row: chunk.place(row, label))


def _encode(
    encoder: CellEncoder, examples: ExampleSet, target: ImportTarget
) -> Iterator[NDArray[np.float32]]:
    path, columns = target.folder / CELLS, len(examples.columns or ())
    step = rows_per_chunk(examples.width * FLOAT32_BYTES)
    with path.open("rb") as file:
        for _ in range(0, len(examples.labels), step):
            cells = np.fromfile(file, np.float32, step * columns)
            yield encoder.encode(cells.reshape(-1, columns))
    path.unlink()
