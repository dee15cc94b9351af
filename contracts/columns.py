"""Columns of tables: how their values become inputs, and how they are distributed."""

from typing import Literal

from pydantic import Field

from contracts.base import Record

ColumnKind = Literal["number", "text"]


class Column(Record):
    """A column of a table: numbers, which are standardized, or texts, which are one-hot encoded."""

    name: str = Field(description="the column's name")
    kind: ColumnKind = Field(description="`number` or `text`")
    mean: float | None = Field(
        default=None, description="a number's mean in the training set; null for texts"
    )
    std: float | None = Field(
        default=None,
        description="a number's standard deviation in the training set, 1 if it is constant; null "
        "for texts",
    )
    values: tuple[str, ...] | None = Field(
        default=None, description="a text's known values in their order; null for numbers"
    )

    @property
    def width(self) -> int:
        """How many inputs of a network the column becomes."""
        return 1 if self.values is None else len(self.values)


class Histogram(Record):
    """How many training examples have a number in each of some bins of equal width."""

    lowest: float = Field(description="where the first bin begins: the lowest number")
    highest: float = Field(description="where the last bin ends: the highest number")
    counts: tuple[int, ...] = Field(description="the training examples of each bin, at most 20")


class DatasetColumn(Column):
    """A column of a data set, and how its values are distributed in the training set."""

    histogram: Histogram | None = Field(
        default=None,
        description="of a number; null for texts, and in data sets of earlier builds",
    )
    counts: tuple[int, ...] | None = Field(
        default=None,
        description="the training examples of each of a text's `values`; null for numbers, and in "
        "data sets of earlier builds",
    )

    @property
    def encoding(self) -> Column:
        """What a network needs to know of the column."""
        return Column(**{name: getattr(self, name) for name in Column.model_fields})
