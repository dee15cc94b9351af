"""Request forms: how images are sent, and how the response is read."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

Images = NDArray[np.uint8]
Probs = NDArray[np.float32]
TOLERANCE = 1e-5
# Of binary tensors; the names of classes are not compared.
DTYPES = {"FP32": np.float32, "INT64": np.int64, "INT32": np.int32, "BYTES": np.uint8}
JSON = {"Content-Type": "application/json"}
BYTES = {"Content-Type": "application/octet-stream"}


@dataclass(frozen=True)
class Form:
    """One form of request.

    Args:
        name: The name in the tables.
        path: The request's path.
        headers: Returns the request's headers, given the body that encode made.
        encode: Makes a body of images, (N, 784).
        decode: Returns the probabilities, (N, 10), and the digits, (N,), of a response.
    """

    name: str
    path: str
    encode: Callable[[Images], bytes]
    decode: Callable[[bytes], tuple[Probs, NDArray[np.int64]]]
    headers: Callable[[bytes], Mapping[str, str]] = field(default=lambda _: JSON)


def is_correct(form: Form, body: bytes, probs: Probs) -> bool:
    """Return whether a response has nearly these probabilities, and their digits."""
    got, digits = form.decode(body)
    is_near = got.shape == probs.shape and bool(np.abs(got - probs).max() <= TOLERANCE)
    return is_near and np.array_equal(digits, probs.argmax(axis=1))


def with_token(form: Form, token: str) -> Form:
    """Return a form whose requests have a token."""
    token_header = {"Authorization": f"Bearer {token}"}
    return replace(form, headers=lambda body: {**form.headers(body), **token_header})


def post_bytes(path: str, body: bytes, headers: Mapping[str, str] = JSON) -> bytes:
    """Return all bytes of a POST, by default with a JSON body."""
    lines = [f"POST {path} HTTP/1.1", "Host: 127.0.0.1"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    lines += [f"Content-Length: {len(body)}", "", ""]
    return "\r\n".join(lines).encode() + body


def _encode_json(images: Images) -> bytes:
    pixels = images.tolist()
    return json.dumps({"pixels": pixels[0] if len(pixels) == 1 else pixels}).encode()


def _decode_json(body: bytes) -> tuple[Probs, NDArray[np.int64]]:
    response = json.loads(body)
    predictions = response.get("predictions", [response])
    probs = [prediction["probabilities"] for prediction in predictions]
    digits = [prediction["digit"] for prediction in predictions]
    return np.array(probs, np.float32), np.array(digits)


def _encode_bytes(images: Images) -> bytes:
    return images.tobytes()


def _encode_tensor(images: Images) -> bytes:
    tensor = {"name": "pixels", "shape": list(images.shape), "datatype": "UINT8"}
    return json.dumps({"inputs": [{**tensor, "data": images.ravel().tolist()}]}).encode()


def _decode_tensors(body: bytes) -> tuple[Probs, NDArray[np.int64]]:
    outputs: dict[str, Any] = {tensor["name"]: tensor for tensor in json.loads(body)["outputs"]}
    probs = np.array(outputs["probabilities"]["data"], np.float32)
    return probs.reshape(-1, 10), np.array(outputs["digit"]["data"]).ravel()


def _binary_head(images: int) -> bytes:
    pixels = {"name": "pixels", "shape": [images, 784], "datatype": "UINT8"}
    tensor = {**pixels, "parameters": {"binary_data_size": images * 784}}
    return json.dumps({"inputs": [tensor], "parameters": {"binary_data_output": True}}).encode()


def _encode_binary(images: Images) -> bytes:
    return _binary_head(len(images)) + images.tobytes()


def _binary_headers(body: bytes) -> Mapping[str, str]:
    _, end = json.JSONDecoder().raw_decode(body.decode("latin-1"))
    return {**BYTES, "Inference-Header-Content-Length": str(end)}


def _decode_binary(body: bytes) -> tuple[Probs, NDArray[np.int64]]:
    head, end = json.JSONDecoder().raw_decode(body.decode("latin-1"))
    arrays = {}
    for tensor in head["outputs"]:
        size = tensor["parameters"]["binary_data_size"]
        arrays[tensor["name"]] = np.frombuffer(body[end : end + size], DTYPES[tensor["datatype"]])
        end += size
    return arrays["probabilities"].reshape(-1, 10), arrays["digit"].astype(np.int64)


IMAGE_JSON = Form("JSON", "/predict", _encode_json, _decode_json)
OUR_RAW = Form("raw", "/predict", _encode_bytes, _decode_json, lambda _: BYTES)
PEER_RAW = Form("raw", "/raw", _encode_bytes, _decode_json, lambda _: BYTES)
OIP_JSON = Form("JSON", "/v2/models/mnist/infer", _encode_tensor, _decode_tensors)
OIP_BINARY = Form(
    "OIP binary", "/v2/models/mnist/infer", _encode_binary, _decode_binary, _binary_headers
)
