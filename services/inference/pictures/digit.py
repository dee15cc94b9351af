"""Ink becomes a digit as those of MNIST are: fitted into 20 x 20, centered by mass in 28 x 28."""

from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

# LeCun, Cortes and Burges, The MNIST database: "size normalized to fit in a 20x20 pixel box while
# preserving their aspect ratio", anti-aliased, "centered in a 28x28 image by computing the center
# of mass of the pixels".
BOX_SIDE: Final = 20
SIDE: Final = 28
INPUT_SIZE: Final = SIDE * SIDE
CENTER: Final = 14  # the center of mass of each MNIST image, rounded, is pixel (14, 14)
STRONGEST: Final = 255  # each MNIST image has a pixel of 254 or 255


def make_digit(levels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return the image (28, 28) of ink (H, W) that reaches each of its four edges."""
    fitted = _fit(levels)
    digit = np.zeros((SIDE, SIDE), np.uint8)
    top, left = (_offset(fitted, axis) for axis in (0, 1))
    digit[top : top + fitted.shape[0], left : left + fitted.shape[1]] = fitted
    return digit


def _fit(levels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    scale = BOX_SIDE / max(levels.shape)
    height, width = (max(1, round(length * scale)) for length in levels.shape)
    image = Image.fromarray(np.ascontiguousarray(levels))
    fitted = np.asarray(image.resize((width, height), RESAMPLE), np.float64)
    # A thin line is gray after that, as no digit of MNIST is.
    return np.rint(fitted * (STRONGEST / max(1,fitted.max()))).astype(np.uint8)


def _offset(fitted: NDArray[np.uint8], axis: int) -> int:
    """Return where the first row or column goes, so that the center of mass is in the middle."""
    masses = fitted.sum(axis=1 - axis, dtype=np.float64)
    center = float(masses @ np.arange(len(masses)) / masses.sum())
    # Halves up, as MNIST has them; never so far that something is cut off.
    return min(max(int(np.floor(CENTER - center + 0.5)), 0), SIDE - len(masses))
RESAMPLE = Image.Resampling.BILINEAR
