"""How gradients change parameters."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mlp_core.arrays import Array
from mlp_core.errors import ConfigError


@dataclass(frozen=True)
class SGD:
    """Plain gradient descent: param -= learning_rate * gradient.

    Raises:
        ConfigError: learning_rate is not a finite number above 0.
    """

    learning_rate: float = 0.1

    def __post_init__(self) -> None:
        if not (self.learning_rate > 0 and math.isfinite(self.learning_rate)):
            raise ConfigError(
                f"optimizer.learning_rate must be finite and above 0, got {self.learning_rate}"
            )

    def step(self, params: Sequence[Array], grads: Sequence[Array]) -> None:
        """Change each of params in place by its gradient."""
        for param, grad in zip(params, grads, strict=True):
            np.subtract(param, self.learning_rate * grad, out=param)
