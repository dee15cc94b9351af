"""How gradients change parameters: the rules as their papers write them."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mlp_core.arrays import Array
from mlp_core.errors import ConfigError


@dataclass
class OptimizerState:
    """What a rule remembers between steps.

    Args:
        slots: For each slot of the rule, an array of each parameter's shape.
        steps: Updates made so far.
    """

    slots: tuple[list[Array], ...]
    steps: int = 0


@dataclass(frozen=True)
class SGD:
    """Gradient descent: param -= learning_rate * gradient, with momentum if asked for.

    With momentum m, v = m v - learning_rate * gradient and param += v (Polyak 1964). Nesterov's
    looks ahead: param += m v - learning_rate * gradient (Sutskever et al. 2013, by the parameters
    at which the gradient is taken).

    Args:
        learning_rate: Above 0; a schedule multiplies it.
        momentum: In [0, 1).
        nesterov: Whether to look ahead; needs momentum.

    Raises:
        ConfigError: a value can't be used.
    """

    learning_rate: float = 0.1
    momentum: float = 0.0
    nesterov: bool = False

    def __post_init__(self) -> None:
        _require_learning_rate(self.learning_rate)
        _require_share("momentum", self.momentum)
        if self.nesterov and not self.momentum:
            raise ConfigError("optimizer.nesterov needs a momentum above 0, got 0")

    def start(self, params: Sequence[Array]) -> OptimizerState:
        """Return the state before the first step: the velocities, if there is momentum."""
        return OptimizerState(_zeros(params, 1 if self.momentum else 0))

    def step(
        self,
        params: Sequence[Array],
        grads: Sequence[Array],
        state: OptimizerState,
        learning_rate: float,
    ) -> None:
        """Change params and state in place by one update at this learning rate."""
        state.steps += 1
        if not self.momentum:
            for param, grad in zip(params, grads, strict=True):
                param[...] -= learning_rate * grad
            return
        for param, grad, velocity in zip(params, grads, state.slots[0], strict=True):
            velocity[...] *= self.momentum
            velocity[...] -= learning_rate * grad
            param[...] += self._ahead(velocity, learning_rate * grad) if self.nesterov else velocity

    def _ahead(self, velocity: Array, change: Array) -> Array:
        return self.momentum * velocity - change


@dataclass(frozen=True)
class Adam:
    """Adaptive moments (Kingma and Ba 2015, algorithm 1).

    Args:
        learning_rate: Above 0; a schedule multiplies it.
        beta1: Decay of the mean of gradients, in [0, 1).
        beta2: Decay of the mean of squared gradients, in [0, 1).
        eps: Added to the root of that mean; above 0.

    Raises:
        ConfigError: a value can't be used.
    """

    learning_rate: float = 0.001
    beta1: float = 0.9
    beta2: float = 0.999
    eps: float = 1e-8

    def __post_init__(self) -> None:
        _require_learning_rate(self.learning_rate)
        _require_share("beta1", self.beta1)
        _require_share("beta2", self.beta2)
        if not (self.eps > 0 and math.isfinite(self.eps)):
            raise ConfigError(f"optimizer.eps must be finite and above 0, got {self.eps}")

    def start(self, params: Sequence[Array]) -> OptimizerState:
        """Return the state before the first step: both means are zero."""
        return OptimizerState(_zeros(params, 2))

    def step(
        self,
        params: Sequence[Array],
        grads: Sequence[Array],
        state: OptimizerState,
        learning_rate: float,
    ) -> None:
        """Change params and state in place by one update at this learning rate."""
        state.steps += 1
        for param, grad, mean, square in zip(params, grads, *state.slots, strict=True):
            mean[...] += (1 - self.beta1) * (grad - mean)
            square[...] += (1 - self.beta2) * (grad * grad - square)
            unbiased_mean = mean / (1 - self.beta1**state.steps)
            unbiased_square = square / (1 - self.beta2**state.steps)
            param[...] -= learning_rate * unbiased_mean / (np.sqrt(unbiased_square) + self.eps)


Optimizer = SGD | Adam


def _zeros(params: Sequence[Array], slots: int) -> tuple[list[Array], ...]:
    return tuple([np.zeros_like(param) for param in params] for _ in range(slots))


def _require_learning_rate(value: float) -> None:
    if not (value > 0 and math.isfinite(value)):
        raise ConfigError(f"optimizer.learning_rate must be finite and above 0, got {value}")


def _require_share(name: str, value: float) -> None:
    if not 0 <= value < 1:
        raise ConfigError(f"optimizer.{name} must be in [0, 1), got {value}")
