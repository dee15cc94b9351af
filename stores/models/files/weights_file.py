"""Weights files as networks, and a single one as a model store that has nothing else."""

import io
from pathlib import Path
from typing import Final

from contracts.datasets import InputTransform
from contracts.errors import DamagedError, GoldenMismatchError, SettingsError
from contracts.jobs.metrics import JobMetrics
from contracts.models.versions import ManifestDraft
from mlp_core import CoreError, FormatError, Network, OutputError, check_golden, load_weights
from mlp_core.files.npz import RawFile
from mlp_core.files.weights import parse_weights
from stores.blobs.memory import MemoryBlobs
from stores.datasets.transforms import describe_inputs
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


def read_network(weights: RawFile, golden: bytes | None, what: str) -> Network:
    """Return the immutable network in a weights file.

    Args:
        weights: The content of the file, used as by parse_weights.
        golden: Golden answers that it must reproduce; None if there are none (a snapshot, or a
            version of an earlier build).
        what: Names it in error messages.

    Raises:
        DamagedError: a file is malformed.
        GoldenMismatchError: the network predicts other answers.
    """
    try:
        network = parse_weights(weights)
        if golden is not None:
            check_golden(network, golden)
    except OutputError as failed:
        raise GoldenMismatchError(what, str(failed)) from failed
    except CoreError as failed:
        raise DamagedError(what, str(failed)) from failed
    for param in network.params:
        param.setflags(write=False)  # shared by threads: a write is a bug, and raises
    return network


def read_transform(network: Network, what: str) -> InputTransform:
    """Return how raw values become a network's inputs.

    Raises:
        DamagedError: its description does not fit it; what names it.
    """
    try:
        return describe_inputs(network)
    except CoreError as failed:
        raise DamagedError(what, str(failed)) from failed


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
