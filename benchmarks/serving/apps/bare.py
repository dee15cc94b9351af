"""Bytes of a request to bytes of a response, with the fastest libraries that we know."""

import msgspec
import numpy as np
import orjson
from numpy.typing import NDArray

from plain_model import predict_in_place


class Image(msgspec.Struct):
    """The request's body."""

    pixels: list[int]


_decoder = msgspec.json.Decoder(Image)


def predict_json(body: bytes) -> bytes:
    """Predict one image, a JSON list of numbers."""
    return predict_raw(bytes(_decoder.decode(body).pixels))


def predict_raw(body: bytes) -> bytes:
    """Predict one image, 784 bytes."""
    return _encode(predict_in_place(np.frombuffer(body, np.uint8).astype(np.float32)))


def _encode(probs: NDArray[np.float32]) -> bytes:
    response = {"digit": int(probs.argmax()), "probabilities": probs}
    return orjson.dumps(response, option=orjson.OPT_SERIALIZE_NUMPY)
