"""The request and response of `POST /inspect`."""

from typing import Annotated, Any, ClassVar, Final, Literal

from pydantic import Field, Tag, WithJsonSchema

from contracts.base import Body, DatasetName, FiniteOrNone, Record
from contracts.datasets import Split
from contracts.inference.predictions import ROW_SCHEMA, PixelScale, VersionFields
from contracts.jobs.options import (
    Activation,
    Initializer,
    LearningRate,
    Loss,
    NormalInitializer,
    VersionRef,
)
from contracts.jobs.spec import Units
from contracts.validation.field_discriminator import FieldDiscriminator, discriminate_by_fields

MAX_INSPECTED: Final = 10
MAX_INSPECTED_STEPS: Final = 100

Place = Annotated[int, Field(ge=0, lt=10**9)]  # an index from 0; the service checks its upper bound

_NUMBER: Final = {"type": "number"}
_IMAGE_SCHEMA: Final = {
    "description": "one image as for `POST /predict`, such as 784 numbers row by row, or 28 rows "
    "of 28",
    "anyOf": [
        {"type": "array", "items": _NUMBER, "minItems": 1},
        {"type": "array", "items": {"type": "array", "items": _NUMBER}, "minItems": 1},
    ],
}


class VersionChoice(VersionFields, FieldDiscriminator):
    """The network of a version."""

    identifying_fields: ClassVar[frozenset[str]] = frozenset({"model", "version"})


class JobChoice(FieldDiscriminator):
    """The network of a running job, from its latest snapshot."""

    identifying_fields: ClassVar[frozenset[str]] = frozenset({"job_id"})

    job_id: str = Field(max_length=100, description="the job's id")


class FreshChoice(FieldDiscriminator):
    """An untrained network: that of a job with this spec before its first step, in float64."""

    identifying_fields: ClassVar[frozenset[str]] = frozenset(
        {"hidden_sizes", "activation", "initializer", "seed", "dataset", "dataset_version"}
    )

    # Not strict, because a JSON array is a list; the units in it are strict.
    hidden_sizes: tuple[Units, ...] = Field(
        min_length=1, max_length=8, strict=False, description="units of each hidden layer"
    )
    activation: Activation = Field(
        default="sigmoid", description="the activation of the hidden layers"
    )
    initializer: Initializer = Field(
        default=NormalInitializer(), description="how the weights are initialized"
    )
    seed: int = Field(default=0, ge=0, lt=2**32, description="the seed of the weights")
    dataset: DatasetName = Field(
        default="mnist", description="the data set whose image size and classes the network has"
    )
    dataset_version: VersionRef = Field(
        default="latest", description="the data set's version: a number or `latest`"
    )


class SentImage(PixelScale, FieldDiscriminator):
    """An image that the request contains."""

    identifying_fields: ClassVar[frozenset[str]] = frozenset({"pixels"})

    pixels: Annotated[list[Any], WithJsonSchema(_IMAGE_SCHEMA)]
    label: Place | None = Field(
        default=None, description="its class; without it there are no gradients"
    )


class SentRow(FieldDiscriminator):
    """A row of a table that the request contains."""

    identifying_fields: ClassVar[frozenset[str]] = frozenset({"row"})

    row: Annotated[Any, WithJsonSchema(ROW_SCHEMA)]
    label: Place | None = Field(
        default=None, description="its class; without it there are no gradients"
    )


class DatasetImage(FieldDiscriminator):
    """An example of a data set, with its label."""

    identifying_fields: ClassVar[frozenset[str]] = frozenset(
        {"dataset", "dataset_version", "split", "index"}
    )

    dataset: DatasetName = Field(default="mnist", description="the data set's name")
    dataset_version: VersionRef = Field(
        default="latest", description="the data set's version: a number or `latest`"
    )
    split: Split = Field(default="test", description="the training or the test set")
    index: Place = Field(description="the example's index, from 0")


NetworkChoice = Annotated[
    Annotated[JobChoice, Tag("JobChoice")]
    | Annotated[FreshChoice, Tag("FreshChoice")]
    | Annotated[VersionChoice, Tag("VersionChoice")],
    discriminate_by_fields(JobChoice, FreshChoice, default=VersionChoice),
]
ImageChoice = Annotated[
    Annotated[SentImage, Tag("SentImage")]
    | Annotated[SentRow, Tag("SentRow")]
    | Annotated[DatasetImage, Tag("DatasetImage")],
    discriminate_by_fields(SentImage, SentRow, DatasetImage),
]


class UnitChoice(Body):
    """A unit: its layer, from 1 as in W1 and b1, and its index in the layer, from 0."""

    layer: int = Field(ge=1, lt=10**9, description="the layer, from 1")
    unit: Place = Field(description="the unit's index in its layer, from 0")


class InspectRequest(Body):
    """A network, examples, and how many training steps to take on them first."""

    max_colons: ClassVar[int] = 50_000  # ten rows of 4,096 columns

    network: NetworkChoice = Field(default=VersionChoice(), description="the network to inspect")
    images: list[ImageChoice] = Field(
        min_length=1, max_length=MAX_INSPECTED, description="the examples to compute values for"
    )
    loss: Loss = Field(default="cross_entropy", description="the loss of the gradients")
    learning_rate: LearningRate = Field(default=0.1, description="the learning rate of the steps")
    steps: int = Field(
        default=0,
        ge=0,
        le=MAX_INSPECTED_STEPS,
        description="steps of plain gradient descent on all the images, before the inspection",
    )
    digit: Place | None = Field(
        default=None,
        description="the class of the contributions; by default each image's most probable class",
    )
    unit: UnitChoice | None = Field(default=None, description="the unit whose weights to return")
    weights: bool = Field(
        default=False, description="whether to return all weights and their gradients"
    )


Numbers = list[FiniteOrNone]


class VersionSource(Record):
    """The version that the network is of."""

    kind: Annotated[Literal["version"], Field(description="a published version")]
    model: str = Field(description="the model's name")
    version: int = Field(description="the version's number")


class JobSource(Record):
    """The job that the network is of, and the time of its snapshot."""

    kind: Annotated[Literal["job"], Field(description="a job's snapshot")]
    job_id: str = Field(description="the job")
    step: int = Field(description="the step of its snapshot")
    epoch: int = Field(description="the epoch of its snapshot")


class FreshSource(Record):
    """A network that was initialized for this request."""

    kind: Annotated[Literal["fresh"], Field(description="a new network, not trained")]


class LayerOfImage(Record):
    """The values of one layer for one image."""

    a: Numbers = Field(description="x W + b; in the last layer, the logits")
    z: Numbers = Field(description="the activation of a; in the last layer, the probabilities")
    grad_a: Numbers | None = Field(description="the gradient of the loss by a")
    grad_z: Numbers | None = Field(description="the gradient of the loss by z")


class InspectedImage(Record):
    """The values for one example; gradients are of the mean loss of all examples."""

    label: int | None = Field(description="its class")
    dataset_version: int | None = Field(
        description="the version of its data set; null if the request contains it"
    )
    pixels: Numbers = Field(
        description="row by row, in 0..pixel_max of the network; of a table the values of its "
        "columns, texts as one number per known value"
    )
    input: Numbers = Field(
        description="the pixels as scaled, or the values as standardized, for the first layer"
    )
    digit: int | None = Field(
        description="the most probable class; null if a probability is not finite"
    )
    probabilities: Numbers = Field(description="the probability of each class")
    loss: FiniteOrNone = Field(description="the loss of this image; null without a label")
    contributions: Numbers = Field(description="as in POST /explain")
    grad_input: Numbers | None = Field(description="the gradient of the loss by input")
    layers: list[LayerOfImage] = Field(description="the values in each layer")


class InspectedLayer(Record):
    """The parameters of a layer, and their gradients."""

    inputs: int = Field(description="the number of inputs")
    units: int = Field(description="the number of units")
    weight_norm: FiniteOrNone = Field(description="the root of the sum of squares")
    bias: Numbers = Field(description="the bias of each unit")
    grad_weight_norm: FiniteOrNone = Field(description="the norm of grad_weight")
    grad_bias: Numbers | None = Field(description="the gradient of the loss by bias")
    weight: list[Numbers] | None = Field(description="one row per input")
    grad_weight: list[Numbers] | None = Field(description="the gradient of the loss by weight")


class InspectedUnit(Record):
    """A unit's incoming weights, one for each input of its layer."""

    layer: int = Field(description="the layer, from 1")
    unit: int = Field(description="the unit's index, from 0")
    weight: Numbers = Field(description="its incoming weights")
    bias: FiniteOrNone = Field(description="its bias")
    grad_weight: Numbers | None = Field(description="the gradient of the loss by weight")
    grad_bias: FiniteOrNone = Field(description="the gradient of the loss by bias")


class InspectAnswer(Record):
    """All values of a forward and a backward pass; a value that is not finite is null."""

    network: VersionSource | JobSource | FreshSource = Field(description="the network")
    layer_sizes: list[int] = Field(description="inputs, units of each hidden layer, classes")
    activation: Activation = Field(description="the activation of the hidden layers")
    dtype: Literal["float32", "float64"] = Field(description="the floating-point type")
    loss_kind: Loss = Field(description="the loss of the gradients")
    learning_rate: float = Field(description="the learning rate of the steps")
    losses: Numbers | None = Field(
        description="the mean loss before each step and after the last one"
    )
    loss: FiniteOrNone = Field(description="the last of losses")
    digits: list[list[int | None]] = Field(
        description="the most probable class of each image before each step and after the last one"
    )
    images: list[InspectedImage] = Field(description="the values of each image")
    layers: list[InspectedLayer] = Field(description="weights and gradients of each layer")
    unit: InspectedUnit | None = Field(description="the requested unit")
