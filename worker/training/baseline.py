"""Compares a trained network with one that ignores its input."""

import math
from collections.abc import Iterator

import numpy as np

from contracts.jobs.metrics import JobMetrics
from mlp_core.arrays import Labels

NORMAL_95 = 1.645  # the standard normal's 95 % quantile: a one-sided test at 5 %


def baseline_warning(metrics: JobMetrics, labels: Labels, uniform_loss: float) -> str | None:
    """Return why weights are no better than chance, and what to try; None if they are better.

    There are two signs. The test accuracy is not significantly above the share of the most frequent
    class (binomial at 5 %, normal approximation), the best accuracy without looking at the input.
    Or the training loss is above that of equal probabilities, where training starts.

    Args:
        metrics: The weights' metrics.
        labels: The test examples' labels, (N,).
        uniform_loss: The training loss of equal probabilities for all classes.
    """
    signs = [*_accuracy_signs(metrics.test_accuracy, labels)]
    advice = "more steps, or another learning_rate or initializer"
    if metrics.train_loss is not None and metrics.train_loss > uniform_loss:
        signs.append(
            f"the training loss is {metrics.train_loss:.5g}, that of equal probabilities for all "
            f"classes would be {uniform_loss:.5g}"
        )
        advice = "a smaller learning_rate or another initializer"
    if not signs:
        return None
    return f"The network is no better than chance: {'; '.join(signs)}. Try {advice}."


def _accuracy_signs(accuracy: float | None, labels: Labels) -> Iterator[str]:
    counts = np.bincount(labels)
    share = counts.max() / len(labels)
    bound = share + NORMAL_95 * math.sqrt(share * (1 - share) / len(labels))
    # With few examples the bound may be above 1, and no share of them is significant.
    if accuracy is not None and accuracy < 1 and accuracy <= bound:
        yield (
            f"the test accuracy is {100 * accuracy:.2f} %, that of always answering class "
            f"{counts.argmax()} would be {100 * share:.2f} %"
        )


def uniform_loss(loss: str, classes: int) -> float:
    """Return the loss (cross_entropy or mse) of equal probabilities for all classes."""
    return math.log(classes) if loss == "cross_entropy" else (1 - 1 / classes) / 2
