"""A multi-layer perceptron: affine layers with one nonlinearity between them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

from mlp_core.arrays import DTYPES, Array
from mlp_core.errors import ShapeError
from mlp_core.fast.activations import ACTIVATE
from mlp_core.fast.forward import forward_in_place
from mlp_core.initializers import Initializer
from mlp_core.input_transform import IDENTITY, Standardize, Transform
from mlp_core.layers import Activation, Affine, Layer

# Images are computed in tiles of 8 rows, so that an image has the same bits in every batch. In
# tiles of 16 or 32, OpenBLAS's kernel for Haswell and Zen gave 2 of 3 images other bits at another
# row, and a single row, which is a vector product, had other bits with every kernel.
TILE_ROWS = 8
# The largest array of the tiles that are computed at once: it fits into a cache, and Python's
# overhead is small. Two threads that predict at once then seldom wait for each other.
CHUNK_BYTES = 2 * 2**20


class Network:
    """Layers in order, the last returns logits; holds parameters only, so threads may share it.

    Args:
        affines: The affine layers, first to last; each takes the output of the one before.
        activation: sigmoid, tanh or relu, after every affine layer but the last.
        transform: From stored values to inputs, in predict_probs (1/255 for MNIST's bytes).

    Raises:
        ShapeError: there is no layer, or the shapes of two layers, or of the first layer and the
            transform, are incompatible.
        ConfigError: the activation is unknown.
    """

    def __init__(
        self, affines: Sequence[Affine], activation: str, transform: Transform = IDENTITY
    ) -> None:
        _check_affines(affines)
        _check_transform(transform, affines[0])
        self.activation = activation
        self.transform = transform
        self.affines = tuple(affines)
        self._layers = _stack(self.affines, activation)

    @classmethod
    def create(
        cls,
        layer_sizes: Sequence[int],
        activation: str,
        initializer: Initializer,
        rng: np.random.Generator,
        dtype: DTypeLike = "float32",
    ) -> "Network":
        """Return a network with initial weights.

        Args:
            layer_sizes: Input, hidden layers, classes, for example (784, 50, 10).
            activation: sigmoid, tanh or relu.
            initializer: Distribution of the weights, drawn first layer first; biases are zero.
            rng: Source of random numbers.
            dtype: float32 or float64.

        Raises:
            ShapeError: there are fewer than two sizes.
        """
        return cls(draw_affines(layer_sizes, initializer, rng, dtype), activation)

    def copy(self, dtype: DTypeLike) -> "Network":
        """Return a network of this dtype that shares no parameter; they are C-contiguous."""
        affines = [
            Affine(affine.weight.astype(dtype, order="C"), affine.bias.astype(dtype))
            for affine in self.affines
        ]
        return Network(affines, self.activation, self.transform)

    @property
    def layer_sizes(self) -> tuple[int, ...]:
        """Input, hidden layers, classes."""
        return (self.affines[0].weight.shape[0], *(len(affine.bias) for affine in self.affines))

    @property
    def dtype(self) -> np.dtype[Any]:
        """The dtype of every parameter."""
        return self.affines[0].weight.dtype

    @property
    def params(self) -> list[Array]:
        """Weight and bias of each affine layer, first to last; training changes them in place."""
        return [param for affine in self.affines for param in affine.params]

    @property
    def parameter_count(self) -> int:
        """The number of trainable parameters."""
        return sum(param.size for param in self.params)

    def forward(self, x: Array) -> tuple[Array, list[Array]]:
        """Return the logits of a batch, (B, C), and the caches that backward takes.

        Raises:
            ShapeError: x is not (B, D).
        """
        logits, caches = x, []
        for logits, cache in self.forward_layers(x):  # noqa: B007  the last output is returned
            caches.append(cache)
        return logits, caches

    def forward_layers(self, x: Array) -> Iterator[tuple[Array, Array]]:
        """Yield the output and the cache of each layer, activations too (errors as forward)."""
        for layer in self._layers:
            x, cache = layer.forward(x)
            yield x, cache

    def backward(self, grad_logits: Array, caches: Sequence[Array]) -> list[Array]:
        """Return the gradients of params, in their order.

        Raises:
            ShapeError: grad_logits is not (B, C) of the batch in the caches.
        """
        layers = list(self.backward_layers(grad_logits, caches))
        return [grad for _, param_grads in reversed(layers) for grad in param_grads]

    def grad_x(self, grad_logits: Array, caches: Sequence[Array]) -> Array:
        """Return the gradient of the input of forward, (B, D) (errors as backward)."""
        *_, (grad, _) = self.backward_layers(grad_logits, caches)
        return grad

    def backward_layers(
        self, grad_logits: Array, caches: Sequence[Array]
    ) -> Iterator[tuple[Array, list[Array]]]:
        """Yield the gradients of each layer's input and of its parameters, last layer first.

        The layers are those of forward_layers; errors as backward.
        """
        grad = grad_logits
        for layer, cache in zip(reversed(self._layers), reversed(caches), strict=True):
            grad, param_grads = layer.backward(grad, cache)
            yield grad, param_grads

    def predict_probs(self, pixels: NDArray[Any]) -> Array:
        """Return class probabilities; an image has the same bits alone and in every batch.

        Args:
            pixels: Stored values, any number type, (B, D); the transform is applied here.

        Returns:
            Probabilities of the network's dtype, (B, C); NaN where products of large weights
            overflow.

        Raises:
            ShapeError: pixels is not (B, D).
        """
        inputs = self.affines[0].weight.shape[0]
        if pixels.ndim != 2 or pixels.shape[1] != inputs:  # noqa: PLR2004  (B, D)
            raise ShapeError(f"pixels must be (batch, {inputs}), got {pixels.shape}")
        probs = np.empty((len(pixels), self.layer_sizes[-1]), self.dtype)
        tile_bytes = TILE_ROWS * max(self.layer_sizes) * self.dtype.itemsize
        chunk = TILE_ROWS * max(1, CHUNK_BYTES // tile_bytes)
        rows = min(chunk, _whole_tiles(len(pixels)))
        buffers = [np.empty((rows, units), self.dtype) for units in self.layer_sizes]
        with np.errstate(over="ignore", invalid="ignore"):
            for start in range(0, len(pixels), chunk):
                some = pixels[start : start + chunk]
                logits = self._compute_tiles(some, [b[: _whole_tiles(len(some))] for b in buffers])
                _softmax_rows(logits[: len(some)], probs[start : start + chunk])
        return probs

    def _compute_tiles(self, pixels: NDArray[Any], buffers: Sequence[Array]) -> Array:
        x = buffers[0]
        x[len(pixels) :] = 0  # padding; old values there may be slow to multiply
        self.transform.apply(pixels, x.dtype, x[: len(pixels)])
        params = [(affine.weight, affine.bias) for affine in self.affines]
        return forward_in_place(params, buffers, ACTIVATE[self.activation], _multiply_in_tiles)


def multiply_tiles(x: Array, weight: Array, out: Array) -> None:
    """Write x @ weight to out, one product per tile, so that a row has the same bits as alone.

    Args:
        x: One tile or a stack of them, (..., 8, fan_in).
        weight: (fan_in, fan_out).
        out: (..., 8, fan_out).
    """
    if weight.shape[1] == 1:
        # BLAS uses another routine for a single column: with OpenBLAS for Sandy Bridge, a row's
        # bits depend on its position there. Two columns are multiplied as a matrix.
        out[...] = (x @ np.repeat(weight, 2, axis=1))[..., :1]
    else:
        np.matmul(x, weight, out=out)


def _multiply_in_tiles(x: Array, weight: Array, out: Array) -> None:
    multiply_tiles(_as_tiles(x), weight, _as_tiles(out))


def _whole_tiles(rows: int) -> int:
    return -(-rows // TILE_ROWS) * TILE_ROWS


def _as_tiles(x: Array) -> Array:
    return x.reshape(-1, TILE_ROWS, x.shape[1])


def _softmax_rows(logits: Array, out: Array) -> None:
    # A maximum is exact in any order, and four times as fast along the batch as along short rows.
    # A sum is not exact, and must be taken along the row, as for a single image.
    largest = logits.T.copy().max(axis=0)
    np.subtract(logits, largest[:, np.newaxis], out=out)
    np.exp(out, out=out)
    np.divide(out, np.add.reduce(out, axis=1, keepdims=True), out=out)


def draw_affines(
    layer_sizes: Sequence[int],
    initializer: Initializer,
    rng: np.random.Generator,
    dtype: DTypeLike,
) -> list[Affine]:
    """Return affine layers with initial weights, drawn first to last, and zero biases."""
    affines = []
    for fan_in, fan_out in pairwise(layer_sizes):
        weight = initializer.draw(fan_in, fan_out, rng).astype(dtype)
        affines.append(Affine(weight, np.zeros(fan_out, dtype)))
    return affines


def _stack(affines: Sequence[Affine], activation: str) -> list[Layer]:
    layers: list[Layer] = []
    for affine in affines:
        layers += [affine, Activation(activation)]
    return layers[:-1]  # the last affine layer returns logits


def _check_affines(affines: Sequence[Affine]) -> None:
    if not affines:
        raise ShapeError("a network needs at least one affine layer, got none")
    dtype = affines[0].weight.dtype
    if dtype.name not in DTYPES:
        raise ShapeError(f"parameters must be one of {DTYPES}, got {dtype}")
    for number, affine in enumerate(affines[1:], start=2):
        expected, found = len(affines[number - 2].bias), affine.weight.shape[0]
        if (expected, dtype) != (found, affine.weight.dtype):
            raise ShapeError(
                f"layer {number} must take {expected} inputs in {dtype}, "
                f"got {found} in {affine.weight.dtype}"
            )


def _check_transform(transform: Transform, first: Affine) -> None:
    inputs = len(first.weight)
    if isinstance(transform, Standardize) and len(transform.mean) != inputs:
        raise ShapeError(
            f"input_mean must be ({inputs},) like the rows of W1, got {transform.mean.shape}"
        )
