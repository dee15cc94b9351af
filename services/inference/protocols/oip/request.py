"""Parses the body of `.../infer`."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any, Final

import numpy as np

from contracts.datasets import InputTransform
from contracts.messages import show
from services.http.errors import RefusedError, field_error
from services.http.validation import parse_values, read_json
from services.images.pixels import InputBatch, require_images
from services.inference.json_bodies import check_counts
from services.inference.predictor import Inference
from services.inference.protocols.oip.answer import WantedOutput
from services.inference.protocols.oip.input_tensor import InputTensor, to_batch
from services.inference.protocols.oip.schema import (
    DTYPES,
    INPUT_NAME,
    InferBody,
    output_names,
)
from services.inference.protocols.oip.table_tensors import read_table
from services.inference.protocols.oip.tensors import Tensor

# Each key has one: a request has up to 4,096 inputs, each with five keys and a parameter. A key
# takes a hundred bytes.
MAX_COLONS: Final = 30_000
HEADER_LENGTH: Final = "Inference-Header-Content-Length"
# Before raw tensors the JSON has no pixels: names of up to 100 characters, shapes and parameters.
MAX_HEADER_BYTES: Final = 2**20
# Of such JSON that is parsed once: parsing takes 30 us, and several times that beside a batch.
MAX_CACHED: Final = 256
MAX_CACHED_BYTES: Final = 1024


@dataclass(frozen=True)
class Frame:
    """The two parts of a body; without JSON the raw part is a single tensor."""

    json: bytes
    raw: memoryview


def split_body(
    content: bytes | memoryview, json_bytes: str | None, name: str = HEADER_LENGTH
) -> Frame:
    """Return the parts of a body.

    Args:
        content: The decompressed body.
        json_bytes: The size of the JSON, as it was sent; None: all of the body.
        name: The name of that header or parameter.

    Raises:
        RefusedError: 400, it is not a valid size, or the JSON is too long.
    """
    if json_bytes is None:
        return Frame(bytes(content), memoryview(b""))
    length = int(json_bytes) if re.fullmatch(r"[0-9]{1,18}", json_bytes) else -1
    if not 0 <= length <= len(content):
        raise RefusedError(
            400,
            f"{name} must be how many of the body's {len(content)} bytes are JSON, "
            f"got {json_bytes[:60]!r}",
        )
    if MAX_HEADER_BYTES < length < len(content):
        raise RefusedError(
            400,
            f"the JSON before raw tensors must be at most {MAX_HEADER_BYTES} bytes, got {length}",
        )
    return Frame(bytes(content[:length]), memoryview(content)[length:])


@dataclass(frozen=True)
class OipRequest:
    """A parsed request.

    Args:
        id: The client's id, which the response repeats, or None.
        read_images: Called with the network's inputs (see InferenceRequest).
        outputs: The requested outputs, in order; empty for all of the network's.
        is_binary: Whether these follow the JSON as raw bytes.
    """

    id: str | None
    read_images: Callable[[InputTransform], InputBatch]
    outputs: list[WantedOutput]
    is_binary: bool

    def outputs_for(self, inference: Inference[InputBatch]) -> list[WantedOutput]:
        """Return the requested outputs, by default all of the network's.

        Raises:
            RefusedError: 422, the network does not have one of them.
        """
        names = output_names(has_digit=inference.classes.has_digit)
        for index, output in enumerate(self.outputs):
            if output.name not in names:
                known = ", ".join(names)
                raise field_error(
                    ["outputs", index, "name"], f"must be one of {known}, got {show(output.name)}"
                )
        return self.outputs or [WantedOutput(name, self.is_binary) for name in names]


def parse_request(frame: Frame) -> OipRequest:
    """Parse a body.

    Raises:
        RefusedError: 400 it is not JSON, or its parts do not match; 422 a field is invalid, or it
            has too many numbers.
    """
    if not frame.json:
        return OipRequest(None, partial(_read_alone, frame.raw), [], is_binary=True)
    is_short = frame.raw and len(frame.json) <= MAX_CACHED_BYTES
    body = _parse_short(frame.json) if is_short else _parse(frame.json)
    read = partial(_read, _find_tensors(body, frame.raw), body.parameters.sent_pixel_max)
    is_binary = body.parameters.binary_data_output
    return OipRequest(body.id, read, _find_outputs(body), is_binary=is_binary)


def _read(
    tensors: Sequence[Tensor], pixel_max: float | None, transform: InputTransform
) -> InputBatch:
    """Return the images or rows in the inputs of a request."""
    if transform.columns is not None:
        if pixel_max is not None:
            raise field_error(["pixel_max"], "must be left out, since there are no pixels")
        return read_table(tensors, transform)
    tensor = tensors[0]
    if len(tensors) > 1:
        raise field_error(["inputs"], f"must have at most 1 items, got {len(tensors)}")
    if tensor.name != INPUT_NAME:
        raise field_error(
            ["inputs", 0, "name"], f"must be {INPUT_NAME!r}, got {show(tensor.name)}", tensor.name
        )
    if tensor.datatype not in DTYPES:
        raise field_error(
            ["inputs", 0, "datatype"],
            f"must be one of {', '.join(DTYPES)}, got {show(tensor.datatype)}",
        )
    return InputTensor(tensor.datatype, tensor.shape, tensor.values, pixel_max).read(transform)


def _parse(text: bytes) -> InferBody:
    return parse_values(InferBody, _read_json(text))


# Clients repeat what is before their tensors; nothing changes what was parsed.
_parse_short = lru_cache(MAX_CACHED)(_parse)


def _read_json(text: bytes) -> Any:
    colons = text.count(b":")
    if colons > MAX_COLONS:
        raise RefusedError(400, f"the JSON must have at most {MAX_COLONS} colons, got {colons}")
    check_counts(text)
    return read_json(text)


def _find_tensors(body: InferBody, raw: memoryview) -> list[Tensor]:
    """Return the inputs; their raw bytes are all that follows the JSON, in their order."""
    tensors = []
    start = 0
    for tensor in body.inputs:
        size = tensor.parameters.binary_data_size
        if (size is None) == (tensor.data is None):
            raise RefusedError(
                400,
                f"input {tensor.name} must have data or the parameter binary_data_size, and not "
                "both",
            )
        end = start + (size or 0)
        values = raw[start:end] if tensor.data is None else tensor.data
        start = end
        tensors.append(Tensor(tensor.name, tensor.datatype, tensor.shape, values))
    if len(raw) != start:
        raise RefusedError(400, f"{start} bytes must follow the JSON, got {len(raw)}")
    for one in tensors:
        if not isinstance(one.values, list | memoryview):
            raise RefusedError(
                400, f"data of input {one.name} must be a list, got {show(one.values)}"
            )
    return tensors


def _find_outputs(body: InferBody) -> list[WantedOutput]:
    is_binary = body.parameters.binary_data_output
    return [
        WantedOutput(
            output.name,
            is_binary if output.parameters.binary_data is None else output.parameters.binary_data,
            output.parameters.classification,
        )
        for output in body.outputs or ()
    ]


def _read_alone(raw: memoryview, transform: InputTransform) -> InputBatch:
    """Return the one image of a body without JSON, whose length implies its datatype."""
    require_images(transform)
    input_size = transform.input_size
    dtypes = {input_size: "<u1", 4 * input_size: "<f4"}
    if len(raw) not in dtypes:
        raise RefusedError(
            400,
            f"a body without JSON must be one image: {input_size} bytes (UINT8) or "
            f"{4 * input_size} (FP32), got {len(raw)}",
        )
    values = np.frombuffer(raw, dtypes[len(raw)]).reshape(1, input_size)
    return to_batch(values, None, transform)
