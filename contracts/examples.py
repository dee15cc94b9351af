"""One example of a data set, for who wants to look at it."""

from typing import Literal

from contracts.base import Record

Split = Literal["train", "test"]


class Example(Record):
    """An image with its label.

    Args:
        dataset: The data set's name.
        split: Which of its two sets.
        index: The example's number in that, from 0.
        label: Its true class.
        pixels: Row by row, in 0..pixel_max of the data set.
    """

    dataset: str
    split: Split
    index: int
    label: int
    pixels: list[int]
