"""The training spec: what `POST /jobs` takes, with every default."""

from typing import Annotated, Literal, Self

from pydantic import ConfigDict, Field, StringConstraints, model_validator

from contracts.base import Body, ModelName

NOTEBOOK_STEPS = 50_000
NOT_YET = frozenset(
    {
        "schedule",
        "weight_decay",
        "dropout",
        "max_norm",
        "augmentation",
        "early_stopping",
        "validation_fraction",
        "max_seconds",
        "checkpoint_seconds",
    }
)

Tag = Annotated[str, StringConstraints(max_length=64)]
Units = Annotated[int, Field(ge=1, le=4096)]


class NormalInitializer(Body):
    """Weights drawn from N(0, std²); biases are zero."""

    kind: Literal["normal"] = "normal"
    std: Annotated[float, Field(gt=0, le=10)] = 0.01


class XavierInitializer(Body):
    """Uniform with variance 2 / (fan_in + fan_out) (Glorot and Bengio 2010)."""

    kind: Literal["xavier"]


class HeInitializer(Body):
    """Normal with variance 2 / fan_in (He et al. 2015)."""

    kind: Literal["he"]


Initializer = Annotated[
    NormalInitializer | XavierInitializer | HeInitializer, Field(discriminator="kind")
]


class Sgd(Body):
    """Plain gradient descent: weight -= learning_rate * gradient."""

    kind: Literal["sgd"] = "sgd"
    learning_rate: Annotated[float, Field(gt=0, le=1000)] = 0.1


class JobSpec(Body):
    """A network, the data it learns from, and how. `{}` is the notebook's final network."""

    model_config = ConfigDict(json_schema_extra={"examples": [{}, {"epochs": 3, "seed": 7}]})

    model: ModelName = "mnist"
    dataset: Annotated[str, Field(min_length=1, max_length=63)] = "mnist"
    # Not strict, for a JSON array is a list; the units in it are.
    hidden_sizes: Annotated[tuple[Units, ...], Field(min_length=1, max_length=8, strict=False)] = (
        50,
    )
    activation: Literal["sigmoid", "tanh", "relu"] = "sigmoid"
    loss: Literal["cross_entropy", "mse"] = "cross_entropy"
    initializer: Initializer = NormalInitializer()
    optimizer: Sgd = Sgd()
    batch_size: Annotated[int, Field(ge=1, le=10_000)] = 100
    sampling: Literal["with_replacement", "shuffle"] = "with_replacement"
    epochs: Annotated[int, Field(ge=1, le=10_000)] | None = None
    steps: Annotated[int, Field(ge=1, le=10_000_000)] | None = Field(
        default=None, json_schema_extra={"default": NOTEBOOK_STEPS}
    )
    dtype: Literal["float32", "float64"] = "float32"
    seed: Annotated[int, Field(ge=0, lt=2**32)] = 0
    tags: Annotated[dict[Tag, Tag], Field(max_length=32)] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _one_length(self) -> Self:
        if self.epochs is None and "steps" not in self.model_fields_set:
            # The one default that hangs on another field. ("before" would lose JSON's strictness.)
            object.__setattr__(self, "steps", NOTEBOOK_STEPS)
        if (self.steps is None) == (self.epochs is None):
            got = "neither" if self.steps is None else "both"
            raise ValueError(f"give one of steps and epochs, got {got}")
        return self


def total_steps(spec: JobSpec, train_examples: int) -> int:
    """Return how many updates a spec asks for; an epoch is ceil(train_examples / batch_size)."""
    if spec.steps is not None:
        return spec.steps
    return (spec.epochs or 0) * -(-train_examples // spec.batch_size)
