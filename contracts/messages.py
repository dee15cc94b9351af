"""Messages about invalid values: what was expected, and what came."""

import json
import re
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:  # slow to load, and contracts.errors imports this module
    from pydantic_core import ErrorDetails

MAX_SHOWN_CHARS: Final = 40
# Replacements of messages in which pydantic uses Python's terms, or more words than needed.
SENTENCES: Final = {
    "dict_type": "must be an object",
    "model_type": "must be an object",
    "model_attributes_type": "must be an object",
    "list_type": "must be an array",
    "tuple_type": "must be an array",
    "int_type": "must be an integer",
    "int_parsing": "must be an integer",
    "int_from_float": "must be an integer",
    "float_type": "must be a number",
    "float_parsing": "must be a number",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "string_type": "must be a string",
    "union_tag_not_found": "Field required",
    "union_tag_invalid": "must be one of {expected_tags}",
    "too_short": "must have {min_length} or more items, got {count}",
    "too_long": "must have at most {max_length} items, got {count}",
}
UNKNOWN_TAG: Final = frozenset({"union_tag_not_found", "union_tag_invalid"})
# Errors whose message includes the value, or that have none.
COMPLETE: Final = frozenset(
    {
        "missing",
        "value_error",
        "too_short",
        "too_long",
        "union_tag_not_found",
        "no_choice",
    }
)
_SUBJECT: Final = re.compile(r"^\w+ should ")


def describe_error(detail: "ErrorDetails") -> str:
    """Return the message of one of pydantic's errors: what the value must be, and what came."""
    sentence, given = SENTENCES.get(detail["type"]), find_input(detail)
    if sentence is None:
        sentence = _SUBJECT.sub("must ", detail["msg"].removeprefix("Value error, "))
    else:
        count = len(given) if isinstance(given, list | dict) else 1
        sentence = sentence.format(**detail.get("ctx", {}), count=count)
    return sentence if detail["type"] in COMPLETE else f"{sentence}, got {show(given)}"


def find_input(detail: "ErrorDetails") -> Any:
    """Return the value that an error is about."""
    given = detail["input"]
    is_tag = detail["type"] in UNKNOWN_TAG and isinstance(given, dict)
    return given.get("kind") if is_tag else given


def show(value: Any, max_chars: int = MAX_SHOWN_CHARS) -> str:
    """Return a value as JSON of at most max_chars characters, or "a list" or "an object".

    A text is cut before it is formatted, since it may be as long as a request body.
    """
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, str):
        return json.dumps(value) if len(value) <= max_chars else f"{json.dumps(value[:max_chars])}…"
    shown = json.dumps(value)
    return shown if len(shown) <= max_chars else f"{shown[:max_chars]}…"


def format_count(count: int, noun: str, plural: str | None = None) -> str:
    """Return a number with a noun, such as `1 step` or `2 steps`."""
    return f"{count} {noun if count == 1 else plural or f'{noun}s'}"
