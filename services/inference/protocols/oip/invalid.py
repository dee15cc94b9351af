"""Refusals of this protocol: 400, with a sentence that shows what came."""

from typing import Any, Final

from contracts import messages as sentences
from services.http.errors import RefusedError

MAX_SHOWN_CHARS: Final = 60


def refuse(sentence: str) -> RefusedError:
    """Return the 400 that says what was needed and what came."""
    return RefusedError(400, sentence)


def show(value: Any) -> str:
    """Return a value of a client's JSON as a sentence may show it."""
    return sentences.show(value, MAX_SHOWN_CHARS)
