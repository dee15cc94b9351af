"""Updates block by block: schedule, weight decay, optimizer and norm limit in few passes."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mlp_core.arrays import Array
from mlp_core.network import Network
from mlp_core.training.averaging import Averaging
from mlp_core.training.config import TrainConfig
from mlp_core.training.optimizers import SGD, Adam, make_slots

# 128 KB of float32 for each of at most five arrays: a block stays in the L2 cache during all passes
# of an update. An optimizer without slots has one pass, which blocks would make slower.
BLOCK = 32_768


@dataclass(frozen=True)
class Block:
    """Views of the same part of a parameter, its gradient, its slots, and a buffer; one shape."""

    param: Array
    grad: Array
    slots: tuple[Array, ...]
    scratch: Array


class FusedUpdate:
    """The updates of `Updater`, for gradients already multiplied by `gradient_scale`.

    Args:
        config: Its optimizer, schedule, weight_decay and max_norm are used.
        params: Weights, then biases; changed in place.
        grads: The buffers of their gradients; same shapes.
        total_steps: Of the whole run, for the schedule.

    Attributes:
        slots: The optimizer's arrays, for each slot one of each parameter's shape.
    """

    def __init__(
        self,
        config: TrainConfig,
        params: Sequence[Array],
        grads: Sequence[Array],
        total_steps: int,
    ) -> None:
        self._config, self._total_steps = config, total_steps
        self._weights = [param for param in params if param.ndim > 1]
        self.slots = make_slots(config.optimizer, params)
        size = BLOCK if self.slots else max(param.size for param in params)
        self._blocks = _blocks(params, grads, self.slots, size)
        self._weight_blocks = _blocks(self._weights, self._weights, (), size)
        self._change = make_rule(config.optimizer)

    def gradient_scale(self, step_index: int) -> float:
        """Return the factor of the gradient of a step, counted from 0."""
        optimizer = self._config.optimizer
        if isinstance(optimizer, Adam):
            return 1 - optimizer.beta1
        return self._config.learning_rate(step_index, self._total_steps)

    def apply(self, step_index: int) -> None:
        """Change the parameters and the slots by one update."""
        config = self._config
        learning_rate = config.learning_rate(step_index, self._total_steps)
        if config.weight_decay:
            factor = 1 - learning_rate * config.weight_decay
            for block in self._weight_blocks:
                np.multiply(block.param, factor, out=block.param)
        self._change(self._blocks, step_index, learning_rate)
        if config.max_norm is not None:
            for weight in self._weights:
                limit_norm(weight, config.max_norm)


# The last argument is the learning rate, a number or an array that broadcasts to a block. Only Adam
# uses it: the other rules get gradients that it has scaled.
Rule = Callable[[Sequence[Block], int, float | NDArray[np.float64]], None]


def make_rule(optimizer: SGD | Adam) -> Rule:
    """Return the update of blocks: for gradients scaled as `gradient_scale` says."""
    if isinstance(optimizer, Adam):
        return _adam(optimizer)
    if not optimizer.momentum:
        return _descend
    return _accelerate(optimizer.momentum, is_nesterov=optimizer.nesterov)


def _descend(blocks: Sequence[Block], _step_index: int, _learning_rate: object) -> None:
    for block in blocks:
        np.subtract(block.param, block.grad, out=block.param)


def _accelerate(momentum: float, *, is_nesterov: bool) -> Rule:
    def change(blocks: Sequence[Block], _step_index: int, _learning_rate: object) -> None:
        for block in blocks:
            (velocity,) = block.slots
            np.multiply(velocity, momentum, out=velocity)
            np.subtract(velocity, block.grad, out=velocity)
            if is_nesterov:
                np.subtract(block.param, block.grad, out=block.param)
                velocity = np.multiply(velocity, momentum, out=block.scratch)
            np.add(block.param, velocity, out=block.param)

    return change


def _adam(rule: Adam) -> Rule:
    """Algorithm 1 of Kingma and Ba 2015 with its factors combined.

    The gradient arrives as (1 - beta1) g and is added to the mean unchanged; the second slot holds
    the mean square times (1 - beta1)² / (1 - beta2), which root and eps account for.
    """

    def change(
        blocks: Sequence[Block], step_index: int, learning_rate: float | NDArray[np.float64]
    ) -> None:
        root = math.sqrt((1 - rule.beta2 ** (step_index + 1)) / (1 - rule.beta2))
        root *= 1 - rule.beta1
        eps = rule.eps * root
        rate = np.asarray(
            learning_rate * root / (1 - rule.beta1 ** (step_index + 1)), blocks[0].param.dtype
        )
        for block in blocks:
            mean, square = block.slots
            np.multiply(mean, rule.beta1, out=mean)
            np.add(mean, block.grad, out=mean)
            np.multiply(square, rule.beta2, out=square)
            np.multiply(block.grad, block.grad, out=block.scratch)
            np.add(square, block.scratch, out=square)
            np.sqrt(square, out=block.scratch)
            np.add(block.scratch, eps, out=block.scratch)
            np.divide(mean, block.scratch, out=block.scratch)
            np.multiply(block.scratch, rate, out=block.scratch)
            np.subtract(block.param, block.scratch, out=block.param)

    return change


def limit_norm(weight: Array, max_norm: float) -> None:
    """Scale columns down to max_norm in place; `limit_norms` is the readable reference."""
    norms = np.sqrt(np.einsum("ij,ij->j", weight, weight))
    if norms.max() > max_norm:
        np.multiply(weight, max_norm / np.maximum(norms, max_norm), out=weight)


class FusedAverage:
    """An average of a network's weights, moved block by block; see `average_weights`.

    Args:
        averaging: How fast the average follows the weights.
        trained: The network in training.
        steps_per_epoch: After so many steps, the averages are evaluated.

    Attributes:
        network: Has the averages; at first, the weights of the network in training.
    """

    def __init__(self, averaging: Averaging, trained: Network, steps_per_epoch: int) -> None:
        self._averaging = averaging
        self._steps_per_epoch = steps_per_epoch
        self.network = trained.copy(trained.dtype)
        self._blocks = _blocks(self.network.params, trained.params, (), BLOCK)
        self._scratch = np.empty(BLOCK, trained.dtype)

    def follow(self, step: int, store: Callable[[], object], *, is_last: bool) -> None:
        """Move the averages if they are due after a step, from 1; store updates the weights."""
        share = self._averaging.share(step, self._steps_per_epoch, is_last=is_last)
        if not share:
            return
        store()
        for block in self._blocks:
            average, weight, change = block.param, block.grad, self._scratch[: len(block.param)]
            np.subtract(weight, average, out=change)
            np.multiply(change, share, out=change)
            np.add(average, change, out=average)


def _blocks(
    params: Sequence[Array],
    grads: Sequence[Array],
    slots: Sequence[Sequence[Array]],
    size: int,
) -> list[Block]:
    blocks, scratch = [], np.empty(size if slots else 0, params[0].dtype)
    for number, (param, grad) in enumerate(zip(params, grads, strict=True)):
        flats = [array.reshape(-1) for array in (param, grad, *(slot[number] for slot in slots))]
        for start in range(0, param.size, size):
            block_param, block_grad, *block_slots = (flat[start : start + size] for flat in flats)
            blocks.append(
                Block(block_param, block_grad, tuple(block_slots), scratch[: len(block_param)])
            )
    return blocks
