"""Which examples are learned from, held out, and only measured on."""

import numpy as np

from mlp_core.data.batches import Indices
from mlp_core.data.examples import TrainingData
from mlp_core.fast.evaluation import Measured
from mlp_core.training.config import TrainConfig
from mlp_core.training.random_streams import open_stream


class Splits:
    """The training set without what is held out, the held-out part, and the test set.

    Attributes:
        members: Which training examples are learned from, ascending; None is all.
        train: The examples that are learned from.
        validation: The held-out ones; None if none are.
        test: The test set.

    Raises:
        ConfigError: validation_fraction leaves no example on one side.
    """

    def __init__(self, config: TrainConfig, data: TrainingData) -> None:
        self.members: Indices | None = None
        self.validation: Measured | None = None
        examples = len(data.train.labels)
        held_out = config.validation_examples(examples)
        if held_out:
            order = open_stream(config.seed, "validation").permutation(examples)
            self.members = np.sort(order[held_out:])
            self.validation = _of_training_set(data, np.sort(order[:held_out]))
        self.train = _of_training_set(data, self.members)
        self.test = Measured(data.test.pixels, data.test.labels, data.input_scale)

    def rows(self, batch: Indices) -> Indices:
        """Return which rows of the whole training set a batch of the members means."""
        return batch if self.members is None else self.members[batch]


def _of_training_set(data: TrainingData, rows: Indices | None) -> Measured:
    # What is 0 in every training image adds nothing to a logit, whatever its weights.
    columns = data.active if len(data.active) < data.inputs else None
    return Measured(data.active_pixels, data.train.labels, data.input_scale, rows, columns)
