"""Bilinear interpolation of a tile of images, each at its own coordinates."""

import numpy as np

from mlp_core.arrays import Array


class BilinearSampler:
    """Samples images at fractional coordinates, in reused buffers.

    The images are copied into one flat array with a zero column after each row and a zero row after
    each image. Coordinates are clipped to the border of zeros around an image instead of tested for
    bounds: a pixel or more outside is 0, and in between the image fades to 0.

    Args:
        count: Images in the tile.
        image_shape: Height and width, in pixels.
        dtype: float32 or float64.
    """

    def __init__(self, count: int, image_shape: tuple[int, int], dtype: str) -> None:
        height, width = image_shape
        self._shape = (height, count, width)
        self._limits = (height, width)
        self._row_step = width + 1  # the column left of a row is the column right of the row above
        image_step = (height + 1) * self._row_step
        start = self._row_step + 1  # of the first pixel: a row above it, a column to its left
        pixels = count * image_step
        # At the far corner all neighbors but one have weight 0, but they are read.
        self._flat = np.zeros(pixels + 2 * start, dtype)
        slots = self._flat[start : start + pixels].reshape(count, height + 1, self._row_step)
        self._inside = slots[:, :height, :width]
        self._starts = np.repeat(np.arange(count) * image_step + start, width).astype(dtype)
        size = (height, count * width)
        self._floors = np.empty((2, *size), dtype)
        self._indices = np.empty(size, np.intp)
        self._corners = np.empty((4, *size), dtype)

    def resample(self, images: Array, coordinates: Array) -> None:
        """Replace each pixel by the value of its image at the pixel's coordinates.

        Args:
            images: (count, height, width, channels), changed in place.
            coordinates: Rows and columns to sample at, (2, height, count * width); overwritten.
        """
        self._split(coordinates)
        row, column = coordinates
        for channel in range(images.shape[3]):
            self._resample_channel(images[..., channel], row, column)

    def _resample_channel(self, images: Array, row: Array, column: Array) -> None:
        self._inside[...] = images
        top_left, top_right, low_left, low_right = self._read_corners()
        top = _mix(top_left, top_right, column)
        low = _mix(low_left, low_right, column)
        low -= top
        low *= row
        by_row = images.transpose(1, 0, 2)
        np.add(top.reshape(self._shape), low.reshape(self._shape), out=by_row)

    def _split(self, coordinates: Array) -> None:
        """Replace coordinates by their fractions; compute the pixels' indices above and left."""
        for axis, limit in enumerate(self._limits):
            np.clip(coordinates[axis], -1, limit, out=coordinates[axis])
        rows, columns = np.floor(coordinates, out=self._floors)
        coordinates -= self._floors
        rows *= self._row_step
        rows += columns
        np.add(rows, self._starts, out=self._indices, casting="unsafe")  # whole numbers

    def _read_corners(self) -> Array:
        steps = (0, 1, self._row_step, self._row_step + 1)
        for step, corner in zip(steps, self._corners, strict=True):
            # mode="clip" writes directly to out; all indices are valid.
            np.take(self._flat[step:], self._indices, out=corner, mode="clip")
        return self._corners


def _mix(left: Array, right: Array, share: Array) -> Array:
    """Return left + share (right - left), in left; right is overwritten."""
    right -= left
    right *= share
    left += right
    return left
