"""Finds out whether a column of a CSV file has numbers or texts, and encodes its cells."""

from dataclasses import dataclass, field
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from contracts.datasets import MAX_NAME_CHARS, Column
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
        texts: The different cells; None if there are more than 256.
        missing_place: Where the first empty cell is.
        text_place: Where the first cell is that is not a number.
    """

    name: str
    position: int
    missing: Literal["refuse", "mean"]
    texts: set[str] | None = field(default_factory=set)
    missing_place: str = ""
    text_place: str = ""

    def add(self, chunk: RecordChunk) -> None:
        """Look at the column's next cells.

        Raises:
            InvalidDataError: a cell is missing or too long, or a text is one too many.
        """
        cells = chunk.columns[self.position]
        if not self.missing_place and "" in cells:
            self.missing_place = chunk.place(cells.index(""), self.name)
        if not self.text_place and (row := find_text(cells)) is not None:
            self.text_place = f"{chunk.place(row, self.name)}, {show(cells[row])}"
        if self.missing_place and (self.missing == "refuse" or self.text_place):
            advice = "fill it in" if self.text_place else "fill it in, or import with missing=mean"
            raise InvalidDataError(self.missing_place, f"expected a value, got none: {advice}")
        self._add_texts(cells, chunk)

    def _add_texts(self, cells: tuple[str, ...], chunk: RecordChunk) -> None:
        if self.texts is not None:
            self.texts.update(cells)
            longest = max(cells, key=len)
            if len(longest) > MAX_NAME_CHARS:
                raise InvalidDataError(
                    chunk.place(cells.index(longest), self.name),
                    f"expected at most {MAX_NAME_CHARS} characters, got {len(longest)}",
                )
            self.texts = self.texts if len(self.texts) <= MAX_TEXTS else None
        if self.texts is None and self.text_place:
            raise InvalidDataError(
                self.text_place,
                f"expected a number, since the column has more than {MAX_TEXTS} different values: "
                "ignore the column, or replace its texts",
            )

    def finish(self) -> Column:
        """Return the column, a number without mean and standard deviation."""
        if self.text_place:
            return Column(name=self.name, kind="text", values=tuple(sorted(self.texts or ())))
        return Column(name=self.name, kind="number")


def find_text(cells: tuple[str, ...]) -> int | None:
    """Return the index of the first cell that is neither a number nor empty."""
    try:
        # Python also reads 1_000 as a number.
        if "_" not in "".join(cells):
            sum(map(float, filter(None, cells)))
            return None
    except ValueError:
        pass
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
        cells = chunk.columns[self.position]
        if self.column.values is not None:
            inputs = rows[:, self.start : self.start + self.column.width]
            encode_texts(cells, self.column.values, inputs)
            return
        known = (cell or "nan" for cell in cells) if "" in cells else cells
        for row in encode_numbers(map(float, known), rows[:, self.start]):
            if cells[row]:
                raise InvalidDataError(
                    chunk.place(row, self.column.name),
                    f"expected a finite number that float32 can hold, got {show(cells[row])}",
                )
