"""Problems of the fields that pydantic has refused: at the place in the body, in plain words."""

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic_core import ErrorDetails

from contracts.base import Body
from contracts.messages import UNKNOWN_TAG, describe_error, find_input
from contracts.problems import FieldProblem
from contracts.validation.field_errors import field_problem
from contracts.validation.known_fields import known_fields, nearest_field


def to_problem(detail: ErrorDetails, model: type[Body], raw: Any) -> FieldProblem:
    """Return the problem of one of pydantic's errors.

    Args:
        detail: The error.
        model: The model of the body.
        raw: The body's JSON value.
    """
    loc = _plain_loc(detail, raw)
    if detail["type"] == "extra_forbidden":
        return field_problem(loc, _unknown_field(loc, model, raw), detail["input"])
    message = describe_error(detail)
    if detail["type"] == "missing" and len(loc) == 1:
        meaning = model.model_fields[str(loc[0])].description
        message = f"{message}: {meaning}" if meaning else message
    return field_problem(loc, message, find_input(detail))


def _plain_loc(detail: ErrorDetails, raw: Any) -> list[str | int]:
    """Drop the tags of unions, which are not part of the path through the value."""
    *parents, last = detail["loc"] or ("",)
    parts: list[str | int] = []
    for part in (*parents, last):
        if _has_part(raw, part):
            parts.append(part)
            raw = raw[part]
    if detail["type"] == "missing":
        parts.append(last)
    if detail["type"] in UNKNOWN_TAG:
        parts.append("kind")
    return parts


def _has_part(raw: Any, part: str | int) -> bool:
    if isinstance(raw, Mapping):
        return part in raw
    return isinstance(raw, list) and isinstance(part, int) and part < len(raw)


def _unknown_field(loc: Sequence[str | int], model: type[Body], raw: Any) -> str:
    nearest = nearest_field(str(loc[-1]), model, loc[:-1], raw)
    if nearest is not None:
        return f"unknown field; did you mean {nearest!r}?"
    return f"unknown field; known fields: {', '.join(known_fields(model, loc[:-1], raw))}"
