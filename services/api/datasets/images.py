"""Draws examples as PNGs."""

from io import BytesIO
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from contracts.datasets import DatasetInfo
from services.http.errors import field_error

WHITE: Final = 255


def draw_example(pixels: NDArray[np.uint8 | np.float32], info: DatasetInfo) -> bytes:
    """Return a PNG, gray or in colors, one dot per pixel; the largest value is the brightest.

    Args:
        pixels: The pixels row by row, channels last, (D,).
        info: The data set, which has the height and width.

    Raises:
        RefusedError: 422, the examples are not images.
    """
    if info.image_shape is None:
        raise field_error(
            ["format"],
            f"png needs images, but the examples of data set {info.name} have the shape "
            f"{info.input_shape}: use format=json",
        )
    levels = np.rint(pixels * (WHITE / (info.pixel_max or WHITE))).astype(np.uint8)
    file = BytesIO()
    Image.fromarray(levels.reshape(info.input_shape)).save(file, "PNG")
    return file.getvalue()
