"""Regularization: weight decay, a limit of weight norms, dropout masks."""

from collections.abc import Sequence

import numpy as np

from mlp_core.arrays import Array

# A mask takes 16 random bits per unit, so a rate is rounded to a multiple of 1/65536.
MASK_LEVELS = 2**16


def decay_weights(weights: Sequence[Array], amount: float) -> None:
    """Shrink weights in place: weight -= amount * weight.

    Decoupled weight decay (Loshchilov and Hutter 2019, algorithm 1) with amount =
    learning_rate * weight_decay: it never enters the gradient, so Adam does not rescale it.
    """
    for weight in weights:
        weight[...] *= 1 - amount


def limit_norms(weights: Sequence[Array], max_norm: float) -> None:
    """Scale each unit's incoming weights down to max_norm, in place, if their norm is larger.

    Args:
        weights: (fan_in, fan_out) each; a column is a unit's incoming weights.
        max_norm: The greatest L2 norm of a column (Srivastava et al. 2014, section 5.1).
    """
    for weight in weights:
        norms = np.sqrt(np.sum(weight * weight, axis=0))
        weight[...] *= max_norm / np.maximum(norms, max_norm)


def draw_mask(mask: Array, rate: float, rng: np.random.Generator) -> Array:
    """Fill a mask of inverted dropout: 0 with probability rate, else 1 / (1 - rate).

    Args:
        mask: (B, units), overwritten; its mean becomes 1, so prediction needs no scaling.
        rate: Share of units that are dropped, in [0, 1), rounded to 1/65536.
        rng: Gives 16 bits for each unit, the same for both dtypes.

    Returns:
        The mask.
    """
    dropped = min(round(rate * MASK_LEVELS), MASK_LEVELS - 1)  # at least one value keeps a unit
    kept = rng.integers(MASK_LEVELS, size=mask.shape, dtype=np.uint16) >= dropped
    scale = mask.dtype.type(MASK_LEVELS / (MASK_LEVELS - dropped))
    return np.multiply(kept, scale, out=mask)
