"""Activations in place, and their slopes in a buffer."""

from types import MappingProxyType

import numpy as np

from mlp_core.arrays import Array
from mlp_core.inplace_ops import ACTIVATE


def _multiply_sigmoid_slope(grad: Array, y: Array, slope: Array) -> None:
    np.multiply(y, y, out=slope)
    np.subtract(y, slope, out=slope)
    np.multiply(grad, slope, out=grad)


def _multiply_tanh_slope(grad: Array, y: Array, slope: Array) -> None:
    np.multiply(y, y, out=slope)
    np.subtract(1, slope, out=slope)
    np.multiply(grad, slope, out=grad)


def _multiply_relu_slope(grad: Array, y: Array, slope: Array) -> None:
    np.sign(y, out=slope)  # y is never negative: 1 where the unit is on, else 0
    np.multiply(grad, slope, out=grad)


# Each takes the affine layer's output and turns it into the layer's; the other multiplies a
# gradient by the slope at the layer's output, (B, units) both.
IN_PLACE = MappingProxyType(
    {
        "sigmoid": (ACTIVATE["sigmoid"], _multiply_sigmoid_slope),
        "tanh": (ACTIVATE["tanh"], _multiply_tanh_slope),
        "relu": (ACTIVATE["relu"], _multiply_relu_slope),
    }
)
