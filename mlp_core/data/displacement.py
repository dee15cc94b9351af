"""The source coordinates of each pixel of a distorted image.

Rows count downwards and columns to the right, both from 0 and in pixels; a pair is (row, column).
Images are side by side, (height, images, width). Then the blur along the columns is one matrix
product with the whole tile, and the blur along the rows another one; two more columns in that one
add each pixel's own position and the affine map at almost no cost.
"""

import numpy as np
from numpy.typing import NDArray

from mlp_core.arrays import Array

KERNEL_REACH = 8  # standard deviations; the Gaussian is 1e-14 there, and must not become subnormal
NOISE_UNIT = 128  # noise is odd 8-bit integers, in 1/128 of a pixel: 1/128 to 127/128

Noise = NDArray[np.int8]


def gaussian_matrix(size: int, sigma_px: float) -> NDArray[np.float64]:
    """Return G, (size, size): G @ line is the line's convolution with a Gaussian, zero outside.

    G[i, j] = k(i - j) with k(n) proportional to exp(-n^2 / (2 sigma_px^2)) and sum 1 over all
    integers n, so a row near the border sums to less than 1.
    """
    reach = int(KERNEL_REACH * sigma_px)
    half = np.exp(-0.5 * (np.arange(reach + 1) / sigma_px) ** 2)
    kernel = np.zeros(max(size, reach + 1))
    kernel[: reach + 1] = half / (2 * half.sum() - half[0])
    line = np.arange(size)
    matrix: NDArray[np.float64] = kernel[np.abs(line[:, None] - line)]
    return matrix


def draw_noise(rng: np.random.Generator, count: int) -> Noise:
    """Draw odd integers, uniform in -127..127, (count,): uniform in (-1, 1) in NOISE_UNIT.

    64-bit words at a time take half as long as 8-bit integers.
    """
    words = rng.integers(0, 2**64, size=-(-count // 8), dtype=np.uint64)
    noise = words.view(np.int8)[:count]
    return np.bitwise_or(noise, 1, out=noise)


def inverse_maps(angles: Array, scales: Array, shifts: Array) -> NDArray[np.float64]:
    """Return the affine maps from a distorted image's positions to the original's.

    An image is scaled along its axes, then rotated counterclockwise as seen, then shifted, with
    its center as the origin: out = R S source + shift, so source = S^-1 R^T (out - shift).

    Args:
        angles: Radians, (B,).
        scales: Above 0, (2, B); 2 doubles the height (first) or the width.
        shifts: Pixels down and to the right, (2, B).

    Returns:
        (2, 3, B): the coefficients of the source's row and column for out's row, out's column, 1.
    """
    cos, sin = np.cos(angles), np.sin(angles)
    linear = np.array([[cos, sin], [-sin, cos]]) / scales[:, None]
    offset = -(linear * shifts).sum(axis=1, keepdims=True)
    return np.concatenate([linear, offset], axis=1)


class SourceField:
    """The source coordinates of a tile of images, in reused buffers.

    Args:
        count: Images in the tile.
        image_shape: Height and width, in pixels.
        dtype: float32 or float64.
        elastic: alpha_px and sigma_px of the elastic displacement, if any.

    Attributes:
        noise_size: The number of random numbers that `bend` takes.
    """

    def __init__(
        self,
        count: int,
        image_shape: tuple[int, int],
        dtype: str,
        elastic: tuple[float, float] | None = None,
    ) -> None:
        height, width = image_shape
        blurred = 0 if elastic is None else height
        self.noise_size = 2 * blurred * count * width
        self._noise = np.empty((2, blurred * count, width), dtype)
        # For each coordinate: the blurred noise, the term of all rows, and the factor of a row's
        # position. Together they are the right factor of the last product.
        terms = np.zeros((2, blurred + 2, count, width), dtype)
        self._blurred = terms[:, :blurred].reshape(self._noise.shape)
        self._row_terms, self._slopes = terms[:, -2], terms[:, -1]
        self._terms = terms.reshape(2, blurred + 2, count * width)
        self._center = (np.array(image_shape)[:, None, None] - 1) / 2
        self._places = np.arange(width) - self._center[1]
        rows = np.arange(height)[:, None] - self._center[0]
        self._left = np.hstack([np.ones_like(rows), rows]).astype(dtype)
        self._coordinates = np.empty((2, height, count * width), dtype)
        self.move(inverse_maps(np.zeros(count), np.ones((2, count)), np.zeros((2, count))))
        if elastic is not None:
            self._prepare_blur(*elastic)

    def move(self, maps: Array) -> None:
        """Set an affine map for each image, (2, 3, count), as inverse_maps returns them."""
        by_row, by_column, offset = maps.transpose(1, 0, 2)[..., None]
        np.multiply(by_column, self._places, out=self._row_terms, casting="same_kind")
        self._row_terms += offset + self._center
        self._slopes[...] = by_row

    def bend(self, noise: Noise) -> None:
        """Set the noise of an elastic displacement, (noise_size,), as draw_noise returns it."""
        self._noise.reshape(-1)[...] = noise
        np.matmul(self._noise, self._right, out=self._blurred)

    def coordinates(self) -> Array:
        """Return the source's rows and columns, (2, height, count * width), in a reused buffer."""
        return np.matmul(self._left, self._terms, out=self._coordinates)

    def _prepare_blur(self, alpha_px: float, sigma_px: float) -> None:
        height, width = self._coordinates.shape[1], self._noise.shape[2]
        blur = gaussian_matrix(height, sigma_px) * (alpha_px / NOISE_UNIT)
        self._left = np.hstack([blur.astype(self._left.dtype), self._left])
        self._right = gaussian_matrix(width, sigma_px).astype(self._left.dtype)
