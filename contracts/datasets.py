"""Data sets, their versions and their examples."""

import math
import re
from collections.abc import Sequence
from typing import Annotated, Any, Final, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from contracts.base import Body, Record, Timestamp, check_prose
from contracts.columns import Column, DatasetColumn
from contracts.csv_options import Delimiter, IgnoredColumns, MissingNumbers
from contracts.errors import InvalidDataError
from contracts.messages import show

Split = Literal["train", "test"]
DatasetKind = Literal["images", "table"]
ValueType = Literal["uint8", "float32"]
Preparation = Literal["fit", "digit"]
Color = Literal["gray", "rgb"]
DatasetWarningType = Literal[
    "duplicates_between_splits", "imbalanced", "constant_column", "few_examples"
]

MAX_NAME_CHARS: Final = 100  # of a class, a column or a column's text
MAX_PIXEL: Final = 65_535
MAX_VALUES: Final = 65_536  # of an image
MAX_INPUTS: Final = 4096  # of a row of a table, encoded
FEATURES: Final = "features"  # a tensor with all columns of a table of numbers
TABLE_DIMENSIONS = 1  # inputs
GRAY_DIMENSIONS = 2  # height and width
COLOR_DIMENSIONS = 3  # height, width and channels


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
    def takes_features(self) -> bool:
        """Whether its columns are all numbers, which one tensor can hold."""
        columns = self.columns or ()
        return len(columns) > 0 and all(c.values is None and c.name != FEATURES for c in columns)

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
    columns: tuple[DatasetColumn, ...] | None = Field(
        default=None, description="the columns of a table in their order; null for images"
    )
    prepare: Preparation | None = Field(
        default=None, description="how image files are prepared for prediction; null for tables"
    )
    label: str | None = Field(default=None, description="the column of classes of a .csv")
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
            columns=self.columns and tuple(column.encoding for column in self.columns),
            class_names=self.class_names or tuple(map(str, range(self.classes))),
        )

    @property
    def input_size(self) -> int:
        """How many numbers an example has."""
        return math.prod(self.input_shape)

    @property
    def image_shape(self) -> tuple[int, int] | None:
        """Height and width; None if the examples are not images."""
        is_image = len(self.input_shape) in {GRAY_DIMENSIONS, COLOR_DIMENSIONS}
        return self.transform.image_shape if is_image else None

    def fits(self, layer_sizes: Sequence[int]) -> bool:
        """Return whether a network of these layers fits the examples and the classes."""
        return (layer_sizes[0], layer_sizes[-1]) == (self.input_size, self.classes)


NPZ: Final = "application/octet-stream"
ZIP: Final = "application/zip"
CSV: Final = "text/csv"
TEST_FRACTION: Final = 0.2
SIZE_PATTERN: Final = "^[1-9][0-9]{0,4}x[1-9][0-9]{0,4}$"
_COMMON_OPTIONS: Final = ("test_fraction", "seed", "description")
OPTIONS_OF_MEDIA_TYPE: Final = {
    NPZ: ("pixel_max", *_COMMON_OPTIONS),
    ZIP: ("size", "color", "prepare", *_COMMON_OPTIONS),
    CSV: ("label", "ignore", "delimiter", "missing", *_COMMON_OPTIONS),
}


def read_number(value: Any) -> Any:
    """Return the number in a text of a query; another text is refused later as not a number."""
    if not isinstance(value, str):
        return value
    try:
        return int(value) if value.isdecimal() else float(value)
    except ValueError:
        return value


def _check_size(value: Any) -> Any:
    """Explain the pattern."""
    if isinstance(value, str) and re.fullmatch(SIZE_PATTERN, value) is None:
        raise ValueError(f"must be height x width in pixels, such as 28x28, got {show(value)}")
    return value


class ImportOptions(Body):
    """The query of an upload: how the file is read, and how a test set is chosen."""

    pixel_max: Annotated[float | None, Field(gt=0, le=MAX_PIXEL), BeforeValidator(read_number)] = (
        Field(
            default=None,
            description=".npz with images: the value of a white pixel, 255 by default; 1 for "
            "pixels in 0..1",
        )
    )
    size: Annotated[str | None, BeforeValidator(_check_size)] = Field(
        default=None,
        pattern=SIZE_PATTERN,
        description=".zip: height and width that the images are scaled to, such as `28x28`; by "
        "default they must all have the size of the first one, or 28x28 with `prepare=digit`",
    )
    color: Color = Field(default="gray", description=".zip: `gray` or `rgb`")
    prepare: Preparation = Field(
        default="fit",
        description=".zip: `fit` scales images to the size, `digit` also finds and centers the ink "
        "as in MNIST",
    )
    label: str | None = Field(
        default=None,
        max_length=100,
        description=".csv: the column with the classes; by default the last one",
    )
    ignore: IgnoredColumns = ""
    delimiter: Delimiter = ","
    missing: MissingNumbers = "refuse"
    test_fraction: Annotated[float | None, Field(ge=0, lt=1), BeforeValidator(read_number)] = Field(
        default=None,
        description="the share of each class that becomes the test set, 0.2 by default; 0: "
        "none; refused if the file has a test set",
    )
    seed: Annotated[int, Field(ge=0, lt=2**32), BeforeValidator(read_number)] = Field(
        default=0, description="the seed of the choice of the test set"
    )
    description: Annotated[str, AfterValidator(check_prose)] = Field(
        default="", max_length=1000, description="a description of the data set"
    )

    @property
    def test_share(self) -> float:
        """The share of each class that becomes the test set, if the file has none."""
        return TEST_FRACTION if self.test_fraction is None else self.test_fraction

    @property
    def shape(self) -> tuple[int, int] | None:
        """Height and width; None if the first image decides."""
        if self.size is None:
            return None
        height, width = self.size.split("x")
        return int(height), int(width)

    def query_of(self, media_type: str) -> dict[str, str]:
        """Return the options of a media type as texts; those that are not given are left out."""
        values = self.model_dump(include=set(OPTIONS_OF_MEDIA_TYPE[media_type]))
        values["test_fraction"] = self.test_share
        return {name: str(value) for name, value in values.items() if value is not None}

    def refuse_fraction(self, test_set: str) -> None:
        """Raise InvalidDataError if a test fraction is given for a file that has a test set."""
        if self.test_fraction is not None:
            raise InvalidDataError(
                "test_fraction", f"expected only without a test set, but the file has {test_set}"
            )
