"""The notebook's own loop in float64, as its reader would type it: new arrays in every step."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from harness.instruction_sets import describe_numpy
from harness.task import BATCH, CLASSES, LEARNING_RATE, Array, Task


class Notebook:
    """The notebook's loop body."""

    def __init__(self, task: Task) -> None:
        self._task = task
        self._images = task.images("float64")
        self._params = [weight.astype(np.float64) for weight in task.weights]
        self._rng = np.random.default_rng(0)

    def run(self, steps: int) -> None:
        """Take so many steps."""
        for _ in range(steps):
            self._step(self._rng.choice(len(self._images), BATCH))

    def _step(self, mask: Array) -> float:
        loss, gradients = _gradients(self._params, self._images[mask], self._task.labels[mask])
        pairs = zip(self._params, gradients, strict=True)
        self._params = [param - LEARNING_RATE * gradient for param, gradient in pairs]
        return loss

    def losses(self) -> list[float]:
        """Return the loss of each of the task's batches before its update."""
        return [self._step(mask) for mask in self._task.batches]

    def versions(self) -> dict[str, str]:
        """Return numpy's and its BLAS."""
        return describe_numpy()


def _gradients(params: list[Array], x: Array, labels: Array) -> tuple[float, list[Array]]:
    w1, b1, w2, b2 = params
    a1 = np.dot(x, w1) + b1
    z1 = _sigmoid(a1)
    probs = _softmax(np.dot(z1, w2) + b2)
    targets = _one_hot(labels)
    loss = _cross_entropy(probs, targets)
    dy = (probs - targets) / len(x)
    dz1 = np.dot(dy, w2.T)
    da1 = (1.0 - _sigmoid(a1)) * _sigmoid(a1) * dz1
    np.dot(da1, w1.T)  # the notebook takes the gradient by the images too
    return loss, [np.dot(x.T, da1), np.sum(da1, axis=0), np.dot(z1.T, dy), np.sum(dy, axis=0)]


def _sigmoid(x: Array) -> Array:
    return 1 / (1 + np.exp(-x))


def _softmax(logits: Array) -> Array:
    transposed = logits.T - np.max(logits.T, axis=0)
    probs: Array = (np.exp(transposed) / np.sum(np.exp(transposed), axis=0)).T
    return probs


def _one_hot(labels: Array) -> Array:
    targets = np.zeros((labels.size, CLASSES))
    for row, label in zip(targets, labels, strict=True):
        row[label] = 1
    return targets


def _cross_entropy(probs: Array, targets: Array) -> float:
    chosen = probs[np.arange(len(probs)), targets.argmax(axis=1)]
    return float(-np.sum(np.log(chosen)) / len(probs))


def make_contender(_kind: str, task: Task, _options: Mapping[str, Any]) -> Notebook:
    """Return the notebook's loop."""
    return Notebook(task)
