"""The request and response of `POST /inspect/summary`."""

from typing import ClassVar, Final

from pydantic import Field

from contracts.base import Body, FiniteOrNone, Record
from contracts.inference.inspections import (
    FreshSource,
    ImageChoice,
    InspectedUnit,
    InspectRequest,
    JobSource,
    NetworkChoice,
    Numbers,
    UnitChoice,
    VersionChoice,
    VersionSource,
)
from contracts.jobs.options import Activation

MAX_SUMMARY_UNITS: Final = 100
MAX_SUMMARY_WEIGHTS: Final = 50


class SummaryRequest(Body):
    """A network, one example, and how much of the network to return."""

    max_colons: ClassVar[int] = InspectRequest.max_colons

    network: NetworkChoice = Field(default=VersionChoice(), description="the network to summarize")
    image: ImageChoice = Field(description="the example to compute the units' outputs for")
    units: int = Field(
        default=20, ge=1, le=MAX_SUMMARY_UNITS, description="the maximum number of units per layer"
    )
    weights: int = Field(
        default=5,
        ge=0,
        le=MAX_SUMMARY_WEIGHTS,
        description="the maximum number of incoming weights per unit",
    )
    unit: UnitChoice | None = Field(default=None, description="the unit whose weights to return")

    def as_inspection(self) -> InspectRequest:
        """Return the inspection of the same example."""
        return InspectRequest(network=self.network, images=[self.image], unit=self.unit)


class SummarizedLayer(Record):
    """The strongest units of a layer, in their order; a list per unit for its weights."""

    units: list[int] = Field(description="indices of units in the layer, from 0")
    values: Numbers = Field(description="the output of each unit; in the last layer probabilities")
    inputs: list[list[int]] = Field(
        description="for each unit the indices of inputs of its layer, strongest weight first"
    )
    weights: list[list[FiniteOrNone]] = Field(description="the weights of these inputs")


class SummaryAnswer(Record):
    """The strongest units and weights of a network; a value that is not finite is null."""

    network: VersionSource | JobSource | FreshSource = Field(description="the network")
    layer_sizes: list[int] = Field(description="inputs, units of each hidden layer, classes")
    activation: Activation = Field(description="the activation of the hidden layers")
    label: int | None = Field(description="the example's class; null if it is unknown")
    pixels: Numbers = Field(description="the example as in POST /inspect")
    digit: int | None = Field(description="the most probable class")
    layers: list[SummarizedLayer] = Field(description="each hidden layer, and the classes")
    unit: InspectedUnit | None = Field(description="the requested unit")
