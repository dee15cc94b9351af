"""What keeps weights small, and what keeps units from relying on each other."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import DTypeLike

from mlp_core.arrays import Array

# A mask takes 16 random bits a unit, so a rate is rounded to a multiple of 1/65536.
MASK_LEVELS = 2**16


def decay_weights(weights: Sequence[Array], amount: float) -> None:
    """Shrink weights in place: weight -= amount * weight.

    Decoupled weight decay (Loshchilov and Hutter 2019, algorithm 1) with amount =
    learning_rate * weight_decay: it never enters the gradient, so Adam does not rescale it.
    """
    for weight in weights:
        weight[...] *= 1 - amount


def limit_norms(weights: Sequence[Array], max_norm: float) -> None:
    """Scale each unit's incoming weights down to max_norm in place, if they are longer.

    Args:
        weights: (fan_in, fan_out) each; a column is a unit's incoming weights.
        max_norm: The greatest L2 norm of a column (Srivastava et al. 2014, section 5.1).
    """
    for weight in weights:
        norms = np.sqrt(np.sum(weight * weight, axis=0))
        weight[...] *= max_norm / np.maximum(norms, max_norm)


def draw_mask(
    shape: tuple[int, int], rate: float, rng: np.random.Generator, dtype: DTypeLike
) -> Array:
    """Return a mask of inverted dropout: 0 with probability rate, else 1 / (1 - rate).

    Args:
        shape: (B, units).
        rate: Share of units that are dropped, in [0, 1), rounded to 1/65536.
        rng: Where the 16 bits for each unit come from.
        dtype: Of the mask; both have the same draws.

    Returns:
        The mask, (B, units); its mean is 1, so prediction needs no scaling.
    """
    dropped = drop_levels(rate)
    kept = rng.integers(MASK_LEVELS, size=shape, dtype=np.uint16) >= dropped
    mask: Array = kept * np.asarray(MASK_LEVELS / (MASK_LEVELS - dropped), dtype)
    return mask


def drop_levels(rate: float) -> int:
    """Return how many of the 65,536 values of 16 bits drop a unit; at least one keeps it."""
    return min(round(rate * MASK_LEVELS), MASK_LEVELS - 1)
