"""The examples of a run: those that are trained on, those that are held out, and the test set."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mlp_core.arrays import Labels
from mlp_core.data.batches import Indices
from mlp_core.data.examples import TrainingData
from mlp_core.input_transform import IDENTITY, Transform
from mlp_core.training.config import TrainConfig
from mlp_core.training.random_streams import open_stream


@dataclass(frozen=True)
class EvaluationSet:
    """Examples to evaluate a network on.

    Args:
        pixels: Of any number type, (N, D).
        labels: Class indices, (N,).
        transform: From the pixels to inputs.
        rows: Which of the examples to take, (M,); None takes all.
        columns: Which of the network's inputs the pixels are, (D,), the others being 0; None means
            all of them.
    """

    pixels: NDArray[Any]
    labels: Labels
    transform: Transform = IDENTITY
    rows: Indices | None = None
    columns: Indices | None = None

    def __len__(self) -> int:
        return len(self.pixels) if self.rows is None else len(self.rows)

    def slice(self, start: int, stop: int) -> tuple[NDArray[Any], Labels]:
        """Return the pixels and labels from one position to another."""
        rows = slice(start, stop) if self.rows is None else self.rows[start:stop]
        return self.pixels[rows], self.labels[rows]

    def count_classes(self, classes: int) -> list[int]:
        """Return the number of examples of each class."""
        labels = self.labels if self.rows is None else self.labels[self.rows]
        return [int(count) for count in np.bincount(labels, minlength=classes)]


class Splits:
    """The training set without the held-out examples, the held-out examples, and the test set.

    Attributes:
        members: Indices of the training examples that are not held out, ascending; None means all.
        train: Those examples.
        validation: The held-out examples; None if there are none.
        test: The test set.

    Raises:
        ConfigError: validation_fraction leaves no example on one side.
    """

    def __init__(self, config: TrainConfig, data: TrainingData) -> None:
        self.members: Indices | None = None
        self.validation: EvaluationSet | None = None
        examples = len(data.train.labels)
        held_out = config.validation_examples(examples)
        if held_out:
            order = open_stream(config.seed, "validation").permutation(examples)
            self.members = np.sort(order[held_out:])
            self.validation = _select_training_rows(data, np.sort(order[:held_out]))
        self.train = _select_training_rows(data, self.members)
        self.test = EvaluationSet(data.test.pixels, data.test.labels, data.transform)

    def rows(self, batch: Indices) -> Indices:
        """Return the rows of the whole training set for a batch of indices into the members."""
        return batch if self.members is None else self.members[batch]


def _select_training_rows(data: TrainingData, rows: Indices | None) -> EvaluationSet:
    # Pixels that are 0 in every training image add nothing to a logit, whatever their weights.
    columns = data.active if len(data.active) < data.inputs else None
    return EvaluationSet(data.active_pixels, data.train.labels, data.transform, rows, columns)
