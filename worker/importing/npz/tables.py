"""Tables in .npz files: `x` has the columns of numbers, `texts` those of texts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from contracts.columns import Column
from contracts.datasets import MAX_INPUTS, MAX_NAME_CHARS
from contracts.errors import InvalidDataError
from contracts.messages import show
from stores.datasets.row_encoding import encode_texts
from worker.importing.csv_columns import MAX_TEXTS
from worker.importing.csv_table import count_inputs
from worker.importing.labels import check_names
from worker.importing.npz.members import NpyMember, to_list
from worker.importing.target import ImportTarget, rows_per_chunk

COLUMNS: Final = "columns"
TEXT_COLUMNS: Final = "text_columns"


@dataclass(frozen=True)
class TableColumns:
    """The columns of a table.

    Args:
        columns: All of them in their order.
        of_texts: The names of those of texts, in the order of `texts`.
    """

    columns: tuple[Column, ...]
    of_texts: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        """How many inputs they become."""
        return sum(column.width for column in self.columns)

    def encode(
        self, numbers: Iterator[NDArray[Any]], texts: Iterator[NDArray[Any]], place: str
    ) -> Iterator[NDArray[np.float32]]:
        """Yield encoded rows, (n, width), from chunks of equal length."""
        starts = list(accumulate((column.width for column in self.columns), initial=0))
        at = {c.name: (c, start) for c, start in zip(self.columns, starts, strict=False)}
        of_numbers = [start for column, start in at.values() if column.values is None]
        for cells in texts:
            rows = np.zeros((len(cells), self.width), np.float32)
            if of_numbers:
                rows[:, of_numbers] = next(numbers)
            for index, name in enumerate(self.of_texts):
                column, start = at[name]
                known, inputs = column.values or (), rows[:, start : start + column.width]
                encode_texts([str(text) for text in to_list(cells[:, index], place)], known, inputs)
            yield rows


def read_columns(
    members: Mapping[str, NpyMember], numbers: int, texts: list[NpyMember], target: ImportTarget
) -> TableColumns:
    """Return the columns of a table, the numbers without mean and standard deviation.

    Args:
        members: The arrays of the file.
        numbers: How many columns of numbers there are.
        texts: The columns of texts of each part, checked; empty if there are none.
        target: Its limit.

    Raises:
        InvalidDataError: names are missing, equal or too many, or a text is no value.
    """
    if not texts:
        names = tuple(map(str, range(numbers)))
        if COLUMNS in members:
            names = _read_names(members, COLUMNS, numbers, target)
        return TableColumns(tuple(Column(name=name, kind="number") for name in names))
    count = texts[0].shape[1]
    names = _read_names(members, COLUMNS, numbers + count, target)
    of_texts = _read_names(members, TEXT_COLUMNS, count, target)
    if unknown := [name for name in of_texts if name not in names]:
        raise InvalidDataError(TEXT_COLUMNS, f"expected names in columns, got {show(unknown[0])}")
    values = dict(zip(of_texts, _find_values(texts, of_texts, target), strict=True))
    columns = tuple(
        Column(name=name, kind="text" if name in values else "number", values=values.get(name))
        for name in names
    )
    count_inputs(columns)
    return TableColumns(columns, of_texts)


def check_texts(texts: list[NpyMember], x: list[NpyMember]) -> None:
    """Check that each part has as many rows of texts as of numbers."""
    for member, numbers in zip(texts, x, strict=bool(texts)):
        columns = texts[0].shape[1] if member is not texts[0] else None
        expected = f"texts ({len(numbers)}, {columns or 'T'}), a row for each of {numbers.name}"
        member.check("U", expected, [(len(numbers), columns)])


def read_texts(member: NpyMember, target: ImportTarget) -> tuple[str, ...]:
    """Return the texts of an array (N,), as many as a table may have columns."""
    if len(member) > MAX_INPUTS:
        raise InvalidDataError(
            member.name, f"expected at most {MAX_INPUTS:,} texts, got {len(member):,}"
        )
    return tuple(
        str(text) for chunk in member.iterate(target) for text in to_list(chunk, member.name)
    )


def _read_names(
    members: Mapping[str, NpyMember], name: str, count: int, target: ImportTarget
) -> tuple[str, ...]:
    if name not in members:
        raise InvalidDataError(name, f"expected the names of {count} columns, got none")
    member = members[name]
    member.check("U", f"the names of {count} columns, texts ({count},)", ((count,),))
    names = read_texts(member, target)
    check_names(names, name)
    return names


def _find_values(
    texts: list[NpyMember], names: tuple[str, ...], target: ImportTarget
) -> list[tuple[str, ...]]:
    """Return the different texts of each column, sorted."""
    found: list[set[str]] = [set() for _ in names]
    for member in texts:
        for chunk in member.iterate(target):
            for index, values in enumerate(found):
                values.update(map(str, to_list(chunk[:, index], member.name)))
                _check_values(values, f"{member.name}, column {show(names[index])}")
    return [tuple(sorted(values)) for values in found]


def _check_values(values: set[str], place: str) -> None:
    longest = max(map(len, values))
    if "" in values:
        raise InvalidDataError(place, "expected a text in each row, got none")
    if len(values) > MAX_TEXTS or longest > MAX_NAME_CHARS:
        raise InvalidDataError(
            place,
            f"expected at most {MAX_TEXTS} different texts of at most {MAX_NAME_CHARS} "
            f"characters, got {len(values)} or more of up to {longest}",
        )


def chunk_rows(x: NpyMember, texts: NpyMember) -> int:
    """Return how many rows of both make a chunk."""
    return rows_per_chunk(max(part.shape[1] * part.dtype.itemsize for part in (x, texts)))
