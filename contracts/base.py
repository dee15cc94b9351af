"""Base classes and types of the schemas, which are strict, closed and immutable."""

import math
import re
from datetime import UTC, datetime
from typing import Annotated, ClassVar, Generic, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer
from pydantic.json_schema import JsonSchemaValue

MODEL_NAME_PATTERN = r"^[a-z0-9][a-z0-9_-]{0,62}$"
ALIAS_PATTERN = r"^[a-z][a-z0-9_-]{0,62}$"
VERSION_NUMBER_PATTERN = r"^[1-9][0-9]{0,17}$"  # without sign and leading zeros


class Body(BaseModel):
    """A request body, which refuses unknown fields and type conversions."""

    # Each key in JSON has one, and the strings of a job's tags may contain 32 * 2 * 64 = 4,096.
    max_colons: ClassVar[int] = 5000

    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        frozen=True,
        allow_inf_nan=False,
        protected_namespaces=(),
        defer_build=True,  # when it is used first: all of them take 8 % of a service's start
    )


class Record(BaseModel):
    """A response or a stored document, which the service itself wrote."""

    model_config = ConfigDict(
        defer_build=True,  # as above
        extra="forbid",
        frozen=True,
        protected_namespaces=(),
        # In OpenAPI, a response has all its fields, including those with a default.
        json_schema_serialization_defaults_required=True,
    )


# For responses that leave out optional fields.
MAY_LEAVE_OUT = ConfigDict(json_schema_serialization_defaults_required=False)


def check_prose(text: str) -> str:
    """Refuse control characters, which no page or terminal shows, but tabs and line breaks."""
    found = re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", text)
    if found:
        raise ValueError(f"must have no control characters, got {found[0]!a}")
    return text


def format_time(moment: datetime) -> str:
    """Return an RFC 3339 time in UTC with milliseconds, such as 2026-01-31T09:30:00.125Z."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def from_timestamp(epoch_s: float) -> datetime:
    """Return the time that is some seconds after 1970, aware and in UTC."""
    return datetime.fromtimestamp(epoch_s, UTC)


def finite_or_none(value: float | None) -> float | None:
    """Return value, or None if JSON can't represent it (NaN and the infinities)."""
    return None if isinstance(value, float) and not math.isfinite(value) else value


def drop_default(schema: JsonSchemaValue) -> None:
    """Remove the default of a field that takes another value if it is left out."""
    del schema["default"]


ModelName = Annotated[str, Field(pattern=MODEL_NAME_PATTERN, examples=["mnist"])]
DatasetName = Annotated[str, Field(min_length=1, max_length=63)]
Timestamp = Annotated[
    datetime,
    PlainSerializer(
        format_time, return_type=Annotated[str, Field(json_schema_extra={"format": "date-time"})]
    ),
]
FiniteOrNone = Annotated[float | None, BeforeValidator(finite_or_none)]


def complete_schemas() -> None:
    """Compile the schemas of all models that are loaded, for forks that share them."""
    models: list[type[BaseModel]] = [Body, Record]
    for model in models:  # grows meanwhile
        models += model.__subclasses__()
        model.model_rebuild()


def utc_now() -> datetime:
    """Return this host's time, aware and in UTC."""
    return datetime.now(UTC)


T = TypeVar("T")


class Page(Record, Generic[T]):
    """One page of a list, newest first; next_cursor requests the next one."""

    items: list[T] = Field(description="the items of this page")
    next_cursor: str | None = Field(
        default=None, description="the `cursor` of the next page; null on the last page"
    )
