"""The spec of a training job, the request of `POST /jobs`."""

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
from contracts.jobs.augmentation import Augmentation
from contracts.jobs.options import (
    CHOICES,
    Activation,
    Averaging,
    ClassWeights,
    ConstantSchedule,
    Dropout,
    EarlyStopping,
    Initializer,
    Loss,
    NormalInitializer,
    Optimizer,
    Schedule,
    Sgd,
    StartFrom,
    VersionRef,
)
from contracts.models.gates import Promote
from contracts.webhooks.webhooks import WebhookNames

NOTEBOOK_STEPS = 50_000
MAX_EPOCHS = 10_000  # each is measured, recorded and stored in checkpoints

Tag = Annotated[str, StringConstraints(max_length=64)]
Units = Annotated[int, Field(ge=1, le=4096)]
DatasetReference = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]{0,62}(@(latest|[1-9][0-9]{0,8}))?$")
]


class JobSpec(Body):
    """A network, its data set and how to train it. `{}` is the notebook's final network.

    A field that another one validates stands before it.
    """

    model_config = ConfigDict(json_schema_extra={"examples": [{}, {"epochs": 3, "seed": 7}]})

    model: ModelName = Field(
        default="mnist",
        title="Model",
        description="the model under which the version is published: lower-case letters, digits, "
        "- and _, beginning with a letter or digit, at most 63 characters",
    )
    dataset: DatasetName = Field(
        default="mnist", title="Data set", description="the data set to train on"
    )
    dataset_version: VersionRef = Field(
        default="latest",
        title="Data set version",
        description="the data set's version; `latest` becomes its number when the job is accepted",
    )
    extra_datasets: tuple[DatasetReference, ...] = Field(
        default=(),
        max_length=4,
        strict=False,
        title="Extra data sets",
        description="up to 4 others, `name` or `name@version`, whose training examples are added; "
        "they must have the same shape and classes",
    )
    start_from: StartFrom | None = Field(
        default=None,
        title="Start from",
        description="begin with the weights of this version and train on; hidden_sizes and "
        "activation must be its own, or be left out",
    )
    # Not strict, because a JSON array is a list; the units in it are strict.
    hidden_sizes: tuple[Units, ...] = Field(
        default=(50,),
        min_length=1,
        max_length=8,
        strict=False,
        title="Hidden layers",
        description="units of each hidden layer, from the input to the output",
    )
    activation: Activation = "sigmoid"
    loss: Loss = Field(
        default="cross_entropy",
        title="Loss",
        description="the loss to minimize, computed on the softmax output",
    )
    class_weights: ClassWeights | None = Field(
        default=None,
        title="Class weights",
        description="the weight of each class's examples in the loss: a positive number per class, "
        "or `balanced`: inversely proportional to the class's share; all 1 by default",
    )
    initializer: Initializer = Field(
        default=NormalInitializer(),
        title="Initializer",
        description="how the weights are initialized",
    )
    optimizer: Optimizer = Field(
        default=Sgd(), title="Optimizer", description="how the weights are updated"
    )
    schedule: Schedule = Field(
        default=ConstantSchedule(),
        title="Learning rate schedule",
        description="the learning rate over time",
    )
    weight_decay: float = Field(
        default=0.0,
        ge=0,
        le=10,
        title="Weight decay",
        description="decoupled L2 regularization: each step shrinks the weights by learning rate "
        "times this",
    )
    dropout: Dropout = Field(
        default=0.0,
        title="Dropout",
        description="one rate for the hidden layers, or one for the input and each hidden layer",
    )
    max_norm: Annotated[float, Field(gt=0, le=1000)] | None = Field(
        default=None,
        title="Max-norm",
        description="the largest norm of each unit's incoming weights; no limit by default",
    )
    averaging: Averaging | None = Field(
        default=None,
        title="Weight averaging",
        description="evaluate and publish a moving average (EMA) of the weights; none by default",
    )
    augmentation: Augmentation | None = Field(
        default=None,
        title="Augmentation",
        description="random distortions of the training images; none by default",
    )
    batch_size: int = Field(
        default=100, ge=1, le=10_000, title="Batch size", description="examples per step"
    )
    sampling: Literal["with_replacement", "shuffle"] = Field(
        default="with_replacement",
        title="Sampling",
        description="draw each batch from all examples, or shuffle them once per epoch",
        json_schema_extra={
            CHOICES: {"with_replacement": "With replacement", "shuffle": "Shuffled epochs"}
        },
    )
    epochs: Annotated[int, Field(ge=1, le=MAX_EPOCHS)] | None = Field(
        default=None,
        title="Epochs",
        description="how many passes over the training set; an alternative to `steps`",
    )
    steps: Annotated[int, Field(ge=1, le=10_000_000)] | None = Field(
        default=None,
        title="Steps",
        json_schema_extra={"default": NOTEBOOK_STEPS},
        description="how many updates to make; an alternative to `epochs`",
    )
    validation_fraction: float = Field(
        default=0.0,
        ge=0,
        le=0.9,
        title="Validation fraction",
        description="the share of the training set to hold out for validation",
    )
    early_stopping: EarlyStopping | None = Field(
        default=None,
        title="Early stopping",
        description="when to stop early and publish the best weights; needs a validation fraction "
        "above 0; never by default",
    )
    dtype: Literal["float32", "float64"] = Field(
        default="float32",
        title="Number type (dtype)",
        description="the floating-point type of the weights; float64 is slower",
    )
    seed: int = Field(
        default=0,
        ge=0,
        lt=2**32,
        title="Seed",
        description="the seed of all randomness: the same spec gives the same network",
    )
    max_seconds: Annotated[float, Field(gt=0, le=604_800)] | None = Field(
        default=None,
        title="Time limit (seconds)",
        description="training time after which the current weights are published; no limit by "
        "default",
    )
    checkpoint_seconds: float = Field(
        default=10.0,
        ge=0.1,
        le=3600,
        title="Checkpoint interval (seconds)",
        description="the interval of checkpoints, from which an interrupted job resumes",
    )
    publish: Literal["always", "if_better", "never"] = Field(
        default="always",
        title="Publish",
        description="whether a version of the model is published; without one, the job ends with "
        "its metrics. `if_better`: if its test accuracy is above that of the default version",
        json_schema_extra={
            CHOICES: {"always": "Always", "if_better": "If better", "never": "Never"}
        },
    )
    promote: Promote | None = Field(
        default=None,
        title="Promote",
        description="an alias to move to the published version if a gate passes; none by default",
    )
    priority: int = Field(
        default=0,
        ge=-10,
        le=10,
        title="Priority",
        description="jobs of higher priority run first, then those that were submitted first; a "
        "waiting job gains 1 per 10 minutes",
    )
    notify: WebhookNames = Field(
        default=(),
        title="Notify",
        description="up to 4 names of webhooks to call when the job ends",
    )
    tags: dict[Tag, Tag] = Field(
        default_factory=dict,
        max_length=32,
        title="Tags",
        description="labels that are stored in the version's manifest",
    )

    @field_validator("weight_decay")
    @classmethod
    def _leaves_weights(cls, weight_decay: float, info: ValidationInfo) -> float:
        optimizer = info.data.get("optimizer")
        # Each step multiplies a weight by 1 - learning_rate weight_decay.
        if optimizer is not None and optimizer.learning_rate * weight_decay >= 1:
            raise ValueError(
                "learning_rate times weight_decay must be below 1, or each step erases the "
                f"weights; got {optimizer.learning_rate} times {weight_decay}"
            )
        return weight_decay

    @field_validator("dropout")
    @classmethod
    def _has_a_rate_per_layer(cls, dropout: Dropout, info: ValidationInfo) -> Dropout:
        hidden_sizes = info.data.get("hidden_sizes")
        if hidden_sizes is None or not isinstance(dropout, tuple):
            return dropout
        if info.data.get("start_from") is not None:
            return dropout  # checked when the job is accepted: hidden_sizes may be left out
        if len(dropout) != 1 + len(hidden_sizes):
            raise ValueError(
                f"give {1 + len(hidden_sizes)} rates, for the input and for each hidden layer, "
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
                "early stopping needs a validation loss: give a validation_fraction above 0"
            )
        return early_stopping

    @field_validator("promote")
    @classmethod
    def _has_a_version(cls, promote: Promote | None, info: ValidationInfo) -> Promote | None:
        if promote is not None and info.data.get("publish") == "never":
            raise ValueError("must be left out with publish=never: no version is published")
        return promote

    @model_validator(mode="after")
    def _one_length(self) -> Self:
        if self.epochs is None and "steps" not in self.model_fields_set:
            # The one default that depends on another field; mode "before" would lose strictness.
            object.__setattr__(self, "steps", NOTEBOOK_STEPS)
        if (self.steps is None) == (self.epochs is None):
            got = "neither" if self.steps is None else "both"
            raise ValueError(f"give one of steps and epochs, got {got}")
        return self
