"""The notebook's own loop in float64, as its reader would type it: new arrays in every step."""

import numpy as np

from contenders.contender import TrainingLoop
from harness.task import BATCH, CLASSES, LEARNING_RATE, Array, Task


class Notebook(TrainingLoop):
    """The notebook's loop body."""

    def __init__(self, task: Task) -> None:
        super().__init__(task)
        self._images = task.images("float64")
        self._params = [weight.astype(np.float64) for weight in task.weights]

    def draw(self) -> Array:
        """Return the indices of one batch, as the notebook draws them."""
        return self.rng.choice(len(self._images), BATCH)

    def step(self, batch: Array) -> float:
        """Train on the examples of these indices; return the loss before the update."""
        loss, gradients = _gradients(self._params, self._images[batch], self.task.labels[batch])
        pairs = zip(self._params, gradients, strict=True)
        self._params = [param - LEARNING_RATE * gradient for param, gradient in pairs]
        return loss


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
