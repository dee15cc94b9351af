"""Matrix products that can be broken off, so that a heavy step does not hold up who wants to stop.

An accepted job may ask for products of seconds: 10,000 examples by 4096 units by 4096.
"""

from collections.abc import Callable

import numpy as np

from mlp_core.arrays import Array

# Multiply-adds between two looks: 0.06 s in float32 and twice that in float64 on one AVX2 core.
# Half as many would make a heavy step a tenth slower, since every part packs b anew.
MAX_MULTIPLY_ADDS = 4_000_000_000

Dot = Callable[[Array, Array, Array], object]


class MatmulInterruptedError(Exception):
    """Somebody wanted to stop in the middle of a step; nothing that counts has changed."""


def make_interruptible_dot(should_stop: Callable[[], bool]) -> Dot:
    """Return an np.dot of matrices that looks at should_stop after every MAX_MULTIPLY_ADDS.

    Its parts are rows of the result and follow from the shapes alone, so the same shapes give the
    same bits.

    Raises:
        MatmulInterruptedError: From the product, when should_stop says so; the result may be
            incomplete.
    """

    def dot(a: Array, b: Array, out: Array) -> None:
        rows = max(
            1, MAX_MULTIPLY_ADDS // b.size
        )  # a row takes one multiply-add for each number of b
        for start in range(0, len(a), rows):
            np.dot(a[start : start + rows], b, out=out[start : start + rows])
            if should_stop():
                raise MatmulInterruptedError

    return dot
