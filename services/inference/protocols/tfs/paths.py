"""Parses TensorFlow Serving's paths, with its own two case-insensitive patterns."""

import re
from dataclasses import dataclass
from typing import Final

from contracts.base import ALIAS_PATTERN
from services.http.errors import RefusedError

MAX_SHOWN_CHARS: Final = 200
MAX_DIGITS: Final = 18  # of a version's number; more may exceed TensorFlow's int64
_WHICH: Final = r"(?:/versions/(?P<version>[0-9]+)|/labels/(?P<label>[^/:]+))?"
_CALL: Final = re.compile(
    rf"/v1/models/(?P<model>[^/:]+){_WHICH}:(?P<verb>classify|regress|predict)", re.IGNORECASE
)
_DESCRIBE: Final = re.compile(
    rf"/v1/models(?:/(?P<model>[^/:]+){_WHICH}(?P<verb>/metadata)?)?", re.IGNORECASE
)


@dataclass(frozen=True)
class Address:
    """A parsed path.

    Args:
        verb: `predict`, `classify`, `regress`, `metadata`, `status` or `list`.
        model: A name that the store may not know; empty for `list`.
        ref: A version's number or an alias; None, the model's default, if the path has none.
    """

    verb: str
    model: str = ""
    ref: str | None = None


def parse_address(method: str, path: str) -> Address:
    """Parse a request's path.

    Raises:
        RefusedError: 400 it is not a path of the protocol, 404 the label is not a valid alias.
    """
    patterns = {"POST": _CALL, "GET": _DESCRIBE, "HEAD": _DESCRIBE}
    pattern = patterns.get(method)
    found = pattern.fullmatch(path) if pattern else None
    if found is None:
        shown = f"{method[:MAX_SHOWN_CHARS]} {path[:MAX_SHOWN_CHARS]}"
        raise RefusedError(400, f"Malformed request: {shown}")
    model = found["model"]
    if model is None:
        return Address("list")
    verb = (found["verb"] or "status").lower().removeprefix("/")
    return Address(verb, model, _read_ref(found["version"], found["label"]))


def _read_ref(version: str | None, label: str | None) -> str | None:
    if version is not None:
        number = version.lstrip("0") or "0"
        if len(number) > MAX_DIGITS:
            raise RefusedError(400, f"Failed to convert version: {version[:40]} to numeric.")
        return number
    # A label never stands for a version's number.
    if label is not None and re.fullmatch(ALIAS_PATTERN, label) is None:
        raise RefusedError(404, f"label {label[:100]!r} must match {ALIAS_PATTERN}")
    return label
