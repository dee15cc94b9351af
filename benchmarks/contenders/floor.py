"""What no numpy program can leave out: the gather, and the five products of two layers."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from harness.instruction_sets import describe_numpy
from harness.task import BATCH, CLASSES, Task


class Floor:
    """The gather and the products, float32, into kept arrays, with indices drawn beforehand."""

    def __init__(self, task: Task) -> None:
        rng = np.random.default_rng(0)
        pixels, hidden = task.weights[0].shape
        self._batches = rng.integers(len(task.pixels), size=(1000, BATCH))
        self._images = task.images()
        self._w1, self._w2 = task.weights[0], task.weights[2]
        self._x, self._z, self._y, self._grad_z = (
            np.zeros((BATCH, units), np.float32) for units in (pixels, hidden, CLASSES, hidden)
        )
        self._grad_w1, self._grad_w2 = np.empty_like(self._w1), np.empty_like(self._w2)

    def run(self, steps: int) -> None:
        """Take so many steps."""
        for number in range(steps):
            self._step(number)

    def _step(self, number: int) -> None:
        x, z, y, grad_z = self._x, self._z, self._y, self._grad_z
        np.take(self._images, self._batches[number % 1000], axis=0, out=x, mode="clip")
        np.dot(x, self._w1, out=z)
        np.dot(z, self._w2, out=y)
        np.dot(z.T, y, out=self._grad_w2)
        np.dot(y, self._w2.T, out=grad_z)
        np.dot(x.T, grad_z, out=self._grad_w1)

    def losses(self) -> list[float]:
        """Return none: the floor learns nothing."""
        return []

    def versions(self) -> dict[str, str]:
        """Return numpy's and its BLAS."""
        return describe_numpy()


def make_contender(_kind: str, task: Task, _options: Mapping[str, Any]) -> Floor:
    """Return the floor."""
    return Floor(task)
