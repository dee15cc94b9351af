"""What versions answer to the test examples of a data set, computed once for each."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from flask import request
from numpy.typing import NDArray

from contracts.datasets import DatasetInfo
from contracts.errors import DamagedError, DatasetNotFoundError
from contracts.models import Manifest
from services.api.known_dataset import load_known
from services.api.looked_networks import LookedNetworks
from services.api.memo import Memo
from services.connections import ClientConnection
from services.problems import RETRY_AFTER_S, RefusedError
from services.turns import Turns
from stores.datasets.store import Dataset, DatasetStore

if TYPE_CHECKING:  # the core takes 0.1 s to load: only who asks waits
    from mlp_core import Network

# Of 10,000 examples each has 120 kB.
MAX_KEPT_VERSIONS: Final = 32


@dataclass(frozen=True)
class VersionAnswers:
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


class AnswerBook:
    """The answers of the versions asked for last; large networks take turns.

    Args:
        networks: Where the versions' networks are found.
        datasets: Where the test examples are found.
        turns: When a large network's answers may be computed.
    """

    def __init__(self, networks: LookedNetworks, datasets: DatasetStore, turns: Turns) -> None:
        self._networks = networks
        self._datasets = datasets
        self._turns = turns
        self._memo = Memo[VersionAnswers](MAX_KEPT_VERSIONS)

    def find(self, manifest: Manifest, info: DatasetInfo) -> VersionAnswers:
        """Return a version's answers on a data set.

        Raises:
            RefusedError: 422, the data set does not fit, or as LookedNetworks.of_version.
            VersionNotFoundError, DamagedError, StoreAwayError: as LookedNetworks.of_version;
                DamagedError also where an answer is not finite or the data set's files are wrong.
            BusyError: it is large, and enough is being computed.
            RefusedError: 503, all who asked are gone, or the service is about to stop.
        """
        _check_fit(manifest, info)
        # Of a large network it takes seconds: not for clients that are gone.
        connection = ClientConnection(request.environ, stalled_s=0)  # nothing is sent on it here

        def compute(should_stop: Callable[[], bool]) -> VersionAnswers:
            size_bytes = manifest.weights.size_bytes
            return self._turns.take(lambda: self._compute(manifest, info, should_stop), size_bytes)

        # The number, too: who waits shall not be told that another version is gone.
        key = (manifest.name, manifest.version, manifest.weights.sha256, info.sha256)
        return self._memo.get(key, compute, lambda: connection.is_ended)

    def _compute(
        self, manifest: Manifest, info: DatasetInfo, should_stop: Callable[[], bool]
    ) -> VersionAnswers:
        loaded = self._networks.of_version(manifest.name, str(manifest.version))
        dataset = load_known(self._datasets, info)
        probs = _predict(loaded.network, dataset, describe_version(manifest), should_stop)
        answers = VersionAnswers(probs.argmax(axis=1), probs.max(axis=1), dataset.test.labels)
        for array in (answers.digits, answers.probs):
            array.setflags(write=False)  # threads share it
        return answers


def shown_prob(prob: np.floating[Any]) -> float:
    """Return the number whose text is the shortest that names a float32, as predictions have it."""
    return float(str(prob))


def describe_version(manifest: Manifest) -> str:
    """Return a version's name for a sentence."""
    return f"version {manifest.version} of model {manifest.name}"


def _predict(
    network: "Network", dataset: Dataset, what: str, should_stop: Callable[[], bool]
) -> NDArray[np.floating[Any]]:
    from mlp_core import OutputError  # noqa: PLC0415  slow to load: only who asks waits
    from mlp_core.products import BrokenOffError  # noqa: PLC0415  as above
    from stores.models.assessment import predict_test  # noqa: PLC0415  as above

    try:
        return predict_test(network, dataset, should_stop)
    except OutputError as refused:
        raise DamagedError(what, str(refused)) from refused
    except BrokenOffError:
        raise RefusedError(
            503,
            "the service is about to stop: ask again",
            headers={"Retry-After": str(RETRY_AFTER_S)},
        ) from None


def _check_fit(manifest: Manifest, info: DatasetInfo) -> None:
    inputs, classes = manifest.layer_sizes[0], manifest.layer_sizes[-1]
    if (inputs, classes) != (info.input_size, info.classes):
        raise RefusedError(
            422,
            f"{describe_version(manifest)} takes {inputs} numbers and answers {classes} classes, "
            f"and the examples of data set {info.name} have {info.input_size} numbers and "
            f"{info.classes} classes: take a version and a data set that fit",
        )


def find_own_dataset(datasets: DatasetStore, manifest: Manifest) -> DatasetInfo:
    """Return the data set that a version was trained on, or evaluated on if it was imported.

    Raises:
        RefusedError: 422, it has none, or that is not here.
    """
    own = manifest.dataset
    if own is None:
        raise RefusedError(
            422,
            f"{describe_version(manifest)} has no data set of its own: it was imported and fits "
            "none that was named then",
        )
    try:
        return datasets.get_info(own.name)
    except DatasetNotFoundError as missing:
        raise RefusedError(422, f"{describe_version(manifest)}: {missing}") from missing
