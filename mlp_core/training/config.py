"""The configuration of a training run: the training fields of a job spec, checked."""

from dataclasses import dataclass, field

from mlp_core.activations import ACTIVATIONS
from mlp_core.arrays import DTYPES
from mlp_core.checks import (
    is_integer,
    require_above_zero,
    require_at_least_zero,
    require_choice,
    require_count,
    require_fraction,
)
from mlp_core.data.augmentation import Augmentation
from mlp_core.data.batches import SAMPLINGS
from mlp_core.errors import ConfigError
from mlp_core.initializers import Initializer
from mlp_core.losses import LOSSES
from mlp_core.training.averaging import Averaging
from mlp_core.training.class_weights import BALANCED, ClassWeights
from mlp_core.training.optimizers import SGD, Optimizer
from mlp_core.training.schedules import Schedule

NOTEBOOK_STEPS = 50_000
SEED_LIMIT = 2**32


@dataclass(frozen=True)
class EarlyStopping:
    """When to stop without progress; the run ends with the weights of the best epoch.

    Args:
        patience: The number of epochs in a row without a lower validation loss that ends the run.
        min_delta: How far a loss must be below the lowest one to count, in the loss's unit.

    Raises:
        ConfigError: a value is out of range.
    """

    patience: int
    min_delta: float = 0.0

    def __post_init__(self) -> None:
        require_count("early_stopping.patience", self.patience)
        require_at_least_zero("early_stopping.min_delta", self.min_delta)


@dataclass(frozen=True)
class TrainConfig:
    """Options of a training run; the defaults are those of the notebook's final network.

    Args:
        hidden_sizes: Units of each hidden layer, first to last.
        activation: sigmoid, tanh or relu.
        loss: cross_entropy or mse, both on the softmax output.
        class_weights: The weight of each class in the loss, or balanced (see class_weights.py);
            None means 1.
        initializer: How the first weights are drawn.
        optimizer: The update rule.
        schedule: The factor of the optimizer's learning rate over time.
        weight_decay: Decoupled L2: weights (not biases) shrink by learning_rate * weight_decay.
        dropout: One rate for every hidden layer, or a rate for the input and each hidden layer.
        max_norm: Maximum L2 norm of each unit's incoming weights; None means no limit.
        augmentation: Distortion of training images; None means no distortion.
        batch_size: Examples per step.
        sampling: with_replacement, or shuffle (each epoch is a permutation).
        steps: Total number of updates; 50,000 if neither steps nor epochs is given.
        epochs: Passes over the training set instead of steps.
        validation_fraction: Share of the training set to hold out, in [0, 1).
        early_stopping: When to stop without progress; needs validation_fraction above 0.
        max_seconds: Training time after which the run ends as it is; None means no limit.
        dtype: float32 or float64.
        seed: Determines all random numbers, in [0, 2**32).
        averaging: Which average of the weights to evaluate; None means the weights in training.

    Raises:
        ConfigError: a value is out of range, or two fields are incompatible.
    """

    hidden_sizes: tuple[int, ...] = (50,)
    activation: str = "sigmoid"
    loss: str = "cross_entropy"
    initializer: Initializer = field(default_factory=Initializer)
    optimizer: Optimizer = field(default_factory=SGD)
    schedule: Schedule = field(default_factory=Schedule)
    weight_decay: float = 0.0
    dropout: float | tuple[float, ...] = 0.0
    max_norm: float | None = None
    augmentation: Augmentation | None = None
    batch_size: int = 100
    sampling: str = "with_replacement"
    steps: int | None = None
    epochs: int | None = None
    validation_fraction: float = 0.0
    early_stopping: EarlyStopping | None = None
    max_seconds: float | None = None
    dtype: str = "float32"
    seed: int = 0
    # Not in the text that identifies a run: checkpoints of earlier builds can be continued.
    class_weights: ClassWeights | None = field(default=None, repr=False)
    averaging: Averaging | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        if self.steps is None and self.epochs is None:
            object.__setattr__(self, "steps", NOTEBOOK_STEPS)  # the class is frozen
        self._check_choices()
        self._check_counts()
        self._check_regularization()
        self._check_ending()

    @property
    def dropout_rates(self) -> tuple[float, ...]:
        """The rate of the input and of each hidden layer."""
        if isinstance(self.dropout, tuple):
            return self.dropout
        return (0.0, *(self.dropout for _ in self.hidden_sizes))

    def learning_rate(self, step_index: int, total_steps: int) -> float:
        """Return the learning rate of a step, counted from 0."""
        return self.optimizer.learning_rate * self.schedule.factor(step_index, total_steps)

    def validation_examples(self, train_examples: int) -> int:
        """Return the number of held-out training examples.

        Raises:
            ConfigError: validation_fraction is above 0 and leaves no example on one side.
        """
        held_out = round(self.validation_fraction * train_examples)
        if self.validation_fraction and not 0 < held_out < train_examples:
            raise ConfigError(
                f"validation_fraction must leave examples on both sides, got "
                f"{self.validation_fraction}: {held_out} of {train_examples} held out"
            )
        return held_out

    def steps_per_epoch(self, train_examples: int) -> int:
        """Return ceil(train_examples / batch_size): the steps of one epoch."""
        return -(-train_examples // self.batch_size)

    def total_steps(self, train_examples: int) -> int:
        """Return the number of updates of the whole run; train_examples excludes held-out ones."""
        if self.steps is not None:
            return self.steps
        return (self.epochs or 0) * self.steps_per_epoch(train_examples)

    def _check_choices(self) -> None:
        require_choice("activation", self.activation, tuple(ACTIVATIONS))
        require_choice("loss", self.loss, tuple(LOSSES))
        require_choice("sampling", self.sampling, SAMPLINGS)
        require_choice("dtype", self.dtype, DTYPES)
        if isinstance(self.class_weights, str):
            require_choice("class_weights", self.class_weights, (BALANCED,))
        for weight in () if isinstance(self.class_weights, str) else self.class_weights or ():
            require_above_zero("class_weights", weight)

    def _check_counts(self) -> None:
        for units in self.hidden_sizes:
            require_count("hidden_sizes", units)
        require_count("batch_size", self.batch_size)
        if self.steps is not None and self.epochs is not None:
            raise ConfigError(
                f"give one of steps and epochs, got steps={self.steps} and epochs={self.epochs}"
            )
        length = "steps" if self.epochs is None else "epochs"
        require_count(length, getattr(self, length))
        if not (is_integer(self.seed) and 0 <= self.seed < SEED_LIMIT):
            raise ConfigError(f"seed must be an integer in 0..{SEED_LIMIT - 1}, got {self.seed!r}")

    def _check_regularization(self) -> None:
        require_at_least_zero("weight_decay", self.weight_decay)
        if self.max_norm is not None:
            require_above_zero("max_norm", self.max_norm)
        rates = self.dropout_rates
        if len(rates) != 1 + len(self.hidden_sizes) or not all(0 <= rate < 1 for rate in rates):
            raise ConfigError(
                f"dropout must be a rate in [0, 1), or {1 + len(self.hidden_sizes)} of them "
                f"(input and hidden layers), got {self.dropout}"
            )

    def _check_ending(self) -> None:
        require_fraction("validation_fraction", self.validation_fraction)
        if self.early_stopping and not self.validation_fraction:
            raise ConfigError("early_stopping needs a validation_fraction above 0, got 0")
        if self.max_seconds is not None:
            require_above_zero("max_seconds", self.max_seconds)
