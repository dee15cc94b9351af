"""JSON with arrays in it: each float32 in the fewest digits from which it is read back exactly."""

import re
from typing import Any, Final

import orjson

# orjson writes the shortest text that names a float32. Who reads that as a float64 and rounds it to
# a float32, as most clients do, gets the same one back for all of 0..1 but this: its text lies so
# near the middle of two that the first rounding decides. One digit more names it both ways.
_AMBIGUOUS: Final = b"7.038531e-26"
_EXACT: Final = b"7.0385307e-26"
# A string is passed over as a whole: it may be a client's text.
_STRING_OR_NUMBER: Final = re.compile(rb'"(?:[^"\\]|\\.)*"|' + re.escape(_AMBIGUOUS))


def dump(value: Any) -> bytes:
    """Return a value, which may have numpy arrays in it, as JSON."""
    text = orjson.dumps(value, option=orjson.OPT_SERIALIZE_NUMPY)
    if _AMBIGUOUS not in text:
        return text
    return _STRING_OR_NUMBER.sub(lambda m: _EXACT if m[0] == _AMBIGUOUS else m[0], text)
