"""Parses the JSON bodies of other protocols, within bounds."""

from collections.abc import Collection, Mapping
from typing import Any, Final

from contracts.inference.predictions import PredictRequest
from services.http.errors import RefusedError, field_error
from services.http.validation import count_byte, read_json
from services.images.json_limits import PixelCounts

# 10,000 images of MNIST's size are 7,840,000 numbers in 290,001 lists, and 360 MB as objects.
MAX_NUMBERS: Final = 8_000_000
MAX_LISTS: Final = 300_000
COUNTS: Final = PixelCounts(MAX_NUMBERS, MAX_LISTS)
check_counts: Final = COUNTS.check
# Each key has one. Images as objects have one each, the values of rows, too.
MAX_COLONS: Final = PredictRequest.max_colons


def read_object(content: bytes) -> dict[str, Any]:
    """Return the object in a JSON text.

    Raises:
        RefusedError: 400 it is not a JSON object; 422 it has too many numbers, lists or keys.
    """
    check_counts(content)
    colons = count_byte(content, b":")
    if colons > MAX_COLONS:
        raise field_error([], f"the body must have at most {MAX_COLONS} colons, got {colons}")
    body = read_json(content)
    if not isinstance(body, dict):
        raise RefusedError(400, "the body must be a JSON object")
    return body


def check_keys(body: Mapping[str, Any], known: Collection[str], where: str) -> None:
    """Check that an object has known keys only.

    Raises:
        RefusedError: 400, it has an unknown key.
    """
    for key in body:
        if key not in known:
            raise RefusedError(
                400, f"unknown key {key[:100]!r} in {where}; known keys: {', '.join(sorted(known))}"
            )


def only_key(body: Mapping[str, Any], choices: Collection[str]) -> str:
    """Return the one key of several that an object has.

    Raises:
        RefusedError: 400, it has none or several of them.
    """
    found = [key for key in choices if key in body]
    if len(found) != 1:
        named = ", ".join(found) or "none"
        raise RefusedError(400, f"give exactly one of {', '.join(choices)}; got {named}")
    return found[0]
