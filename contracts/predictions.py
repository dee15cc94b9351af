"""What `POST /predict` takes and answers."""

from typing import Annotated, Any

from pydantic import Field, ValidationError, ValidatorFunctionWrapHandler, WithJsonSchema
from pydantic.functional_validators import WrapValidator

from contracts.base import ALIAS_PATTERN, Body, ModelName, Record

MAX_IMAGES = 10_000

_NUMBER = {"type": "number"}
_ROW = {"type": "array", "items": _NUMBER}
_IMAGE = {"type": "array", "items": _ROW, "description": "rows of pixels"}
PIXELS_SCHEMA = {
    "description": "784 numbers row by row, 28 rows of 28, or a list of such images (1 to 10,000)",
    "anyOf": [
        {"type": "array", "items": _NUMBER, "minItems": 1, "title": "one image"},
        {"type": "array", "items": _ROW, "minItems": 1, "title": "one image as rows, or a batch"},
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
        raise ValueError("Input should be a version's number, an alias, or `latest`") from None


Ref = Annotated[_Number | _Text, WrapValidator(_refuse_once)]


class PredictRequest(Body):
    """Images, and the version that shall look at them."""

    pixels: Annotated[list[Any], WithJsonSchema(PIXELS_SCHEMA)]
    pixel_max: Annotated[float, Field(gt=0, le=65535)] = 255
    model: ModelName = "mnist"
    version: Ref = "latest"


class Prediction(Record):
    """The most probable class, and every class's probability (float32)."""

    digit: int
    probabilities: list[float]


class PredictAnswer(Prediction):
    """The answer for one image, with the version that gave it."""

    model: str
    version: int


class BatchPredictAnswer(Record):
    """The answers for a list of images, in its order."""

    model: str
    version: int
    predictions: list[Prediction]
