"""The classes of a network in JSON, encoded once for all its answers."""

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from contracts.datasets import InputTransform
from services.http.float_json import dump


class EncodedClasses:
    """The beginning of a prediction's JSON for each class: its index and its name.

    Networks that take pixels also have the index as `digit`.

    Args:
        transform: What the network's classes and inputs are.

    Attributes:
        names: The name of each class.
        has_digit: Whether the network takes pixels.
    """

    def __init__(self, transform: InputTransform) -> None:
        self.names = transform.class_names
        self.has_digit = transform.kind == "images"

    def encode(self, probs: NDArray[np.float32]) -> bytes:
        """Return the JSON objects of some predictions, with commas between them.

        Args:
            probs: Finite probabilities, float32, (B, C); the class is the first of the largest.
        """
        # bytes.replace of a single byte is fast, and numbers contain no % to escape.
        objects = dump(probs)[1:-1].replace(b"[", b"%b[").replace(b"]", b"]}")
        labels = probs.argmax(axis=1).tolist()
        return objects % tuple(map(self._beginnings.__getitem__, labels))

    def encode_one(self, probs: NDArray[np.float32]) -> bytes:
        """Return the same for the probabilities of one image, (C,)."""
        return self._beginnings[int(probs.argmax())] + dump(probs)

    @cached_property
    def _beginnings(self) -> list[bytes]:
        return [self._begin(index, name) for index, name in enumerate(self.names)]

    def _begin(self, index: int, name: str) -> bytes:
        digit = {"digit": index} if self.has_digit else {}
        fields = dump({"class": index, "class_name": name, **digit})
        return fields.removesuffix(b"}") + b',"probabilities":'
