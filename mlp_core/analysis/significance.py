"""McNemar's test: whether two classifiers differ significantly on the same examples."""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np

# The usual bound: below it chi-square is too coarse, and the binomial sum has few terms.
MIN_CHI_SQUARE: Final = 25
# Up to here a binomial sum of integers takes 2 ms; above, floating-point terms are exact to 1e-9.
MAX_INTEGERS: Final = 500


@dataclass(frozen=True)
class McNemar:
    """The result of McNemar's test.

    Args:
        statistic: The smaller of the two counts if the test is exact, else chi-square.
        p_value: Probability that equally good classifiers differ at least as much, in [0, 1].
        is_exact: Whether it is the binomial test, else chi-square with a continuity correction.
    """

    statistic: float
    p_value: float
    is_exact: bool


def mcnemar(only_first: int, only_second: int) -> McNemar:
    """Return McNemar's test (1947), two-sided: equally good classifiers have equal expected counts.

    For counts with a sum below 25 it is the exact binomial test, else chi-square with one degree of
    freedom and Edwards' (1948) correction, which is 0 for equal counts.

    Args:
        only_first: Number of examples that only the first classifier predicts correctly.
        only_second: Number of examples that only the second classifier predicts correctly.
    """
    if only_first + only_second < MIN_CHI_SQUARE:
        return _test_exactly(only_first, only_second)
    difference = max(0, abs(only_first - only_second) - 1)
    statistic = difference**2 / (only_first + only_second)
    # P(Z^2 > s) of a normal Z is erfc(sqrt(s / 2)).
    return McNemar(statistic, math.erfc(math.sqrt(statistic / 2)), is_exact=False)


def _test_exactly(only_first: int, only_second: int) -> McNemar:
    smaller, larger = sorted((only_first, only_second))
    tail = mcnemar_one_sided(larger, smaller)
    return McNemar(float(smaller), min(1.0, 2 * tail), is_exact=True)


def mcnemar_one_sided(only_first: int, only_second: int) -> float:
    """Return the p of McNemar's exact one-sided test: small if the first classifier is better.

    It is P(X >= only_first), where X is binomial with n = only_first + only_second and 1/2.

    Args:
        only_first: Number of examples that only the first classifier predicts correctly.
        only_second: Number of examples that only the second classifier predicts correctly.
    """
    total = only_first + only_second
    if total <= MAX_INTEGERS:
        ways = sum(math.comb(total, count) for count in range(only_first, total + 1))
        return ways / (1 << total)
    if only_first <= only_second:  # the terms rise: P(X >= k) = 1 - P(X >= n - k + 1)
        return 1.0 - (mcnemar_one_sided(only_second + 1, only_first - 1) if only_first else 0.0)
    logs = math.lgamma(total + 1) - math.lgamma(only_first + 1) - math.lgamma(only_second + 1)
    counts = np.arange(only_first, total, dtype=np.float64)
    ratios = (total - counts) / (counts + 1)  # of C(n, k + 1) and C(n, k)
    return math.exp(logs - total * math.log(2)) * (1.0 + float(np.cumprod(ratios).sum()))
