"""What `POST /predict` takes and answers."""

from typing import Annotated, Any, Final, Literal

from pydantic import (
    BeforeValidator,
    Field,
    ValidationError,
    ValidatorFunctionWrapHandler,
    WithJsonSchema,
)
from pydantic.functional_validators import WrapValidator
from pydantic.json_schema import JsonSchemaValue

from contracts.base import ALIAS_PATTERN, MAY_LEAVE_OUT, Body, ModelName, Record
from contracts.messages import show

MAX_IMAGES = 10_000

_NUMBER = {"type": "number"}
_ROW = {"type": "array", "items": _NUMBER}
_IMAGE = {"type": "array", "items": _ROW, "description": "rows of pixels"}


def pixels_schema(max_images: int) -> JsonSchemaValue:
    """Return the JSON schema of `pixels`, which pydantic knows as a list of anything."""
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
    # Pydantic would say of each member of the union why it is not that one.
    try:
        return read(given)
    except ValidationError:
        raise ValueError(
            f"must be a version's number, an alias, or `latest`, got {show(given)}"
        ) from None


Ref = Annotated[_Number | _Text, WrapValidator(_refuse_once)]


class PixelsRequest(Body):
    """Images, as numbers."""

    pixels: Annotated[list[Any], WithJsonSchema(pixels_schema(MAX_IMAGES))]
    pixel_max: float = Field(
        default=255,
        gt=0,
        le=65535,
        description="the value of a white pixel: 255, or 1 for pixels in 0..1",
    )


class PredictRequest(PixelsRequest):
    """Images, and the version that shall look at them."""

    model: ModelName = Field(default="mnist", description="the model's name")
    version: Ref = Field(default="latest", description="a version's number, an alias, or `latest`")


def _read_flag(text: Any) -> Any:
    # A query has no booleans, only texts; anything else is refused as no boolean.
    return {"true": True, "false": False}.get(text, text) if isinstance(text, str) else text


class VersionQuery(Body):
    """What a body that is not JSON has no room for."""

    model: ModelName = Field(default="mnist", description="the model; of a JSON body, its field")
    version: Ref = Field(
        default="latest",
        description="a version's number, an alias, or `latest`; of a JSON body, its field",
    )


ReturnPixels = Annotated[
    bool,
    BeforeValidator(_read_flag),
    Field(description="`true`: the answer for a picture has the pixels that it became"),
]


class PredictQuery(VersionQuery):
    """The query of a request that predicts."""

    return_pixels: ReturnPixels = False


class Prediction(Record):
    """The most probable class, and every class's probability (float32)."""

    digit: int = Field(description="the most probable class")
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
    """The answers for a list of images, in its order."""

    model_config = MAY_LEAVE_OUT

    model: str = Field(description="the model that answered")
    version: int = Field(description="the version's number")
    warnings: ScaleWarnings
    predictions: list[Prediction] = Field(description="one for each image, in their order")


PictureWarning = Annotated[
    Literal["blank", "inverted", "multi_digit", "far_from_training"],
    Field(
        description="`blank`: there is no ink; `inverted`: it was dark on light; `multi_digit`: "
        "two parts of it are as large as digits; `far_from_training`: it is less like the digits "
        "that networks are trained on than 99.5 % of those they are tested on"
    ),
]


class PictureAnswer(_VersionPrediction):
    """The answer for a picture file, with what about it may make the answer wrong."""

    warnings: list[PictureWarning] = Field(description="what may make the answer wrong")


class PictureAnswerWithPixels(PictureAnswer):
    """The answer for a picture file with the pixels that it became, row by row, 0..255."""

    pixels: list[int] = Field(description="the pixels that the image became, row by row, 0..255")
