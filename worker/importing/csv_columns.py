"""Finds out whether a column of a CSV file has numbers or texts, and encodes its cells."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain
from operator import itemgetter
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from contracts.columns import Column
from contracts.datasets import MAX_NAME_CHARS
from contracts.errors import InvalidDataError
from contracts.messages import show
from stores.datasets.row_encoding import encode_numbers, encode_texts
from worker.importing.csv_records import RecordChunk

MAX_TEXTS: Final = 256


@dataclass
class ColumnScan:
    """What the cells of a column have been so far.

    Args:
        name: The column's name.
        position: Its index in the records.
        missing: Whether an empty cell is an error, or becomes the mean.
        texts: The different cells since text_place is known.
        missing_place: Where the first empty cell is.
        text_place: Where the first cell is that is not a number.
    """

    name: str
    position: int
    missing: Literal["refuse", "mean"]
    texts: set[str] = field(default_factory=set)
    missing_place: str = ""
    text_place: str = ""

    def add(self, chunk: RecordChunk) -> bool:
        """Look at the column's next cells, and return whether they are the first texts.

        Raises:
            InvalidDataError: a cell is missing or too long, or a text is one too many.
        """
        cells, had_texts = chunk.column(self.position), bool(self.text_place)
        if not self.missing_place and "" in cells:
            self.missing_place = chunk.place(cells.index(""), self.name)
        if not had_texts and (row := find_text(cells)) is not None:
            self.text_place = f"{chunk.place(row, self.name)}, {show(cells[row])}"
        if self.missing_place and (self.missing == "refuse" or self.text_place):
            advice = "fill it in" if self.text_place else "fill it in, or import with missing=mean"
            raise InvalidDataError(self.missing_place, f"expected a value, got none: {advice}")
        if self.text_place:
            self._add_texts(cells, chunk)
        return bool(self.text_place) and not had_texts

    def _add_texts(self, cells: list[str], chunk: RecordChunk) -> None:
        self.texts.update(cells)
        longest = max(self.texts, key=len)
        if len(longest) > MAX_NAME_CHARS:
            raise InvalidDataError(
                chunk.place(cells.index(longest), self.name),
                f"expected at most {MAX_NAME_CHARS} characters, got {len(longest)}",
            )
        if len(self.texts) > MAX_TEXTS:
            raise InvalidDataError(
                self.text_place,
                f"expected a number, since the column has more than {MAX_TEXTS} different values: "
                "ignore the column, or replace its texts",
            )

    def finish(self) -> Column:
        """Return the column, a number without mean and standard deviation."""
        if self.text_place:
            return Column(name=self.name, kind="text", values=tuple(sorted(self.texts)))
        return Column(name=self.name, kind="number")


def scan_columns(scans: Sequence[ColumnScan], chunk: RecordChunk) -> bool:
    """Look at the next records, and return whether a column has its first texts in them."""
    numbers = [scan.position for scan in scans if not scan.text_place]
    are_numbers = parse_numbers(chunk, numbers) is not None
    unclear = [scan for scan in scans if scan.text_place or not are_numbers]
    had_first_texts = [scan.add(chunk) for scan in unclear]
    return any(had_first_texts)


def parse_numbers(chunk: RecordChunk, positions: Sequence[int]) -> NDArray[np.float64] | None:
    """Return the cells of some columns, (rows, columns), or None if one is not a number.

    All at once: of 784 columns, an import takes a third of the time of one column after another.
    """
    # Of a single position, itemgetter returns the cell itself.
    choose = (
        itemgetter(*positions) if len(positions) > 1 else lambda row: [row[i] for i in positions]
    )
    cells = list(chain.from_iterable(map(choose, chunk.rows)))
    try:
        # Python also reads 1_000 as a number.
        if "_" not in "".join(cells):
            numbers = np.fromiter(map(float, cells), np.float64, len(cells))
            return numbers.reshape(len(chunk.rows), len(positions))
    except ValueError:
        pass
    return None


def find_text(cells: Sequence[str]) -> int | None:
    """Return the index of the first cell that is neither a number nor empty."""
    return next((row for row, cell in enumerate(cells) if cell and not _is_number(cell)), None)


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return "_" not in cell


@dataclass(frozen=True)
class ColumnEncoder:
    """Writes a column's cells into encoded rows.

    Args:
        column: The column.
        position: Its index in the records.
        start: The index of its first input.
    """

    column: Column
    position: int
    start: int

    def encode(self, chunk: RecordChunk, rows: NDArray[np.float32]) -> None:
        """Fill in the column's inputs, which are 0; a missing number becomes NaN.

        Raises:
            InvalidDataError: a number is not finite, or too large for float32.
        """
        cells = chunk.column(self.position)
        if self.column.values is not None:
            inputs = rows[:, self.start : self.start + self.column.width]
            encode_texts(cells, self.column.values, inputs)
            return
        known = (cell or "nan" for cell in cells)
        for row in encode_numbers(map(float, known), rows[:, self.start]):
            if cells[row]:
                raise InvalidDataError(
                    chunk.place(row, self.column.name),
                    f"expected a finite number that float32 can hold, got {show(cells[row])}",
                )


def encode_columns(
    encoders: Sequence[ColumnEncoder], chunk: RecordChunk, rows: NDArray[np.float32]
) -> None:
    """Fill in the inputs of all columns (errors as ColumnEncoder.encode)."""
    numbers = [encoder for encoder in encoders if encoder.column.values is None]
    values = parse_numbers(chunk, [encoder.position for encoder in numbers])
    if values is not None:
        with np.errstate(over="ignore"):
            rows[:, [encoder.start for encoder in numbers]] = values
    are_finite = values is not None and bool(np.isfinite(rows).all())
    for encoder in encoders:
        if encoder.column.values is not None or not are_finite:
            encoder.encode(chunk, rows)
