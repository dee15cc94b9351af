"""One example of a data set."""

from typing import Literal

from pydantic import Field

from contracts.base import Record

Split = Literal["train", "test"]


class Example(Record):
    """An image with its label."""

    dataset: str = Field(description="the data set's name")
    split: Split = Field(description="the training or the test set")
    index: int = Field(description="the example's index in its split, from 0")
    label: int = Field(description="its true class")
    pixels: list[int] = Field(description="row by row, in 0..pixel_max of the data set")
