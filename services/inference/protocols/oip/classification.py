"""The classification extension: an image's most probable classes as texts `value:index`."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from services.http.float_json import dump


def name_classes(probs: NDArray[np.float32], count: int) -> list[str]:
    """Return count texts for each row of (B, C), the most probable first; at most C of them.

    Of classes that are equally probable the lower index comes first, as in `digit`.
    """
    order = np.argsort(-probs, axis=1, kind="stable")[:, :count]
    highest = np.take_along_axis(probs, order, axis=1).ravel()
    # The shortest text of each float32, as in the JSON of the probabilities.
    values = dump(highest)[1:-1].decode().split(",")
    return [f"{value}:{index}" for value, index in zip(values, order.ravel().tolist(), strict=True)]


def pack_texts(texts: Sequence[str]) -> bytes:
    """Return texts as a raw BYTES tensor: before each its length, a little-endian uint32."""
    encoded = (text.encode() for text in texts)
    return b"".join(len(text).to_bytes(4, "little") + text for text in encoded)
