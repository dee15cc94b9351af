"""How often a network is right, and how wrong it is."""

from collections.abc import Iterator

import numpy as np

from mlp_core.arrays import Array, Labels
from mlp_core.losses import Loss
from mlp_core.network import Network
from mlp_core.products import MAX_WORK

# 256 rows of 784 float32 are 0.8 MB, which stays in the second cache of current processors.
MAX_MEASURED_ROWS = 256


def accuracy(network: Network, x: Array, labels: Labels) -> float:
    """Return the share of examples whose largest logit is their label's, in [0, 1].

    Args:
        network: The network.
        x: Scaled inputs of the network's dtype, (N, D), at least one.
        labels: Class indices, (N,).

    Raises:
        ShapeError: x is not (N, D).
    """
    return sum(correct_per_tile(network, x, labels)) / len(x)


def mean_loss(network: Network, loss_function: Loss, x: Array, labels: Labels) -> float:
    """Return the mean loss over all examples (arguments and errors as for accuracy)."""
    tiles = logits_per_tile(network, x, labels)
    return sum(loss_function(logits, truth)[0] * len(truth) for logits, truth in tiles) / len(x)


def correct_per_tile(network: Network, x: Array, labels: Labels) -> Iterator[int]:
    """Yield how many examples are right, tile after tile, so that a caller may stop between."""
    for logits, truth in logits_per_tile(network, x, labels):
        yield int(np.count_nonzero(np.argmax(logits, axis=1) == truth))


def logits_per_tile(network: Network, x: Array, labels: Labels) -> Iterator[tuple[Array, Labels]]:
    """Yield logits and labels, tile after tile."""
    # A huge network takes fewer rows at once, so that the caller has not to wait long.
    rows = max(1, min(MAX_MEASURED_ROWS, MAX_WORK // network.parameter_count))
    for start in range(0, len(x), rows):
        logits, _ = network.forward(x[start : start + rows])
        yield logits, labels[start : start + rows]
