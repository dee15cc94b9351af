"""The JSON of an inference request; unknown members are ignored, as the protocol demands."""

from collections.abc import Sequence
from typing import Annotated, Any, Final, Literal, Self, TypeVar

import numpy as np
from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, model_validator

from contracts.base import Body
from contracts.inference.predictions import PixelScale
from contracts.messages import show

MAX_ID_CHARS: Final = 256
INPUT_NAME: Final = "pixels"
PROBABILITIES: Final = "probabilities"
DIGIT: Final = "digit"
CLASS: Final = "class"
CLASS_NAME: Final = "class_name"
TEXT_TYPE: Final = "BYTES"
MAX_TENSORS: Final = 4096
MAX_NAME_CHARS: Final = 1000
# Little-endian on every host.
DTYPES: Final = {
    **{f"UINT{8 * size}": np.dtype(f"<u{size}") for size in (1, 2, 4, 8)},
    **{f"INT{8 * size}": np.dtype(f"<i{size}") for size in (1, 2, 4, 8)},
    **{f"FP{8 * size}": np.dtype(f"<f{size}") for size in (2, 4, 8)},
}

T = TypeVar("T")


def output_names(*, has_digit: bool) -> list[str]:
    """Return the outputs of a version, `digit` only if it takes pixels."""
    return [PROBABILITIES, *([DIGIT] if has_digit else []), CLASS, CLASS_NAME]


# A member that is null is treated like a missing one.
OrEmpty = Annotated[T, BeforeValidator(lambda value: {} if value is None else value)]


class Member(Body):
    """An object of the protocol."""

    model_config = ConfigDict(extra="ignore")


class Parameters(Member):
    """The `parameters` of an object: names with scalars."""

    @model_validator(mode="before")
    @classmethod
    def check_scalars(cls, parameters: Any) -> Any:
        """Refuse lists, objects, null and shared memory."""
        for name, value in parameters.items() if isinstance(parameters, dict) else ():
            if not isinstance(value, str | int | float):
                raise ValueError(  # noqa: TRY004  pydantic reports a ValueError
                    f"{show(name)} must be a string, a number or a boolean, got {show(value)}"
                )
            if name.startswith("shared_memory_"):
                raise ValueError("shared memory is not supported: send the tensor")
        return parameters


class RequestParameters(PixelScale, Parameters):
    """The parameters of a request."""

    binary_data_output: bool = False


class InputParameters(Parameters):
    """The parameters of the input."""

    binary_data_size: Annotated[int, Field(ge=0)] | None = None

    @model_validator(mode="before")
    @classmethod
    def refuse_pixel_max(cls, parameters: Any) -> Any:
        """Refuse a parameter that would have no effect here."""
        if isinstance(parameters, dict) and "pixel_max" in parameters:
            raise ValueError("pixel_max is a parameter of the request, beside inputs")
        return parameters


class OutputParameters(Parameters):
    """The parameters of an output."""

    binary_data: bool | None = None
    classification: Annotated[int, Field(ge=1)] | None = None


def _check_datatype(datatype: str) -> str:
    if datatype not in {*DTYPES, TEXT_TYPE}:
        raise ValueError(f"must be one of {', '.join(DTYPES)}, got {show(datatype)}")
    return datatype


class RequestedInput(Member):
    """An input; its name, shape and data are checked when the network is known."""

    name: Annotated[str, Field(max_length=MAX_NAME_CHARS)]
    datatype: Annotated[str, AfterValidator(_check_datatype)]
    shape: Any = None
    parameters: OrEmpty[InputParameters] = InputParameters()
    data: Any = None


class RequestedOutput(Member):
    """A requested output."""

    name: Literal["probabilities", "digit", "class", "class_name"]
    parameters: OrEmpty[OutputParameters] = OutputParameters()

    @model_validator(mode="after")
    def check_classes(self) -> Self:
        """Refuse the classes of an output that has none."""
        if self.parameters.classification is not None and self.name != PROBABILITIES:
            raise ValueError(f"classification is of {PROBABILITIES}; {self.name} has no classes")
        return self


def _check_named_once(outputs: Sequence[RequestedOutput]) -> Sequence[RequestedOutput]:
    names = [output.name for output in outputs]
    if len(set(names)) < len(names):
        raise ValueError(f"each output must be named once, got {', '.join(names[:10])}")
    return outputs


class InferBody(Member):
    """The JSON of a request."""

    id: Annotated[str, Field(max_length=MAX_ID_CHARS)] | None = None
    parameters: OrEmpty[RequestParameters] = RequestParameters()
    inputs: Annotated[list[RequestedInput], Field(min_length=1, max_length=MAX_TENSORS)]
    outputs: Annotated[list[RequestedOutput], AfterValidator(_check_named_once)] | None = None
