"""Sigmoid, tanh, ReLU with their derivatives, and softmax."""

from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from mlp_core.arrays import Array


def sigmoid(x: Array) -> Array:
    """1 / (1 + exp(-x)) elementwise, in (0, 1); no finite x overflows."""
    small = np.exp(-np.abs(x))  # in (0, 1]: the exponent is never positive
    y: Array = np.where(x >= 0, 1, small) / (1 + small)
    return y


def tanh(x: Array) -> Array:
    """Hyperbolic tangent elementwise, in (-1, 1)."""
    return np.tanh(x)


def relu(x: Array) -> Array:
    """max(x, 0) elementwise."""
    return np.maximum(x, 0)


def softmax(logits: Array) -> Array:
    """exp(logits) divided by its sum along the last axis; shifted by the maximum, so no overflow.

    Args:
        logits: Unnormalized scores, (C,) or (B, C).

    Returns:
        Probabilities of the same shape; each row sums to 1.
    """
    powers = np.exp(logits - np.max(logits, axis=-1, keepdims=True))
    probs: Array = powers / np.sum(powers, axis=-1, keepdims=True)
    return probs


def sigmoid_slope(y: Array) -> Array:
    """dy/dx of y = sigmoid(x), as a function of y: y (1 - y)."""
    return y * (1 - y)


def tanh_slope(y: Array) -> Array:
    """dy/dx of y = tanh(x), as a function of y: 1 - y²."""
    return 1 - y * y


def relu_slope(y: Array) -> Array:
    """dy/dx of y = relu(x), as a function of y: 1 where y > 0, else 0 (also at 0)."""
    return (y > 0).astype(y.dtype)


@dataclass(frozen=True)
class ActivationFunction:
    """A nonlinearity and its derivative as a function of the output."""

    apply: Callable[[Array], Array]
    slope: Callable[[Array], Array]


ACTIVATIONS = MappingProxyType(
    {
        "sigmoid": ActivationFunction(sigmoid, sigmoid_slope),
        "tanh": ActivationFunction(tanh, tanh_slope),
        "relu": ActivationFunction(relu, relu_slope),
    }
)
