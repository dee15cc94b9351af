"""What an epoch's report measures: all examples, tile after tile, and may be broken off."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from mlp_core.data.splits import Splits
from mlp_core.fast.evaluation import Measured, measure_tiles
from mlp_core.interruptible_matmul import MatmulInterruptedError
from mlp_core.network import Network


@dataclass(frozen=True)
class Score:
    """What was measured on some examples; NaN where an output is not finite.

    Args:
        accuracy: The share that is right, in [0, 1].
        class_accuracy: The same of each class; None for a class that none is of.
        loss: Their mean loss; None if it was not asked for.
    """

    accuracy: float
    class_accuracy: tuple[float | None, ...] = ()
    loss: float | None = None


@dataclass(frozen=True)
class Scores:
    """Of the examples that are learned from, the test set, and what is held out, if anything is."""

    train: Score
    test: Score
    validation: Score | None = None

    @property
    def figures(self) -> list[float]:
        """Every accuracy and loss that was measured."""
        scores = [score for score in (self.train, self.test, self.validation) if score]
        measured = [figure for score in scores for figure in (score.accuracy, score.loss)]
        return [figure for figure in measured if figure is not None]


def measure_scores(
    network: Network,
    splits: Splits,
    loss: str,
    should_stop: Callable[[], bool],
    *,
    with_train_loss: bool = False,
) -> Scores:
    """Return the scores of a network, the named loss on what is held out.

    Args:
        network: The network.
        splits: What to measure on.
        loss: cross_entropy or mse.
        should_stop: Asked after each tile.
        with_train_loss: Whether the loss is wanted on what is learned from, too.

    Raises:
        MatmulInterruptedError: should_stop said so.
    """
    train = measure(network, splits.train, loss if with_train_loss else None, should_stop)
    test = measure(network, splits.test, None, should_stop)
    if splits.validation is None:
        return Scores(train, test)
    return Scores(train, test, measure(network, splits.validation, loss, should_stop))


def measure(
    network: Network, measured: Measured, loss: str | None, should_stop: Callable[[], bool]
) -> Score:
    """Return the score of a network on some examples, with the named loss if there is a name.

    Raises:
        MatmulInterruptedError: should_stop said so.
    """
    correct, total = np.zeros(network.layer_sizes[-1], np.intp), 0.0
    for tile in measure_tiles(network, measured, loss):
        if should_stop():
            raise MatmulInterruptedError
        if not tile.is_finite:
            return Score(math.nan)
        correct += tile.correct
        total += tile.loss
    count = len(measured)
    return Score(
        accuracy=int(correct.sum()) / count,
        class_accuracy=_shares(correct.tolist(), measured.count_classes(len(correct))),
        loss=total / count if loss else None,
    )


def _shares(correct: list[int], counts: list[int]) -> tuple[float | None, ...]:
    return tuple(
        right / count if count else None for right, count in zip(correct, counts, strict=True)
    )
