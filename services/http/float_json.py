"""JSON with arrays: each float32 has the fewest digits that are read back exactly."""

import re
from typing import Any, Final

import numpy as np
import orjson

# orjson writes the shortest text of a float32. Clients that read it as a float64 and round that to
# a float32, as most do, get the same number for all of 0..1 except this one: its text is too near
# the middle of two float32 for two roundings. One more digit is unambiguous.
_AMBIGUOUS: Final = b"7.038531e-26"
_EXACT: Final = b"7.0385307e-26"
_AMBIGUOUS_NUMBER: Final = np.float32(_EXACT)
# Searching a shorter text takes less time than comparing its numbers.
_SHORT_BYTES: Final = 1024
# Strings are skipped: they may contain a client's text.
_STRING_OR_NUMBER: Final = re.compile(rb'"(?:[^"\\]|\\.)*"|' + re.escape(_AMBIGUOUS))


def dump(value: Any) -> bytes:
    """Return a value, which may contain numpy arrays, as JSON."""
    text = orjson.dumps(value, option=orjson.OPT_SERIALIZE_NUMPY)
    is_long = len(text) > _SHORT_BYTES
    if (is_long and not _may_be_ambiguous(value)) or _AMBIGUOUS not in text:
        return text
    return _STRING_OR_NUMBER.sub(lambda m: _EXACT if m[0] == _AMBIGUOUS else m[0], text)


def _may_be_ambiguous(value: Any) -> bool:
    # Comparing 10,000 numbers takes a tenth of the time of searching their text.
    is_array = isinstance(value, np.ndarray) and value.dtype == np.float32
    return not is_array or bool((np.abs(value) == _AMBIGUOUS_NUMBER).any())
