"""scikit-learn: MLPClassifier.partial_fit on batches that are drawn for it."""

from typing import Any

import numpy as np
import sklearn
from sklearn.neural_network import MLPClassifier

from contenders.contender import TrainingLoop
from harness.task import BATCH, CLASSES, LEARNING_RATE, Array, Task


class PartialFit(TrainingLoop):
    """One call of partial_fit per step, in float32, plain gradient descent."""

    def __init__(self, task: Task) -> None:
        super().__init__(task)
        self._images = task.images()
        self._model = _make_model(task, self._images)

    def versions(self) -> dict[str, str]:
        """Return scikit-learn's, and those of the numpy that it computes with."""
        return {"scikit-learn": sklearn.__version__, **super().versions()}

    def step(self, batch: Array) -> float:
        """Train on the examples of these indices; return the loss before the update."""
        self._model.partial_fit(self._images[batch], self.task.labels[batch])
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
    # Its optimizer holds these arrays, so the first weights are copied into them.
    for coefficients, weight in zip(model.coefs_, task.weights[::2], strict=True):
        coefficients[...] = weight
    for intercepts, bias in zip(model.intercepts_, task.weights[1::2], strict=True):
        intercepts[...] = bias
    return model
