"""A bound for the values in a network, for every possible image.

Finite weights may still be so large that products overflow and the result is NaN. Tests on some
images prove nothing about others; a bound does.
"""

import numpy as np
from numpy.typing import NDArray

from mlp_core.arrays import Array
from mlp_core.errors import OutputError
from mlp_core.layers import Affine
from mlp_core.network import Network

# Elements of a weight that are converted to absolute float64 at once: 8 MB.
CHUNK = 2**20


def check_never_overflows(network: Network, pixel_max: float) -> None:
    """Check that every value in the network stays finite for all pixels in 0..pixel_max.

    By the triangle inequality |x @ W + b| <= |x| @ |W| + |b|, layer by layer; sigmoid and tanh are
    at most 1. Trained weights are 30 orders of magnitude below the bound.

    Raises:
        OutputError: some image may make a layer's values too large for the network's dtype.
    """
    dtype = network.dtype
    limit = float(np.finfo(dtype).max) / 2  # half, because sums are rounded
    largest = np.full(network.layer_sizes[0], network.transform.bound(pixel_max))
    _check(largest, limit, "a scaled pixel")
    for number, affine in enumerate(network.affines, start=1):
        largest = _bound_sums(affine, largest)
        _check(largest, limit, f"a sum of W{number} and b{number}")
        if network.activation != "relu":
            largest = np.ones_like(largest)


def _bound_sums(affine: Affine, largest: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the bound of each unit's sum, (fan_out,), from those of its inputs, (fan_in,)."""
    bound = _absolute(affine.bias)
    rows = max(1, CHUNK // len(bound))
    with np.errstate(over="ignore"):  # the bound is infinite then, and rejected
        for start in range(0, len(largest), rows):
            weight = _absolute(affine.weight[start : start + rows])
            bound += largest[start : start + rows] @ weight
    return bound


def _absolute(param: Array) -> NDArray[np.float64]:
    return np.abs(param).astype(np.float64)


def _check(largest: NDArray[np.float64], limit: float, what: str) -> None:
    if not largest.max() <= limit:
        raise OutputError(
            f"{what} can reach {largest.max():.3g} for some image, and must stay below "
            f"{limit:.3g}: the weights are too large"
        )
