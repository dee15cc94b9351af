"""Accuracy and loss of a network at the end of an epoch; an evaluation can be interrupted."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from mlp_core.analysis.metrics import evaluation_rows
from mlp_core.arrays import Array, Labels
from mlp_core.data.splits import EvaluationSet, Splits
from mlp_core.fast.activations import ACTIVATE
from mlp_core.fast.forward import forward_in_place
from mlp_core.fast.losses import LOSS_SUMS
from mlp_core.interruptible_matmul import MatmulInterruptedError
from mlp_core.network import Network


@dataclass(frozen=True)
class Score:
    """Accuracy and loss on some examples; the accuracy is NaN where a logit is not finite.

    Args:
        accuracy: Share of correct predictions, in [0, 1].
        class_accuracy: The same of each class; None for a class without examples.
        loss: Mean loss; None if it was not computed.
    """

    accuracy: float
    class_accuracy: tuple[float | None, ...] = ()
    loss: float | None = None


@dataclass(frozen=True)
class Scores:
    """Scores on the training examples, the test set, and the held-out examples, if any."""

    train: Score
    test: Score
    validation: Score | None = None

    @property
    def values(self) -> list[float]:
        """Every accuracy and loss that was computed."""
        scores = [score for score in (self.train, self.test, self.validation) if score]
        found = [value for score in scores for value in (score.accuracy, score.loss)]
        return [value for value in found if value is not None]


def measure_scores(
    network: Network,
    splits: Splits,
    loss: str,
    should_stop: Callable[[], bool],
    *,
    with_train_loss: bool = False,
) -> Scores:
    """Return the scores of a network; the named loss is computed on the held-out examples.

    Args:
        network: The network.
        splits: The examples.
        loss: cross_entropy or mse.
        should_stop: Called after each chunk of examples.
        with_train_loss: Whether to compute the loss on the training examples, too.

    Raises:
        MatmulInterruptedError: should_stop returned True.
    """
    train = measure_score(network, splits.train, loss if with_train_loss else None, should_stop)
    test = measure_score(network, splits.test, None, should_stop)
    if splits.validation is None:
        return Scores(train, test)
    return Scores(train, test, measure_score(network, splits.validation, loss, should_stop))


def measure_score(
    network: Network, examples: EvaluationSet, loss: str | None, should_stop: Callable[[], bool]
) -> Score:
    """Return the score of a network on some examples, with the named loss unless it is None.

    Raises:
        MatmulInterruptedError: should_stop returned True after a chunk of examples.
    """
    correct, total = np.zeros(network.layer_sizes[-1], np.intp), 0.0
    for logits, labels in _compute_logits(network, examples):
        hits = labels[np.argmax(logits, axis=1) == labels]
        correct += np.bincount(hits, minlength=len(correct))
        total += LOSS_SUMS[loss](logits, labels) if loss else 0.0
        if should_stop():
            raise MatmulInterruptedError
        if not np.isfinite(logits).all():
            return Score(math.nan)
    count = len(examples)
    return Score(
        accuracy=int(correct.sum()) / count,
        class_accuracy=_shares(correct.tolist(), examples.count_classes(len(correct))),
        loss=total / count if loss else None,
    )


def _compute_logits(network: Network, examples: EvaluationSet) -> Iterator[tuple[Array, Labels]]:
    """Yield logits, in a buffer that is reused, and labels of chunk after chunk."""
    params: list[tuple[Array, Array]] = [(a.weight, a.bias) for a in network.affines]
    if examples.columns is not None:
        params[0] = params[0][0][examples.columns], params[0][1]
    rows = evaluation_rows(network)
    sizes = (len(params[0][0]), *network.layer_sizes[1:])
    whole = [np.empty((min(rows, len(examples)), units), network.dtype) for units in sizes]
    for start in range(0, len(examples), rows):
        pixels, labels = examples.slice(start, start + rows)
        buffers = [buffer[: len(pixels)] for buffer in whole]
        examples.transform.apply(pixels, network.dtype, buffers[0])
        yield forward_in_place(params, buffers, ACTIVATE[network.activation], np.dot), labels


def _shares(correct: list[int], counts: list[int]) -> tuple[float | None, ...]:
    return tuple(
        hits / count if count else None for hits, count in zip(correct, counts, strict=True)
    )
