"""The JSON bodies of foreign protocols: bounded before they are parsed, an object after."""

from collections.abc import Collection, Mapping
from typing import Any, Final

from contracts.inference.predictions import MAX_IMAGES
from services.http.errors import RefusedError, invalid
from services.http.validation import read_json
from services.inference.limits import check_counts

# One stands behind each key. Images that are objects have one each; all else has a few dozen.
MAX_COLONS: Final = MAX_IMAGES + 1000


def read_object(content: bytes) -> dict[str, Any]:
    """Return the object that a JSON text is.

    Raises:
        RefusedError: 400 it is not JSON, or no object; 422 it has far more in it than images need.
    """
    check_counts(content)
    colons = content.count(b":")
    if colons > MAX_COLONS:
        raise invalid([], f"the body must have at most {MAX_COLONS} colons, got {colons}")
    given = read_json(content)
    if not isinstance(given, dict):
        raise RefusedError(400, "the body must be a JSON object")
    return given


def check_keys(given: Mapping[str, Any], known: Collection[str], where: str) -> None:
    """Refuse what nobody would read.

    Raises:
        RefusedError: 400, there is a key that is not known.
    """
    for key in given:
        if key not in known:
            raise RefusedError(
                400, f"{where} has no {key[:100]!r}; the known ones are {', '.join(sorted(known))}"
            )


def only_key(given: Mapping[str, Any], choices: Collection[str]) -> str:
    """Return which one of some keys is there.

    Raises:
        RefusedError: 400, none is, or several are.
    """
    found = [key for key in choices if key in given]
    if len(found) != 1:
        named = ", ".join(found) or "none of them"
        raise RefusedError(400, f"give exactly one of {', '.join(choices)}; got {named}")
    return found[0]
