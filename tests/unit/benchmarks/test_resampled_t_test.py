"""The corrected resampled t-test, worked by hand."""

import importlib
import math
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[3] / "benchmarks"


@pytest.fixture
def t_test(monkeypatch):
    monkeypatch.syspath_prepend(BENCHMARKS)
    return importlib.import_module("harness.resampled_t_test").resampled_t_test


def test_p_value_equals_the_one_worked_by_hand(t_test):
    # Mean -1, deviations -2, 0, 0, 2: variance 8 / 3. With a fifth of the examples as the test set
    # the factor is 1 / 4 + 1 / 4, so t = -1 / sqrt(4 / 3) = -sqrt(3) / 2. With three degrees of
    # freedom P(T < t) = 1 / 2 + (u / (1 + u²) + atan u) / pi, where u = t / sqrt(3) = -1 / 2.
    by_hand = 0.5 - (0.4 + math.atan(0.5)) / math.pi
    assert t_test([-3, -1, -1, 1], 0.2) == pytest.approx(by_hand, abs=1e-12)
    assert t_test([3, 1, 1, -1], 0.2) == pytest.approx(1 - by_hand, abs=1e-12)


@pytest.mark.parametrize(("difference", "p_value"), [(-0.5, 0), (0, 0.5), (0.5, 1)])
def test_equal_differences_are_certain(t_test, difference, p_value):
    assert t_test([difference] * 3, 0.2) == p_value
