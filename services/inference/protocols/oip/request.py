"""Parses the body of `.../infer`."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import numpy as np

from services.http.validation import read_json
from services.images.pixels import PIXEL_UNITS, PixelBatch
from services.inference.json_bodies import check_counts
from services.inference.protocols.oip.input_tensor import (
    INPUT_NAME,
    InputTensor,
    read_datatype,
    to_batch,
)
from services.inference.protocols.oip.outputs import WantedOutput, read_outputs
from services.inference.protocols.oip.parameters import (
    read_flag,
    read_parameters,
    read_pixel_max,
    read_size,
    refuse,
    show,
)

MAX_ID_CHARS: Final = 256
# Each key has one: valid requests have a dozen keys, and each key takes a hundred bytes.
MAX_COLONS: Final = 1000
HEADER_LENGTH: Final = "Inference-Header-Content-Length"
# Before raw tensors the JSON has no pixels: names, shapes and parameters are a few hundred bytes.
MAX_HEADER_BYTES: Final = 65_536


@dataclass(frozen=True)
class Frame:
    """The two parts of a body; without JSON the raw part is a single tensor."""

    json: bytes
    raw: memoryview


def split_body(content: bytes, header_length: str | None) -> Frame:
    """Return the parts of a body.

    Args:
        content: The decompressed body.
        header_length: The header with the size of the JSON; None: all of the body.

    Raises:
        RefusedError: 400, the header is not a valid size, or the JSON is too long.
    """
    if header_length is None:
        return Frame(content, memoryview(b""))
    length = int(header_length) if re.fullmatch(r"[0-9]{1,18}", header_length) else -1
    if not 0 <= length <= len(content):
        raise refuse(
            f"{HEADER_LENGTH} must be how many of the body's {len(content)} bytes are JSON, "
            f"got {header_length[:60]!r}"
        )
    if MAX_HEADER_BYTES < length < len(content):
        raise refuse(
            f"the JSON before raw tensors must be at most {MAX_HEADER_BYTES} bytes, got {length}"
        )
    return Frame(content[:length], memoryview(content)[length:])


@dataclass(frozen=True)
class OipRequest:
    """A parsed request.

    Args:
        id: The client's id, which the response repeats, or None.
        read_images: Called with the network's input size (see InferenceRequest).
        outputs: The requested outputs, in order.
    """

    id: str | None
    read_images: Callable[[int], PixelBatch]
    outputs: list[WantedOutput]


def parse_request(frame: Frame) -> OipRequest:
    """Parse a body.

    Raises:
        RefusedError: 400 it is not a request of the protocol, 422 it has too many numbers.
    """
    if not frame.json:
        return OipRequest(
            None, partial(_read_alone, frame.raw), read_outputs(None, all_binary=True)
        )
    body = _read_body(frame.json)
    parameters = read_parameters(body, "the request")
    all_binary = read_flag(parameters, "binary_data_output", "the request")
    pixel_max = read_pixel_max(parameters, PIXEL_UNITS)
    tensor = _read_input(body, frame.raw, pixel_max)
    outputs = read_outputs(body.get("outputs"), all_binary=bool(all_binary))
    return OipRequest(_read_id(body), tensor.read, outputs)


def _read_body(text: bytes) -> Mapping[str, Any]:
    colons = text.count(b":")
    if colons > MAX_COLONS:
        raise refuse(f"the JSON must have at most {MAX_COLONS} colons, got {colons}")
    check_counts(text)
    body = read_json(text)
    if not isinstance(body, dict):
        raise refuse(f"the JSON must be an object with inputs, got {show(body)}")
    return body


def _read_id(body: Mapping[str, Any]) -> str | None:
    request_id = body.get("id")
    if request_id is None or (isinstance(request_id, str) and len(request_id) <= MAX_ID_CHARS):
        return request_id
    raise refuse(
        f"id must be a string of at most {MAX_ID_CHARS} characters, got {show(request_id)}"
    )


def _read_input(body: Mapping[str, Any], raw: memoryview, pixel_max: float) -> InputTensor:
    """Return the one input; its raw bytes are all that follows the JSON."""
    tensor = _find_input(body)
    where = f"input {INPUT_NAME}"
    parameters = read_parameters(tensor, where)
    if "pixel_max" in parameters:
        raise refuse("pixel_max is a parameter of the request, beside inputs, not of the input")
    values = _find_values(tensor, raw, read_size(parameters, "binary_data_size", where, least=0))
    return InputTensor(
        read_datatype(tensor.get("datatype")), tensor.get("shape"), values, pixel_max
    )


def _find_values(
    tensor: Mapping[str, Any], raw: memoryview, size: int | None
) -> list[Any] | memoryview:
    data = tensor.get("data")
    if (size is None) == (data is None):
        raise refuse(
            f"input {INPUT_NAME} must have data or the parameter binary_data_size, and not both"
        )
    if len(raw) != (size or 0):
        raise refuse(f"{size or 0} bytes must follow the JSON, got {len(raw)}")
    if data is None:
        return raw
    if isinstance(data, list):
        return data
    raise refuse(f"data of input {INPUT_NAME} must be a list, got {show(data)}")


def _find_input(body: Mapping[str, Any]) -> Mapping[str, Any]:
    inputs = body.get("inputs")
    if not isinstance(inputs, list) or len(inputs) != 1:
        got = f"{len(inputs)}" if isinstance(inputs, list) else show(inputs)
        raise refuse(f"inputs must be a list of one tensor, {INPUT_NAME}, got {got}")
    name = inputs[0].get("name") if isinstance(inputs[0], dict) else None
    if name != INPUT_NAME:
        raise refuse(f"an input must have the name {INPUT_NAME}, got {show(name)}")
    tensor: Mapping[str, Any] = inputs[0]
    return tensor


def _read_alone(raw: memoryview, input_size: int) -> PixelBatch:
    """Return the one image of a body without JSON, whose length implies its datatype."""
    dtypes = {input_size: "<u1", 4 * input_size: "<f4"}
    if len(raw) not in dtypes:
        raise refuse(
            f"a body without JSON must be one image: {input_size} bytes (UINT8) or "
            f"{4 * input_size} (FP32), got {len(raw)}"
        )
    values = np.frombuffer(raw, dtypes[len(raw)]).reshape(1, input_size)
    return to_batch(values, PIXEL_UNITS)
