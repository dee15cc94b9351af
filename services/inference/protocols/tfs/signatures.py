"""The signatures of a model in TensorFlow Serving's protocol."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from contracts.datasets import InputTransform
from services.http.errors import RefusedError
from services.inference.json_images import INPUT

PROBABILITIES: Final = "probabilities"
DIGIT: Final = "digit"
CLASS: Final = "class"
CLASS_NAME: Final = "class_name"
DEFAULT: Final = "serving_default"


@dataclass(frozen=True)
class Signature:
    """The input scale and the outputs of a call; tables have those without pixels and digits.

    Args:
        name: Its name in the protocol.
        pixel_max: The value of a white pixel; None is the data set's.
        outputs: The output tensors; a single one is returned without its name.
    """

    name: str
    pixel_max: float | None
    outputs: tuple[str, ...]

    @property
    def is_for_tables(self) -> bool:
        """Whether a model of a table has it."""
        return self.pixel_max is None and DIGIT not in self.outputs


SIGNATURES: Final = {
    signature.name: signature
    for signature in (
        Signature(DEFAULT, None, (PROBABILITIES,)),
        Signature("with_digit", None, (PROBABILITIES, DIGIT)),
        Signature("with_class", None, (PROBABILITIES, CLASS, CLASS_NAME)),
        Signature("unit_pixels", 1.0, (PROBABILITIES,)),
    )
}


def find_signature(name: Any) -> Signature:
    """Return the signature with a name; without a name the default.

    Raises:
        RefusedError: 400, no signature has this name.
    """
    if name is None or name == "":
        return SIGNATURES[DEFAULT]
    if not isinstance(name, str):
        raise RefusedError(400, "'signature_name' key must be a string value.")
    if name not in SIGNATURES:
        raise _not_found(name, SIGNATURES)
    return SIGNATURES[name]


def require_table_signature(signature: Signature) -> None:
    """Refuse a signature that models of tables do not have.

    Raises:
        RefusedError: 400, it is for images.
    """
    if not signature.is_for_tables:
        names = [name for name, other in SIGNATURES.items() if other.is_for_tables]
        raise _not_found(signature.name, names)


def _not_found(name: str, known: Iterable[str]) -> RefusedError:
    return RefusedError(
        400,
        f'Serving signature name: "{name[:100]}" not found in signature def; '
        f"known signatures: {', '.join(known)}",
    )


def describe_signatures(transform: InputTransform) -> dict[str, Any]:
    """Return the signatures of a version in the JSON of TensorFlow's SignatureDef."""
    columns = transform.columns
    if columns is None:
        inputs = {INPUT: _tensor(INPUT, "DT_FLOAT", transform.input_size)}
    else:
        types = ("DT_FLOAT" if column.values is None else "DT_STRING" for column in columns)
        inputs = {
            column.name: _tensor(column.name, dtype)
            for column, dtype in zip(columns, types, strict=True)
        }
    outputs = {
        PROBABILITIES: _tensor(PROBABILITIES, "DT_FLOAT", len(transform.class_names)),
        DIGIT: _tensor(DIGIT, "DT_INT64"),
        CLASS: _tensor(CLASS, "DT_INT64"),
        CLASS_NAME: _tensor(CLASS_NAME, "DT_STRING"),
    }
    return {
        signature.name: {
            "inputs": inputs,
            "outputs": {name: outputs[name] for name in signature.outputs},
            "method_name": "tensorflow/serving/predict",
        }
        for signature in SIGNATURES.values()
        if columns is None or signature.is_for_tables
    }


def _tensor(name: str, dtype: str, *sizes: int) -> dict[str, Any]:
    # The JSON of protocol buffers has int64 as strings; -1 is any number of examples.
    dims = [{"size": str(size), "name": ""} for size in (-1, *sizes)]
    shape = {"dim": dims, "unknown_rank": False}
    return {"dtype": dtype, "tensor_shape": shape, "name": f"{name}:0"}
