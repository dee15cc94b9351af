"""Limits of an inspection: indices, computation and the size of the response."""

from collections.abc import Sequence
from typing import Final

from contracts.inference.inspections import InspectRequest, UnitChoice
from services.api.inspect.network_choices import FoundChoice
from services.http.errors import field_error
from services.images.json_limits import PixelCounts

# Ten images of 65,536 numbers, the maximum of a data set, or one of three colors in lists of three.
IMAGE_COUNTS: Final = PixelCounts(numbers=660_000, lists=25_000, field="images")
MAX_SHOWN_PARAMETERS: Final = 200_000
# A step takes 16 to 33 ns per parameter, so all steps of a request take a second at most.
MAX_UPDATES: Final = 30_000_000
# Ten images of 784-50-10 have 34,000; the JSON of a million has up to 20 MB and takes 0.1 s.
MAX_RESPONSE_NUMBERS: Final = 1_000_000
NUMBER_BYTES: Final = 8


def check_request(body: InspectRequest, found: FoundChoice) -> None:
    """Refuse indices that the network does not have, and requests that are too large.

    Raises:
        RefusedError: 422, a field is out of range.
    """
    classes = found.layer_sizes[-1]
    if body.digit is not None and body.digit >= classes:
        raise field_error(
            ["digit"], f"it must be in 0..{classes - 1}, got {body.digit}", body.digit
        )
    if body.unit is not None:
        _check_unit(body.unit, found.layer_sizes)
    if body.weights and found.parameters > MAX_SHOWN_PARAMETERS:
        raise field_error(
            ["weights"],
            f"the network must have at most {MAX_SHOWN_PARAMETERS} parameters to return all, and "
            f"has {found.parameters}: request one unit's, or download the weights",
        )
    if body.steps * found.parameters > MAX_UPDATES:
        raise field_error(
            ["steps"],
            f"it must be at most {MAX_UPDATES // found.parameters} for a network with "
            f"{found.parameters} parameters, got {body.steps}",
            body.steps,
        )
    numbers = count_numbers(body, found)
    if numbers > MAX_RESPONSE_NUMBERS:
        raise field_error(
            ["images"],
            f"the response must have at most {MAX_RESPONSE_NUMBERS} numbers, and would have "
            f"{numbers}: send fewer images",
        )


def measure_bytes(body: InspectRequest, found: FoundChoice) -> int:
    """Return the size of the work, for the limiter."""
    return found.size_bytes + NUMBER_BYTES * count_numbers(body, found)


def count_numbers(body: InspectRequest, found: FoundChoice) -> int:
    """Return the maximum number of values in the response, including gradients."""
    inputs, *units = found.layer_sizes
    # Pixels, input, contributions and a gradient; a, z and their gradients; the probabilities.
    of_image = 4 * inputs + 4 * sum(units) + units[-1]
    of_layers = 2 * (found.parameters if body.weights else sum(units))
    of_unit = 0 if body.unit is None else 2 * (found.layer_sizes[body.unit.layer - 1] + 1)
    of_steps = (body.steps + 1) * (len(body.images) + 1)  # digits and losses
    return len(body.images) * of_image + of_layers + of_unit + of_steps


def _check_unit(choice: UnitChoice, layer_sizes: Sequence[int]) -> None:
    layers = len(layer_sizes) - 1
    if choice.layer > layers:
        raise field_error(
            ["unit", "layer"], f"it must be in 1..{layers}, got {choice.layer}", choice.layer
        )
    units = layer_sizes[choice.layer]
    if choice.unit >= units:
        raise field_error(
            ["unit", "unit"],
            f"it must be in 0..{units - 1} in layer {choice.layer}, got {choice.unit}",
            choice.unit,
        )
