"""The predictions of versions for the test examples of a data set, each computed once."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from contracts.datasets import DatasetInfo
from contracts.errors import DamagedError
from contracts.models.versions import Manifest, describe_version
from services.api.datasets.lookup import load_dataset
from services.api.inspect.inspectable_networks import InspectableNetworks, check_inspectable_size
from services.http.errors import RefusedError, client_gone_error
from services.limits.limiter import SMALL_BYTES, WorkLimiter
from services.limits.single_flight import SingleFlight
from services.server.client_connection import watch_client
from stores.datasets.store import DatasetStore
from stores.models.gates import NoTestSetError, find_test_set

# For 10,000 examples each has 120 kB.
MAX_KEPT_VERSIONS: Final = 32
# Each request waits in a thread of the server. A large network's predictions take seconds: most
# threads must be left to other requests.
MAX_WAITING: Final = 8
MAX_WAITING_LONG: Final = 4


@dataclass(frozen=True)
class VersionPredictions:
    """A version's predictions of all test examples, in their order.

    Args:
        digits: The most probable class of each, (N,).
        probs: The probability of that class, (N,).
        labels: The true classes, (N,).
    """

    digits: NDArray[np.intp]
    probs: NDArray[np.float32]
    labels: NDArray[np.uint8 | np.uint16]

    @property
    def is_right(self) -> NDArray[np.bool_]:
        """Whether each prediction is correct, (N,)."""
        is_right: NDArray[np.bool_] = self.digits == self.labels
        return is_right


class PredictionCache:
    """Caches the predictions of recently requested versions; large networks take turns.

    Args:
        networks: Finds the networks of versions.
        datasets: The data sets with the test examples.
        limiter: Limits how much is computed at a time.
    """

    def __init__(
        self, networks: InspectableNetworks, datasets: DatasetStore, limiter: WorkLimiter
    ) -> None:
        self._networks = networks
        self._datasets = datasets
        self._limiter = limiter
        self._results = SingleFlight[VersionPredictions](MAX_KEPT_VERSIONS, limiter.threads)

    def find(self, manifest: Manifest, info: DatasetInfo) -> VersionPredictions:
        """Return a version's predictions on a data set.

        Raises:
            RefusedError: 422, the data set does not fit, or as InspectableNetworks.of_version.
            VersionNotFoundError, DamagedError, StoreUnavailableError: as
                InspectableNetworks.of_version;
                DamagedError also if a probability is not finite or the data set is damaged.
            BusyError: the limiter's queue is full, or too many requests wait for predictions.
            RefusedError: 503, all its clients have disconnected, or the service is stopping.
        """
        _check_fit(manifest, info)
        size_bytes = manifest.weights.size_bytes
        check_inspectable_size(size_bytes, describe_version(manifest.name, manifest.version))

        def compute(should_stop: Callable[[], bool]) -> VersionPredictions:
            return self._limiter.run(
                lambda: self._compute(manifest, info, should_stop), size_bytes, should_stop
            )

        # By its number, so that a waiter gets no error about another version.
        key = (manifest.name, manifest.version, info.sha256)
        max_waiting = MAX_WAITING if size_bytes <= SMALL_BYTES else MAX_WAITING_LONG
        # A large network takes seconds: not for clients that have disconnected.
        return self._results.get(key, compute, max_waiting, watch_client())

    def find_right(self, manifest: Manifest, info: DatasetInfo) -> NDArray[np.bool_]:
        """Return which test examples a version predicts correctly, (N,) (errors as find)."""
        return self.find(manifest, info).is_right

    def _compute(
        self, manifest: Manifest, info: DatasetInfo, should_stop: Callable[[], bool]
    ) -> VersionPredictions:
        # Loads the core, 0.1 s: only these requests wait.
        from mlp_core import OutputError  # noqa: PLC0415  loads the core
        from mlp_core.interruptible_matmul import MatmulInterruptedError  # noqa: PLC0415  loads the core
        from stores.models.evaluation import predict_test_set  # noqa: PLC0415  loads the core

        number = str(manifest.version)
        loaded = self._networks.of_version(manifest.name, number, should_stop)
        dataset = load_dataset(self._datasets, info)
        try:
            probs = predict_test_set(loaded.network, dataset, should_stop)
        except OutputError as error:
            what = describe_version(manifest.name, manifest.version)
            raise DamagedError(what, str(error)) from error
        except MatmulInterruptedError:
            raise client_gone_error() from None
        predictions = VersionPredictions(
            probs.argmax(axis=1), probs.max(axis=1), dataset.test.labels
        )
        for array in (predictions.digits, predictions.probs):
            array.setflags(write=False)  # threads share it
        return predictions


def shown_prob(prob: np.floating[Any]) -> float:
    """Return the number with the shortest text that denotes a float32, as in predictions."""
    return float(str(prob))


def _check_fit(manifest: Manifest, info: DatasetInfo) -> None:
    inputs, classes = manifest.layer_sizes[0], manifest.layer_sizes[-1]
    if not info.fits(manifest.layer_sizes):
        what = describe_version(manifest.name, manifest.version)
        raise RefusedError(
            422,
            f"{what} takes {inputs} numbers and has {classes} classes, but the examples of data "
            f"set {info.name} have {info.input_size} numbers and {info.classes} classes: choose a "
            "version and a data set that fit",
        )


def find_own_dataset(datasets: DatasetStore, manifest: Manifest, advice: str) -> DatasetInfo:
    """Return the data set that a version was trained on, or evaluated on if it was imported.

    Args:
        datasets: The known data sets.
        manifest: The version's.
        advice: What the client may do if it is refused.

    Raises:
        RefusedError: 422, it has none, or that one is not known.
    """
    try:
        return find_test_set(datasets, manifest)
    except NoTestSetError as error:
        raise RefusedError(422, f"{error}: {advice}") from error
