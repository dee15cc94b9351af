"""The corrected resampled t-test, which compares two classifiers on random splits."""

import math
from collections.abc import Sequence

import numpy as np
from scipy.stats import t as student


def resampled_t_test(differences: Sequence[float], test_share: float) -> float:
    """Return the one-sided p-value of the hypothesis that the mean difference is below 0.

    Training sets of random splits overlap, so the differences are not independent, and their
    variance divided by their number is too small. Nadeau and Bengio (Inference for the
    generalization error, Machine Learning 52, 2003) correct it for n splits: t = mean / sqrt((1 / n
    + test examples / training examples) variance), with n - 1 degrees of freedom.

    Args:
        differences: The first classifier's accuracy minus the second one's, for each split; at
            least two.
        test_share: The share of the examples that each split tests on, in (0, 1).
    """
    count, mean = len(differences), float(np.mean(differences))
    factor = 1 / count + test_share / (1 - test_share)
    error = math.sqrt(factor * float(np.var(differences, ddof=1)))
    if not error:
        return 0.5 if mean == 0 else float(mean > 0)
    return float(student.cdf(mean / error, count - 1))
