"""McNemar's test: whether two classifiers differ significantly on the same examples."""

import math
from dataclasses import dataclass
from typing import Final

# The usual bound: below it chi-square is too coarse, and the binomial sum has few terms.
MIN_CHI_SQUARE: Final = 25


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
    total, smaller = only_first + only_second, min(only_first, only_second)
    tail = sum(math.comb(total, count) for count in range(smaller + 1)) / 2**total
    return McNemar(float(smaller), min(1.0, 2 * tail), is_exact=True)
