"""Chooses the examples of the test set."""

import numpy as np
from numpy.typing import NDArray

from worker.importing.labels import Labels


def choose_test_rows(labels: Labels, classes: int, fraction: float, seed: int) -> NDArray[np.bool_]:
    """Return which examples are in the test set, the same fraction of each class, (N,).

    A class of at least two examples has at least one in each set. The same labels and seed give
    the same answer.
    """
    is_test = np.zeros(len(labels), np.bool_)
    if not fraction:
        return is_test
    rng = np.random.Generator(np.random.PCG64(seed))
    by_class = np.argsort(labels, kind="stable")
    ends = np.cumsum(np.bincount(labels, minlength=classes))
    for rows in np.split(by_class, ends[:-1]):
        count = min(len(rows) - 1, max(1, int(fraction * len(rows) + 0.5)))
        if count > 0:
            is_test[rows[rng.choice(len(rows), count, replace=False, shuffle=False)]] = True
    return is_test
