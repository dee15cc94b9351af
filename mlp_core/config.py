"""What a training run is told: the job spec's training fields, checked."""

from dataclasses import dataclass, field
from typing import Any

from mlp_core.activations import ACTIVATIONS
from mlp_core.arrays import DTYPES
from mlp_core.batches import SAMPLINGS
from mlp_core.errors import ConfigError
from mlp_core.initializers import Initializer
from mlp_core.losses import LOSSES
from mlp_core.optimizers import SGD

NOTEBOOK_STEPS = 50_000
SEED_LIMIT = 2**32


@dataclass(frozen=True)
class TrainConfig:
    """How to train; the defaults are the notebook's final network.

    Args:
        hidden_sizes: Units of each hidden layer, first to last.
        activation: sigmoid, tanh or relu.
        loss: cross_entropy or mse, both on the softmax output.
        initializer: How the first weights are drawn.
        optimizer: How gradients change weights.
        batch_size: Examples a step.
        sampling: with_replacement, or shuffle (each epoch is a permutation).
        steps: Updates in all; 50,000 if epochs is not given either.
        epochs: Passes over the training set instead of steps.
        dtype: float32 or float64.
        seed: What all randomness follows from, in [0, 2**32).

    Raises:
        ConfigError: a field has a value that can't be used, or both lengths are given.
    """

    hidden_sizes: tuple[int, ...] = (50,)
    activation: str = "sigmoid"
    loss: str = "cross_entropy"
    initializer: Initializer = field(default_factory=Initializer)
    optimizer: SGD = field(default_factory=SGD)
    batch_size: int = 100
    sampling: str = "with_replacement"
    steps: int | None = None
    epochs: int | None = None
    dtype: str = "float32"
    seed: int = 0

    def __post_init__(self) -> None:
        if self.steps is None and self.epochs is None:
            object.__setattr__(self, "steps", NOTEBOOK_STEPS)  # frozen, and not built yet
        self._check_choices()
        self._check_counts()

    def steps_per_epoch(self, train_examples: int) -> int:
        """Return ceil(train_examples / batch_size): the steps of one epoch."""
        return -(-train_examples // self.batch_size)

    def total_steps(self, train_examples: int) -> int:
        """Return how many updates the whole run makes."""
        if self.steps is not None:
            return self.steps
        return (self.epochs or 0) * self.steps_per_epoch(train_examples)

    def _check_choices(self) -> None:
        _require_choice("activation", self.activation, tuple(ACTIVATIONS))
        _require_choice("loss", self.loss, tuple(LOSSES))
        _require_choice("sampling", self.sampling, SAMPLINGS)
        _require_choice("dtype", self.dtype, DTYPES)

    def _check_counts(self) -> None:
        for units in self.hidden_sizes:
            _require_count("hidden_sizes", units)
        _require_count("batch_size", self.batch_size)
        if self.steps is not None and self.epochs is not None:
            raise ConfigError(
                f"give one of steps and epochs, got steps={self.steps} and epochs={self.epochs}"
            )
        length = "steps" if self.epochs is None else "epochs"
        _require_count(length, getattr(self, length))
        if not (_is_integer(self.seed) and 0 <= self.seed < SEED_LIMIT):
            raise ConfigError(f"seed must be an integer in 0..{SEED_LIMIT - 1}, got {self.seed!r}")


def _require_choice(name: str, value: Any, choices: tuple[str, ...]) -> None:
    if value not in choices:
        raise ConfigError(f"{name} must be one of {choices}, got {value!r}")


def _require_count(name: str, value: Any) -> None:
    if not (_is_integer(value) and value >= 1):
        raise ConfigError(f"{name} must be an integer of at least 1, got {value!r}")


def _is_integer(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
