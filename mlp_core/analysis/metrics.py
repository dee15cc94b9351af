"""Accuracy, confusion matrix, precision, recall, and the most confident mistakes."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from mlp_core.arrays import Array, Labels
from mlp_core.errors import ShapeError
from mlp_core.interruptible_matmul import MAX_MULTIPLY_ADDS
from mlp_core.losses import check_labels
from mlp_core.network import Network

# 256 rows of 784 float32 are 0.8 MB, which stay in the L2 cache of current processors.
MAX_EVALUATION_ROWS = 256
MISTAKES = 50


def evaluation_rows(network: Network) -> int:
    """Return the number of examples to evaluate at once: fewer for a huge network.

    So a caller that may stop between two chunks does not wait long.
    """
    return max(1, min(MAX_EVALUATION_ROWS, MAX_MULTIPLY_ADDS // network.parameter_count))


def accuracy(network: Network, x: Array, labels: Labels) -> float:
    """Return the share of correct predictions, in [0, 1].

    Args:
        network: The network.
        x: Scaled inputs of the network's dtype, (N, D), at least one.
        labels: Class indices, (N,).

    Raises:
        ShapeError: x is not (N, D).
    """
    rows, correct = evaluation_rows(network), 0
    for start in range(0, len(x), rows):
        logits, _ = network.forward(x[start : start + rows])
        digits = np.argmax(logits, axis=1)
        correct += int(np.count_nonzero(digits == labels[start : start + rows]))
    return correct / len(x)


def confusion_matrix(probs: Array, labels: Labels) -> NDArray[np.intp]:
    """Return the number of examples by class and predicted class, (C, C): [label][prediction].

    Args:
        probs: Finite probabilities, (N, C); the largest is the prediction, the first of equal ones.
        labels: Class indices in [0, C), (N,).

    Raises:
        ShapeError: probs is not (N, C), or labels is not (N,) integers.
        LabelError: a label is outside [0, C).
    """
    check_probs(probs, labels)
    classes = probs.shape[1]
    cells = labels.astype(np.intp) * classes + np.argmax(probs, axis=1)
    return np.bincount(cells, minlength=classes * classes).reshape(classes, classes)


def precision(confusion: NDArray[np.integer[Any]]) -> NDArray[np.float64]:
    """Return the share of correct predictions of each predicted class, (C,); NaN if it has none.

    Args:
        confusion: Counts, (C, C), as confusion_matrix returns them.
    """
    return divide_or_nan(np.diagonal(confusion), confusion.sum(axis=0))


def recall(confusion: NDArray[np.integer[Any]]) -> NDArray[np.float64]:
    """Return the share of correct predictions of each class, (C,); NaN if it has no examples.

    Args:
        confusion: Counts, (C, C), as confusion_matrix returns them.
    """
    return divide_or_nan(np.diagonal(confusion), confusion.sum(axis=1))


def find_mistakes(probs: Array, labels: Labels, count: int = MISTAKES) -> NDArray[np.intp]:
    """Return the indices of wrong predictions, the most confident first, at most count.

    Mistakes of equal probability keep their order (errors as confusion_matrix).
    """
    check_probs(probs, labels)
    wrong = np.flatnonzero(np.argmax(probs, axis=1) != labels)
    order = np.argsort(-probs[wrong].max(axis=1), kind="stable")
    return wrong[order[:count]]


def check_probs(probs: Array, labels: Labels) -> None:
    """Check that probs is (N, C) and labels its N class indices (errors as confusion_matrix)."""
    if probs.ndim != 2 or not probs.size:  # noqa: PLR2004  two axes: (N, C)
        raise ShapeError(f"probs must be (N, C), at least one each, got {probs.shape}")
    check_labels(labels, *probs.shape)


def divide_or_nan(sums: NDArray[Any], counts: NDArray[np.integer[Any]]) -> NDArray[np.float64]:
    """Return sums / counts; NaN where a count is 0."""
    means = np.full(len(sums), np.nan)
    np.divide(sums, counts, out=means, where=counts > 0)
    return means
