"""Layers: they hold parameters only; forward returns (y, cache), backward takes the cache."""

from typing import Protocol

import numpy as np

from mlp_core.activations import ACTIVATIONS
from mlp_core.arrays import Array
from mlp_core.errors import ConfigError, ShapeError


class Layer(Protocol):
    """A layer of a network."""

    @property
    def params(self) -> list[Array]:
        """The arrays that training changes in place."""

    def forward(self, x: Array) -> tuple[Array, Array]:
        """Return the output for a batch, and the cache that backward needs."""

    def backward(self, grad_y: Array, cache: Array) -> tuple[Array, list[Array]]:
        """Return dL/dx, and dL/dparam for each of params in their order."""


class Affine:
    """y = x @ weight + bias.

    Args:
        weight: (fan_in, fan_out).
        bias: (fan_out,), of the weight's dtype.

    Raises:
        ShapeError: their shapes or dtypes are incompatible.
    """

    def __init__(self, weight: Array, bias: Array) -> None:
        if weight.ndim != 2:  # noqa: PLR2004  a matrix
            raise ShapeError(f"weight must be (fan_in, fan_out), got {weight.shape}")
        if bias.shape != weight.shape[1:] or bias.dtype != weight.dtype:
            raise ShapeError(
                f"bias must be ({weight.shape[1]},) {weight.dtype}, got {bias.shape} {bias.dtype}"
            )
        self.weight = weight
        self.bias = bias

    @property
    def params(self) -> list[Array]:
        """The weight and the bias."""
        return [self.weight, self.bias]

    def forward(self, x: Array) -> tuple[Array, Array]:
        """Return y, (batch, fan_out), and the cache.

        Raises:
            ShapeError: x is not (batch, fan_in).
        """
        fan_in = self.weight.shape[0]
        if x.ndim != 2 or x.shape[1] != fan_in:  # noqa: PLR2004  (batch, fan_in)
            raise ShapeError(f"x must be (batch, {fan_in}), got {x.shape}")
        return x @ self.weight + self.bias, x

    def backward(self, grad_y: Array, cache: Array) -> tuple[Array, list[Array]]:
        """Return dL/dx, (batch, fan_in), and [dL/dweight, dL/dbias].

        Raises:
            ShapeError: grad_y is not (batch, fan_out) of the batch in the cache.
        """
        expected = (len(cache), len(self.bias))
        if grad_y.shape != expected:
            raise ShapeError(f"grad_y must be {expected}, got {grad_y.shape}")
        # All examples share the bias, so its gradient is summed over the batch.
        return grad_y @ self.weight.T, [cache.T @ grad_y, np.sum(grad_y, axis=0)]


class Activation:
    """A nonlinearity between two affine layers; the cache is its own output.

    Args:
        name: One of sigmoid, tanh, relu.

    Raises:
        ConfigError: the name is unknown.
    """

    def __init__(self, name: str) -> None:
        if name not in ACTIVATIONS:
            raise ConfigError(f"activation must be one of {tuple(ACTIVATIONS)}, got {name!r}")
        self._function = ACTIVATIONS[name]

    @property
    def params(self) -> list[Array]:
        """None: a nonlinearity has no parameters."""
        return []

    def forward(self, x: Array) -> tuple[Array, Array]:
        """Return the activated batch, of x's shape, and the cache."""
        y = self._function.apply(x)
        return y, y

    def backward(self, grad_y: Array, cache: Array) -> tuple[Array, list[Array]]:
        """Return dL/dx = dL/dy times the derivative at x, and no gradients."""
        return grad_y * self._function.slope(cache), []
