"""Data sets, their versions and their examples."""

import math
from collections.abc import Sequence
from typing import Literal

from pydantic import Field

from contracts.base import Record, Timestamp

Split = Literal["train", "test"]
DatasetKind = Literal["images", "table"]
ColumnKind = Literal["number", "text"]
ValueType = Literal["uint8", "float32"]
Preparation = Literal["fit", "digit"]
Color = Literal["gray", "rgb"]
DatasetWarningType = Literal[
    "duplicates_between_splits", "imbalanced", "constant_column", "few_examples"
]

GRAY_DIMENSIONS = 2  # height and width
COLOR_DIMENSIONS = 3  # height, width and channels


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


class InputTransform(Record):
    """How raw values become the inputs of a network; it is part of each version that needs it.

    Images: pixels in 0..pixel_max are multiplied by 1 / pixel_max. Tables: a number is rounded to
    float32, standardized in float64, and rounded to float32; a text becomes one input per known
    value, 1 for its own and 0 for the others.
    """

    kind: DatasetKind = Field(description="`images` or `table`")
    input_shape: tuple[int, ...] = Field(
        description="the shape of one example: height and width, with 3 behind them if it has "
        "colors; or the number of inputs"
    )
    pixel_max: int | float | None = Field(
        default=None, description="the largest pixel value; null for tables"
    )
    prepare: Preparation | None = Field(
        default=None,
        description="how image files are prepared: `fit` scales them to the shape, `digit` also "
        "finds and centers the ink as in MNIST; null for tables",
    )
    columns: tuple[Column, ...] | None = Field(
        default=None, description="the columns in their order; null for images"
    )
    class_names: tuple[str, ...] = Field(description="the name of each class")

    @property
    def input_size(self) -> int:
        """How many inputs an example has."""
        return math.prod(self.input_shape)

    @property
    def image_shape(self) -> tuple[int, int] | None:
        """Height and width; None for tables."""
        return (self.input_shape[0], self.input_shape[1]) if self.kind == "images" else None

    @property
    def color(self) -> Color | None:
        """Whether images have one channel or three; None for tables."""
        if self.kind == "table":
            return None
        return "rgb" if len(self.input_shape) == COLOR_DIMENSIONS else "gray"


class SplitCounts(Record):
    """How many examples of each class the training and the test set have."""

    train: tuple[int, ...] = Field(description="the training examples of each class")
    test: tuple[int, ...] = Field(description="the test examples of each class")


class DatasetSource(Record):
    """What a version was imported from."""

    media_type: str = Field(description="the uploaded file's media type")
    sha256: str = Field(description="the uploaded file's digest")
    size_bytes: int = Field(description="the uploaded file's size")
    query: dict[str, str] = Field(description="the options of the upload, with every default")


class DatasetWarning(Record):
    """Something about the data that a user should know before training on it."""

    type: DatasetWarningType = Field(description="the kind of warning")
    message: str = Field(description="what was found, and what to do")


class DatasetInfo(Record):
    """One version of a data set: its digest, its sizes and how its values are transformed."""

    name: str = Field(description="the data set's name")
    sha256: str = Field(description="the digest of its files")
    train_examples: int = Field(description="the size of the training set")
    test_examples: int = Field(description="the size of the test set; 0 without one")
    input_shape: tuple[int, ...] = Field(
        description="the shape of one example: height and width, with 3 behind them if it has "
        "colors; or the number of inputs"
    )
    pixel_max: int | float | None = Field(description="the largest pixel value; null for tables")
    classes: int = Field(description="the number of classes")
    version: int = Field(default=1, description="the version's number")
    kind: DatasetKind = Field(default="images", description="`images` or `table`")
    dtype: ValueType = Field(
        default="uint8", description="how its values are stored; those of tables are `float32`"
    )
    class_names: tuple[str, ...] = Field(default=(), description="the name of each class")
    columns: tuple[Column, ...] | None = Field(
        default=None, description="the columns of a table in their order; null for images"
    )
    prepare: Preparation | None = Field(
        default=None, description="how image files are prepared for prediction; null for tables"
    )
    examples_per_class: SplitCounts | None = Field(
        default=None, description="the examples of each class and split; null if not counted"
    )
    source: DatasetSource | None = Field(
        default=None, description="what it was imported from; null if it is built in"
    )
    warnings: tuple[DatasetWarning, ...] = Field(default=(), description="what to know about it")
    description: str = Field(default="", description="what the user wrote about it")
    created_at: Timestamp | None = Field(
        default=None, description="when it was imported; null if it is built in"
    )

    @property
    def transform(self) -> InputTransform:
        """How its raw values become the inputs of a network."""
        return InputTransform(
            kind=self.kind,
            input_shape=self.input_shape,
            pixel_max=self.pixel_max,
            prepare=self.prepare,
            columns=self.columns,
            class_names=self.class_names or tuple(map(str, range(self.classes))),
        )

    @property
    def input_size(self) -> int:
        """How many numbers an example has."""
        return math.prod(self.input_shape)

    @property
    def image_shape(self) -> tuple[int, int] | None:
        """Height and width; None if the examples are not images."""
        if self.kind == "table" or len(self.input_shape) not in {GRAY_DIMENSIONS, COLOR_DIMENSIONS}:
            return None
        return self.input_shape[0], self.input_shape[1]

    def fits(self, layer_sizes: Sequence[int]) -> bool:
        """Return whether a network of these layers fits the examples and the classes."""
        return (layer_sizes[0], layer_sizes[-1]) == (self.input_size, self.classes)


class Example(Record):
    """An image with its label."""

    dataset: str = Field(description="the data set's name")
    split: Split = Field(description="the training or the test set")
    index: int = Field(description="the example's index in its split, from 0")
    label: int = Field(description="its true class")
    pixels: list[int] = Field(description="row by row, in 0..pixel_max of the data set")
