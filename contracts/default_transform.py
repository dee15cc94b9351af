"""The inputs and classes of versions whose records do not describe them."""

from math import isqrt
from typing import Final

from contracts.datasets import InputTransform

DIGIT_SIZE: Final = 28 * 28  # MNIST's pixels


def default_transform(input_size: int, classes: int) -> InputTransform:
    """Return a transformation of pixels in 0..255, of images that are square if they can be."""
    side = isqrt(input_size)
    return InputTransform(
        kind="images",
        input_shape=(side, side) if side * side == input_size else (1, input_size),
        pixel_max=255,
        # Image files have always become digits; other networks have no way to prepare them.
        prepare="digit" if input_size == DIGIT_SIZE else None,
        class_names=name_by_index(classes),
    )


def name_by_index(classes: int) -> tuple[str, ...]:
    """Return the names of classes that have none: `0`, `1` and so on."""
    return tuple(map(str, range(classes)))
