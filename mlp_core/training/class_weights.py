"""Weights of the classes in the loss, against a training set in which some classes are rare.

The loss of a batch is the sum of w[label] times an example's loss, divided by the batch size, so
that weights of 1 change nothing. Losses and accuracies of evaluations have no weights.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from mlp_core.errors import ConfigError

BALANCED = "balanced"

ClassWeights = str | tuple[float, ...]


def resolve_class_weights(
    weights: ClassWeights | None, counts: Sequence[int]
) -> NDArray[np.float64] | None:
    """Return the weight of each class, (C,), or None without weights.

    Balanced weights are n / (k n_c), where n_c of n training examples are of class c, and k classes
    have examples (scikit-learn's `compute_class_weight`, after King and Zeng 2001); a class without
    examples has 1.

    Args:
        weights: As in a TrainConfig.
        counts: The training examples of each class.

    Raises:
        ConfigError: the number of weights is not that of the classes.
    """
    if weights is None:
        return None
    if not isinstance(weights, str):
        if len(weights) != len(counts):
            raise ConfigError(
                f"class_weights must have one number for each of {len(counts)} classes, "
                f"got {len(weights)}"
            )
        return np.array(weights, np.float64)
    numbers = np.array(counts)
    present = np.count_nonzero(numbers)
    return np.where(numbers > 0, numbers.sum() / (present * np.maximum(numbers, 1)), 1.0)
