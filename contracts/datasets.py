"""Data sets and their examples."""

from collections.abc import Sequence
from typing import Literal

from pydantic import Field

from contracts.base import Record

Split = Literal["train", "test"]


class DatasetInfo(Record):
    """A data set's name, digest, sizes and shapes."""

    name: str = Field(description="the data set's name")
    sha256: str = Field(description="the digest of its files")
    train_examples: int = Field(description="the size of the training set")
    test_examples: int = Field(description="the size of the test set")
    input_shape: tuple[int, ...] = Field(description="the shape of one example")
    pixel_max: int = Field(description="the largest pixel value")
    classes: int = Field(description="the number of classes")

    @property
    def input_size(self) -> int:
        """How many numbers an example has."""
        size = 1
        for length in self.input_shape:
            size *= length
        return size

    def fits(self, layer_sizes: Sequence[int]) -> bool:
        """Return whether a network of these layers fits the examples and the classes."""
        return (layer_sizes[0], layer_sizes[-1]) == (self.input_size, self.classes)

    @property
    def image_shape(self) -> tuple[int, int] | None:
        """Height and width; None if the examples are not images."""
        if len(self.input_shape) != 2:  # noqa: PLR2004  height and width
            return None
        return self.input_shape[0], self.input_shape[1]


class Example(Record):
    """An image with its label."""

    dataset: str = Field(description="the data set's name")
    split: Split = Field(description="the training or the test set")
    index: int = Field(description="the example's index in its split, from 0")
    label: int = Field(description="its true class")
    pixels: list[int] = Field(description="row by row, in 0..pixel_max of the data set")
