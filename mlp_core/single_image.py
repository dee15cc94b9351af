"""The answer for one image, as fast as numpy gives it, with the bits that it has in a batch."""

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mlp_core.analysis.overflow import check_never_overflows
from mlp_core.arrays import Array
from mlp_core.errors import OutputError, ShapeError
from mlp_core.fast.activations import ACTIVATE
from mlp_core.network import TILE_ROWS, Network, multiply_tiles

PIXEL_MAX = 255.0


class SingleImagePredictor:
    """`Network.predict_probs` of one image, in kept buffers: each thread needs one of its own.

    The image is the first of a tile's 8 rows, the others stay zero. What follows a product is
    computed for that row alone: numpy's loops give a number the same bits wherever in an array it
    stands, which the tests hold against each instruction set that the processor has.

    Args:
        network: Whose parameters are read at each call; nobody may train it meanwhile.
    """

    def __init__(self, network: Network) -> None:
        sizes, dtype = network.layer_sizes, network.dtype
        tiles = [np.zeros((TILE_ROWS, units), dtype) for units in sizes]
        products = [
            (_product(x, affine.weight), y, affine.bias, y[0])
            for x, affine, y in zip(tiles[:-1], network.affines, tiles[1:], strict=True)
        ]
        self._hidden, self._last = products[:-1], products[-1]
        self._activate = ACTIVATE[network.activation]
        self._shape, self._image = (sizes[0],), tiles[0][0]
        self._scale = np.array(network.input_scale, dtype)
        self._sum, self._probs = np.empty((), dtype), np.empty(sizes[-1], np.float32)
        self._is_bounded = _is_bounded(network)

    def predict(self, pixels: NDArray[Any]) -> NDArray[np.float32]:
        """Return the probabilities of an image, (C,), in a buffer that the next call overwrites.

        Args:
            pixels: (D,), from 0 to 255; uint8, float32 or float64.

        Raises:
            ShapeError: pixels is not (D,).
        """
        if pixels.shape != self._shape:
            raise ShapeError(f"pixels must be {self._shape}, got {pixels.shape}")
        if self._is_bounded:
            return self._compute(pixels)
        with np.errstate(over="ignore", invalid="ignore"):  # 0.8 us, so only where it may matter
            return self._compute(pixels)

    def _compute(self, pixels: NDArray[Any]) -> NDArray[np.float32]:
        self._image[...] = pixels
        np.multiply(self._image, self._scale, out=self._image)
        for multiply, y, bias, row in self._hidden:
            multiply(y)
            np.add(row, bias, out=row)
            self._activate(row)
        multiply, y, bias, row = self._last
        multiply(y)
        np.add(row, bias, out=row)
        np.subtract(row, row[row.argmax()], out=row)  # half the time of a maximum
        np.exp(row, out=row)
        np.add.reduce(row, out=self._sum)
        np.divide(row, self._sum, out=self._probs)
        return self._probs


def _product(x: Array, weight: Array) -> Callable[[Array], object]:
    """Return what puts x @ weight into an array by the call of BLAS that a batch makes."""
    # A dot of two matrices is half a microsecond faster, and never warns. It is another product
    # where one of them is a vector, or lies so that BLAS can't read it.
    if min(weight.shape) > 1 and weight.flags.forc:
        return partial(x.dot, weight)
    return partial(multiply_tiles, x, weight)


def _is_bounded(network: Network) -> bool:
    try:
        check_never_overflows(network, PIXEL_MAX)
    except OutputError:
        return False
    return True
