"""What other tools answer with our exports, against what the service answers."""

from collections.abc import Callable

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from safetensors.numpy import load

from mlp_core import Network, softmax, weights_bytes
from services.api.models.exports.exporting import FORMATS, export
from services.api.models.exports.formats import ExportName, Source

Probs = NDArray[np.float32]
SOURCE = Source("bench", 1, "0" * 64)


def answers_of(name: ExportName, network: Network, images: NDArray[np.uint8]) -> Probs:
    """Return the probabilities that a reader of the exported file computes, (N, 10)."""
    file = export(FORMATS[name], weights_bytes(network), None, SOURCE)
    return READERS[name](file, images.astype(np.float32))


def run_onnx(file: bytes, pixels: NDArray[np.float32]) -> Probs:
    """Return the answers of ONNX Runtime, as it is installed."""
    session = onnxruntime.InferenceSession(file, providers=["CPUExecutionProvider"])
    probs: Probs = session.run(["probabilities"], {"pixels": pixels})[0]
    return probs


def run_safetensors(file: bytes, pixels: NDArray[np.float32]) -> Probs:
    """Return the answers of a few lines of numpy, all images in one product."""
    arrays = load(file)
    hidden = 1 / (1 + np.exp(-(pixels / np.float32(255) @ arrays["W1"] + arrays["b1"])))
    return softmax(hidden @ arrays["W2"] + arrays["b2"])


READERS: dict[ExportName, Callable[[bytes, NDArray[np.float32]], Probs]] = {
    "onnx": run_onnx,
    "safetensors": run_safetensors,
}
