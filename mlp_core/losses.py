"""Losses of the softmax of logits; each returns its value and its gradient.

The loss of probabilities p is that of the logits log(p), since softmax(log(p)) = p.
"""

from collections.abc import Callable
from types import MappingProxyType

import numpy as np

from mlp_core.activations import softmax
from mlp_core.arrays import Array, Labels
from mlp_core.errors import LabelError, ShapeError

Loss = Callable[[Array, Labels], tuple[float, Array]]


def softmax_cross_entropy(logits: Array, labels: Labels) -> tuple[float, Array]:
    """Mean cross-entropy of a batch, in nats, and its gradient.

    Args:
        logits: Unnormalized scores, (B, C).
        labels: Class indices in [0, C), integers, (B,).

    Returns:
        The mean over the batch of -log p[label]; its gradient by logits, (B, C).

    Raises:
        ShapeError: logits is not (B, C), or labels is not (B,) integers.
        LabelError: a label is outside [0, C).
    """
    rows = _check(logits, labels)
    shifted = logits - np.max(logits, axis=1, keepdims=True)
    # -log p = log(sum exp) - logit, so that no logarithm of a rounded 0 is taken.
    losses = np.log(np.sum(np.exp(shifted), axis=1)) - shifted[rows, labels]
    grad = softmax(logits)
    grad[rows, labels] -= 1  # dL/dlogits = p - onehot
    return float(np.mean(losses)), grad / len(logits)


def mse(logits: Array, labels: Labels) -> tuple[float, Array]:
    """Mean squared error of the softmax of a batch, and its gradient.

    Args:
        logits: Unnormalized scores, (B, C).
        labels: Class indices in [0, C), integers, (B,).

    Returns:
        The mean over the batch of 1/2 sum over the classes of (p - onehot)²; its gradient by
        logits, (B, C).

    Raises:
        ShapeError: logits is not (B, C), or labels is not (B,) integers.
        LabelError: a label is outside [0, C).
    """
    rows = _check(logits, labels)
    probs = softmax(logits)
    error = probs.copy()
    error[rows, labels] -= 1  # dL/dp = p - onehot
    loss = np.sum(error * error) / 2 / len(logits)
    # dp_j/dlogit_i = p_i (onehot_ij - p_j), so dL/dlogit_i = p_i (e_i - sum_j e_j p_j).
    grad = probs * (error - np.sum(error * probs, axis=1, keepdims=True))
    return float(loss), grad / len(logits)


LOSSES: MappingProxyType[str, Loss] = MappingProxyType(
    {"cross_entropy": softmax_cross_entropy, "mse": mse}
)


def check_labels(labels: Labels, examples: int, classes: int) -> None:
    """Check that labels are class indices, one for each example.

    Raises:
        ShapeError: labels is not (examples,) integers.
        LabelError: a label is outside [0, classes).
    """
    if labels.shape != (examples,) or labels.dtype.kind not in "iu":
        raise ShapeError(
            f"labels must be ({examples},) integers, got {labels.shape} {labels.dtype}"
        )
    if not examples:
        return
    low, high = int(labels.min()), int(labels.max())
    if not 0 <= low <= high < classes:
        raise LabelError(classes, low, high)


def _check(logits: Array, labels: Labels) -> Labels:
    if logits.ndim != 2 or not logits.size:  # noqa: PLR2004  (B, C)
        raise ShapeError(f"logits must be (batch, classes), at least one each, got {logits.shape}")
    check_labels(labels, *logits.shape)
    return np.arange(len(logits))
