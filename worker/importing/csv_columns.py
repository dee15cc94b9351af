"""Finds out whether a column of a CSV file has numbers or texts, and encodes its cells."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate, chain
from operator import itemgetter
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from contracts.columns import Column
from contracts.datasets import MAX_NAME_CHARS
from contracts.errors import InvalidDataError
from contracts.messages import show
from stores.datasets.row_encoding import encode_numbers
from worker.importing.csv_records import RecordChunk

MAX_TEXTS: Final = 256

Cells = NDArray[np.float32]


@dataclass
class ColumnScan:
    """What the cells of a column have been so far.

    Args:
        name: The column's name.
        position: Its index in the records.
        missing: Whether an empty cell is an error, or becomes the mean.
        texts: The number of each different cell since text_place is known, from 0.
        missing_place: Where the first empty cell is.
        text_place: Where the first cell is that is not a number.
    """

    name: str
    position: int
    missing: Literal["refuse", "mean"]
    texts: dict[str, int] = field(default_factory=dict)
    missing_place: str = ""
    text_place: str = ""

    def add(self, chunk: RecordChunk, cells: Cells) -> bool:
        """Read the column's next cells, and return whether they are the first texts.

        Raises:
            InvalidDataError: a cell is missing or too long, a text is one too many, or a number is
                not finite.
        """
        values, had_texts = chunk.column(self.position), bool(self.text_place)
        if not self.missing_place and "" in values:
            self.missing_place = chunk.place(values.index(""), self.name)
        if not had_texts and (row := find_text(values)) is not None:
            self.text_place = f"{chunk.place(row, self.name)}, {show(values[row])}"
        if self.missing_place and (self.missing == "refuse" or self.text_place):
            advice = "fill it in" if self.text_place else "fill it in, or import with missing=mean"
            raise InvalidDataError(self.missing_place, f"expected a value, got none: {advice}")
        read = self._read_texts if self.text_place else self._read_numbers
        read(values, chunk, cells)
        return bool(self.text_place) and not had_texts

    def _read_numbers(self, values: list[str], chunk: RecordChunk, cells: Cells) -> None:
        for row in encode_numbers((float(value or "nan") for value in values), cells):
            if values[row]:
                raise InvalidDataError(
                    chunk.place(row, self.name),
                    f"expected a finite number that float32 can hold, got {show(values[row])}",
                )

    def _read_texts(self, values: list[str], chunk: RecordChunk, cells: Cells) -> None:
        for text in dict.fromkeys(values):
            if len(text) > MAX_NAME_CHARS:
                raise InvalidDataError(
                    chunk.place(values.index(text), self.name),
                    f"expected at most {MAX_NAME_CHARS} characters, got {len(text)}",
                )
            self.texts.setdefault(text, len(self.texts))
        if len(self.texts) > MAX_TEXTS:
            raise InvalidDataError(
                self.text_place,
                f"expected a number, since the column has more than {MAX_TEXTS} different values: "
                "ignore the column, or replace its texts",
            )
        cells[:] = [self.texts[value] for value in values]

    def finish(self) -> Column:
        """Return the column, a number without mean and standard deviation."""
        if self.text_place:
            return Column(name=self.name, kind="text", values=tuple(sorted(self.texts)))
        return Column(name=self.name, kind="number")


def read_cells(scans: Sequence[ColumnScan], chunk: RecordChunk) -> tuple[Cells, bool]:
    """Return the cells of all columns as numbers, and whether a column has its first texts.

    Returns:
        Numbers rounded to float32, NaN where one is missing, and the numbers of texts, (rows,
        columns); and whether texts begin here: earlier cells of their column are no such numbers.

    Raises:
        InvalidDataError: as ColumnScan.add.
    """
    cells = np.empty((len(chunk.lines), len(scans)), np.float32)
    numbers = [index for index, scan in enumerate(scans) if not scan.text_place]
    values = parse_numbers(chunk, [scans[index].position for index in numbers])
    are_valid = False
    if values is not None:
        with np.errstate(over="ignore"):
            cells[:, numbers] = values
        are_valid = bool(np.isfinite(cells[:, numbers]).all())
    begin = [
        scan.add(chunk, cells[:, index])
        for index, scan in enumerate(scans)
        if scan.text_place or not are_valid
    ]
    return cells, any(begin)


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


class CellEncoder:
    """Makes inputs out of the cells of all columns: a text becomes one for each known text."""

    def __init__(self, scans: Sequence[ColumnScan], columns: Sequence[Column]) -> None:
        *starts, self._width = accumulate((column.width for column in columns), initial=0)
        is_text = [column.values is not None for column in columns]
        self._numbers = np.flatnonzero(~np.array(is_text))
        self._number_inputs = np.array(starts)[self._numbers]
        # The input of each text, by its number, in the columns of texts.
        self._text_inputs = {
            index: starts[index] + np.argsort(np.argsort(list(scans[index].texts)))
            for index in np.flatnonzero(is_text).tolist()
        }

    def encode(self, cells: Cells) -> Cells:
        """Return the inputs of some rows, (N, inputs)."""
        rows = np.zeros((len(cells), self._width), np.float32)
        rows[:, self._number_inputs] = cells[:, self._numbers]
        for index, inputs in self._text_inputs.items():
            rows[np.arange(len(cells)), inputs[cells[:, index].astype(np.intp)]] = 1
        return rows
