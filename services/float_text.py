"""JSON with arrays in it: each float32 in the fewest digits from which it is read back exactly."""

from typing import Any, Final

import orjson

# orjson writes the shortest text that names a float32. Who reads that as a float64 and rounds it to
# a float32, as most clients do, gets the same one back for all of 0..1 but this: its text lies so
# near the middle of two that the first rounding decides. One digit more names it both ways.
_AMBIGUOUS: Final = b"7.038531e-26"
_EXACT: Final = b"7.0385307e-26"


def dump(value: Any) -> bytes:
    """Return a value, which may have numpy arrays and no text of a client's, as JSON."""
    text = orjson.dumps(value, option=orjson.OPT_SERIALIZE_NUMPY)
    return text.replace(_AMBIGUOUS, _EXACT) if _AMBIGUOUS in text else text
