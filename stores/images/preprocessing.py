"""Turns image files into network input, as the images of MNIST were made."""

from dataclasses import dataclass
from itertools import combinations
from typing import Final

import numpy as np
from numpy.typing import NDArray

from contracts.inference.predictions import ImageWarning
from stores.datasets.packaged import read_class_means
from stores.images.components import MAX_CELLS, Box, Components, find_components
from stores.images.decoding import decode
from stores.images.ink import SIDE, find_ink, make_digit
from stores.images.stripped_file import StrippedFile

INPUT_SIZE: Final = SIDE * SIDE
# Ink fainter than a quarter does not decide the size of a digit: it is the blur of an enlarged
# image or the halo of a JPEG. With it in the box, 73 % instead of 96 % of digits of 28 pixels at
# JPEG quality 75 are recognized.
FAINT: Final = 64
SPECK_SHARE: Final = 0.02  # components with less of the heaviest one's ink are dust
# The least mass and height of a second digit, as shares of the largest ones, and the largest share
# of the smaller box inside the other. Of MNIST's 10,000 test images 12 have two such components; of
# 2,000 pairs of them, side by side or one above the other, 1,994 have.
SECOND_MASS: Final = 0.2
SECOND_HEIGHT: Final = 0.4
SECOND_OVERLAP: Final = 0.25
# 0.25 % of MNIST's 10,000 test images are further than this from the mean image of every class
# (Euclidean, pixels in 0..1): they have too much ink, or ink in too many other places.
MAX_DISTANCE: Final = 9.2
# Another 0.25 % have a smaller cosine with each of them: thin or faint shapes in other places,
# whose distance is small because their norm is.
MIN_COSINE: Final = 0.455


@dataclass(frozen=True)
class Digit:
    """A preprocessed image.

    Args:
        pixels: Row by row, (784,), 0 is paper.
        warnings: Why its prediction may be wrong.
    """

    pixels: NDArray[np.uint8]
    warnings: tuple[ImageWarning, ...]


def read_digit(file: StrippedFile) -> Digit:
    """Return the digit in an image file.

    Raises:
        ImageFileError: the file is broken.
    """
    return to_digit(decode(file))


def to_digit(gray: NDArray[np.uint8]) -> Digit:
    """Return the digit in gray levels (H, W), light on dark or dark on light."""
    ink = find_ink(gray)
    if ink.is_blank:
        return Digit(np.zeros(INPUT_SIZE, np.uint8), ("blank",))
    components = find_components(ink.levels * (ink.levels > FAINT), SPECK_SHARE)
    pixels = make_digit(components.union().crop(ink.levels)).ravel()
    found: dict[ImageWarning, bool] = {
        "inverted": ink.is_inverted,
        "multi_digit": has_several_digits(components),
        "far_from_training": is_far_from_training(pixels),
    }
    return Digit(pixels, tuple(name for name, is_found in found.items() if is_found))


def has_several_digits(components: Components) -> bool:
    """Whether two components are each as large as a digit, and hardly overlap."""
    heights = components.boxes[:, 2] - components.boxes[:, 0]
    is_large = (components.masses >= SECOND_MASS * components.masses.max()) & (
        heights >= SECOND_HEIGHT * heights.max()
    )
    large = components.boxes[is_large]
    # Boxes that all overlap share a cell, and each component has another cell of its row, separated
    # by paper: with more than half a row of them, two do not overlap. This bounds the pairs below.
    return len(large) > MAX_CELLS // 2 or any(
        one.common_area(other) <= SECOND_OVERLAP * min(one.area, other.area)
        for one, other in combinations([Box(*edges) for edges in large.tolist()], 2)
    )


def is_far_from_training(pixels: NDArray[np.uint8]) -> bool:
    """Whether pixels (784,), not all 0, are further from digits than 99.5 % of MNIST's test set.

    Each of the two measures misses what the other finds. Filled shapes, frames and photographs are
    found; most letters are not, since they are as close to digits as digits are to one another.
    """
    image = pixels / 255
    means = read_class_means() / 255
    distance = np.linalg.norm(means - image, axis=1).min()
    cosine = (means @ image / np.linalg.norm(means, axis=1)).max() / np.linalg.norm(image)
    return bool(distance > MAX_DISTANCE or cosine < MIN_COSINE)
