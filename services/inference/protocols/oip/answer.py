"""Encodes an inference as output tensors, in JSON or in raw bytes after it."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from services.http.float_json import dump
from services.images.pixels import InputBatch
from services.inference.predictor import Inference
from services.inference.protocols.oip.schema import CLASS, CLASS_NAME, DIGIT


class WantedOutput(NamedTuple):
    """A requested output.

    Args:
        name: `probabilities`, `digit`, `class` or `class_name`.
        is_binary: Whether it follows the JSON as raw bytes.
        classes: How many of the most probable classes to return instead of all numbers, or None.
    """

    name: str
    is_binary: bool
    classes: int | None = None


class Encoded(NamedTuple):
    """A response body; json_bytes is the size of its JSON if raw tensors follow."""

    content: bytes
    json_bytes: int | None


def encode_answer(
    inference: Inference[InputBatch], wanted: Sequence[WantedOutput], request_id: str
) -> Encoded:
    """Return the requested outputs, in the requested order."""
    outputs = []
    raw_parts = []
    for output in wanted:
        entry, raw = _encode_output(inference, output)
        outputs.append(entry)
        raw_parts += [raw] if output.is_binary else []
    answer = {
        "model_name": inference.model,
        "model_version": str(inference.version),
        "id": request_id,
        "outputs": outputs,
    }
    # The shortest text of a float32 parses back to exactly it.
    text = dump(answer)
    return Encoded(b"".join((text, *raw_parts)), len(text) if raw_parts else None)


def _encode_output(
    inference: Inference[InputBatch], output: WantedOutput
) -> tuple[dict[str, Any], bytes]:
    """Return an output's entry in the JSON, and the raw bytes that follow if it is binary."""
    probs = inference.probs
    if output.classes is not None:
        texts = name_classes(probs, output.classes)
        return _encode_texts(texts, [len(probs), len(texts) // len(probs)], output)
    if output.name == CLASS_NAME:
        names, labels = tuple(inference.classes.names), inference.labels.tolist()
        if output.is_binary:
            raw = b"".join(map(_pack_each(names).__getitem__, labels))
            return _describe_raw_texts(raw, [len(probs)], output), raw
        return _encode_texts([names[label] for label in labels], [len(probs)], output)
    if output.name in {DIGIT, CLASS}:
        return _encode_numbers(inference.labels.astype("<i8"), output, "INT64")
    return _encode_numbers(probs.astype("<f4", copy=False), output, "FP32")


def _encode_numbers(
    values: NDArray[Any], output: WantedOutput, datatype: str
) -> tuple[dict[str, Any], bytes]:
    entry = {"name": output.name, "shape": list(values.shape), "datatype": datatype}
    if output.is_binary:
        return {**entry, "parameters": {"binary_data_size": values.nbytes}}, values.tobytes()
    return {**entry, "data": np.ascontiguousarray(values).ravel()}, b""


def _encode_texts(
    texts: list[str], shape: list[int], output: WantedOutput
) -> tuple[dict[str, Any], bytes]:
    if output.is_binary:
        raw = pack_texts(texts)
        return _describe_raw_texts(raw, shape, output), raw
    return {"name": output.name, "shape": shape, "datatype": "BYTES", "data": texts}, b""


def _describe_raw_texts(raw: bytes, shape: list[int], output: WantedOutput) -> dict[str, Any]:
    parameters = {"binary_data_size": len(raw)}
    return {"name": output.name, "shape": shape, "datatype": "BYTES", "parameters": parameters}


def name_classes(probs: NDArray[np.float32], count: int) -> list[str]:
    """Return count strings `value:index` for each row of (B, C), the most probable class first.

    Of equally probable classes the lower index comes first, as in `digit`.
    """
    order = np.argsort(-probs, axis=1, kind="stable")[:, :count]
    highest = np.take_along_axis(probs, order, axis=1).ravel()
    # The shortest text of each float32, as in the JSON of probabilities.
    values = dump(highest)[1:-1].decode().split(",")
    return [f"{value}:{index}" for value, index in zip(values, order.ravel().tolist(), strict=True)]


def pack_texts(texts: Sequence[str]) -> bytes:
    """Return strings as a raw BYTES tensor, each after its length as a little-endian uint32."""
    return b"".join(map(_pack, texts))


@lru_cache(64)  # a batch has thousands of names of a few classes
def _pack_each(names: tuple[str, ...]) -> list[bytes]:
    return list(map(_pack, names))


def _pack(text: str) -> bytes:
    raw = text.encode()
    return len(raw).to_bytes(4, "little") + raw
