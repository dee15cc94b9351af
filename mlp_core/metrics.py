"""How often a network is right."""

import numpy as np

from mlp_core.arrays import Array, Labels
from mlp_core.network import Network
from mlp_core.products import MAX_WORK

# 256 rows of 784 float32 are 0.8 MB, which stays in the second cache of current processors.
MAX_MEASURED_ROWS = 256


def measured_rows(network: Network) -> int:
    """Return how many examples are measured at once: a huge network takes fewer.

    So that a caller who may stop between has not to wait long.
    """
    return max(1, min(MAX_MEASURED_ROWS, MAX_WORK // network.parameter_count))


def accuracy(network: Network, x: Array, labels: Labels) -> float:
    """Return the share of examples whose largest logit is their label's, in [0, 1].

    Args:
        network: The network.
        x: Scaled inputs of the network's dtype, (N, D), at least one.
        labels: Class indices, (N,).

    Raises:
        ShapeError: x is not (N, D).
    """
    rows, correct = measured_rows(network), 0
    for start in range(0, len(x), rows):
        logits, _ = network.forward(x[start : start + rows])
        digits = np.argmax(logits, axis=1)
        correct += int(np.count_nonzero(digits == labels[start : start + rows]))
    return correct / len(x)
