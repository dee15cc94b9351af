"""From a version's stored files to a file in another format, checked before it is handed out."""

import io
from typing import Final

import numpy as np

from contracts.errors import DamagedError
from mlp_core import Golden, Network, OutputError, golden_bytes, load_weights
from mlp_core.files.golden import check_answers, read_golden
from services.api.models.exports.export_format import ExportError, ExportFormat
from services.api.models.exports.formats import ExportName, Source
from services.api.models.exports.onnx_file import ONNX
from services.api.models.exports.safetensors_file import SAFETENSORS
from services.networks.cache import read_network

FORMATS: Final[dict[ExportName, ExportFormat]] = {"onnx": ONNX, "safetensors": SAFETENSORS}


def export(name: ExportName, weights: bytes, golden_file: bytes | None, source: Source) -> bytes:
    """Return a version as a file in another format, which answers the golden inputs as it does.

    At its peak this takes up to six times the bytes of weights, theirs included, and at its end
    those of the file: they should take turns, and check_size comes before.

    Args:
        name: The format.
        weights: The version's `.npz`, its digest checked.
        golden_file: Its golden inputs, likewise; None where an earlier build published it without,
            and then the network's own answers to noise are what the file must repeat.
        source: Which version it is.

    Raises:
        DamagedError: they are no network that this build reads.
        GoldenMismatchError: they are one with other answers.
        ExportError: the file can't be read, or does not answer as the network does.
    """
    return export_as(FORMATS[name], weights, golden_file, source)


def export_as(
    export_format: ExportFormat, weights: bytes, golden_file: bytes | None, source: Source
) -> bytes:
    """Return a version as a file in a format, checked (as export)."""
    file, golden = _convert(export_format, weights, golden_file, source)
    # The network is gone by now, so the check takes no more memory than the conversion.
    try:
        answers = export_format.answer(file, golden.pixels.astype(np.float32))
        check_answers(answers, golden, lambda: load_weights(io.BytesIO(weights)))
    except Exception as refused:  # a library's reader raises what it likes
        raise ExportError(export_format.name, source, str(refused)) from refused
    return file


def _convert(
    export_format: ExportFormat, weights: bytes, golden_file: bytes | None, source: Source
) -> tuple[bytes, Golden]:
    network, golden = _load(weights, golden_file, source)
    return export_format.convert(network, source), golden


def _load(weights: bytes, golden_file: bytes | None, source: Source) -> tuple[Network, Golden]:
    network = read_network(weights, golden_file, str(source))
    try:
        return network, read_golden(golden_file or golden_bytes(network))
    except OutputError as refused:
        raise DamagedError(str(source), str(refused)) from refused
