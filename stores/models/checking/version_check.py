"""Whether a version can be served: its files are what was written, and answer as they did."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from contracts.errors import DamagedError
from contracts.evaluations import Evaluation
from contracts.models import FileDigest
from mlp_core import Network, check_golden, load_weights
from stores.blobs.blobs import Blobs
from stores.models.checking.findings import Damages
from stores.models.head import VersionRecord
from stores.models.layout import EVALUATION, GOLDEN, WEIGHTS
from stores.models.sealed import verify_file


def check_files(blobs: Blobs, record: VersionRecord, damages: Damages) -> None:
    """Note what is damaged of a version's files; in memory is one network at a time."""
    manifest = record.manifest
    network = _check_weights(blobs, record, damages)
    if manifest.evaluation is not None:
        with (
            damages.at(f"{record.folder}/{EVALUATION}"),
            _opened(blobs, record, EVALUATION, manifest.evaluation) as file,
        ):
            Evaluation.model_validate_json(file.read())
    if manifest.golden is not None:
        with (
            damages.at(f"{record.folder}/{GOLDEN}"),
            _opened(blobs, record, GOLDEN, manifest.golden) as file,
        ):
            if network is not None:
                check_golden(network, file.read())


def _check_weights(blobs: Blobs, record: VersionRecord, damages: Damages) -> Network | None:
    """Return the network of a version, or None if it is damaged."""
    with (
        damages.at(f"{record.folder}/{WEIGHTS}"),
        _opened(blobs, record, WEIGHTS, record.manifest.weights) as file,
    ):
        return load_weights(file)
    return None


@contextmanager
def _opened(
    blobs: Blobs, record: VersionRecord, file: str, digest: FileDigest
) -> Iterator[BinaryIO]:
    """Open a version's file after a check of its sha256, or raise DamagedError.

    Not as records.open_file, which is content with a copy nearby: what lies in the store is asked.
    """
    what = f"the file {file} of {record.manifest.name}/{record.manifest.version}"
    opened = blobs.open(f"{record.folder}/{file}")
    if opened is None:
        raise DamagedError(what, "it is missing")
    with opened:
        verify_file(opened, digest, what)
        yield opened
