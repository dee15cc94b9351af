"""The training spec's choices that have fields of their own, told apart by their `kind`."""

from typing import Annotated, Any, Literal, Self

from pydantic import (
    BeforeValidator,
    Discriminator,
    Field,
    Tag,
    ValidationInfo,
    field_validator,
    model_validator,
)

from contracts.base import Body

Activation = Literal["sigmoid", "tanh", "relu"]
Loss = Literal["cross_entropy", "mse"]
LearningRate = Annotated[float, Field(gt=0, le=1000)]
Decay = Annotated[float, Field(ge=0, lt=1)]  # of a running mean: what is kept of it each step
WarmupSteps = Annotated[int, Field(ge=0, le=10_000_000)]
AlphaPx = Annotated[float, Field(gt=0, le=1000)]
SigmaPx = Annotated[float, Field(gt=0, le=100)]
DropoutRate = Annotated[float, Field(ge=0, lt=1)]
# Not strict, for a JSON array is a list; the rates in it are.
DropoutRates = Annotated[tuple[DropoutRate, ...], Field(max_length=9, strict=False)]


def _default_kind(kind: str) -> BeforeValidator:
    """Read an object that has no `kind` as the kind that is the default."""

    def fill(given: Any) -> Any:
        has_none = isinstance(given, dict) and "kind" not in given
        return {"kind": kind, **given} if has_none else given

    return BeforeValidator(fill)


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


class Sgd(Body):
    """Gradient descent: v = momentum v - learning_rate g, w += v (Sutskever et al. 2013).

    With nesterov, w += momentum v - learning_rate g, by the new v.
    """

    kind: Literal["sgd"] = "sgd"
    learning_rate: LearningRate = 0.1
    momentum: Decay = 0.0
    nesterov: bool = False

    @field_validator("nesterov")
    @classmethod
    def _has_momentum(cls, nesterov: bool, info: ValidationInfo) -> bool:  # noqa: FBT001
        if nesterov and info.data.get("momentum") == 0:
            raise ValueError("nesterov looks ahead along the momentum: give a momentum above 0")
        return nesterov


class Adam(Body):
    """Adam: steps scaled by running means of the gradient and of its square (Kingma, Ba 2015)."""

    kind: Literal["adam"]
    learning_rate: LearningRate = 0.001
    beta1: Decay = 0.9
    beta2: Decay = 0.999
    # Below it float32 has nothing to add to the root of a square that is 0.
    eps: Annotated[float, Field(ge=1e-16, le=1)] = 1e-8


class ConstantSchedule(Body):
    """The optimizer's learning rate, reached by (t + 1) / warmup_steps of it (Goyal et al. 2017).

    Of every schedule, t counts a part's steps from 0.
    """

    kind: Literal["constant"] = "constant"
    warmup_steps: WarmupSteps = 0


class StepSchedule(Body):
    """After the warm-up, learning_rate decay_rate^floor(t / decay_steps)."""

    kind: Literal["step"]
    warmup_steps: WarmupSteps = 0
    decay_steps: Annotated[int, Field(ge=1, le=10_000_000)]
    decay_rate: Annotated[float, Field(gt=0, lt=1)] = 0.1


class CosineSchedule(Body):
    """After the warm-up, half a cosine down to final_fraction (Loshchilov and Hutter 2017).

    With f = final_fraction: learning_rate (f + (1 - f) / 2 (1 + cos(pi t / steps left then))).
    """

    kind: Literal["cosine"]
    warmup_steps: WarmupSteps = 0
    final_fraction: Annotated[float, Field(ge=0, lt=1)] = 0.0


class ElasticAugmentation(Body):
    """Uniform noise blurred by a Gaussian moves the pixels (Simard, Steinkraus and Platt 2003)."""

    kind: Literal["elastic"]
    alpha_px: AlphaPx = 34.0
    sigma_px: SigmaPx = 4.0


class AffineRanges(Body):
    """How far an image may be moved as a whole; a zero leaves that movement out."""

    kind: Literal["affine", "elastic_affine"]
    rotation_degrees: Annotated[float, Field(ge=0, le=180)] = 12.0
    scaling: Annotated[float, Field(ge=0, lt=1)] = 0.12
    translation_px: Annotated[float, Field(ge=0, le=100)] = 1.0

    @model_validator(mode="after")
    def _moves(self) -> Self:
        if not (self.rotation_degrees or self.scaling or self.translation_px):
            raise ValueError(
                "rotation_degrees, scaling and translation_px are all 0, so nothing is moved as "
                "a whole: raise one of them, or choose kind elastic or no augmentation"
            )
        return self


class AffineAugmentation(AffineRanges):
    """Scaled by 1 ± scaling, rotated by ± rotation_degrees, shifted by ± translation_px."""

    kind: Literal["affine"]


class ElasticAffineAugmentation(AffineRanges):
    """The sum of both displacements (Ciresan et al. 2010)."""

    kind: Literal["elastic_affine"]
    alpha_px: AlphaPx = 34.0
    sigma_px: SigmaPx = 4.0


class EarlyStopping(Body):
    """Stop after patience epochs without a validation loss min_delta below the lowest one."""

    patience: Annotated[int, Field(ge=1, le=10_000)]
    min_delta: Annotated[float, Field(ge=0, le=1000)] = 0.0


def _dropout_shape(given: Any) -> str:
    return "array" if isinstance(given, list | tuple) else "number"


Initializer = Annotated[
    NormalInitializer | XavierInitializer | HeInitializer,
    Field(discriminator="kind"),
    _default_kind("normal"),
]
Optimizer = Annotated[Sgd | Adam, Field(discriminator="kind"), _default_kind("sgd")]
Schedule = Annotated[
    ConstantSchedule | StepSchedule | CosineSchedule,
    Field(discriminator="kind"),
    _default_kind("constant"),
]
Augmentation = Annotated[
    ElasticAugmentation | AffineAugmentation | ElasticAffineAugmentation,
    Field(discriminator="kind"),
]
# Told apart before they are read, so that one mistake is one error and not one for each shape.
Dropout = Annotated[
    Annotated[DropoutRate, Tag("number")] | Annotated[DropoutRates, Tag("array")],
    Discriminator(_dropout_shape),
]
