"""The work that no numpy program can avoid: the gather, and the five products of two layers."""

import numpy as np

from contenders.contender import Contender
from harness.task import BATCH, CLASSES, Array, Task

DRAWN = 1000


class Floor(Contender):
    """The gather and the products, float32, into reused arrays, with indices drawn beforehand."""

    def __init__(self, task: Task) -> None:
        super().__init__(task)
        pixels, hidden = task.weights[0].shape
        self._batches = self.rng.integers(len(task.pixels), size=(DRAWN, BATCH))
        self._images = task.images()
        self._w1, self._w2 = task.weights[0], task.weights[2]
        self._x, self._z, self._y, self._grad_z = (
            np.zeros((BATCH, units), np.float32) for units in (pixels, hidden, CLASSES, hidden)
        )
        self._grad_w1, self._grad_w2 = np.empty_like(self._w1), np.empty_like(self._w2)

    def run(self, steps: int) -> None:
        """Take a number of steps."""
        for number in range(steps):
            self._step(self._batches[number % DRAWN])

    def _step(self, batch: Array) -> None:
        x, z, y, grad_z = self._x, self._z, self._y, self._grad_z
        np.take(self._images, batch, axis=0, out=x, mode="clip")
        np.dot(x, self._w1, out=z)
        np.dot(z, self._w2, out=y)
        np.dot(z.T, y, out=self._grad_w2)
        np.dot(y, self._w2.T, out=grad_z)
        np.dot(x.T, grad_z, out=self._grad_w1)
