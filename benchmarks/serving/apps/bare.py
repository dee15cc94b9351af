"""From the bytes of a request to those of an answer, with the fastest parts that we know of."""

import msgspec
import numpy as np
import orjson
from numpy.typing import NDArray

from plain_model import predict_in_place


class Image(msgspec.Struct):
    """What is sent."""

    pixels: list[int]


_decoder = msgspec.json.Decoder(Image)


def answer_json(body: bytes) -> bytes:
    """Answer one image that came as a list of numbers."""
    return answer_raw(bytes(_decoder.decode(body).pixels))


def answer_raw(body: bytes) -> bytes:
    """Answer one image that came as 784 bytes."""
    return _encode(predict_in_place(np.frombuffer(body, np.uint8).astype(np.float32)))


def _encode(probs: NDArray[np.float32]) -> bytes:
    answer = {"digit": int(probs.argmax()), "probabilities": probs}
    return orjson.dumps(answer, option=orjson.OPT_SERIALIZE_NUMPY)
