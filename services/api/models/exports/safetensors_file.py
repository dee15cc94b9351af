"""Safetensors: the arrays of the `.npz` under the same names, for tools that load weights.

What the arrays alone do not say, the same `format` text says in the file's metadata.
"""

import json
from typing import Final

import numpy as np
from safetensors.numpy import load, save

from mlp_core import Network
from mlp_core.files.weights import network_from_arrays, weights_arrays
from services.api.models.exports.export_format import ExportFormat, Pixels, Probs
from services.api.models.exports.formats import Source

LENGTH_BYTES: Final = 8  # the file begins with the length of its header, which is JSON


def to_safetensors(network: Network, _source: Source) -> bytes:
    """Return a network as a safetensors file; its format alone is its metadata.

    The library writes several texts of metadata in an order of chance: with the source beside it,
    one network would have files of different bytes.
    """
    arrays = weights_arrays(network)
    described = str(arrays.pop("format"))
    # It writes memory as it lies, whatever the strides.
    dense = {name: np.ascontiguousarray(array) for name, array in arrays.items()}
    return save(dense, {"format": described})


def answer_safetensors(file: bytes, pixels: Pixels) -> Probs:
    """Return what the network that is built of a file anew makes of pixels."""
    arrays = {**load(file), "format": np.array(_read_metadata(file)["format"])}
    return network_from_arrays(arrays, "the safetensors file").predict_probs(pixels)


def _read_metadata(file: bytes) -> dict[str, str]:
    # The library reads it of files on disk alone, and a container may have little room there.
    length = int.from_bytes(file[:LENGTH_BYTES], "little")
    metadata: dict[str, str] = json.loads(file[LENGTH_BYTES:][:length])["__metadata__"]
    return metadata


SAFETENSORS: Final = ExportFormat("safetensors", to_safetensors, answer_safetensors)
