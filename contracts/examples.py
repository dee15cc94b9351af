"""Examples of a data set."""

from pydantic import Field

from contracts.base import Record
from contracts.datasets import Split


class Example(Record):
    """An image, or a row of a table, with its label."""

    dataset: str = Field(description="the data set's name")
    split: Split = Field(description="the training or the test set")
    index: int = Field(description="the example's index in its split, from 0")
    label: int = Field(description="its true class")
    pixels: list[int | float] | None = Field(
        description="row by row, channels last, in 0..pixel_max of the data set; null for tables"
    )
    version: int = Field(default=1, description="the data set's version")
    class_name: str = Field(default="", description="the name of its class")
    row: dict[str, float | str] | None = Field(
        default=None, description="the value of each column; null for images"
    )
