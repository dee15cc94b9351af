"""Activation functions in place, and the product of a gradient with their derivative."""

from types import MappingProxyType

import numpy as np

from mlp_core.arrays import DTYPES, Array

# numpy is a third faster with an array of one number than with a Python number; same bits.
_HALVES = {np.dtype(name): np.array(0.5, name) for name in DTYPES}
_ZEROS = {np.dtype(name): np.array(0, name) for name in DTYPES}


def _sigmoid(y: Array) -> None:
    # 1 / (1 + exp(-x)) = 1/2 + 1/2 tanh(x/2), which needs no reciprocal and can't overflow.
    half = _HALVES[y.dtype]
    np.multiply(y, half, out=y)
    np.tanh(y, out=y)
    np.multiply(y, half, out=y)
    np.add(y, half, out=y)


def _tanh(y: Array) -> None:
    np.tanh(y, out=y)


def _relu(y: Array) -> None:
    np.maximum(y, _ZEROS[y.dtype], out=y)


def _multiply_by_sigmoid_slope(grad: Array, y: Array, slope: Array) -> None:
    np.multiply(y, y, out=slope)
    np.subtract(y, slope, out=slope)
    np.multiply(grad, slope, out=grad)


def _multiply_by_tanh_slope(grad: Array, y: Array, slope: Array) -> None:
    np.multiply(y, y, out=slope)
    np.subtract(1, slope, out=slope)
    np.multiply(grad, slope, out=grad)


def _multiply_by_relu_slope(grad: Array, y: Array, slope: Array) -> None:
    np.sign(y, out=slope)  # y is never negative: 1 where the unit is active, else 0
    np.multiply(grad, slope, out=grad)


# Each replaces an affine layer's output, of any shape, by its activation.
ACTIVATE = MappingProxyType({"sigmoid": _sigmoid, "tanh": _tanh, "relu": _relu})
# Each multiplies a gradient by the derivative at the activated output, (B, units) all three; the
# last argument is a buffer.
MULTIPLY_BY_SLOPE = MappingProxyType(
    {
        "sigmoid": _multiply_by_sigmoid_slope,
        "tanh": _multiply_by_tanh_slope,
        "relu": _multiply_by_relu_slope,
    }
)
