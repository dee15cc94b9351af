"""How a camera was held: the one number of EXIF that is needed, and what it means."""

from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from services.images.stripped_file import UPRIGHT

TAG: Final = 0x0112  # EXIF 2.32, table 4: Orientation
SHORT: Final = 3  # its type: two bytes
ENTRY_BYTES: Final = 12
MAX_ENTRIES: Final = 200  # cameras write about 20
ORIENTATIONS: Final = range(1, 9)


def read_orientation(exif: bytes) -> int:
    """Return the orientation in an EXIF block; 1, upright, where it says none that makes sense."""
    order: Literal["little", "big"] = "little" if exif.startswith(b"II") else "big"
    at = int.from_bytes(exif[4:8], order)  # where the first list of entries is
    count = int.from_bytes(exif[at : at + 2], order)
    entries = exif[at + 2 : at + 2 + min(count, MAX_ENTRIES) * ENTRY_BYTES]
    for start in range(0, len(entries), ENTRY_BYTES):
        tag, kind = (int.from_bytes(entries[start + i : start + i + 2], order) for i in (0, 2))
        if (tag, kind) == (TAG, SHORT):
            value = int.from_bytes(entries[start + 8 : start + 10], order)
            return value if value in ORIENTATIONS else UPRIGHT
    return UPRIGHT


def apply_orientation(image: NDArray[np.uint8], orientation: int) -> NDArray[np.uint8]:
    """Return an image (H, W) as it is to be seen; no pixel is copied."""
    # Where the stored first row and first column are seen: EXIF 2.32, 4.6.5.
    return {
        1: image,  # top, left
        2: image[:, ::-1],  # top, right
        3: image[::-1, ::-1],  # bottom, right
        4: image[::-1],  # bottom, left
        5: image.T,  # left, top
        6: image[::-1].T,  # right, top
        7: image[::-1, ::-1].T,  # right, bottom
        8: image[:, ::-1].T,  # left, bottom
    }[orientation]
