"""What versions answer to the test examples of a data set, computed once for each."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from contracts.datasets import DatasetInfo
from contracts.errors import DatasetNotFoundError
from contracts.models.versions import Manifest, describe_version
from services.api.datasets.lookup import load_dataset
from services.api.inspect.inspectable_networks import InspectableNetworks, check_inspectable_size
from services.http.errors import RefusedError
from services.limits.limiter import SMALL_BYTES, WorkLimiter
from services.limits.single_flight import SingleFlight
from services.server.client_connection import watch_client
from stores.datasets.store import DatasetStore

# Of 10,000 examples each has 120 kB.
MAX_KEPT_VERSIONS: Final = 32
# Each waits in a thread of the server, whichever answers it waits for. A large network's take
# seconds: most threads must be left to other requests.
MAX_WAITING: Final = 8
MAX_WAITING_LONG: Final = 4


@dataclass(frozen=True)
class VersionPredictions:
    """A version's answers to all test examples, in the order of these.

    Args:
        digits: The most probable class of each, (N,).
        probs: The probability of that, as a client gets it, (N,).
        labels: The true classes, (N,).
    """

    digits: NDArray[np.intp]
    probs: NDArray[np.float32]
    labels: NDArray[np.uint8]

    @property
    def is_right(self) -> NDArray[np.bool_]:
        """Whether each answer is its example's label, (N,)."""
        is_right: NDArray[np.bool_] = self.digits == self.labels
        return is_right


class PredictionCache:
    """The answers of the versions asked for last; large networks take turns.

    Args:
        networks: Where the versions' networks are found.
        datasets: Where the test examples are found.
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
        """Return a version's answers on a data set.

        Raises:
            RefusedError: 422, the data set does not fit, or as InspectableNetworks.of_version.
            VersionNotFoundError, DamagedError, StoreUnavailableError: as
                InspectableNetworks.of_version;
                DamagedError also where an answer is not finite or the data set's files are wrong.
            BusyError: enough like it is being computed; or enough wait for answers.
            RefusedError: 503, all who asked are gone, or the service is about to stop.
        """
        _check_fit(manifest, info)
        size_bytes = manifest.weights.size_bytes
        check_inspectable_size(size_bytes, describe_version(manifest.name, manifest.version))

        def compute(should_stop: Callable[[], bool]) -> VersionPredictions:
            return self._limiter.run(
                lambda: self._compute(manifest, info, should_stop), size_bytes, should_stop
            )

        # By its number: who waits shall not be told that another version is gone.
        key = (manifest.name, manifest.version, info.sha256)
        max_waiting = MAX_WAITING if size_bytes <= SMALL_BYTES else MAX_WAITING_LONG
        # Of a large network it takes seconds: not for clients that are gone.
        return self._results.get(key, compute, max_waiting, watch_client())

    def _compute(
        self, manifest: Manifest, info: DatasetInfo, should_stop: Callable[[], bool]
    ) -> VersionPredictions:
        from services.api.compare.example_probs import predict_examples  # noqa: PLC0415  loads the core, 0.1 s: only these requests wait

        number = str(manifest.version)
        loaded = self._networks.of_version(manifest.name, number, should_stop)
        dataset = load_dataset(self._datasets, info)
        what = describe_version(manifest.name, manifest.version)
        probs = predict_examples(loaded.network, dataset, what, should_stop)
        answers = VersionPredictions(probs.argmax(axis=1), probs.max(axis=1), dataset.test.labels)
        for array in (answers.digits, answers.probs):
            array.setflags(write=False)  # threads share it
        return answers


def shown_prob(prob: np.floating[Any]) -> float:
    """Return the number whose text is the shortest that names a float32, as predictions have it."""
    return float(str(prob))


def _check_fit(manifest: Manifest, info: DatasetInfo) -> None:
    inputs, classes = manifest.layer_sizes[0], manifest.layer_sizes[-1]
    if not info.fits(manifest.layer_sizes):
        what = describe_version(manifest.name, manifest.version)
        raise RefusedError(
            422,
            f"{what} takes {inputs} numbers and answers {classes} classes, "
            f"and the examples of data set {info.name} have {info.input_size} numbers and "
            f"{info.classes} classes: take a version and a data set that fit",
        )


def find_own_dataset(datasets: DatasetStore, manifest: Manifest, advice: str) -> DatasetInfo:
    """Return the data set that a version was trained on, or evaluated on if it was imported.

    Args:
        datasets: Those that are here.
        manifest: The version's.
        advice: What who is refused may do.

    Raises:
        RefusedError: 422, it has none, or that is not here.
    """
    own, what = manifest.dataset, describe_version(manifest.name, manifest.version)
    if own is None:
        raise RefusedError(
            422,
            f"{what} has no data set of its own, since it was imported and fits none that was "
            f"named then: {advice}",
        )
    try:
        info = datasets.get_info(own.name)
    except DatasetNotFoundError as missing:
        raise RefusedError(422, f"{what}: {missing}; {advice}") from missing
    if info.sha256 != own.sha256:
        raise RefusedError(
            422,
            f"{what} is of other data named {own.name} than there is here, with the sha256 "
            f"{own.sha256} and not {info.sha256}: {advice}",
        )
    return info
