"""Converts arrays of numbers to images."""

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from services.images.pixels import PIXEL_UNITS, PixelBatch, PixelsError

# Scaled in float64 at a time: 1.6 MB of MNIST's images, not 63 MB.
BLOCK_IMAGES: Final = 256


def to_batch(values: NDArray[Any], pixel_max: float) -> PixelBatch:
    """Return the images of an array, (B, D) of integers or floats, scaled to 0..255.

    The result is that of `parse_pixels` for the same numbers; bytes stay bytes, which networks
    convert to the same float32, a few tiles at a time.

    Raises:
        PixelsError: a value is not in 0..pixel_max.
    """
    if values.dtype == np.uint8 and pixel_max == PIXEL_UNITS:
        return PixelBatch(values, is_batch=True)  # pixels already
    images = np.empty(values.shape, np.float32)
    # A Python float would be rounded to the float32 or float16 that it is compared with.
    highest = np.float64(pixel_max)
    for start in range(0, len(values), BLOCK_IMAGES):
        block = values[start : start + BLOCK_IMAGES]
        _check(block, start, highest)
        images[start : start + BLOCK_IMAGES] = _scale(block, highest)
    return PixelBatch(images, is_batch=True)


def _check(block: NDArray[Any], start: int, highest: np.float64) -> None:
    # A NaN fails, since no comparison with it is true.
    if block.min() >= 0 and block.max() <= highest:
        return
    image, pixel = np.argwhere(~((block >= 0) & (block <= highest)))[0].tolist()
    value = block[image, pixel].item()
    raise PixelsError(
        ("pixels", start + image, pixel),
        f"image {start + image} pixel {pixel} must be a number in 0..{highest:.15g}, got {value!r}",
        value,
    )


def _scale(block: NDArray[Any], highest: np.float64) -> NDArray[Any]:
    return block if highest == PIXEL_UNITS else block.astype(np.float64) / highest * PIXEL_UNITS
