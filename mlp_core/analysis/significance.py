"""Whether one of two classifiers is better, or was luckier on the examples both were tried on."""

import math
from dataclasses import dataclass
from typing import Final

# Below it chi-square is too coarse, and the binomial sum has a dozen terms (the usual bound).
MIN_CHI_SQUARE: Final = 25


@dataclass(frozen=True)
class McNemar:
    """What McNemar's test says of two classifiers.

    Args:
        statistic: The smaller of the two counts where it is exact, else the chi-square.
        p_value: How often classifiers that are equally good differ by as much, in [0, 1].
        is_exact: It is the binomial test; else chi-square with a continuity correction.
    """

    statistic: float
    p_value: float
    is_exact: bool


def mcnemar(only_first: int, only_second: int) -> McNemar:
    """Return McNemar's test (1947), two-sided: if both are equally good, each count has half.

    Where the counts sum to less than 25 it is the exact binomial test; else chi-square with one
    degree of freedom and Edwards' (1948) correction, which is none where the counts are equal.

    Args:
        only_first: Examples that the first answers rightly and the second wrongly, from 0.
        only_second: Examples that the second answers rightly and the first wrongly, from 0.
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
