"""The evaluation after an epoch, on 60,000 and 10,000 images, and its matrix products alone."""

import numpy as np

from mlp_core import Affine, Examples, Network, Scale, TrainConfig, TrainingData
from mlp_core.analysis.evaluation import measure_scores
from mlp_core.analysis.metrics import MAX_EVALUATION_ROWS
from mlp_core.data.splits import Splits

from contenders.contender import Contender
from harness.task import CLASSES, PIXEL_MAX, Task

TEST_EXAMPLES = 10_000


class Evaluation(Contender):
    """The evaluation as a run does it after each epoch."""

    def __init__(self, task: Task) -> None:
        super().__init__(task)
        w1, b1, w2, b2 = task.weights
        train = Examples(task.pixels, task.labels)
        test = Examples(task.pixels[:TEST_EXAMPLES], task.labels[:TEST_EXAMPLES])
        data = TrainingData(train, test, CLASSES, Scale(1 / PIXEL_MAX))
        self._network = Network([Affine(w1, b1), Affine(w2, b2)], "sigmoid")
        self._splits = Splits(TrainConfig(hidden_sizes=(len(b1),)), data)

    def run(self, steps: int) -> None:
        """Evaluate a number of times."""
        for _ in range(steps):
            measure_scores(self._network, self._splits, "cross_entropy", lambda: False)


class Products(Contender):
    """The products of the same chunks, of images scaled beforehand, into reused arrays."""

    def __init__(self, task: Task) -> None:
        super().__init__(task)
        images = task.images()
        self._images = np.concatenate([images, images[:TEST_EXAMPLES]])
        self._z, self._y = (
            np.empty((MAX_EVALUATION_ROWS, units), np.float32)
            for units in (task.weights[0].shape[1], CLASSES)
        )

    def run(self, steps: int) -> None:
        """Multiply as often as this number of evaluations does."""
        for _ in range(steps):
            for start in range(0, len(self._images), MAX_EVALUATION_ROWS):
                self._multiply(start)

    def _multiply(self, start: int) -> None:
        x = self._images[start : start + MAX_EVALUATION_ROWS]
        z, y = self._z[: len(x)], self._y[: len(x)]
        np.dot(x, self.task.weights[0], out=z)
        np.dot(z, self.task.weights[2], out=y)
