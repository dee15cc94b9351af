"""The request and responses of `POST /predict`."""

from typing import Annotated, Any, ClassVar, Final, Literal

from pydantic import (
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    ValidatorFunctionWrapHandler,
    WithJsonSchema,
)
from pydantic.functional_validators import WrapValidator
from pydantic.json_schema import JsonSchemaValue

from contracts.base import ALIAS_PATTERN, MAY_LEAVE_OUT, Body, ModelName, Record, drop_default
from contracts.messages import show

MAX_IMAGES = 10_000

_NUMBER = {"type": "number"}
_ROW = {"type": "array", "items": _NUMBER}
_IMAGE = {"type": "array", "items": _ROW, "description": "rows of pixels"}


def pixels_schema(max_images: int) -> JsonSchemaValue:
    """Return the JSON schema of `pixels`, which pydantic validates as any list."""
    return {
        "description": "784 numbers row by row, 28 rows of 28, or a list of such images (1 to "
        f"{max_images:,})",
        "anyOf": [
            {"type": "array", "items": _NUMBER, "minItems": 1, "title": "one image"},
            {
                "type": "array",
                "items": _ROW,
                "minItems": 1,
                "title": "one image as rows, or a batch",
            },
            {"type": "array", "items": _IMAGE, "minItems": 1, "title": "a batch of images as rows"},
        ],
    }


_Number = Annotated[int, Field(ge=1, lt=10**18)]
_Text = Annotated[str, Field(pattern=r"^[0-9]{1,18}$|" + ALIAS_PATTERN)]


def _refuse_once(given: Any, read: ValidatorFunctionWrapHandler) -> Any:
    # Pydantic would report one error for each member of the union.
    try:
        return read(given)
    except ValidationError:
        raise ValueError(
            f"must be a version's number, an alias, or `latest`, got {show(given)}"
        ) from None


Ref = Annotated[_Number | _Text, WrapValidator(_refuse_once)]


class PixelScale(Body):
    """The scale of pixels in a request."""

    pixel_max: float = Field(
        default=255,
        gt=0,
        le=65535,
        description="the value of a white pixel: by default that of the data set, which is 255 for "
        "MNIST; 1 for pixels in 0..1",
        json_schema_extra=drop_default,
    )

    @property
    def sent_pixel_max(self) -> float | None:
        """The value of a white pixel in the request; None if it is the data set's."""
        return self.pixel_max if "pixel_max" in self.model_fields_set else None


_VALUE = {"type": ["number", "string"]}
ROW_SCHEMA: Final = {
    "description": "a value for each column: numbers and texts as they are",
    "anyOf": [
        {"type": "object", "additionalProperties": _VALUE, "title": "values by column"},
        {"type": "array", "items": _VALUE, "title": "values in the columns' order"},
    ],
}


def rows_schema(max_rows: int) -> JsonSchemaValue:
    """Return the JSON schema of `rows`, which pydantic validates as any list."""
    count = "one object" if max_rows == 1 else f"1 to {max_rows:,} objects"
    return {
        "description": f"for a table model: {count} with a value for each column, or lists of the "
        "values in the columns' order",
        "type": "array",
        "minItems": 1,
        "maxItems": max_rows,
        "items": ROW_SCHEMA,
    }


class ExamplesRequest(PixelScale):
    """Images, as numbers, or rows of a table."""

    model_config = ConfigDict(
        json_schema_extra={"oneOf": [{"required": ["pixels"]}, {"required": ["rows"]}]}
    )
    max_colons: ClassVar[int] = 1_000_000  # each value of a row has one

    pixels: Annotated[list[Any], WithJsonSchema(pixels_schema(MAX_IMAGES))] = Field(
        default_factory=list
    )
    rows: Annotated[list[Any], WithJsonSchema(rows_schema(MAX_IMAGES))] = Field(
        default_factory=list
    )


class VersionFields(Body):
    """The version that answers a request."""

    model: ModelName = Field(default="mnist", description="the model's name")
    version: Ref = Field(
        default="latest",
        description="a version's number, an alias, or `latest`; by default the model's default",
        json_schema_extra=drop_default,
    )

    @property
    def ref(self) -> str | None:
        """The version in the request; None is the model's default."""
        return str(self.version) if "version" in self.model_fields_set else None


class PredictRequest(VersionFields, ExamplesRequest):
    """Images or rows of a table, and the version to predict with."""


def _read_flag(text: Any) -> Any:
    # A query has only texts; other texts are refused as not boolean.
    return {"true": True, "false": False}.get(text, text) if isinstance(text, str) else text


ReturnPixels = Annotated[
    bool,
    BeforeValidator(_read_flag),
    Field(
        description="`true`: the answer for an image file has the pixels that it was converted to"
    ),
]


class PredictQuery(VersionFields):
    """The query of a prediction; a JSON body has fields for the model and the version."""

    return_pixels: ReturnPixels = False


class RowPrediction(Record):
    """The most probable class, and every class's probability (float32)."""

    class_: int = Field(alias="class", description="the index of the most probable class")
    class_name: str = Field(
        description="its name; its index as a text if the model's classes have no names"
    )
    probabilities: list[float] = Field(description="the probability of each class (float32)")


class Prediction(Record):
    """The most probable class, and every class's probability (float32)."""

    class_: int = Field(alias="class", description="the index of the most probable class")
    class_name: str = Field(
        description="its name; its index as a text if the model's classes have no names"
    )
    digit: int = Field(description="the same as `class`")
    probabilities: list[float] = Field(description="the probability of each class (float32)")


LOOKS_UNSCALED: Final = "looks_unscaled"
ScaleWarnings = Annotated[
    list[Literal["looks_unscaled"]],
    Field(
        default_factory=list,
        description="`looks_unscaled`: the request has no `pixel_max`, and its pixels are all at "
        "most 1 and not all 0, so they are probably in 0..1; absent otherwise",
    ),
]


class _VersionPrediction(Prediction):
    """A prediction with the version that gave it."""

    model: str = Field(description="the model that answered")
    version: int = Field(description="the version's number")


class PredictAnswer(_VersionPrediction):
    """The answer for one image."""

    model_config = MAY_LEAVE_OUT

    warnings: ScaleWarnings


class BatchPredictAnswer(Record):
    """The answers for a list of images, in order."""

    model_config = MAY_LEAVE_OUT

    model: str = Field(description="the model that answered")
    version: int = Field(description="the version's number")
    warnings: ScaleWarnings
    predictions: list[Prediction] = Field(description="one per image, in order")


class RowsPredictAnswer(Record):
    """The answers for the rows of a table, in order."""

    model: str = Field(description="the model that answered")
    version: int = Field(description="the version's number")
    predictions: list[RowPrediction] = Field(description="one per row, in order")


ImageWarning = Annotated[
    Literal["blank", "inverted", "multi_digit", "far_from_training"],
    Field(
        description="`blank`: there is no ink; `inverted`: the image was dark on light; "
        "`multi_digit`: two parts of it are as large as digits; `far_from_training`: it differs "
        "more from the training digits than 99.5 % of the test digits do"
    ),
]


class ImageFileAnswer(_VersionPrediction):
    """The answer for an image file, with warnings about the image."""

    warnings: list[ImageWarning] = Field(description="reasons why the answer may be wrong")


class ImageFileAnswerWithPixels(ImageFileAnswer):
    """The answer for an image file, with the pixels that it was converted to."""

    pixels: list[float] = Field(
        description="the pixels that the image was converted to, row by row, in 0..pixel_max"
    )
