"""Scales images to a size."""

import numpy as np
from numpy.typing import NDArray


def fit(levels: NDArray[np.uint8], height: int, width: int) -> NDArray[np.uint8]:
    """Return an image (H, W) or (H, W, 3) scaled to a height and width, anti-aliased.

    Its sides are scaled independently. An image of that size is returned as it is.
    """
    if levels.shape[:2] == (height, width):
        return levels
    from PIL import Image  # noqa: PLC0415  services start without Pillow

    image = Image.fromarray(np.ascontiguousarray(levels))
    # Pillow's filters cover all source pixels of a target pixel.
    return np.asarray(image.resize((width, height), Image.Resampling.BILINEAR))
