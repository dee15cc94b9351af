"""Optimizers: the update rules as their papers write them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mlp_core.arrays import Array
from mlp_core.checks import require_above_zero, require_fraction
from mlp_core.errors import ConfigError


@dataclass(frozen=True)
class SGD:
    """Gradient descent: param -= learning_rate * gradient, optionally with momentum.

    With momentum m, v = m v - learning_rate * gradient and param += v (Polyak 1964). Nesterov's
    looks ahead: param += m v - learning_rate * gradient (Sutskever et al. 2013, by the parameters
    at which the gradient is taken).

    Args:
        learning_rate: Above 0; a schedule multiplies it.
        momentum: In [0, 1).
        nesterov: Whether to look ahead; needs momentum.

    Raises:
        ConfigError: a value is out of range.
    """

    learning_rate: float = 0.1
    momentum: float = 0.0
    nesterov: bool = False

    def __post_init__(self) -> None:
        require_above_zero("optimizer.learning_rate", self.learning_rate)
        require_fraction("optimizer.momentum", self.momentum)
        if self.nesterov and not self.momentum:
            raise ConfigError("optimizer.nesterov needs a momentum above 0, got 0")

    @property
    def slot_count(self) -> int:
        """Arrays per parameter: the velocity, if there is momentum."""
        return 1 if self.momentum else 0

    def update(
        self, param: Array, grad: Array, slots: Sequence[Array], learning_rate: float, _step: int
    ) -> None:
        """Change a parameter and its slots in place by one update."""
        change = learning_rate * grad
        if not self.momentum:
            param -= change
            return
        (velocity,) = slots
        velocity *= self.momentum
        velocity -= change
        param += self.momentum * velocity - change if self.nesterov else velocity


@dataclass(frozen=True)
class Adam:
    """Adaptive moments (Kingma and Ba 2015, algorithm 1).

    Args:
        learning_rate: Above 0; a schedule multiplies it.
        beta1: Decay of the mean of gradients, in [0, 1).
        beta2: Decay of the mean of squared gradients, in [0, 1).
        eps: Added to the root of that mean; above 0.

    Raises:
        ConfigError: a value is out of range.
    """

    learning_rate: float = 0.001
    beta1: float = 0.9
    beta2: float = 0.999
    eps: float = 1e-8

    def __post_init__(self) -> None:
        require_above_zero("optimizer.learning_rate", self.learning_rate)
        require_fraction("optimizer.beta1", self.beta1)
        require_fraction("optimizer.beta2", self.beta2)
        require_above_zero("optimizer.eps", self.eps)

    @property
    def slot_count(self) -> int:
        """Arrays per parameter: both means."""
        return 2

    def update(
        self, param: Array, grad: Array, slots: Sequence[Array], learning_rate: float, step: int
    ) -> None:
        """Change a parameter and its slots in place by one update; steps count from 1."""
        mean, square = slots
        mean += (1 - self.beta1) * (grad - mean)
        square += (1 - self.beta2) * (grad * grad - square)
        unbiased_mean = mean / (1 - self.beta1**step)
        unbiased_square = square / (1 - self.beta2**step)
        param -= learning_rate * unbiased_mean / (np.sqrt(unbiased_square) + self.eps)


Optimizer = SGD | Adam


def make_slots(optimizer: Optimizer, params: Sequence[Array]) -> tuple[list[Array], ...]:
    """Return the slots of an optimizer before the first step: zeros like each parameter."""
    return tuple([np.zeros_like(param) for param in params] for _ in range(optimizer.slot_count))
