"""An explanation as a picture: the digit in gray, and in color what speaks for and against it."""

from io import BytesIO
from math import isqrt
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from services.images.colors import BLUE, VERMILION
from services.images.pixels import PIXEL_UNITS

FOR: Final = BLUE
AGAINST: Final = VERMILION
SIDE_DOTS: Final = 280
# Ink is this dark at most, so that colors show on it.
INK: Final = 0.45


def draw_overlay(pixels: NDArray[np.floating], contributions: NDArray[np.floating]) -> bytes:
    """Return a PNG of about 280 x 280 dots; the largest contribution has the fullest color.

    Args:
        pixels: In 0..255, (D,); D is a square.
        contributions: Of each pixel, finite, (D,).
    """
    side = isqrt(len(pixels))
    largest = np.abs(contributions).max() or 1
    strength = np.sqrt(np.abs(contributions) / largest)[:, np.newaxis]  # so that weak ones show
    gray = 255 * (1 - INK * pixels[:, np.newaxis] / PIXEL_UNITS)
    color = np.where(contributions[:, np.newaxis] > 0, FOR, AGAINST)
    dots = (gray * (1 - strength) + color * strength).round().astype(np.uint8)
    scale = max(1, SIDE_DOTS // side)
    picture = dots.reshape(side, side, 3).repeat(scale, axis=0).repeat(scale, axis=1)
    file = BytesIO()
    Image.fromarray(picture).save(file, "PNG")
    return file.getvalue()
