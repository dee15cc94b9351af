"""Attribution: the contribution of each pixel of an image to a class."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from mlp_core.arrays import Array
from mlp_core.errors import ShapeError
from mlp_core.network import TILE_ROWS, Network


def explain_class(network: Network, pixels: NDArray[Any], class_index: int) -> Array:
    """Return each pixel's contribution to a class: its value times the gradient of the logit.

    Gradient times input (Shrikumar et al. 2016, arXiv:1605.01713). The gradient of the logit, not
    of the probability: if a network is confident, softmax is flat and all gradients vanish. Without
    biases the contributions of a ReLU network sum to the logit.

    Args:
        network: The network.
        pixels: Stored values, any number type, (D,); the transform is applied here.
        class_index: In [0, C).

    Returns:
        Contributions in the network's dtype, (D,): above 0 for the class, below 0 against it, 0
        where the input is 0 (a pixel of 0, a column's mean). Equal examples have equal results.
        Products of large weights that overflow give infinities or NaN.

    Raises:
        ShapeError: pixels is not (D,), or class_index is out of range.
    """
    inputs, classes = network.layer_sizes[0], network.layer_sizes[-1]
    if pixels.shape != (inputs,) or not 0 <= class_index < classes:
        raise ShapeError(
            f"pixels must be ({inputs},) and the class in 0..{classes - 1}, "
            f"got {pixels.shape} and {class_index}"
        )
    # A tile, as in a prediction: the product of a single row has other bits.
    x = np.zeros((TILE_ROWS, inputs), network.dtype)
    grad_logits = np.zeros((TILE_ROWS, classes), network.dtype)
    grad_logits[0, class_index] = 1
    with np.errstate(over="ignore", invalid="ignore"):
        network.transform.apply(pixels, x.dtype, x[0])
        _, caches = network.forward(x)
        contributions: Array = x[0] * network.grad_x(grad_logits, caches)[0]
    return contributions
