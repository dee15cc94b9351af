"""Losses on logits that lie as (C, B): they leave the scaled gradient in their place."""

from collections.abc import Callable
from types import MappingProxyType

import numpy as np

from mlp_core.arrays import Array
from mlp_core.fast.workspace import Workspace


def _cross_entropy(space: Workspace, scale: Array) -> float:
    """Replace logits by scale times (p - onehot); return the mean of log(sum exp) - logit."""
    logits = space.logits
    np.maximum.reduce(logits, axis=0, out=space.row)
    np.subtract(logits, space.row, out=logits)
    space.flat_logits.take(space.hits, None, space.picked, "clip")
    np.exp(logits, out=logits)
    np.add.reduce(logits, axis=0, out=space.row)
    np.subtract(np.log(space.row), space.picked, out=space.picked)
    np.divide(scale, space.row, out=space.row)
    np.multiply(logits, space.row, out=logits)
    space.flat_logits[space.hits] -= scale
    return float(np.dot(space.ones, space.picked)) / len(space.row)


def _mse(space: Workspace, scale: Array) -> float:
    """Replace logits by scale times p (e - sum e p), e = p - onehot; return the mean of e²/2."""
    probs, errors = space.logits, space.errors
    np.maximum.reduce(probs, axis=0, out=space.row)
    np.subtract(probs, space.row, out=probs)
    np.exp(probs, out=probs)
    np.add.reduce(probs, axis=0, out=space.row)
    np.divide(probs, space.row, out=probs)
    np.copyto(errors, probs)
    errors.reshape(-1)[space.hits] -= 1
    loss = float(np.vdot(errors, errors)) / 2 / len(space.row)
    np.add.reduce(errors * probs, axis=0, out=space.row)
    np.subtract(errors, space.row, out=errors)
    np.multiply(errors, scale, out=errors)
    np.multiply(probs, errors, out=probs)
    return loss


# Each takes the workspace and the factor of the gradient, an array of one number.
FUSED_LOSSES: MappingProxyType[str, Callable[[Workspace, Array], float]] = MappingProxyType(
    {"cross_entropy": _cross_entropy, "mse": _mse}
)
