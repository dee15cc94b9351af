"""The requests that point an alias at a version, and that change the settings of a model."""

import re
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema

from contracts.base import VERSION_NUMBER_PATTERN, Body, check_prose, drop_default
from contracts.inference.predictions import Ref
from contracts.messages import show
from contracts.models.gates import Gate

MAX_VERSION = 10**18 - 1  # 18 digits, like every number in a path
MAX_DESCRIPTION = 1000
MAX_KEPT = 100_000  # versions, or days


def _read_digits(given: Any) -> Any:
    if not isinstance(given, str):
        return given
    if re.fullmatch(VERSION_NUMBER_PATTERN, given) is None:
        raise ValueError(
            f"must be a version's number, got {show(given)}: an alias can't point at an alias or "
            "`latest`"
        )
    return int(given)


VersionNumber = Annotated[
    int,
    Field(ge=1, le=MAX_VERSION),
    BeforeValidator(_read_digits),
    WithJsonSchema(
        {
            "description": "a version's number, as a number or as text",
            "anyOf": [
                {"type": "integer", "minimum": 1, "maximum": MAX_VERSION},
                {"type": "string", "pattern": VERSION_NUMBER_PATTERN},
            ],
        }
    ),
]


class AliasRequest(Body):
    """The version that an alias shall point at."""

    version: VersionNumber
    require: Gate | None = Field(
        default=None,
        description="move the alias only if the version meets these conditions; null: always",
    )


class SettingsRequest(Body):
    """The settings to change; the others stay as they are."""

    default: Ref = Field(
        default="latest",
        description="the version that a request gets if it names none: a number, an alias, or "
        "`latest`",
        json_schema_extra=drop_default,
    )
    description: Annotated[str, AfterValidator(check_prose)] = Field(
        default="",
        max_length=MAX_DESCRIPTION,
        description="a description of the model",
        json_schema_extra=drop_default,
    )
    keep_last: Annotated[int, Field(ge=1, le=MAX_KEPT)] | None = Field(
        default=None,
        description="keep this many of the newest versions; null: no limit. A version is deleted "
        "if no limit that is set keeps it, and no alias, default, `latest` or job needs it",
        json_schema_extra=drop_default,
    )
    keep_days: Annotated[int, Field(ge=1, le=MAX_KEPT)] | None = Field(
        default=None,
        description="keep versions that were published in the last so many days; null: no limit",
        json_schema_extra=drop_default,
    )
