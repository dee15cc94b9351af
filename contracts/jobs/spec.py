"""The training spec: what `POST /jobs` takes, with every default."""

from typing import Annotated, Literal, Self

from pydantic import (
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
    field_validator,
    model_validator,
)

from contracts.base import Body, DatasetName, ModelName
from contracts.jobs.options import (
    Activation,
    Augmentation,
    ConstantSchedule,
    Dropout,
    EarlyStopping,
    Initializer,
    Loss,
    NormalInitializer,
    Optimizer,
    Schedule,
    Sgd,
)

NOTEBOOK_STEPS = 50_000
MAX_EPOCHS = 10_000  # each is measured, recorded and kept in checkpoints

Tag = Annotated[str, StringConstraints(max_length=64)]
Units = Annotated[int, Field(ge=1, le=4096)]


class JobSpec(Body):
    """A network, the data it learns from, and how. `{}` is the notebook's final network.

    A field that is judged by another one stands after it.
    """

    model_config = ConfigDict(json_schema_extra={"examples": [{}, {"epochs": 3, "seed": 7}]})

    model: Annotated[
        ModelName, Field(description="the model under which the version is published")
    ] = "mnist"
    dataset: Annotated[DatasetName, Field(description="the data set to train on")] = "mnist"
    # Not strict, for a JSON array is a list; the units in it are.
    hidden_sizes: Annotated[
        tuple[Units, ...],
        Field(min_length=1, max_length=8, strict=False, description="units of each hidden layer"),
    ] = (50,)
    activation: Annotated[Activation, Field(description="the activation of the hidden layers")] = (
        "sigmoid"
    )
    loss: Annotated[
        Loss,
        Field(description="the loss to minimize, computed on the softmax output"),
    ] = "cross_entropy"
    initializer: Annotated[Initializer, Field(description="how the weights are initialized")] = (
        NormalInitializer()
    )
    optimizer: Annotated[Optimizer, Field(description="how the weights are updated")] = Sgd()
    schedule: Annotated[Schedule, Field(description="the learning rate over time")] = (
        ConstantSchedule()
    )
    weight_decay: Annotated[
        float, Field(ge=0, le=10, description="decoupled L2 regularization")
    ] = 0.0
    dropout: Annotated[
        Dropout,
        Field(description="one rate for the hidden layers, or one per layer with the input"),
    ] = 0.0
    max_norm: Annotated[
        Annotated[float, Field(gt=0, le=1000)] | None,
        Field(description="the largest norm of each unit's incoming weights; null: no limit"),
    ] = None
    augmentation: Annotated[
        Augmentation | None,
        Field(description="random distortions of the training images; null: none"),
    ] = None
    batch_size: Annotated[int, Field(ge=1, le=10_000, description="examples per step")] = 100
    sampling: Annotated[
        Literal["with_replacement", "shuffle"],
        Field(description="`with_replacement`, or `shuffle`: each epoch is a permutation"),
    ] = "with_replacement"
    epochs: Annotated[
        Annotated[int, Field(ge=1, le=MAX_EPOCHS)] | None,
        Field(description="how many epochs to train; an alternative to `steps`"),
    ] = None
    steps: Annotated[int, Field(ge=1, le=10_000_000)] | None = Field(
        default=None,
        json_schema_extra={"default": NOTEBOOK_STEPS},
        description="how many updates to make; an alternative to `epochs`",
    )
    validation_fraction: Annotated[
        float,
        Field(ge=0, le=0.9, description="the share of the training set to hold out for validation"),
    ] = 0.0
    early_stopping: Annotated[
        EarlyStopping | None,
        Field(description="when to stop early; needs validation_fraction > 0; null: never"),
    ] = None
    dtype: Annotated[
        Literal["float32", "float64"], Field(description="the floating-point type of the weights")
    ] = "float32"
    seed: Annotated[int, Field(ge=0, lt=2**32, description="the seed of all randomness")] = 0
    max_seconds: Annotated[
        Annotated[float, Field(gt=0, le=604_800)] | None,
        Field(description="training time after which the current weights are published"),
    ] = None
    checkpoint_seconds: Annotated[
        float, Field(ge=0.1, le=3600, description="the interval of checkpoints")
    ] = 10.0
    tags: Annotated[dict[Tag, Tag], Field(max_length=32)] = Field(
        default_factory=dict, description="labels that are kept in the version's manifest"
    )

    @field_validator("weight_decay")
    @classmethod
    def _leaves_weights(cls, weight_decay: float, info: ValidationInfo) -> float:
        optimizer = info.data.get("optimizer")
        # Each step multiplies a weight by 1 - learning_rate weight_decay.
        if optimizer is not None and optimizer.learning_rate * weight_decay >= 1:
            raise ValueError(
                "learning_rate times weight_decay must be below 1, or each step wipes out the "
                f"weights; got {optimizer.learning_rate} times {weight_decay}"
            )
        return weight_decay

    @field_validator("dropout")
    @classmethod
    def _has_a_rate_per_layer(cls, dropout: Dropout, info: ValidationInfo) -> Dropout:
        hidden_sizes = info.data.get("hidden_sizes")
        if hidden_sizes is None or not isinstance(dropout, tuple):
            return dropout
        if len(dropout) != 1 + len(hidden_sizes):
            raise ValueError(
                f"give {1 + len(hidden_sizes)} rates, the input's and one for each hidden layer, "
                f"got {len(dropout)}"
            )
        return dropout

    @field_validator("early_stopping")
    @classmethod
    def _has_a_validation_set(
        cls, early_stopping: EarlyStopping | None, info: ValidationInfo
    ) -> EarlyStopping | None:
        if early_stopping is not None and info.data.get("validation_fraction") == 0:
            raise ValueError(
                "early stopping watches the validation loss: give a validation_fraction above 0"
            )
        return early_stopping

    @model_validator(mode="after")
    def _one_length(self) -> Self:
        if self.epochs is None and "steps" not in self.model_fields_set:
            # The one default that hangs on another field. ("before" would lose JSON's strictness.)
            object.__setattr__(self, "steps", NOTEBOOK_STEPS)
        if (self.steps is None) == (self.epochs is None):
            got = "neither" if self.steps is None else "both"
            raise ValueError(f"give one of steps and epochs, got {got}")
        return self


def validation_examples(spec: JobSpec, examples: int) -> int:
    """Return how many of a data set's training examples a spec holds out: its share, rounded."""
    return round(spec.validation_fraction * examples)


def steps_per_epoch(spec: JobSpec, examples: int) -> int:
    """Return ceil(n_train / batch_size), where the validation set leaves n_train examples."""
    n_train = examples - validation_examples(spec, examples)
    return -(-n_train // spec.batch_size)


def total_steps(spec: JobSpec, examples: int) -> int:
    """Return how many updates a spec asks for, at most."""
    if spec.steps is not None:
        return spec.steps
    return (spec.epochs or 0) * steps_per_epoch(spec, examples)


def total_epochs(spec: JobSpec, examples: int) -> int:
    """Return how many epochs a spec asks for, at most; the last one may be cut short."""
    return -(-total_steps(spec, examples) // steps_per_epoch(spec, examples))
