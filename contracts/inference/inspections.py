"""What `POST /inspect` takes and answers."""

from typing import Annotated, Any, ClassVar, Final, Literal

from pydantic import Field, Tag, WithJsonSchema

from contracts.base import Body, DatasetName, FiniteOrNone, ModelName, Record
from contracts.examples import Split
from contracts.field_discriminator import FieldDiscriminator, tell
from contracts.inference.predictions import Ref
from contracts.jobs.options import Activation, Initializer, LearningRate, Loss, NormalInitializer
from contracts.jobs.spec import Units

MAX_INSPECTED: Final = 10
MAX_INSPECTED_STEPS: Final = 100

Place = Annotated[int, Field(ge=0, lt=10**9)]  # counted from 0; what it is a place of has the end

_NUMBER: Final = {"type": "number"}
_IMAGE_SCHEMA: Final = {
    "description": "784 numbers row by row, or 28 rows of 28",
    "anyOf": [
        {"type": "array", "items": _NUMBER, "minItems": 1},
        {"type": "array", "items": {"type": "array", "items": _NUMBER}, "minItems": 1},
    ],
}


class VersionChoice(FieldDiscriminator):
    """The network of a version."""

    told_by: ClassVar[frozenset[str]] = frozenset({"model", "version"})

    model: ModelName = "mnist"
    version: Ref = "latest"


class JobChoice(FieldDiscriminator):
    """The network of a running job, as its latest snapshot has it."""

    told_by: ClassVar[frozenset[str]] = frozenset({"job_id"})

    job_id: Annotated[str, Field(max_length=100)]


class FreshChoice(FieldDiscriminator):
    """A network that has learned nothing: a job's with this spec before its first step, float64."""

    told_by: ClassVar[frozenset[str]] = frozenset(
        {"hidden_sizes", "activation", "initializer", "seed", "dataset"}
    )

    # Not strict, for a JSON array is a list; the units in it are.
    hidden_sizes: Annotated[tuple[Units, ...], Field(min_length=1, max_length=8, strict=False)]
    activation: Activation = "sigmoid"
    initializer: Initializer = NormalInitializer()
    seed: Annotated[int, Field(ge=0, lt=2**32)] = 0
    dataset: Annotated[
        DatasetName, Field(description="has the images and classes that it is made for")
    ] = "mnist"


class SentImage(FieldDiscriminator):
    """An image in the request."""

    told_by: ClassVar[frozenset[str]] = frozenset({"pixels"})

    pixels: Annotated[list[Any], WithJsonSchema(_IMAGE_SCHEMA)]
    pixel_max: Annotated[float, Field(gt=0, le=65535)] = 255
    label: Annotated[
        Place | None, Field(description="its class; without it there are no gradients")
    ] = None


class DatasetImage(FieldDiscriminator):
    """An image of a data set, with its label."""

    told_by: ClassVar[frozenset[str]] = frozenset({"dataset", "split", "index"})

    dataset: DatasetName = "mnist"
    split: Split = "test"
    index: Place


NetworkChoice = Annotated[
    Annotated[JobChoice, Tag("JobChoice")]
    | Annotated[FreshChoice, Tag("FreshChoice")]
    | Annotated[VersionChoice, Tag("VersionChoice")],
    tell(JobChoice, FreshChoice, default=VersionChoice),
]
ImageChoice = Annotated[
    Annotated[SentImage, Tag("SentImage")] | Annotated[DatasetImage, Tag("DatasetImage")],
    tell(SentImage, DatasetImage),
]


class UnitChoice(Body):
    """A unit: its layer counted from 1, as W1 and b1 are, and its place there from 0."""

    layer: Annotated[int, Field(ge=1, lt=10**9)]
    unit: Place


class InspectRequest(Body):
    """Whose numbers are wanted, for which images, and after how many steps on them."""

    network: NetworkChoice = VersionChoice()
    images: Annotated[list[ImageChoice], Field(min_length=1, max_length=MAX_INSPECTED)]
    loss: Loss = "cross_entropy"
    learning_rate: LearningRate = 0.1
    steps: Annotated[
        int,
        Field(
            ge=0,
            le=MAX_INSPECTED_STEPS,
            description="of plain gradient descent, each on all of the images, before all else",
        ),
    ] = 0
    digit: Annotated[
        Place | None,
        Field(description="the class of the contributions; null: each image's own answer"),
    ] = None
    unit: UnitChoice | None = None
    weights: Annotated[
        bool, Field(description="whether all weights and their gradients are wanted")
    ] = False


Numbers = list[FiniteOrNone]


class VersionSource(Record):
    """Which version the network is of."""

    kind: Literal["version"]
    model: str
    version: int


class JobSource(Record):
    """Which job the network is of, and when its snapshot was taken."""

    kind: Literal["job"]
    job_id: str
    step: int
    epoch: int


class FreshSource(Record):
    """The network was drawn for this request."""

    kind: Literal["fresh"]


class LayerOfImage(Record):
    """What one layer computes of one image."""

    a: Annotated[Numbers, Field(description="x W + b; of the last layer the logits")]
    z: Annotated[Numbers, Field(description="a, activated; of the last layer the probabilities")]
    grad_a: Numbers | None
    grad_z: Numbers | None


class InspectedImage(Record):
    """All that is computed of one image; gradients are of the mean loss of all images."""

    label: int | None
    pixels: Annotated[
        Numbers, Field(description="0..255, row by row; of a data set as they are stored")
    ]
    input: Annotated[Numbers, Field(description="the pixels as scaled for the first layer")]
    digit: Annotated[int | None, Field(description="null where no probability is finite")]
    probabilities: Numbers
    loss: Annotated[FiniteOrNone, Field(description="of this image; null without its label")]
    contributions: Annotated[Numbers, Field(description="as of POST /explain")]
    grad_input: Numbers | None
    layers: list[LayerOfImage]


class InspectedLayer(Record):
    """What a layer has learned, and what the images would change of it."""

    inputs: int
    units: int
    weight_norm: Annotated[FiniteOrNone, Field(description="root of the sum of squares")]
    bias: Numbers
    grad_weight_norm: FiniteOrNone
    grad_bias: Numbers | None
    weight: Annotated[list[Numbers] | None, Field(description="a row for each input")]
    grad_weight: list[Numbers] | None


class InspectedUnit(Record):
    """A unit's incoming weights, one for each input of its layer."""

    layer: int
    unit: int
    weight: Numbers
    bias: FiniteOrNone
    grad_weight: Numbers | None
    grad_bias: FiniteOrNone


class InspectAnswer(Record):
    """Every number of the images' way through a network; null is what is not finite."""

    network: VersionSource | JobSource | FreshSource
    layer_sizes: list[int]
    activation: Activation
    dtype: Literal["float32", "float64"]
    loss_kind: Loss
    learning_rate: float
    losses: Annotated[
        Numbers | None, Field(description="mean of the images, before each step and after the last")
    ]
    loss: Annotated[FiniteOrNone, Field(description="the last one of losses")]
    images: list[InspectedImage]
    layers: list[InspectedLayer]
    unit: InspectedUnit | None
