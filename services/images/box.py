"""A rectangle of pixels."""

from typing import NamedTuple

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
