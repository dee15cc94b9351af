"""What `POST /explain` takes and answers."""

import re
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from contracts.base import MAY_LEAVE_OUT, Record
from contracts.inference.predictions import PredictRequest, ScaleWarnings, VersionQuery


def _read_digits(text: Any) -> Any:
    # A query has no numbers, only texts; anything else is refused as no integer.
    return int(text) if isinstance(text, str) and re.fullmatch("[0-9]{1,18}", text) else text


Digit = Annotated[
    int | None,
    Field(
        ge=0,
        lt=10**18,
        description="the class to explain; absent: the digit that the image is taken for",
    ),
]


class ExplainRequest(PredictRequest):
    """One image, the version that shall look at it, and the class to explain."""

    digit: Digit = None


class ExplainQuery(VersionQuery):
    """The query of a request that explains."""

    digit: Annotated[Digit, BeforeValidator(_read_digits)] = None
    format: Literal["json", "png"] = Field(
        default="json", description="`png`: the answer is an overlay of the image"
    )


class ExplainAnswer(Record):
    """What each pixel contributes to one class, and the probabilities of all of them (float32)."""

    model_config = MAY_LEAVE_OUT

    model: str = Field(description="the model that answered")
    version: int = Field(description="the version's number")
    digit: int = Field(description="the class that is explained")
    probabilities: list[float] = Field(description="the probability of each class (float32)")
    contributions: list[float] = Field(
        description="for each pixel its value times the gradient of the class's logit: above 0 "
        "it speaks for the class, below 0 against it"
    )
    warnings: ScaleWarnings
