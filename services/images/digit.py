"""Scales ink as MNIST does: fitted into 20 x 20, centered by mass in 28 x 28."""

from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

# LeCun, Cortes and Burges, The MNIST database: "size normalized to fit in a 20x20 pixel box while
# preserving their aspect ratio", anti-aliased, "centered in a 28x28 image by computing the center
# of mass of the pixels".
BOX_SIDE: Final = 20
SIDE: Final = 28
CENTER: Final = 14  # the center of mass of each MNIST image, halves up, is pixel (14, 14)
STRONGEST: Final = 255  # each MNIST image has a pixel of 254 or 255


def make_digit(levels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return the image (28, 28) of ink (H, W) that is cropped to the digit.

    57 % of MNIST's test images are reproduced to 2 levels in 255; the others, whose outermost row
    or column is faint, get a slightly different size.
    """
    fitted = _fit(levels)
    height, width = fitted.shape
    top, left = (_offset(fitted, axis) for axis in (0, 1))
    digit = np.zeros((SIDE, SIDE), np.uint8)
    digit[top : top + height, left : left + width] = fitted
    return digit


def _fit(levels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    scale = BOX_SIDE / max(levels.shape)
    height, width = (max(1, round(length * scale)) for length in levels.shape)
    image = Image.fromarray(np.ascontiguousarray(levels))
    # Pillow's filters cover all source pixels of a target pixel: anti-aliased.
    fitted = np.asarray(image.resize((width, height), Image.Resampling.BILINEAR), np.float64)
    # A thin line is now gray, unlike MNIST's digits, or has even vanished.
    strongest = max(1.0, float(fitted.max()))
    return np.rint(fitted * (STRONGEST / strongest)).astype(np.uint8)


def _offset(fitted: NDArray[np.uint8], axis: int) -> int:
    """Return the first row or column of the digit, with the center of mass in the middle."""
    masses = fitted.sum(axis=1 - axis, dtype=np.float64)
    center = float(masses @ np.arange(len(masses))) / max(1.0, float(masses.sum()))
    # Without cropping.
    return min(max(int(np.floor(CENTER - center + 0.5)), 0), SIDE - len(masses))
