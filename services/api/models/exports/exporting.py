"""Convert a version's stored files to another format, and check the result."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from contracts.datasets import InputTransform
from contracts.errors import DamagedError, ForgeError
from mlp_core import Golden, Network, OutputError, golden_bytes
from mlp_core.files.golden import compare_to_golden, read_golden
from mlp_core.files.npz import RawFile
from services.api.models.exports.formats import ExportName, Source
from services.api.models.exports.onnx_file import answer_onnx, to_onnx
from services.api.models.exports.onnx_inputs import choose_texts, text_columns
from services.api.models.exports.safetensors_file import answer_safetensors, to_safetensors
from stores.models.files.weights_file import read_network, read_transform


class ExportError(ForgeError):
    """A converted file can't be read, or has other answers than its version: our bug."""

    def __init__(self, name: str, source: Source, reason: str) -> None:
        super().__init__(f"the {name} file of {source} failed its check: {reason}")


@dataclass(frozen=True)
class ExportFormat:
    """A file format that other tools read.

    Args:
        name: Its name in requests, and its file suffix.
        convert: Returns a network as a file; the same network and source give the same bytes.
        answer: Returns the probabilities, (B, C), that a reader of the file computes for images
            or encoded rows, (B, D); raises the reader's errors.
    """

    name: str
    convert: Callable[[Network, Source], bytes]
    answer: Callable[[bytes, NDArray[np.float32], InputTransform], NDArray[Any]]


FORMATS: Final[dict[ExportName, ExportFormat]] = {
    "onnx": ExportFormat("onnx", to_onnx, answer_onnx),
    "safetensors": ExportFormat("safetensors", to_safetensors, answer_safetensors),
}


def export(
    export_format: ExportFormat,
    weights: RawFile,
    golden_file: bytes | None,
    source: Source,
) -> bytes:
    """Return a version as a file in another format, which gives the same golden answers.

    At its peak this takes up to six times the bytes of weights, including them, and at its end the
    bytes of the file: callers should limit how many run at a time, and call check_size before.

    Args:
        export_format: The format.
        weights: The version's `.npz`, its digest checked; used as by parse_weights.
        golden_file: Its golden inputs, likewise; None if an earlier build published the version
            without, and then the file must repeat the network's answers to noise.
        source: The version.

    Raises:
        DamagedError: the files are not a network that this build reads.
        GoldenMismatchError: the network gives other answers.
        ExportError: the file can't be read, or gives other answers than the network.
    """
    network = read_network(weights, golden_file, str(source))
    file, golden, transform = _convert(export_format, network, golden_file, source)
    try:
        answers = export_format.answer(file, golden.pixels.astype(np.float32), transform)
        compare_to_golden(answers, golden, lambda: network)
    except Exception as error:  # the libraries' readers raise errors of many types
        raise ExportError(export_format.name, source, str(error)) from error
    return file


def _convert(
    export_format: ExportFormat,
    network: Network,
    golden_file: bytes | None,
    source: Source,
) -> tuple[bytes, Golden, InputTransform]:
    transform = read_transform(network, str(source))
    try:
        golden = read_golden(golden_file or golden_bytes(network))
    except OutputError as error:
        raise DamagedError(str(source), str(error)) from error
    if text_columns(transform):  # noise has no texts
        rows = choose_texts(transform, golden.pixels)
        golden = Golden(rows, network.predict_probs(rows).astype(np.float32))
    return export_format.convert(network, source), golden, transform
