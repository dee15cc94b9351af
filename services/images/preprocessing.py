"""From the bytes of a picture file to the image that a network takes, and what was odd about it."""

from dataclasses import dataclass
from itertools import combinations
from typing import Final

import numpy as np
from numpy.typing import NDArray

from contracts.inference.predictions import PictureWarning
from services.http.operations import PNG
from services.images.box import Box
from services.images.components import MAX_CELLS, Components, find_components
from services.images.decoding import decode
from services.images.digit import SIDE, make_digit
from services.images.ink import find_ink
from services.images.jpeg import strip_jpeg
from services.images.out_of_distribution import is_far_from_training
from services.images.png import strip_png
from services.images.stripped_file import StrippedFile

INPUT_SIZE: Final = SIDE * SIDE
# What is fainter than a quarter of the ink does not decide how large a digit is: it is the blur of
# a picture that was enlarged, or the halo of a JPEG. With those in its box a digit of 28 pixels at
# quality 75 is read right in 73 % of the cases, not in 96.
FAINT: Final = 64
SPECK_SHARE: Final = 0.02  # of the heaviest part's ink: what has less is dust, and left out
# What a second digit has at least, of the heaviest part's ink and of the highest part's height, and
# how much of the smaller box lies in the other one at most. Of MNIST's 10,000 test images 12
# have two such parts; of 2,000 pairs of them, side by side or one above the other, 1,994 have.
SECOND_MASS: Final = 0.2
SECOND_HEIGHT: Final = 0.4
SECOND_OVERLAP: Final = 0.25


@dataclass(frozen=True)
class Digit:
    """What a picture became.

    Args:
        pixels: Row by row, (784,), 0 is paper.
        warnings: What of the picture may make the answer wrong.
    """

    pixels: NDArray[np.uint8]
    warnings: tuple[PictureWarning, ...]


def strip(content: bytes, media_type: str) -> StrippedFile:
    """Return a picture file of a media type without its metadata, its size checked.

    Raises:
        RefusedError: 422 it is no such file, 413 it has too many pixels.
    """
    return strip_png(content) if media_type == PNG else strip_jpeg(content)


def read_digit(file: StrippedFile) -> Digit:
    """Return the digit in a picture, made as MNIST's were.

    Raises:
        RefusedError: 422, the file is broken.
    """
    return to_digit(decode(file))


def to_digit(grey: NDArray[np.uint8]) -> Digit:
    """Return the digit in grey values (H, W), light on dark or dark on light."""
    ink = find_ink(grey)
    if ink.is_blank:
        return Digit(np.zeros(INPUT_SIZE, np.uint8), ("blank",))
    parts = find_components(ink.levels * (ink.levels > FAINT), SPECK_SHARE)
    pixels = make_digit(parts.union().cut(ink.levels)).ravel()
    found: dict[PictureWarning, bool] = {
        "inverted": ink.is_inverted,
        "multi_digit": has_several_digits(parts),
        "far_from_training": is_far_from_training(pixels),
    }
    return Digit(pixels, tuple(name for name, is_so in found.items() if is_so))


def has_several_digits(parts: Components) -> bool:
    """Whether two parts of the ink are each as large as a digit, and beside one another."""
    heights = parts.boxes[:, 2] - parts.boxes[:, 0]
    is_large = (parts.masses >= SECOND_MASS * parts.masses.max()) & (
        heights >= SECOND_HEIGHT * heights.max()
    )
    large = parts.boxes[is_large]
    # Boxes that all overlap share a cell, and each of their parts has another cell of its row, with
    # paper between: of more than half a row's, two are apart. Thousands are not compared by pairs.
    return len(large) > MAX_CELLS // 2 or any(
        one.common_area(other) <= SECOND_OVERLAP * min(one.area, other.area)
        for one, other in combinations([Box(*edges) for edges in large.tolist()], 2)
    )
