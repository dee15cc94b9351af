"""A network's probabilities for a data set's test examples, for as long as somebody waits."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from contracts.errors import DamagedError
from mlp_core import Network, OutputError
from mlp_core.interruptible_matmul import MatmulInterruptedError
from services.http.errors import nobody_waits
from stores.datasets.store import Dataset
from stores.models.evaluation import predict_test_set


def predict_examples(
    network: Network, dataset: Dataset, what: str, should_stop: Callable[[], bool]
) -> NDArray[np.floating[Any]]:
    """Return the probabilities of each class for each test example, (N, C).

    Args:
        network: The network.
        dataset: Whose test examples.
        what: Names the network in a sentence.
        should_stop: Asked now and then.

    Raises:
        DamagedError: a probability is not finite.
        RefusedError: 503, should_stop said so.
    """
    try:
        return predict_test_set(network, dataset, should_stop)
    except OutputError as refused:
        raise DamagedError(what, str(refused)) from refused
    except MatmulInterruptedError:
        raise nobody_waits() from None
