"""A rectangle of pixels."""

from collections.abc import Iterable
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray


class Box(NamedTuple):
    """The pixels from row top and column left up to, and without, row bottom and column right."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def height(self) -> int:
        """In pixels."""
        return self.bottom - self.top

    @property
    def width(self) -> int:
        """In pixels."""
        return self.right - self.left

    @property
    def area(self) -> int:
        """In pixels."""
        return self.height * self.width

    def common_area(self, other: "Box") -> int:
        """Return how many pixels are in both boxes."""
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        width = min(self.right, other.right) - max(self.left, other.left)
        return max(0, height) * max(0, width)

    def cut(self, image: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return what of an image (H, W) is inside, as a view."""
        return image[self.top : self.bottom, self.left : self.right]

    def moved(self, rows: int, columns: int) -> "Box":
        """Return the box so many pixels further down and to the right."""
        return Box(self.top + rows, self.left + columns, self.bottom + rows, self.right + columns)


def box_around(image: NDArray[Any]) -> Box:
    """Return the smallest box around what is not 0 in an image (H, W) that is not all 0."""
    rows, columns = (np.flatnonzero(image.any(axis=axis)).tolist() for axis in (1, 0))
    return Box(rows[0], columns[0], rows[-1] + 1, columns[-1] + 1)


def union(boxes: Iterable[Box]) -> Box:
    """Return the smallest box around all of some boxes."""
    tops, lefts, bottoms, rights = zip(*boxes, strict=True)
    return Box(min(tops), min(lefts), max(bottoms), max(rights))
