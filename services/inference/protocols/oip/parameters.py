"""Parses the `parameters` of a request, of its input and of its outputs."""

from collections.abc import Mapping
from typing import Any, Final

from contracts import messages
from services.http.errors import RefusedError

MAX_PIXEL_MAX: Final = 65_535
MAX_SHOWN_CHARS: Final = 60

Parameters = Mapping[str, str | int | float | bool]


def refuse(detail: str) -> RefusedError:
    """Return a 400."""
    return RefusedError(400, detail)


def show(value: Any) -> str:
    """Return a value of a client's JSON for an error message."""
    return messages.show(value, MAX_SHOWN_CHARS)


def read_parameters(holder: Mapping[str, Any], where: str) -> Parameters:
    """Return the parameters of an object; unknown ones are allowed.

    Args:
        holder: The object that may have `parameters`.
        where: Names it in error messages.

    Raises:
        RefusedError: 400, they are not names with scalars, or request shared memory.
    """
    parameters = holder.get("parameters")
    if parameters is None:
        return {}
    if not isinstance(parameters, dict):
        raise refuse(f"parameters of {where} must be an object, got {show(parameters)}")
    for name, value in parameters.items():
        if not isinstance(value, str | int | float):
            raise refuse(
                f"parameter {show(name)} of {where} must be a string, a number or a boolean, "
                f"got {show(value)}"
            )
        if name.startswith("shared_memory_"):
            raise refuse(f"{where} requests shared memory, which is not supported: send the tensor")
    return parameters


def read_flag(parameters: Parameters, name: str, where: str) -> bool | None:
    """Return a boolean parameter, None if it is absent, or raise a 400."""
    value = parameters.get(name)
    if value is None or isinstance(value, bool):
        return value
    raise refuse(f"parameter {name} of {where} must be true or false, got {show(value)}")


def read_size(parameters: Parameters, name: str, where: str, least: int) -> int | None:
    """Return an integer parameter, None if it is absent, or raise a 400."""
    value = parameters.get(name)
    if value is None or (type(value) is int and value >= least):
        return value
    raise refuse(
        f"parameter {name} of {where} must be an integer of at least {least}, got {show(value)}"
    )


def read_pixel_max(parameters: Parameters, default: float) -> float:
    """Return the value of a white pixel, or raise a 400 unless it is in (0, 65535]."""
    value = parameters.get("pixel_max", default)
    # A NaN fails, since no comparison with it is true.
    if isinstance(value, bool | str) or not 0 < value <= MAX_PIXEL_MAX:
        raise refuse(
            f"parameter pixel_max must be a number in (0, {MAX_PIXEL_MAX}], got {show(value)}"
        )
    return value
