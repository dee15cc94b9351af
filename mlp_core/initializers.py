"""Initial weights of a layer; biases start at zero."""

import math
from dataclasses import dataclass

import numpy as np

from mlp_core.arrays import Array
from mlp_core.checks import require_above_zero, require_choice

KINDS = ("normal", "xavier", "he")


@dataclass(frozen=True)
class Initializer:
    """The distribution of initial weights.

    Args:
        kind: normal is N(0, std²); xavier is uniform with variance 2 / (fan_in + fan_out);
            he is normal with variance 2 / fan_in.
        std: Standard deviation of kind normal; the other kinds ignore it.

    Raises:
        ConfigError: kind is unknown, or std is not a finite number above 0.
    """

    kind: str = "normal"
    std: float = 0.01

    def __post_init__(self) -> None:
        require_choice("initializer.kind", self.kind, KINDS)
        require_above_zero("initializer.std", self.std)

    def draw(self, fan_in: int, fan_out: int, rng: np.random.Generator) -> Array:
        """Return initial weights, (fan_in, fan_out), float64, the same draws for both dtypes."""
        shape = (fan_in, fan_out)
        if self.kind == "xavier":
            # Glorot and Bengio 2010, equation 16: uniform within sqrt(6 / (fan_in + fan_out)).
            limit = math.sqrt(6 / (fan_in + fan_out))
            return rng.uniform(-limit, limit, shape)
        if self.kind == "he":
            # He et al. 2015: Var[weight] = 2 / fan_in keeps ReLU activations at one scale.
            return rng.normal(0, math.sqrt(2 / fan_in), shape)
        return rng.normal(0, self.std, shape)
