"""An example's image as a file."""

from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from contracts.datasets import DatasetInfo
from services.http.errors import invalid

WHITE = 255


def draw_example(pixels: NDArray[np.uint8], info: DatasetInfo) -> bytes:
    """Return a gray PNG, a dot a pixel; 0 is black, and the data set's largest value white.

    Args:
        pixels: Row by row, (D,).
        info: What says how high and wide they are.

    Raises:
        RefusedError: 422, the data set's examples are no images.
    """
    if info.image_shape is None:
        raise invalid(
            ["format"],
            f"the examples of data set {info.name} have the shape {info.input_shape} and are no "
            "images: ask for json",
        )
    levels = np.rint(pixels * (WHITE / info.pixel_max)).astype(np.uint8)
    file = BytesIO()
    Image.fromarray(levels.reshape(info.image_shape)).save(file, "PNG")
    return file.getvalue()
