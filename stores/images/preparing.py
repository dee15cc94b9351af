"""Prepares an image file for a network, as the images of its data set were prepared."""

from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from contracts.datasets import InputTransform
from contracts.inference.predictions import ImageWarning
from stores.images.decoding import decode
from stores.images.fitting import fit
from stores.images.preprocessing import read_digit
from stores.images.stripped_file import StrippedFile

LEVEL_MAX: Final = 255.0


class PreparedImage(NamedTuple):
    """An image's values, float32, (input_size,), in the range of the data set."""

    pixels: NDArray[np.float32]
    warnings: tuple[ImageWarning, ...]


def prepare_image(file: StrippedFile, transform: InputTransform) -> PreparedImage:
    """Return the input of a network that takes images.

    Raises:
        ImageFileError: the file is broken.
    """
    levels: NDArray[Any]
    warnings: tuple[ImageWarning, ...] = ()
    if transform.prepare == "digit":
        digit = read_digit(file)
        levels, warnings = digit.pixels, digit.warnings
    else:
        levels = fit(decode(file, transform.color or "gray"), *transform.input_shape[:2]).ravel()
    highest = float(transform.pixel_max or LEVEL_MAX)
    if highest != LEVEL_MAX:
        levels = levels.astype(np.float64) / LEVEL_MAX * highest
    return PreparedImage(levels.astype(np.float32), warnings)
