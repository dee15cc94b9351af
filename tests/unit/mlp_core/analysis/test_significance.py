"""McNemar's test, worked by hand and held against scipy's binomial and chi-square."""

import math
from fractions import Fraction

import pytest

from mlp_core import mcnemar, mcnemar_one_sided


def test_few_differences_are_tested_exactly():
    # Of n = 10, at most 1 with p = 1/2: (C(10, 0) + C(10, 1)) / 2^10 = 11 / 1024; twice for both
    # sides.
    tested = mcnemar(9, 1)
    assert (tested.statistic, tested.p_value, tested.is_exact) == (1, 22 / 1024, True)


def test_all_differences_on_one_side_are_two_of_all_the_ways():
    # n = 5: 1 of 2^5 ways on this side and 1 on the other.
    assert mcnemar(0, 5).p_value == 2 / 32


@pytest.mark.parametrize("count", [0, 1, 5, 12, 13, 5000])
def test_equal_counts_are_not_significant(count):
    tested = mcnemar(count, count)
    assert tested.p_value == 1
    assert tested.statistic == (count if tested.is_exact else 0)


def test_many_differences_are_tested_by_a_corrected_chi_square():
    # (|121 - 59| - 1)^2 / (121 + 59) = 61^2 / 180 = 3721 / 180 = 20.6722...; statsmodels, whose
    # example this is, has p = 5.45e-6.
    tested = mcnemar(121, 59)
    assert tested.statistic == pytest.approx(3721 / 180, rel=1e-15)
    assert tested.p_value == pytest.approx(5.45e-6, abs=5e-9)
    assert not tested.is_exact


def test_25_differences_are_many():
    assert mcnemar(20, 4).is_exact
    # (|20 - 5| - 1)^2 / 25 = 196 / 25 = 7.84 = 2.8^2: the share of a normal beyond 2.8 deviations
    # is 0.00511.
    tested = mcnemar(20, 5)
    assert (tested.statistic, tested.is_exact) == (7.84, False)
    assert tested.p_value == pytest.approx(0.00511, abs=5e-6)


def test_mcnemar_is_symmetric():
    assert mcnemar(3, 17) == mcnemar(17, 3)
    assert mcnemar(30, 170) == mcnemar(170, 30)


@pytest.mark.xdist_group("scikit-learn")
def test_exact_values_are_scipys(scipy_stats):
    for total in range(1, 25):
        for only_first in range(total + 1):
            tested = mcnemar(only_first, total - only_first)
            expected = scipy_stats.binomtest(only_first, total).pvalue
            assert tested.p_value == pytest.approx(expected, rel=1e-12)


@pytest.mark.xdist_group("scikit-learn")
@pytest.mark.parametrize(("only_first", "only_second"), [(13, 12), (40, 3), (700, 500), (10**6, 0)])
def test_chi_square_values_are_scipys(scipy_stats, only_first, only_second):
    tested = mcnemar(only_first, only_second)
    expected = scipy_stats.chi2.sf(tested.statistic, 1)
    assert tested.p_value == pytest.approx(expected, rel=1e-12, abs=1e-300)


@pytest.mark.parametrize(
    ("only_first", "only_second", "expected"),
    # P(X >= 9 of 10) = (10 + 1) / 2^10; all of 5 = 1 / 2^5; at least 0 is certain.
    [(9, 1, 11 / 1024), (5, 0, 1 / 32), (0, 5, 1.0), (0, 0, 1.0), (1, 1, 3 / 4)],
)
def test_one_sided_test_by_hand(only_first, only_second, expected):
    assert mcnemar_one_sided(only_first, only_second) == expected


@pytest.mark.parametrize(
    ("only_first", "only_second"), [(300, 250), (250, 300), (0, 600), (9, 900)]
)
def test_one_sided_test_of_many_differences_is_exact(only_first, only_second):
    total = only_first + only_second
    ways = sum(math.comb(total, count) for count in range(only_first, total + 1))
    expected = float(Fraction(ways, 2**total))
    assert mcnemar_one_sided(only_first, only_second) == pytest.approx(expected, rel=1e-9)
