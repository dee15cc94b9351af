"""Parses the outputs that a request selects."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from services.inference.protocols.oip.parameters import (
    read_flag,
    read_parameters,
    read_size,
    refuse,
    show,
)

PROBABILITIES: Final = "probabilities"
DIGIT: Final = "digit"
OUTPUT_NAMES: Final = (PROBABILITIES, DIGIT)


@dataclass(frozen=True)
class WantedOutput:
    """A requested output.

    Args:
        name: One of OUTPUT_NAMES.
        is_binary: Whether it follows the JSON as raw bytes.
        classes: How many of the most probable classes to return instead of all numbers, or None.
    """

    name: str
    is_binary: bool
    classes: int | None = None


def read_outputs(outputs: Any, *, all_binary: bool) -> list[WantedOutput]:
    """Return the outputs that a request selects, or all of them.

    Raises:
        RefusedError: 400, an output is unknown, repeated, or has invalid parameters.
    """
    if not isinstance(outputs, list | None):
        raise refuse(f"outputs must be a list, got {show(outputs)}")
    if not outputs:
        return [WantedOutput(name, all_binary) for name in OUTPUT_NAMES]
    wanted: list[WantedOutput] = []
    for output in outputs:
        name = _read_name(output)
        if any(name == other.name for other in wanted):
            raise refuse(f"output {name} is named twice")
        wanted.append(_read_output(name, output, all_binary=all_binary))
    return wanted


def _read_name(output: Any) -> str:
    name = output.get("name") if isinstance(output, dict) else None
    if isinstance(name, str) and name in OUTPUT_NAMES:
        return name
    raise refuse(f"an output must have the name {' or '.join(OUTPUT_NAMES)}, got {show(name)}")


def _read_output(name: str, output: Mapping[str, Any], *, all_binary: bool) -> WantedOutput:
    where = f"output {name}"
    parameters = read_parameters(output, where)
    is_binary = read_flag(parameters, "binary_data", where)
    classes = read_size(parameters, "classification", where, least=1)
    if classes is not None and name != PROBABILITIES:
        raise refuse(f"classification is of {PROBABILITIES}; {name} has no classes")
    return WantedOutput(name, all_binary if is_binary is None else is_binary, classes)
