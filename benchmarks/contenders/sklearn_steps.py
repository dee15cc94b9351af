"""scikit-learn: MLPClassifier.partial_fit on batches that are drawn for it."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import sklearn
from sklearn.neural_network import MLPClassifier

from harness.instruction_sets import describe_numpy
from harness.task import BATCH, CLASSES, LEARNING_RATE, Array, Task


class PartialFit:
    """One call of partial_fit a step, in float32, plain gradient descent."""

    def __init__(self, task: Task) -> None:
        self._task = task
        self._images = task.images()
        self._model = _make_model(task, self._images)
        self._rng = np.random.default_rng(0)

    def run(self, steps: int) -> None:
        """Take so many steps."""
        for _ in range(steps):
            self._step(self._task.draw(self._rng))

    def losses(self) -> list[float]:
        """Return the loss of each of the task's batches before its update."""
        return [self._step(batch) for batch in self._task.batches]

    def versions(self) -> dict[str, str]:
        """Return scikit-learn's, and those of the numpy that it computes with."""
        return {"scikit-learn": sklearn.__version__, **describe_numpy()}

    def _step(self, batch: Array) -> float:
        self._model.partial_fit(self._images[batch], self._task.labels[batch])
        return float(self._model.loss_)


def _make_model(task: Task, images: Array) -> Any:
    model = MLPClassifier(
        hidden_layer_sizes=(task.weights[0].shape[1],),
        activation="logistic",
        solver="sgd",
        momentum=0,
        nesterovs_momentum=False,
        learning_rate="constant",
        learning_rate_init=LEARNING_RATE,
        alpha=0,
        batch_size=BATCH,
    )
    model.partial_fit(images[:BATCH], task.labels[:BATCH], classes=np.arange(CLASSES))
    # Its optimizer holds these arrays, so the first weights are written into them.
    for coefficients, weight in zip(model.coefs_, task.weights[::2], strict=True):
        coefficients[...] = weight
    for intercepts, bias in zip(model.intercepts_, task.weights[1::2], strict=True):
        intercepts[...] = bias
    return model


def make_contender(_kind: str, task: Task, _options: Mapping[str, Any]) -> PartialFit:
    """Return the classifier."""
    return PartialFit(task)
