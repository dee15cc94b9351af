"""The manner of every schema: strict, closed, immutable, and finite in JSON."""

import math
from datetime import UTC, datetime
from typing import Annotated, Generic, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer

MODEL_NAME_PATTERN = r"^[a-z0-9][a-z0-9_-]{0,62}$"
ALIAS_PATTERN = r"^[a-z][a-z0-9_-]{0,62}$"
VERSION_NUMBER_PATTERN = r"^[1-9][0-9]{0,17}$"  # one way to write it: no sign, no leading zero


class Body(BaseModel):
    """A request body: unknown fields and converted types are refused."""

    model_config = ConfigDict(
        extra="forbid", strict=True, frozen=True, allow_inf_nan=False, protected_namespaces=()
    )


class Record(BaseModel):
    """Something this service wrote itself: an answer, or a stored document."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        protected_namespaces=(),
        # An answer has all its fields, the ones with a default too; the document says so.
        json_schema_serialization_defaults_required=True,
    )


# An answer of this kind leaves out what it does not have.
MAY_LEAVE_OUT = ConfigDict(json_schema_serialization_defaults_required=False)


def format_time(moment: datetime) -> str:
    """Return an RFC 3339 time in UTC with milliseconds, such as 2026-01-31T09:30:00.125Z."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def finite_or_none(value: float | None) -> float | None:
    """Return value, or None where JSON has no word for it (NaN and the infinities)."""
    return None if isinstance(value, float) and not math.isfinite(value) else value


ModelName = Annotated[str, Field(pattern=MODEL_NAME_PATTERN, examples=["mnist"])]
DatasetName = Annotated[str, Field(min_length=1, max_length=63)]
Timestamp = Annotated[
    datetime,
    PlainSerializer(
        format_time, return_type=Annotated[str, Field(json_schema_extra={"format": "date-time"})]
    ),
]
FiniteOrNone = Annotated[float | None, BeforeValidator(finite_or_none)]


def utc_now() -> datetime:
    """Return this host's time, aware and in UTC."""
    return datetime.now(UTC)


T = TypeVar("T")


class Page(Record, Generic[T]):
    """One page of a list, newest first; next_cursor asks for the page after it."""

    items: list[T] = Field(description="the items of this page")
    next_cursor: str | None = Field(
        default=None, description="the `cursor` of the next page; null on the last page"
    )
