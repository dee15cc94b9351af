"""A single weights file as a model store, for a service that serves nothing else."""

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

NAME: Final = "mnist"  # the default model of requests, whatever the name of the file
BLAS_THREADS: Final = 1  # of the service


def open_weights_file(file: Path) -> ModelStore:
    """Return a store in memory with one version, mnist/1: a weights file.

    Raises:
        SettingsError: the file can't be read, or is not a weights file.
    """
    try:
        content = file.read_bytes()
        network = load_weights(io.BytesIO(content))
    except OSError as error:
        raise SettingsError(f"{file} can't be read: {error.strerror}") from error
    except FormatError as error:
        raise SettingsError(f"{file} must be a weights file (.npz): {error}") from error
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
