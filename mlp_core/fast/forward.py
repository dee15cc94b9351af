"""The forward pass of prediction and evaluation, in reused buffers."""

from collections.abc import Callable, Sequence

import numpy as np

from mlp_core.arrays import Array


def forward_in_place(
    params: Sequence[tuple[Array, Array]],
    buffers: Sequence[Array],
    activate: Callable[[Array], None],
    multiply: Callable[[Array, Array, Array], object],
) -> Array:
    """Return the logits, (B, C): the last buffer.

    Args:
        params: Weight, (fan_in, fan_out), and bias of each layer.
        buffers: The inputs, (B, D), then a buffer for the output of each layer.
        activate: One of ACTIVATE, for every layer but the last.
        multiply: Writes the product of its first two arguments to the third: `np.dot`, or tile by
            tile.
    """
    x, *outputs = buffers
    for (weight, bias), y in zip(params, outputs, strict=True):
        multiply(x, weight, y)
        np.add(y, bias, out=y)
        if y is not outputs[-1]:
            activate(y)
        x = y
    return x
