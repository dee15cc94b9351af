"""The prediction for one image, as fast as numpy allows, with the same bits as in a batch."""

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
    """`Network.predict_probs` of one image, in reused buffers: each thread needs its own predictor.

    The image is the first of a tile's 8 rows, the others stay zero. After each product only that
    row is computed: numpy's elementwise loops give the same bits at any position of an array, which
    the tests check with each instruction set of the processor.

    Args:
        network: Its parameters are read at each call, and must not be trained meanwhile.
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
        self._transform = network.transform.writer(dtype)
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
        with np.errstate(
            over="ignore", invalid="ignore"
        ):  # takes 0.8 us, so only where it may matter
            return self._compute(pixels)

    def _compute(self, pixels: NDArray[Any]) -> NDArray[np.float32]:
        self._transform(pixels, self._image)
        for multiply, y, bias, row in self._hidden:
            multiply(y)
            np.add(row, bias, out=row)
            self._activate(row)
        multiply, y, bias, row = self._last
        multiply(y)
        np.add(row, bias, out=row)
        np.subtract(row, row[row.argmax()], out=row)  # takes half the time of max()
        np.exp(row, out=row)
        np.add.reduce(row, out=self._sum)
        np.divide(row, self._sum, out=self._probs)
        return self._probs


def _product(x: Array, weight: Array) -> Callable[[Array], object]:
    """Return a function that writes x @ weight to an array by the BLAS call of a batch."""
    # A dot of two matrices is half a microsecond faster, and never warns. It uses another routine
    # if one of them is a vector, or has a layout that BLAS can't read.
    if min(weight.shape) > 1 and weight.flags.forc:
        return partial(x.dot, weight)
    return partial(multiply_tiles, x, weight)


def _is_bounded(network: Network) -> bool:
    try:
        check_never_overflows(network, PIXEL_MAX)
    except OutputError:
        return False
    return True
