"""The request and responses of `POST /explain`."""

import re
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from contracts.base import MAY_LEAVE_OUT, Record
from contracts.inference.predictions import (
    ExamplesRequest,
    ScaleWarnings,
    VersionFields,
    rows_schema,
)


def _read_digits(text: Any) -> Any:
    # A query has only texts; other texts are refused as not an integer.
    return int(text) if isinstance(text, str) and re.fullmatch("[0-9]{1,18}", text) else text


Class = Annotated[
    int | None,
    Field(
        alias="class",
        ge=0,
        lt=10**18,
        description="the index of the class to explain; by default the most probable one",
    ),
]
Digit = Annotated[
    int | None, Field(ge=0, lt=10**18, description="the same as `class`, for an image")
]


class ExplainRequest(VersionFields, ExamplesRequest):
    """One image or one row, the version to predict with, and the class to explain."""

    rows: Annotated[list[Any], WithJsonSchema(rows_schema(1))] = Field(default_factory=list)
    class_: Class = None
    digit: Digit = None


class ExplainQuery(VersionFields):
    """The query of an explanation; a JSON body has fields for the model and the version."""

    class_: Annotated[Class, BeforeValidator(_read_digits)] = None
    digit: Annotated[Digit, BeforeValidator(_read_digits)] = None
    format: Literal["json", "png"] = Field(
        default="json", description="`png`: the response is an overlay of the image"
    )


class _Explanation(Record):
    """The class that is explained, and the probabilities of all classes."""

    model: str = Field(description="the model that answered")
    version: int = Field(description="the version's number")
    class_: int = Field(alias="class", description="the index of the class that is explained")
    class_name: str = Field(description="its name")
    probabilities: list[float] = Field(description="the probability of each class (float32)")


class ExplainAnswer(_Explanation):
    """Each pixel's contribution to one class, and the probabilities of all classes (float32)."""

    model_config = MAY_LEAVE_OUT

    digit: int = Field(description="the same as `class`")
    contributions: list[float] = Field(
        description="for each pixel, row by row, its value times the gradient of the class's logit "
        "(for colors, the sum over the channels): above 0 for the class, below 0 against it"
    )
    warnings: ScaleWarnings


class RowExplainAnswer(_Explanation):
    """Each column's contribution to one class, and the probabilities of all classes (float32)."""

    columns: list[str] = Field(description="the names of the columns, in their order")
    contributions: list[float] = Field(
        description="for each column, its standardized value times the gradient of the class's "
        "logit (for texts, the sum over their inputs): above 0 for the class, below 0 against it, "
        "0 for a number that is the mean"
    )
