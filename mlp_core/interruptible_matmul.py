"""Interruptible matrix products, so that a run with large layers stops soon.

A single product of an accepted job may take seconds: 10,000 examples by 4096 units by 4096.
"""

from collections.abc import Callable

import numpy as np

from mlp_core.arrays import Array

# Multiply-adds between two calls of should_stop: 0.06 s in float32, twice that in float64, on one
# AVX2 core. Half as many would make a heavy step a tenth slower, since BLAS packs b for each part.
MAX_MULTIPLY_ADDS = 4_000_000_000

Dot = Callable[[Array, Array, Array], object]


class MatmulInterruptedError(Exception):
    """A computation was interrupted by should_stop; the network has not changed."""


def make_interruptible_dot(should_stop: Callable[[], bool]) -> Dot:
    """Return an np.dot of matrices that calls should_stop after every MAX_MULTIPLY_ADDS.

    It computes blocks of rows whose size depends on the shapes only, so equal inputs give equal
    bits.

    Raises:
        MatmulInterruptedError: From the product, if should_stop returns True; the result may be
            incomplete.
    """

    def dot(a: Array, b: Array, out: Array) -> None:
        rows = max(1, MAX_MULTIPLY_ADDS // b.size)  # one multiply-add per row and element of b
        for start in range(0, len(a), rows):
            np.dot(a[start : start + rows], b, out=out[start : start + rows])
            if should_stop():
                raise MatmulInterruptedError

    return dot
