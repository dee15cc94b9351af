"""Parses the bodies of `:predict` and `:classify`."""

from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from services.http.errors import RefusedError
from services.images.file_reader import ImageFileReader
from services.images.pixels import InputBatch
from services.inference.json_bodies import check_keys, only_key
from services.inference.json_images import parse_images, unwrap_inputs
from services.inference.predictor import InferenceRequest
from services.inference.protocols.tfs.paths import Address
from services.inference.protocols.tfs.signatures import Signature, find_signature

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
    values = body[key] if key == INSTANCES else unwrap_inputs(body[key])
    request = _make_request(address, file_reader, values, signature)
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
    if not isinstance(examples, list) or not all(isinstance(one, dict) for one in examples):
        raise RefusedError(400, f"Expecting '{EXAMPLES}' value to be a list of objects")
    return _make_request(address, file_reader, examples, signature)


def _make_request(
    address: Address, file_reader: ImageFileReader, values: Any, signature: Signature
) -> InferenceRequest[InputBatch]:
    read = partial(parse_images, file_reader, values, signature.pixel_max)
    return InferenceRequest(address.model, address.version, read)
