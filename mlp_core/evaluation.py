"""What an epoch's report measures: all examples, tile after tile, and may be broken off."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from mlp_core.fused.evaluation import Measured, measure_tiles
from mlp_core.losses import Loss
from mlp_core.network import Network
from mlp_core.products import BrokenOffError
from mlp_core.splits import Splits


@dataclass(frozen=True)
class Scores:
    """Shares that are right, in [0, 1], and the mean loss of what is held out, if anything is.

    NaN where an output is not finite.
    """

    train_accuracy: float
    test_accuracy: float
    validation_accuracy: float | None = None
    validation_loss: float | None = None


def measure_scores(
    network: Network, splits: Splits, loss_function: Loss, should_stop: Callable[[], bool]
) -> Scores:
    """Return the scores of a network.

    Raises:
        BrokenOffError: should_stop said so.
    """
    train_accuracy, _ = measure(network, splits.train, None, should_stop)
    test_accuracy, _ = measure(network, splits.test, None, should_stop)
    if splits.validation is None:
        return Scores(train_accuracy, test_accuracy)
    validation = measure(network, splits.validation, loss_function, should_stop)
    return Scores(train_accuracy, test_accuracy, *validation)


def measure(
    network: Network,
    measured: Measured,
    loss_function: Loss | None,
    should_stop: Callable[[], bool],
) -> tuple[float, float]:
    """Return the share of examples that are right and their mean loss, without a function 0.

    NaN where an output is not finite.

    Raises:
        BrokenOffError: should_stop said so.
    """
    correct, loss = 0, 0.0
    for tile in measure_tiles(network, measured, loss_function):
        if should_stop():
            raise BrokenOffError
        if not tile.is_finite:
            return math.nan, math.nan
        correct += tile.correct
        loss += tile.loss
    return correct / len(measured), loss / len(measured)
