"""The readable train_step in float32: what the fused step is bent away from."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from mlp_core import (
    SGD,
    Affine,
    Network,
    TrainConfig,
    Updater,
    softmax_cross_entropy,
    train_step,
)

from harness.instruction_sets import describe_numpy
from harness.task import LEARNING_RATE, Array, Task


class Plain:
    """The reference's step on images that are scaled beforehand."""

    def __init__(self, task: Task) -> None:
        w1, b1, w2, b2 = (weight.copy() for weight in task.weights)
        self._task = task
        self._images = task.images()
        self._network = Network([Affine(w1, b1), Affine(w2, b2)], "sigmoid")
        config = TrainConfig(hidden_sizes=(len(b1),), optimizer=SGD(LEARNING_RATE))
        self._updater = Updater(config, self._network.params, total_steps=10**9)
        self._rng = np.random.default_rng(0)

    def run(self, steps: int) -> None:
        """Take so many steps."""
        for _ in range(steps):
            self._step(self._task.draw(self._rng))

    def _step(self, batch: Array) -> float:
        x, labels = self._images[batch], self._task.labels[batch]
        return train_step(self._network, softmax_cross_entropy, self._updater, x, labels)

    def losses(self) -> list[float]:
        """Return the loss of each of the task's batches before its update."""
        return [self._step(batch) for batch in self._task.batches]

    def versions(self) -> dict[str, str]:
        """Return numpy's and its BLAS."""
        return describe_numpy()


def make_contender(_kind: str, task: Task, _options: Mapping[str, Any]) -> Plain:
    """Return the reference."""
    return Plain(task)
