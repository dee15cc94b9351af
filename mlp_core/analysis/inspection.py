"""Inspection of a network: each number of a forward and a backward pass, and training steps."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from mlp_core.arrays import Array, Labels
from mlp_core.data.examples import Examples
from mlp_core.layers import Affine
from mlp_core.losses import LOSSES
from mlp_core.network import Network
from mlp_core.training.config import TrainConfig
from mlp_core.training.optimizers import SGD
from mlp_core.training.plain_step import Updater, train_step


@dataclass(frozen=True)
class LayerOutput:
    """The outputs of one layer for a batch.

    Args:
        a: Sums of the weighted inputs and the bias, (B, units); for the last layer the logits.
        z: The activated sums, (B, units); for the last layer the softmax.
    """

    a: Array
    z: Array


@dataclass(frozen=True)
class LayerGrads:
    """Gradients of a batch's mean loss by the values of one layer, each of the value's shape."""

    a: Array
    z: Array
    weight: Array
    bias: Array


@dataclass(frozen=True)
class Inspection:
    """All values that a network computes for a batch.

    Args:
        x: The inputs, (B, D).
        outputs: Outputs of each layer, first to last.
        loss: Mean over the batch, cross-entropy in nats, mse without a unit; None without labels.
        grads: Gradients of each layer, first to last; None without labels.
        grad_x: Gradient of the loss by x, (B, D); None without labels.
    """

    x: Array
    outputs: tuple[LayerOutput, ...]
    loss: float | None = None
    grads: tuple[LayerGrads, ...] | None = None
    grad_x: Array | None = None

    @property
    def logits(self) -> Array:
        """Scores before softmax, (B, C)."""
        return self.outputs[-1].a

    @property
    def probs(self) -> Array:
        """Class probabilities with the bits of Network.predict_probs, (B, C)."""
        return self.outputs[-1].z


def inspect_batch(
    network: Network, pixels: NDArray[Any], labels: Labels | None, loss: str
) -> Inspection:
    """Return each number of a forward pass and, with labels, of a backward pass.

    Args:
        network: The network.
        pixels: Stored values, any number type, (B, D); the transform is applied here.
        labels: Class indices, (B,).
        loss: One of LOSSES.

    Returns:
        Numbers in the network's dtype; infinite or NaN after an overflow.

    Raises:
        ShapeError: pixels is not (B, D), or labels is not (B,) integers.
        LabelError: a label is not a class index.
    """
    with np.errstate(all="ignore"):
        probs = network.predict_probs(pixels)
        x = network.transform.apply(pixels, network.dtype)
        layers = list(network.forward_layers(x))
        outputs = _pair_outputs(layers, probs)
        if labels is None:
            return Inspection(x, outputs)
        mean_loss, grad_logits = LOSSES[loss](outputs[-1].a, labels)
        grad_probs = PROBS_GRADS[loss](probs, labels)
        backward = list(network.backward_layers(grad_logits, [cache for _, cache in layers]))
        grads, grad_x = _pair_grads(backward, grad_logits, grad_probs)
    return Inspection(x, outputs, mean_loss, grads, grad_x)


def descend(
    network: Network, batch: Examples, loss: str, learning_rate: float, steps: int
) -> tuple[Network, list[float], list[Array]]:
    """Return a network after steps of plain gradient descent, with losses and probabilities.

    Both are those before each step; losses are means over the batch, cross-entropy in nats.

    Args:
        network: The network to start from; it does not change.
        batch: Raw pixels and labels, all used in each step.
        loss: One of LOSSES.
        learning_rate: Above 0.
        steps: Number of steps, at least 1.

    Raises:
        ConfigError: learning_rate or steps is too small.
        ShapeError, LabelError: as inspect_batch.
    """
    trained = _copy(network)
    config = TrainConfig(optimizer=SGD(learning_rate), steps=steps)
    updater = Updater(config, trained.params, steps)
    with np.errstate(all="ignore"):
        x = network.transform.apply(batch.pixels, network.dtype)
        losses, probs = [], []
        for _ in range(steps):
            probs.append(trained.predict_probs(batch.pixels))
            losses.append(train_step(trained, LOSSES[loss], updater, x, batch.labels))
    return trained, losses, probs


def example_losses(logits: Array, labels: Sequence[int | None], loss: str) -> list[float | None]:
    """Return the loss of each example, None without a label.

    Cross-entropy is in nats; their mean over the batch is the loss of inspect_batch.

    Args:
        logits: (B, C).
        labels: Class indices, B of them.
        loss: One of LOSSES.

    Raises:
        LabelError: a label is not a class index.
    """
    with np.errstate(all="ignore"):
        return [
            None if label is None else LOSSES[loss](row[np.newaxis], np.array([label]))[0]
            for row, label in zip(logits, labels, strict=True)
        ]


def _copy(network: Network) -> Network:
    affines = [Affine(affine.weight.copy(), affine.bias.copy()) for affine in network.affines]
    return Network(affines, network.activation, network.transform)


def _pair_outputs(layers: Sequence[tuple[Array, Array]], probs: Array) -> tuple[LayerOutput, ...]:
    """Return the outputs of Network.forward_layers by affine layer: its sums, then activations."""
    sums = [y for y, _ in layers[::2]]
    activations = [y for y, _ in layers[1::2]]
    return tuple(map(LayerOutput, sums, [*activations, probs]))


def _pair_grads(
    layers: Sequence[tuple[Array, list[Array]]], grad_logits: Array, grad_probs: Array
) -> tuple[tuple[LayerGrads, ...], Array]:
    """Return the gradients of Network.backward_layers by affine layer, first to last, and of x."""
    by_sums = [grad_logits, *(grad for grad, _ in layers[1::2])]
    *by_outputs, grad_x = [grad_probs, *(grad for grad, _ in layers[::2])]
    by_params = [param_grads for _, param_grads in layers[::2]]
    pairs = zip(by_sums, by_outputs, by_params, strict=True)
    return tuple(LayerGrads(a, z, *params) for a, z, params in pairs)[::-1], grad_x


def _cross_entropy_by_probs(probs: Array, labels: Labels) -> Array:
    """Gradient of the mean of -log p[label] by the probabilities: -1 / p[label], over B."""
    rows, grad = np.arange(len(labels)), np.zeros_like(probs)
    grad[rows, labels] = -1 / probs[rows, labels] / len(labels)
    return grad


def _mse_by_probs(probs: Array, labels: Labels) -> Array:
    """Gradient of the mean of 1/2 sum (p - onehot)² by the probabilities: p - onehot, over B."""
    grad = probs.copy()
    grad[np.arange(len(labels)), labels] -= 1
    return grad / len(labels)


# The functions in LOSSES return the gradient by the logits only, which is all that training needs.
PROBS_GRADS: Final[MappingProxyType[str, Callable[[Array, Labels], Array]]] = MappingProxyType(
    {"cross_entropy": _cross_entropy_by_probs, "mse": _mse_by_probs}
)
