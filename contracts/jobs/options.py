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

    kind: Annotated[Literal["normal"], Field(description="the initializer")] = "normal"
    std: Annotated[
        float, Field(gt=0, le=10, description="the standard deviation of the weights")
    ] = 0.01


class XavierInitializer(Body):
    """Uniform with variance 2 / (fan_in + fan_out) (Glorot and Bengio 2010)."""

    kind: Annotated[Literal["xavier"], Field(description="the initializer")]


class HeInitializer(Body):
    """Normal with variance 2 / fan_in (He et al. 2015)."""

    kind: Annotated[Literal["he"], Field(description="the initializer")]


class Sgd(Body):
    """Gradient descent: v = momentum v - learning_rate g, w += v (Sutskever et al. 2013).

    With nesterov, w += momentum v - learning_rate g, by the new v.
    """

    kind: Annotated[Literal["sgd"], Field(description="the optimizer")] = "sgd"
    learning_rate: Annotated[LearningRate, Field(description="the step size")] = 0.1
    momentum: Annotated[
        Decay, Field(description="the share of the velocity that is kept each step")
    ] = 0.0
    nesterov: Annotated[
        bool, Field(description="whether to use Nesterov momentum; needs momentum > 0")
    ] = False

    @field_validator("nesterov")
    @classmethod
    def _has_momentum(cls, nesterov: bool, info: ValidationInfo) -> bool:  # noqa: FBT001
        if nesterov and info.data.get("momentum") == 0:
            raise ValueError("nesterov looks ahead along the momentum: give a momentum above 0")
        return nesterov


class Adam(Body):
    """Adam: steps scaled by running means of the gradient and of its square (Kingma, Ba 2015)."""

    kind: Annotated[Literal["adam"], Field(description="the optimizer")]
    learning_rate: Annotated[LearningRate, Field(description="the step size")] = 0.001
    beta1: Annotated[Decay, Field(description="decay of the running mean of the gradient")] = 0.9
    beta2: Annotated[Decay, Field(description="decay of the running mean of its square")] = 0.999
    # Below it float32 has nothing to add to the root of a square that is 0.
    eps: Annotated[
        float, Field(ge=1e-16, le=1, description="added to the root of the mean square")
    ] = 1e-8


class ConstantSchedule(Body):
    """The optimizer's learning rate, reached by (t + 1) / warmup_steps of it (Goyal et al. 2017).

    Of every schedule, t counts a part's steps from 0.
    """

    kind: Annotated[Literal["constant"], Field(description="the schedule")] = "constant"
    warmup_steps: Annotated[WarmupSteps, Field(description="steps of linear warm-up")] = 0


class StepSchedule(Body):
    """After the warm-up, learning_rate decay_rate^floor(t / decay_steps)."""

    kind: Annotated[Literal["step"], Field(description="the schedule")]
    warmup_steps: Annotated[WarmupSteps, Field(description="steps of linear warm-up")] = 0
    decay_steps: Annotated[int, Field(ge=1, le=10_000_000, description="steps between two decays")]
    decay_rate: Annotated[float, Field(gt=0, lt=1, description="the factor of each decay")] = 0.1


class CosineSchedule(Body):
    """After the warm-up, half a cosine down to final_fraction (Loshchilov and Hutter 2017).

    With f = final_fraction: learning_rate (f + (1 - f) / 2 (1 + cos(pi t / steps left then))).
    """

    kind: Annotated[Literal["cosine"], Field(description="the schedule")]
    warmup_steps: Annotated[WarmupSteps, Field(description="steps of linear warm-up")] = 0
    final_fraction: Annotated[
        float, Field(ge=0, lt=1, description="the share of the learning rate at the end")
    ] = 0.0


class ElasticAugmentation(Body):
    """Uniform noise blurred by a Gaussian moves the pixels (Simard, Steinkraus and Platt 2003)."""

    kind: Annotated[Literal["elastic"], Field(description="the augmentation")]
    alpha_px: Annotated[AlphaPx, Field(description="the scale of the displacements")] = 34.0
    sigma_px: Annotated[
        SigmaPx, Field(description="the standard deviation of the Gaussian that smooths them")
    ] = 4.0


class AffineRanges(Body):
    """How far an image may be moved as a whole; a zero leaves that movement out."""

    kind: Annotated[Literal["affine", "elastic_affine"], Field(description="the augmentation")]
    rotation_degrees: Annotated[
        float, Field(ge=0, le=180, description="the largest rotation to either side")
    ] = 12.0
    scaling: Annotated[
        float, Field(ge=0, lt=1, description="the largest relative change of size")
    ] = 0.12
    translation_px: Annotated[
        float, Field(ge=0, le=100, description="the largest shift in each direction")
    ] = 1.0

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

    kind: Annotated[Literal["affine"], Field(description="the augmentation")]


class ElasticAffineAugmentation(AffineRanges):
    """The sum of both displacements (Ciresan et al. 2010)."""

    kind: Annotated[Literal["elastic_affine"], Field(description="the augmentation")]
    alpha_px: Annotated[AlphaPx, Field(description="the scale of the elastic displacements")] = 34.0
    sigma_px: Annotated[
        SigmaPx, Field(description="the standard deviation of the Gaussian that smooths them")
    ] = 4.0


class EarlyStopping(Body):
    """Stop after patience epochs without a validation loss min_delta below the lowest one."""

    patience: Annotated[
        int,
        Field(
            ge=1, le=10_000, description="epochs without improvement after which the training stops"
        ),
    ]
    min_delta: Annotated[
        float,
        Field(
            ge=0,
            le=1000,
            description="the smallest decrease of the validation loss that counts as improvement",
        ),
    ] = 0.0


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
