"""The ways in which TensorFlow Serving's clients may ask a model: its signatures."""

from dataclasses import dataclass
from typing import Any, Final

from services.http.errors import RefusedError
from services.images.pixels import PIXEL_UNITS
from services.inference.json_images import INPUT

PROBABILITIES: Final = "probabilities"
DIGIT: Final = "digit"
DEFAULT: Final = "serving_default"


@dataclass(frozen=True)
class Signature:
    """One way to ask.

    Args:
        pixel_max: What is white.
        outputs: The tensors that are answered; one alone is answered without its name.
    """

    name: str
    pixel_max: float
    outputs: tuple[str, ...]


SIGNATURES: Final = {
    signature.name: signature
    for signature in (
        Signature(DEFAULT, PIXEL_UNITS, (PROBABILITIES,)),
        Signature("with_digit", PIXEL_UNITS, (PROBABILITIES, DIGIT)),
        Signature("unit_pixels", 1.0, (PROBABILITIES,)),
    )
}


def find_signature(given: Any) -> Signature:
    """Return the signature of a name; none, or an empty one, is the default.

    Raises:
        RefusedError: 400, there is none of this name.
    """
    if given is None or given == "":
        return SIGNATURES[DEFAULT]
    if not isinstance(given, str):
        raise RefusedError(400, "'signature_name' key must be a string value.")
    if given not in SIGNATURES:
        raise RefusedError(
            400,
            f'Serving signature name: "{given[:100]}" not found in signature def; '
            f"there are {', '.join(SIGNATURES)}",
        )
    return SIGNATURES[given]


def describe_signatures(input_size: int, classes: int) -> dict[str, Any]:
    """Return the signatures of a version as TensorFlow's SignatureDef has them in JSON."""
    pixels = {INPUT: _tensor(INPUT, "DT_FLOAT", input_size)}
    outputs = {
        PROBABILITIES: _tensor(PROBABILITIES, "DT_FLOAT", classes),
        DIGIT: _tensor(DIGIT, "DT_INT64"),
    }
    return {
        signature.name: {
            "inputs": pixels,
            "outputs": {name: outputs[name] for name in signature.outputs},
            "method_name": "tensorflow/serving/predict",
        }
        for signature in SIGNATURES.values()
    }


def _tensor(name: str, dtype: str, *sizes: int) -> dict[str, Any]:
    # An int64 is a text in the JSON of protocol buffers; -1 is any number of images.
    dims = [{"size": str(size), "name": ""} for size in (-1, *sizes)]
    shape = {"dim": dims, "unknown_rank": False}
    return {"dtype": dtype, "tensor_shape": shape, "name": f"{name}:0"}
