"""What is measured after an epoch, on 60,000 and 10,000 images, and its matrix products alone."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from mlp_core import Affine, Examples, Network, TrainConfig, TrainingData
from mlp_core.analysis.evaluation import measure_scores
from mlp_core.analysis.metrics import MAX_EVALUATION_ROWS
from mlp_core.data.splits import Splits

from harness.instruction_sets import describe_numpy
from harness.task import CLASSES, PIXEL_MAX, Task

TEST_EXAMPLES = 10_000


class Evaluation:
    """As a run does it after each epoch."""

    def __init__(self, task: Task) -> None:
        w1, b1, w2, b2 = task.weights
        train = Examples(task.pixels, task.labels)
        test = Examples(task.pixels[:TEST_EXAMPLES], task.labels[:TEST_EXAMPLES])
        data = TrainingData(train, test, CLASSES, 1 / PIXEL_MAX)
        self._network = Network([Affine(w1, b1), Affine(w2, b2)], "sigmoid")
        self._splits = Splits(TrainConfig(hidden_sizes=(len(b1),)), data)

    def run(self, steps: int) -> None:
        """Evaluate so many times."""
        for _ in range(steps):
            measure_scores(self._network, self._splits, "cross_entropy", lambda: False)

    def losses(self) -> list[float]:
        """Return none: nothing is learned."""
        return []

    def versions(self) -> dict[str, str]:
        """Return numpy's and its BLAS."""
        return describe_numpy()


class Products(Evaluation):
    """The products of the same tiles alone, of images scaled beforehand, into kept arrays."""

    def __init__(self, task: Task) -> None:
        self._w1, self._w2 = task.weights[0], task.weights[2]
        images = task.images()
        self._images = np.concatenate([images, images[:TEST_EXAMPLES]])
        self._z = np.empty((MAX_EVALUATION_ROWS, self._w1.shape[1]), np.float32)
        self._y = np.empty((MAX_EVALUATION_ROWS, CLASSES), np.float32)

    def run(self, steps: int) -> None:
        """Multiply as often as so many evaluations do."""
        for _ in range(steps):
            for start in range(0, len(self._images), MAX_EVALUATION_ROWS):
                self._multiply(start)

    def _multiply(self, start: int) -> None:
        x = self._images[start : start + MAX_EVALUATION_ROWS]
        z, y = self._z[: len(x)], self._y[: len(x)]
        np.dot(x, self._w1, out=z)
        np.dot(z, self._w2, out=y)


def make_contender(kind: str, task: Task, _options: Mapping[str, Any]) -> Evaluation:
    """Return one of the two."""
    return Evaluation(task) if kind == "evaluation" else Products(task)
