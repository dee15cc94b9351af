"""Which examples are learned from, held out, and only measured on."""

import numpy as np

from mlp_core.batches import Indices
from mlp_core.config import TrainConfig
from mlp_core.data import Examples, TrainingData
from mlp_core.metrics import Measured
from mlp_core.streams import open_stream


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
            self.validation = _measured(data.train, data, np.sort(order[:held_out]))
        self.train = _measured(data.train, data, self.members)
        self.test = _measured(data.test, data, None)

    def rows(self, batch: Indices) -> Indices:
        """Return which rows of the whole training set a batch of the members means."""
        return batch if self.members is None else self.members[batch]


def _measured(examples: Examples, data: TrainingData, chosen: Indices | None) -> Measured:
    return Measured(examples.pixels, examples.labels, data.input_scale, chosen)
