"""The request and responses of `POST /explain`."""

import re
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from contracts.base import MAY_LEAVE_OUT, ModelName, Record
from contracts.inference.predictions import PixelsRequest, Ref, ScaleWarnings, VersionQuery


def _read_digits(text: Any) -> Any:
    # A query has only texts; other texts are refused as not an integer.
    return int(text) if isinstance(text, str) and re.fullmatch("[0-9]{1,18}", text) else text


Digit = Annotated[
    int | None,
    Field(
        ge=0,
        lt=10**18,
        description="the class to explain; by default the most probable one",
    ),
]


class ExplainRequest(PixelsRequest):
    """One image, the version to predict with, and the class to explain."""

    model: ModelName = Field(default="mnist", description="the model's name")
    version: Ref = Field(default="latest", description="a version's number, an alias, or `latest`")
    digit: Digit = None


class ExplainQuery(VersionQuery):
    """The query of an explanation."""

    digit: Annotated[Digit, BeforeValidator(_read_digits)] = None
    format: Literal["json", "png"] = Field(
        default="json", description="`png`: the response is an overlay of the image"
    )


class ExplainAnswer(Record):
    """Each pixel's contribution to one class, and the probabilities of all classes (float32)."""

    model_config = MAY_LEAVE_OUT

    model: str = Field(description="the model that answered")
    version: int = Field(description="the version's number")
    digit: int = Field(description="the class that is explained")
    probabilities: list[float] = Field(description="the probability of each class (float32)")
    contributions: list[float] = Field(
        description="for each pixel, its value times the gradient of the class's logit: above 0 "
        "for the class, below 0 against it"
    )
    warnings: ScaleWarnings
