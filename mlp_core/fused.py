"""One training step in buffers kept from step to step: what `train_step` does, with less traffic.

The floor of a step is its gather and its matrix products. `train_step` takes about twice that for
small networks, this file much less (`docs/benchmarks.md` has the figures of one run). Where the
time went, and what is done about it:

- temporaries: whatever is as large as a weight or a hidden layer's output has a buffer, and the
  operations on it an `out=`;
- the gather: `np.take` with mode="clip" writes into its buffer (mode="raise" copies once more);
- reductions over few classes: logits lie as (C, B), so that they run along the batch, several times
  as fast as along short rows;
- the learning rate: it scales the (C, B) gradient of the logits, so an update is one subtraction;
- sums over the batch: a product with ones, faster than `np.sum` over the first axis;
- the sigmoid: 1/2 + 1/2 tanh(x/2), which needs no reciprocal and can't overflow;
- the gradient by the images: nobody needs it, and it is as dear as a forward pass.

A heavy step can be broken off after each of its products and within them. The update comes last, so
nothing has changed then, and the step is simply taken again.
"""

from collections.abc import Callable
from types import MappingProxyType

import numpy as np

from mlp_core.arrays import Array, Labels
from mlp_core.batches import Indices
from mlp_core.config import TrainConfig
from mlp_core.network import Network
from mlp_core.products import MAX_WORK, Dot, make_breakable


class Workspace:
    """The buffers of one batch size.

    Args:
        network: Whose step it is.
        batch: Examples in it.

    Attributes:
        is_heavy: Whether a step takes so long that it must be breakable.
        outputs: The batch itself, then each hidden layer's output, (B, units).
        slopes: For each hidden layer, a buffer of its output's shape.
        grads: For each hidden layer, dL/d(its output), then dL/d(its input), (B, units).
        logits: Logits, then their gradient, (C, B).
        weight_grads: For each affine layer, of its weight's shape.
        row: A number for each example, (B,); so are picked and ones.
        hits: Where each label's logit is in the flattened logits, (B,).
    """

    def __init__(self, network: Network, batch: int) -> None:
        dtype = network.dtype
        inputs, *hidden, classes = network.layer_sizes
        # Each weight is met three times: forward, and in the gradients by weight and by input.
        self.is_heavy = 3 * batch * network.parameter_count > MAX_WORK
        self.outputs = [np.empty((batch, units), dtype) for units in (inputs, *hidden)]
        self.slopes = [np.empty((batch, units), dtype) for units in hidden]
        self.grads = [np.empty((batch, units), dtype) for units in hidden]
        self.logits = np.empty((classes, batch), dtype)
        self.errors = np.empty((classes, batch), dtype)
        self.weight_grads = [np.empty_like(affine.weight) for affine in network.affines]
        self.bias_grads = [np.empty_like(affine.bias) for affine in network.affines]
        self.row = np.empty(batch, dtype)
        self.picked = np.empty(batch, dtype)
        self.ones = np.ones(batch, dtype)
        self.hits = np.empty(batch, np.intp)
        self.columns = np.arange(batch)


class FusedStep:
    """Trains a network in place, one batch a call; `train_step` is the readable reference.

    Args:
        network: Whose parameters are changed.
        config: Its loss and optimizer are used.
        x: The training set's inputs, (N, D), of the network's dtype.
        labels: Class indices in range, (N,).
    """

    def __init__(self, network: Network, config: TrainConfig, x: Array, labels: Labels) -> None:
        self._affines = network.affines
        self._network = network
        self._activate, self._multiply_slope = _ACTIVATIONS[network.activation]
        self._loss = _LOSSES[config.loss]
        self._learning_rate = config.optimizer.learning_rate
        self._x = np.ascontiguousarray(x)  # np.take would copy anything else at every step
        self._labels = labels.astype(np.intp)
        self._workspaces: dict[int, Workspace] = {}  # of a full batch, and of an epoch's short one

    def step(self, indices: Indices, should_stop: Callable[[], bool]) -> float:
        """Forward, backward, update on these training examples, (B,).

        Args:
            indices: Which examples.
            should_stop: Asked again and again while a heavy step is taken, never in a light one.

        Returns:
            The loss before the update, mean over the batch. It may be infinite or NaN; numpy's
            warnings are the caller's to silence.

        Raises:
            BrokenOffError: should_stop said so before the update; the network has not changed.
        """
        space = self._workspaces.get(len(indices))
        if space is None:
            space = self._workspaces[len(indices)] = Workspace(self._network, len(indices))
        dot = make_breakable(should_stop) if space.is_heavy else np.dot
        self._gather(space, indices)
        self._forward(space, dot)
        loss = self._loss(space, self._learning_rate / len(indices))
        self._backward(space, dot)
        self._update(space)
        return loss

    def _gather(self, space: Workspace, indices: Indices) -> None:
        np.take(self._x, indices, axis=0, out=space.outputs[0], mode="clip")
        np.take(self._labels, indices, out=space.hits, mode="clip")
        np.multiply(space.hits, len(indices), out=space.hits)
        np.add(space.hits, space.columns, out=space.hits)

    def _forward(self, space: Workspace, dot: Dot) -> None:
        *hidden, last = self._affines
        for affine, x, y in zip(hidden, space.outputs[:-1], space.outputs[1:], strict=True):
            dot(x, affine.weight, y)
            np.add(y, affine.bias, out=y)
            self._activate(y)
        dot(last.weight.T, space.outputs[-1].T, space.logits)
        np.add(space.logits, last.bias[:, None], out=space.logits)

    def _backward(self, space: Workspace, dot: Dot) -> None:
        grad_y = space.logits.T
        for number in reversed(range(len(self._affines))):
            dot(space.outputs[number].T, grad_y, space.weight_grads[number])
            np.dot(space.ones, grad_y, out=space.bias_grads[number])
            if number:
                grad_x = space.grads[number - 1]
                dot(grad_y, self._affines[number].weight.T, grad_x)
                self._multiply_slope(grad_x, space.outputs[number], space.slopes[number - 1])
                grad_y = grad_x

    def _update(self, space: Workspace) -> None:
        # The gradients hold the learning rate since the loss.
        for affine, grad in zip(self._affines, space.weight_grads, strict=True):
            np.subtract(affine.weight, grad, out=affine.weight)
        for affine, grad in zip(self._affines, space.bias_grads, strict=True):
            np.subtract(affine.bias, grad, out=affine.bias)


def _cross_entropy(space: Workspace, scale: float) -> float:
    """Replace logits by scale times (p - onehot); return the mean of log(sum exp) - logit."""
    logits = space.logits
    np.maximum.reduce(logits, axis=0, out=space.row)
    np.subtract(logits, space.row, out=logits)
    np.take(logits.reshape(-1), space.hits, out=space.picked, mode="clip")
    np.exp(logits, out=logits)
    np.add.reduce(logits, axis=0, out=space.row)
    np.subtract(np.log(space.row), space.picked, out=space.picked)
    np.divide(scale, space.row, out=space.row)
    np.multiply(logits, space.row, out=logits)
    logits.reshape(-1)[space.hits] -= scale
    return float(np.dot(space.ones, space.picked)) / len(space.row)


def _mse(space: Workspace, scale: float) -> float:
    """Replace logits by scale times p (e - sum e p), e = p - onehot; return the mean of e²/2."""
    probs, errors = space.logits, space.errors
    np.maximum.reduce(probs, axis=0, out=space.row)
    np.subtract(probs, space.row, out=probs)
    np.exp(probs, out=probs)
    np.add.reduce(probs, axis=0, out=space.row)
    np.divide(probs, space.row, out=probs)
    np.copyto(errors, probs)
    errors.reshape(-1)[space.hits] -= 1
    loss = float(np.vdot(errors, errors)) / 2 / len(space.row)
    np.add.reduce(errors * probs, axis=0, out=space.row)
    np.subtract(errors, space.row, out=errors)
    np.multiply(errors, scale, out=errors)
    np.multiply(probs, errors, out=probs)
    return loss


def _sigmoid(y: Array) -> None:
    np.multiply(y, 0.5, out=y)
    np.tanh(y, out=y)
    np.multiply(y, 0.5, out=y)
    np.add(y, 0.5, out=y)


def _multiply_sigmoid_slope(grad: Array, y: Array, slope: Array) -> None:
    np.multiply(y, y, out=slope)
    np.subtract(y, slope, out=slope)
    np.multiply(grad, slope, out=grad)


def _tanh(y: Array) -> None:
    np.tanh(y, out=y)


def _multiply_tanh_slope(grad: Array, y: Array, slope: Array) -> None:
    np.multiply(y, y, out=slope)
    np.subtract(1, slope, out=slope)
    np.multiply(grad, slope, out=grad)


def _relu(y: Array) -> None:
    np.maximum(y, 0, out=y)


def _multiply_relu_slope(grad: Array, y: Array, slope: Array) -> None:
    np.sign(y, out=slope)  # y is never negative: 1 where the unit is on, else 0
    np.multiply(grad, slope, out=grad)


_LOSSES: MappingProxyType[str, Callable[[Workspace, float], float]] = MappingProxyType(
    {"cross_entropy": _cross_entropy, "mse": _mse}
)
_ACTIVATIONS = MappingProxyType(
    {
        "sigmoid": (_sigmoid, _multiply_sigmoid_slope),
        "tanh": (_tanh, _multiply_tanh_slope),
        "relu": (_relu, _multiply_relu_slope),
    }
)
