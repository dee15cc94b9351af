"""Whether a version can be served: its files are what was written, and answer as they did."""

from contracts.models.evaluations import Evaluation
from mlp_core import Network, check_golden, load_weights
from stores.audit.findings import DamageLog
from stores.blobs.blobs import Blobs
from stores.models.head import VersionRecord
from stores.models.layout import EVALUATION, GOLDEN, WEIGHTS
from stores.models.version_files import open_file


def check_files(blobs: Blobs, record: VersionRecord, damages: DamageLog) -> None:
    """Note what is damaged of a version's files; in memory is one network at a time."""
    manifest = record.manifest
    network = _check_weights(blobs, record, damages)
    if manifest.evaluation is not None:
        with (
            damages.at(f"{record.folder}/{EVALUATION}"),
            open_file(blobs, record, EVALUATION, manifest.evaluation, cached=False) as file,
        ):
            Evaluation.model_validate_json(file.read(), extra="ignore")
    if manifest.golden is not None:
        with (
            damages.at(f"{record.folder}/{GOLDEN}"),
            open_file(blobs, record, GOLDEN, manifest.golden, cached=False) as file,
        ):
            if network is not None:
                check_golden(network, file.read())


def _check_weights(blobs: Blobs, record: VersionRecord, damages: DamageLog) -> Network | None:
    """Return the network of a version, or None if it is damaged."""
    with (
        damages.at(f"{record.folder}/{WEIGHTS}"),
        open_file(blobs, record, WEIGHTS, record.manifest.weights, cached=False) as file,
    ):
        return load_weights(file)
    return None
