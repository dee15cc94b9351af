"""The readable train_step in float32: the reference of the fused step."""

from mlp_core import (
    SGD,
    Affine,
    Network,
    TrainConfig,
    Updater,
    softmax_cross_entropy,
    train_step,
)

from contenders.contender import TrainingLoop
from harness.task import LEARNING_RATE, Array, Task


class Plain(TrainingLoop):
    """The plain step on images that are scaled beforehand."""

    def __init__(self, task: Task) -> None:
        super().__init__(task)
        w1, b1, w2, b2 = (weight.copy() for weight in task.weights)
        self._images = task.images()
        self._network = Network([Affine(w1, b1), Affine(w2, b2)], "sigmoid")
        config = TrainConfig(hidden_sizes=(len(b1),), optimizer=SGD(LEARNING_RATE))
        self._updater = Updater(config, self._network.params, total_steps=10**9)

    def step(self, batch: Array) -> float:
        """Train on the examples of these indices; return the loss before the update."""
        x, labels = self._images[batch], self.task.labels[batch]
        return train_step(self._network, softmax_cross_entropy, self._updater, x, labels)
