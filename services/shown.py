"""Values of a client's JSON as a sentence may show them."""

import json
from typing import Any


def show(value: Any, max_chars: int) -> str:
    """Return a value as JSON of at most max_chars characters; lists and objects are only named.

    A text is cut before it is formatted: it may be as long as a body.
    """
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "an object"
    shown = value[:max_chars] if isinstance(value, str) else value
    return json.dumps(shown)[:max_chars]
