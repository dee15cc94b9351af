"""The protocol's names of datatypes, and numpy's."""

from typing import Any, Final

import numpy as np

from services.inference.protocols.oip.invalid import refuse, show

# Little-endian whatever the host is.
DTYPES: Final = {
    **{f"UINT{8 * size}": np.dtype(f"<u{size}") for size in (1, 2, 4, 8)},
    **{f"INT{8 * size}": np.dtype(f"<i{size}") for size in (1, 2, 4, 8)},
    **{f"FP{8 * size}": np.dtype(f"<f{size}") for size in (2, 4, 8)},
}


def read_datatype(given: Any) -> str:
    """Return a datatype's name, or raise the 400 that pixels can't be of it."""
    if isinstance(given, str) and given in DTYPES:
        return given
    raise refuse(
        f"datatype of pixels must be one of {', '.join(DTYPES)}, got {show(given)}; "
        "BOOL and BYTES are no numbers"
    )
