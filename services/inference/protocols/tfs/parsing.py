"""Parses the bodies of `:predict` and `:classify`."""

from dataclasses import dataclass
from typing import Any, Final

from contracts.datasets import InputTransform
from services.http.errors import RefusedError, field_error
from services.images.file_reader import ImageFileReader
from services.images.pixels import InputBatch
from services.images.table_rows import parse_columns, parse_table
from services.inference.json_bodies import check_keys, only_key
from services.inference.json_images import parse_images, unwrap_inputs
from services.inference.predictor import InferenceRequest
from services.inference.protocols.tfs.paths import Address
from services.inference.protocols.tfs.signatures import (
    Signature,
    find_signature,
    require_table_signature,
)

INSTANCES: Final = "instances"
INPUTS: Final = "inputs"
EXAMPLES: Final = "examples"
SIGNATURE: Final = "signature_name"


@dataclass(frozen=True)
class PredictCall:
    """A parsed `:predict`.

    Args:
        request: The inference request.
        signature: The requested signature.
        is_by_rows: Whether it has `instances`, not `inputs`: one result per image, not per tensor.
    """

    request: InferenceRequest[InputBatch]
    signature: Signature
    is_by_rows: bool


def parse_predict(
    body: dict[str, Any], address: Address, file_reader: ImageFileReader
) -> PredictCall:
    """Parse a `:predict`.

    Raises:
        RefusedError: 400, the body is not in the protocol's format.
    """
    check_keys(body, (SIGNATURE, INSTANCES, INPUTS), "the body")
    signature = find_signature(body.get(SIGNATURE))
    key = only_key(body, (INPUTS, INSTANCES))
    values = _Values(body[key], key, signature, file_reader)
    request = InferenceRequest(address.model, address.ref, values.read)
    return PredictCall(request, signature, is_by_rows=key == INSTANCES)


def parse_classify(
    body: dict[str, Any], address: Address, file_reader: ImageFileReader
) -> InferenceRequest[InputBatch]:
    """Parse a `:classify` (errors as parse_predict)."""
    check_keys(body, (SIGNATURE, EXAMPLES), "the body of :classify")
    only_key(body, (EXAMPLES,))
    signature = find_signature(body.get(SIGNATURE))
    if len(signature.outputs) > 1:
        raise RefusedError(400, f"signature {signature.name} supports :predict, not :classify")
    examples = body[EXAMPLES]
    if not isinstance(examples, list):
        raise RefusedError(400, f"Expecting '{EXAMPLES}' value to be a list of objects, or rows")
    values = _Values(examples, EXAMPLES, signature, file_reader)
    return InferenceRequest(address.model, address.ref, values.read)


@dataclass(frozen=True)
class _Values:
    """The examples in a body, whose form depends on the network.

    Args:
        value: Images or rows; of `inputs` also an object with them by tensor.
        key: Their key in the body.
        signature: The requested signature.
        file_reader: Reads image files.
    """

    value: Any
    key: str
    signature: Signature
    file_reader: ImageFileReader

    def read(self, transform: InputTransform) -> InputBatch:
        """Return the images or rows (errors as parse_images, parse_table and parse_columns)."""
        if transform.columns is None:
            if self.key == EXAMPLES and not all(isinstance(one, dict) for one in self.value):
                raise RefusedError(400, f"Expecting '{EXAMPLES}' value to be a list of objects")
            images = unwrap_inputs(self.value) if self.key == INPUTS else self.value
            return parse_images(self.file_reader, images, self.signature.pixel_max, transform)
        require_table_signature(self.signature)
        if self.key == INPUTS and isinstance(self.value, dict):
            return parse_columns(self.value, transform, INPUTS)
        if not isinstance(self.value, list):
            raise field_error([self.key], "must be a list of rows, or inputs an object of columns")
        return parse_table(self.value, transform, self.key)
