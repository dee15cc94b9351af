"""A weights file as a store of its own, for a service that has nothing but that file."""

import io
from pathlib import Path
from typing import Final

from contracts.errors import SettingsError
from contracts.jobs.job import JobMetrics
from contracts.models.versions import ManifestDraft
from mlp_core import FormatError, Network, load_weights
from stores.blobs.memory import MemoryBlobs
from stores.models.evaluation import describe_environment
from stores.models.results import Result
from stores.models.store import ModelStore

NAME: Final = "mnist"  # what requests mean that name no model, whatever the file is called
BLAS_THREADS: Final = 1  # of whatever serves


def open_weights_file(file: Path) -> ModelStore:
    """Return a store whose one version, mnist 1, is a weights file; it is gone with the process.

    Raises:
        SettingsError: the file is no weights file of ours, or can't be read.
    """
    try:
        content = file.read_bytes()
        network = load_weights(io.BytesIO(content))
    except OSError as refused:
        raise SettingsError(f"{file} can't be read: {refused.strerror}") from refused
    except FormatError as refused:
        raise SettingsError(f"{file} must be an .npz of ours: {refused}") from refused
    store = ModelStore(MemoryBlobs())
    store.publish(Result(_draft(network), content))
    return store


def _draft(network: Network) -> ManifestDraft:
    return ManifestDraft(
        name=NAME,
        job_id=None,
        spec=None,
        dataset=None,
        layer_sizes=network.layer_sizes,
        parameters=network.parameter_count,
        metrics=JobMetrics(),
        environment=describe_environment(BLAS_THREADS),
    )
