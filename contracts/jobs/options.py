"""The objects in a training spec, one class for each `kind`."""

from typing import Annotated, Any, Literal

from pydantic import (
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    ValidationInfo,
    field_validator,
)

from contracts.base import ALIAS_PATTERN, Body, ModelName
from contracts.messages import show

CHOICES = "x-enum-titles"  # extends JSON schema: the title of each value of an `enum`

Activation = Annotated[
    Literal["sigmoid", "tanh", "relu"],
    Field(
        title="Activation",
        description="the activation of the hidden layers",
        json_schema_extra={CHOICES: {"sigmoid": "Sigmoid", "tanh": "Tanh", "relu": "ReLU"}},
    ),
]
Loss = Annotated[
    Literal["cross_entropy", "mse"],
    Field(json_schema_extra={CHOICES: {"cross_entropy": "Cross-entropy", "mse": "Squared error"}}),
]
LearningRate = Annotated[float, Field(gt=0, le=1000, title="Learning rate")]
StepSize = Annotated[LearningRate, Field(description="the step size")]
Decay = Annotated[float, Field(ge=0, lt=1)]  # of a running mean: the share that a step keeps
WarmupSteps = Annotated[
    int,
    Field(
        ge=0,
        le=10_000_000,
        title="Warm-up steps",
        description="steps in which the learning rate rises linearly to its value",
    ),
]
DropoutRate = Annotated[float, Field(ge=0, lt=1)]
# Not strict, because a JSON array is a list; the rates in it are strict.
DropoutRates = Annotated[tuple[DropoutRate, ...], Field(max_length=9, strict=False)]

MAX_CLASS_WEIGHT = 1000.0


def _default_kind(kind: str) -> BeforeValidator:
    """Read an object without a `kind` as the default kind."""

    def fill(given: Any) -> Any:
        has_none = isinstance(given, dict) and "kind" not in given
        return {"kind": kind, **given} if has_none else given

    return BeforeValidator(fill)


class NormalInitializer(Body):
    """Weights drawn from N(0, std²); biases are zero."""

    model_config = ConfigDict(title="Normal")

    kind: Annotated[Literal["normal"], Field(description="the initializer")] = "normal"
    std: float = Field(
        default=0.01,
        gt=0,
        le=10,
        title="Standard deviation",
        description="the standard deviation of the weights",
    )


class XavierInitializer(Body):
    """Uniform with variance 2 / (fan_in + fan_out) (Glorot and Bengio 2010)."""

    model_config = ConfigDict(title="Xavier (Glorot)")

    kind: Annotated[Literal["xavier"], Field(description="the initializer")]


class HeInitializer(Body):
    """Normal with variance 2 / fan_in (He et al. 2015)."""

    model_config = ConfigDict(title="He")

    kind: Annotated[Literal["he"], Field(description="the initializer")]


class Sgd(Body):
    """Gradient descent: v = momentum v - learning_rate g, w += v (Sutskever et al. 2013).

    With nesterov, w += momentum v - learning_rate g, with the new v.
    """

    model_config = ConfigDict(title="Gradient descent (SGD)")

    kind: Annotated[Literal["sgd"], Field(description="the optimizer")] = "sgd"
    learning_rate: StepSize = 0.1
    momentum: Decay = Field(
        default=0.0, title="Momentum", description="the share of the velocity that each step keeps"
    )
    nesterov: bool = Field(
        default=False,
        title="Nesterov",
        description="whether to use Nesterov momentum; needs a momentum above 0",
    )

    @field_validator("nesterov")
    @classmethod
    def _has_momentum(cls, nesterov: bool, info: ValidationInfo) -> bool:  # noqa: FBT001  pydantic passes it
        if nesterov and info.data.get("momentum") == 0:
            raise ValueError("nesterov looks ahead along the momentum: give a momentum above 0")
        return nesterov


class Adam(Body):
    """Adam: steps scaled by running means of the gradient and of its square (Kingma, Ba 2015)."""

    model_config = ConfigDict(title="Adam")

    kind: Annotated[Literal["adam"], Field(description="the optimizer")]
    learning_rate: StepSize = 0.001
    beta1: Decay = Field(
        default=0.9, title="β₁", description="decay of the running mean of the gradient"
    )
    beta2: Decay = Field(
        default=0.999, title="β₂", description="decay of the running mean of the squared gradient"
    )
    # float32 would add nothing to a root of 0 below this minimum.
    eps: float = Field(
        default=1e-8,
        ge=1e-16,
        le=1,
        title="ε",
        description="added to the root of the mean square, to avoid a division by 0",
    )


class ConstantSchedule(Body):
    """The optimizer's learning rate, reached by (t + 1) / warmup_steps of it (Goyal et al. 2017).

    In every schedule, t counts the steps of one part from 0.
    """

    model_config = ConfigDict(title="Constant")

    kind: Annotated[Literal["constant"], Field(description="the schedule")] = "constant"
    warmup_steps: WarmupSteps = 0


class StepSchedule(Body):
    """After the warm-up, learning_rate decay_rate^floor(t / decay_steps)."""

    model_config = ConfigDict(title="Step decay")

    kind: Annotated[Literal["step"], Field(description="the schedule")]
    warmup_steps: WarmupSteps = 0
    decay_steps: int = Field(
        ge=1, le=10_000_000, title="Decay steps", description="steps between two decays"
    )
    decay_rate: float = Field(
        default=0.1, gt=0, lt=1, title="Decay rate", description="the factor of each decay"
    )


class CosineSchedule(Body):
    """After the warm-up, half a cosine down to final_fraction (Loshchilov and Hutter 2017).

    With f = final_fraction: learning_rate (f + (1 - f) / 2 (1 + cos(pi t / steps left then))).
    """

    model_config = ConfigDict(title="Cosine decay")

    kind: Annotated[Literal["cosine"], Field(description="the schedule")]
    warmup_steps: WarmupSteps = 0
    final_fraction: float = Field(
        default=0.0,
        ge=0,
        lt=1,
        title="Final fraction",
        description="the share of the learning rate at the end",
    )


class EarlyStopping(Body):
    """Stop after patience epochs without a validation loss min_delta below the lowest one."""

    patience: int = Field(
        ge=1,
        le=10_000,
        title="Patience",
        description="epochs without improvement after which the training stops",
    )
    min_delta: float = Field(
        default=0.0,
        ge=0,
        le=1000,
        title="Minimum improvement",
        description="the smallest decrease of the validation loss that counts as improvement",
    )


class Averaging(Body):
    """Average a_t = d a_(t-1) + (1 - d) w_t, d = min(decay, (1 + t) / (10 + t)) at step t from 1.

    After step 10, only every tenth step's weights enter, and those at the end of an epoch or the
    run, with d^n for the n steps since. It is evaluated and published instead of the weights w.
    """

    decay: Decay = Field(
        default=0.999, title="Decay", description="the share of the average that each step keeps"
    )


def _text_or(other: str) -> Discriminator:
    return Discriminator(lambda given: "text" if isinstance(given, str) else other)


def _dropout_shape(given: Any) -> str:
    return "array" if isinstance(given, list | tuple) else "number"


Initializer = Annotated[
    NormalInitializer | XavierInitializer | HeInitializer,
    Field(discriminator="kind"),
    _default_kind("normal"),
]


def _check_latest(value: object) -> object:
    """Name the integers, too, which come as such: "1" is a text."""
    if isinstance(value, str) and value != "latest":
        raise ValueError(f"must be an integer, or 'latest', got {show(value)}")
    return value


Optimizer = Annotated[Sgd | Adam, Field(discriminator="kind"), _default_kind("sgd")]
Schedule = Annotated[
    ConstantSchedule | StepSchedule | CosineSchedule,
    Field(discriminator="kind"),
    _default_kind("constant"),
]
# Chosen before validation, so that a mistake is one error and not one for each type.
Dropout = Annotated[
    Annotated[DropoutRate, Tag("number")] | Annotated[DropoutRates, Tag("array")],
    Discriminator(_dropout_shape),
]
VersionRef = Annotated[
    Annotated[int, Field(ge=1), Tag("number")]
    | Annotated[Literal["latest"], BeforeValidator(_check_latest), Tag("text")],
    _text_or("number"),
]
# Not strict, because a JSON array is a list; the weights in it are strict.
ClassWeights = Annotated[
    Annotated[
        tuple[Annotated[float, Field(gt=0, le=MAX_CLASS_WEIGHT, strict=True)], ...],
        Field(min_length=2, max_length=1000, strict=False),
        Tag("array"),
    ]
    | Annotated[Literal["balanced"], Tag("text")],
    _text_or("array"),
]
# A number, `latest` or an alias.
ModelRef = Annotated[
    Annotated[int, Field(ge=1), Tag("number")]
    | Annotated[str, Field(pattern=ALIAS_PATTERN), Tag("text")],
    _text_or("number"),
]


def _drop_default(schema: dict[str, Any]) -> None:
    del schema["default"]  # the model's default version


class StartFrom(Body):
    """A version of a model whose weights a run begins with."""

    model: ModelName = Field(title="Model", description="the model's name")
    version: ModelRef = Field(
        default="latest",
        title="Version",
        description="a number, an alias or `latest`, by default the model's default; it becomes a "
        "number when the job is accepted",
        json_schema_extra=_drop_default,
    )

    @property
    def ref(self) -> str | None:
        """The version in the request; None is the model's default."""
        return str(self.version) if "version" in self.model_fields_set else None
