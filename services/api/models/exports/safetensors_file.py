"""Safetensors: the arrays of the `.npz` under the same names, for tools that load weights.

The file's metadata has the same `format` text, which describes the rest of the network.
"""

import json
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load, save

from contracts.datasets import InputTransform
from mlp_core import Network
from mlp_core.files.weights import network_from_arrays, weights_arrays
from services.api.models.exports.formats import Source

LENGTH_BYTES: Final = 8  # the file begins with the length of its header, which is JSON


def to_safetensors(network: Network, _source: Source) -> bytes:
    """Return a network as a safetensors file, whose only metadata is its format.

    The library writes several texts of metadata in random order: with the source as another one,
    the bytes of the file would vary.
    """
    arrays = weights_arrays(network)
    described = str(arrays.pop("format"))
    # The library ignores strides.
    dense = {name: np.ascontiguousarray(array) for name, array in arrays.items()}
    return save(dense, {"format": described})


def answer_safetensors(
    file: bytes, rows: NDArray[np.float32], _transform: InputTransform
) -> NDArray[Any]:
    """Return the probabilities of the network that a file holds."""
    arrays = {**load(file), "format": np.array(_read_metadata(file)["format"])}
    return network_from_arrays(arrays, "the safetensors file").predict_probs(rows)


def _read_metadata(file: bytes) -> dict[str, str]:
    # The library reads metadata of files on disk only, and a container may have little disk space.
    length = int.from_bytes(file[:LENGTH_BYTES], "little")
    metadata: dict[str, str] = json.loads(file[LENGTH_BYTES:][:length])["__metadata__"]
    return metadata
