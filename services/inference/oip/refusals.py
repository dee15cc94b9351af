"""Refusals of this protocol: 400, with a sentence that shows what came."""

import json
from typing import Any, Final

from services.problems import RefusedError

MAX_SHOWN_CHARS: Final = 60


def refuse(sentence: str) -> RefusedError:
    """Return the 400 that says what was needed and what came."""
    return RefusedError(400, sentence)


def show(value: Any) -> str:
    """Return a value of a client's JSON as a sentence may show it."""
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "an object"
    shown = value[:MAX_SHOWN_CHARS] if isinstance(value, str) else value
    return json.dumps(shown)[:MAX_SHOWN_CHARS]
