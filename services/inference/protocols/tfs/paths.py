"""TensorFlow Serving's addresses: its own two patterns, whatever the case of their words."""

import re
from dataclasses import dataclass
from typing import Final

from contracts.base import ALIAS_PATTERN
from services.http.errors import RefusedError
from stores.models.layout import LATEST

MAX_SHOWN_CHARS: Final = 200
MAX_DIGITS: Final = 18  # of a version's number; more is no int64 of TensorFlow's either
_WHICH: Final = r"(?:/versions/(?P<version>[0-9]+)|/labels/(?P<label>[^/:]+))?"
_CALL: Final = re.compile(
    rf"/v1/models/(?P<model>[^/:]+){_WHICH}:(?P<verb>classify|regress|predict)", re.IGNORECASE
)
_LOOK: Final = re.compile(
    rf"/v1/models(?:/(?P<model>[^/:]+){_WHICH}(?P<verb>/metadata)?)?", re.IGNORECASE
)


@dataclass(frozen=True)
class Address:
    """What a path names.

    Args:
        verb: `predict`, `classify`, `regress`, `metadata`, `status` or `list`.
        model: As it stands there: the store says which names there are. Empty for `list`.
        ref: A version's number, an alias, or `latest`; None where the path names none.
    """

    verb: str
    model: str = ""
    ref: str | None = None

    @property
    def version(self) -> str:
        """The ref, where none is the latest."""
        return self.ref or LATEST


def parse_address(method: str, path: str) -> Address:
    """Return what a request's path names.

    Raises:
        RefusedError: 400 it is none of the protocol's, 404 no alias can be called so.
    """
    patterns = {"POST": _CALL, "GET": _LOOK, "HEAD": _LOOK}
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
    # A label is never a number, and never a version by that number.
    if label is not None and re.fullmatch(ALIAS_PATTERN, label) is None:
        raise RefusedError(404, f"{label[:100]!r} can be no label: it must match {ALIAS_PATTERN}")
    return label
