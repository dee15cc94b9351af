"""A foreign file format, as two functions: into the file, and out of it again."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from contracts.errors import ForgeError
from mlp_core import Network
from services.api.models.exports.formats import Source

Pixels = NDArray[np.float32]
Probs = NDArray[Any]


@dataclass(frozen=True)
class ExportFormat:
    """A file format that other tools read.

    Args:
        name: As it is asked for; also the suffix of such a file.
        convert: Returns a network as a file; the same network and source give the same bytes.
        answer: Returns the probabilities, (B, C), that a reader of the file computes from pixels
            in 0..255, (B, D); raises whatever that reader does where it can't.
    """

    name: str
    convert: Callable[[Network, Source], bytes]
    answer: Callable[[bytes, Pixels], Probs]


class ExportError(ForgeError):
    """A converted file can't be read, or has other answers than its version: a bug of ours."""

    def __init__(self, name: str, source: Source, reason: str) -> None:
        super().__init__(f"the {name} file of {source} is not handed out: {reason}")
