"""The updates of a group of networks, each with its learning rate and weight decay."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mlp_core.arrays import Array
from mlp_core.data.batches import Indices
from mlp_core.fast.updates import BLOCK, Block, limit_norm, make_rule
from mlp_core.training.config import TrainConfig
from mlp_core.training.optimizers import Adam, make_slots


@dataclass(frozen=True)
class GroupArrays:
    """The same kind of array of G networks: parameters, their gradients, or a slot.

    Args:
        weights: (D, G, H) of the first layer, then (G, fan_in, fan_out).
        biases: (G, fan_out), but (C, G) of the last layer.
    """

    weights: list[Array]
    biases: list[Array]

    @property
    def all(self) -> list[Array]:
        """The weights, then the biases."""
        return [*self.weights, *self.biases]

    def of_network(self, number: int) -> list[Array]:
        """Return views of one network's arrays, in the order of a FusedStep's params."""
        first, *weights = self.weights
        *biases, last = self.biases
        inner = [array[number] for array in (*weights, *biases)]
        return [first[:, number], *inner, last[:, number]]


@dataclass(frozen=True)
class _Part:
    """A parameter of all networks as a matrix, its blocks, and factors that broadcast to them."""

    matrix: Array
    blocks: list[Block]
    rates: NDArray[np.float64]
    decays: NDArray[np.float64] | None


class GroupUpdate:
    """The updates of `FusedUpdate` for each network of a group.

    Args:
        configs: Of the networks; they differ in learning rate and weight decay only.
        params: Changed in place.
        grads: The buffers of their gradients.
        dense: The first layer's rows, from the first, that every step's gradient has; without
            slots, an update of other rows changes only those that it names.
        total_steps: Of the whole run, for the schedule.

    Attributes:
        slots: The optimizer's arrays, for each slot one of each parameter's shape.
    """

    def __init__(
        self,
        configs: Sequence[TrainConfig],
        params: GroupArrays,
        grads: GroupArrays,
        dense: int,
        total_steps: int,
    ) -> None:
        self._config, self._params, self._total_steps = configs[0], params, total_steps
        self.slots = make_slots(configs[0].optimizer, params.all)
        self._rates = np.array([config.optimizer.learning_rate for config in configs])
        self._decays = self._rates * [config.weight_decay for config in configs]
        self._change = make_rule(configs[0].optimizer)
        self._parts = [
            self._part(number, param, grad, dense if number == 0 else len(param))
            for number, (param, grad) in enumerate(zip(params.all, grads.all, strict=True))
        ]
        first, *others = params.weights
        self._limited = [first.reshape(len(first), -1), *(w for layer in others for w in layer)]

    def gradient_scale(self, step_index: int) -> NDArray[np.float64]:
        """Return the factor of each network's gradient at a step, counted from 0, (G,)."""
        optimizer = self._config.optimizer
        if isinstance(optimizer, Adam):
            return np.full(len(self._rates), 1 - optimizer.beta1)
        return self._rates * self._config.schedule.factor(step_index, self._total_steps)

    def apply(self, step_index: int, rows: Indices, row_grads: Array) -> None:
        """Change the parameters and the slots by one update.

        Args:
            step_index: Number of the step, from 0.
            rows: The first layer's rows after the dense ones that this gradient has.
            row_grads: Their gradient, (rows, G * H); with slots it is also in the buffer.
        """
        factor = self._config.schedule.factor(step_index, self._total_steps)
        for part in self._parts:
            if part.decays is not None:
                shrinking = (1 - factor * part.decays).astype(part.matrix.dtype)
                np.multiply(part.matrix, shrinking, out=part.matrix)
            self._change(part.blocks, step_index, factor * part.rates)
        if not self.slots and len(rows):
            self._parts[0].matrix[rows] -= row_grads
        if self._config.max_norm is not None:
            for matrix in self._limited:
                limit_norm(matrix, self._config.max_norm)

    def _part(self, number: int, param: Array, grad: Array, dense: int) -> _Part:
        slots = [slot[number] for slot in self.slots]
        matrix, *others = (array.reshape(len(param), -1) for array in (param, grad, *slots))
        is_first_axis = 0 < number < len(self._params.all) - 1  # of the networks
        has_decay = number < len(self._params.weights) and self._decays.any()
        return _Part(
            matrix,
            _blocks(matrix, others, len(matrix) if slots else dense),
            _spread(self._rates, matrix, is_first_axis=is_first_axis),
            _spread(self._decays, matrix, is_first_axis=is_first_axis) if has_decay else None,
        )


def _blocks(matrix: Array, others: Sequence[Array], limit: int) -> list[Block]:
    """Return blocks of the first rows of a parameter, with its gradient and slots."""
    width, has_slots = matrix.shape[1], len(others) > 1
    step = max(1, BLOCK // width) if has_slots else limit
    scratch = np.empty((step if has_slots else 0, width), matrix.dtype)
    blocks = []
    for start in range(0, limit, step):
        stop = min(start + step, limit)
        grad, *slots = (array[start:stop] for array in others)
        blocks.append(Block(matrix[start:stop], grad, tuple(slots), scratch[: stop - start]))
    return blocks


def _spread(
    values: NDArray[np.float64], matrix: Array, *, is_first_axis: bool
) -> NDArray[np.float64]:
    """Return a value of each network, so that it broadcasts to rows of the matrix."""
    if is_first_axis:
        return values[:, None]
    return np.repeat(values, matrix.shape[1] // len(values))
