"""Loads the network that a run starts from."""

import io

from contracts.errors import ForgeError, ModelNotFoundError, VersionNotFoundError
from contracts.jobs.spec import JobSpec
from mlp_core import Network, load_weights
from stores.models.store import ModelStore


class StartDeletedError(ForgeError):
    """The version to start from was deleted after the job was accepted."""

    def __init__(self, missing: str) -> None:
        super().__init__(f"the version to start from is gone: {missing}; choose another one")


def load_start(models: ModelStore, spec: JobSpec) -> Network | None:
    """Return the network that a spec starts from, or None if it draws its weights.

    Raises:
        StartDeletedError: the version was deleted.
        DamagedError: its weights file is not the one that was published.
        StoreUnavailableError: the model store is unavailable.
    """
    start = spec.start_from
    if start is None:
        return None
    try:
        weights = models.read_weights(start.model, int(start.version))
    except (ModelNotFoundError, VersionNotFoundError) as missing:
        raise StartDeletedError(str(missing)) from missing
    return load_weights(io.BytesIO(weights))
