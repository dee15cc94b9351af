"""Dropout in plain functions: the readable reference of the fused step's."""

import copy

from mlp_core import Affine


class Dropout:
    """Inverted dropout (Srivastava et al. 2014) with a mask drawn for one batch.

    Args:
        mask: 0 where a unit is dropped, else 1 / (1 - rate), (B, units).
    """

    def __init__(self, mask):
        self._mask = mask

    def forward(self, x):
        """Return the masked batch, of x's shape, and the cache."""
        return x * self._mask, self._mask

    def backward(self, grad_y, cache):
        """Return dL/dx, which is zero where a unit was dropped, and no gradients."""
        return grad_y * cache, []


def with_dropout(network, masks):
    """Return a network with dropout for one batch; both share the parameters.

    Args:
        network: The network.
        masks: For the input and each hidden layer, (B, units), or None without dropout.
    """
    remaining, layers = iter(masks), []
    for layer in network._layers:
        mask = next(remaining) if isinstance(layer, Affine) else None
        layers += [layer] if mask is None else [Dropout(mask), layer]
    dropped = copy.copy(network)
    dropped._layers = layers
    return dropped
