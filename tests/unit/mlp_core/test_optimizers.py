import math

import numpy as np
import pytest

from mlp_core import SGD, ConfigError


def test_sgd_takes_one_step_against_the_gradient():
    params = [np.array([1.0, 2.0]), np.array([[3.0]])]
    before = list(params)
    SGD(0.5).step(params, [np.array([4.0, -2.0]), np.array([[1.0]])])
    # 1 - 0.5 * 4 = -1; 2 + 0.5 * 2 = 3; 3 - 0.5 * 1 = 2.5
    np.testing.assert_array_equal(params[0], [-1.0, 3.0])
    np.testing.assert_array_equal(params[1], [[2.5]])
    assert all(a is b for a, b in zip(params, before, strict=True))


def test_sgd_keeps_the_dtype():
    params = [np.ones(2, np.float32)]
    SGD().step(params, [np.ones(2, np.float32)])
    assert params[0].dtype == np.float32


@pytest.mark.parametrize("learning_rate", [0, -0.1, math.inf, math.nan])
def test_a_learning_rate_that_makes_no_sense_is_refused(learning_rate):
    with pytest.raises(ConfigError, match=r"optimizer.learning_rate must be finite and above 0"):
        SGD(learning_rate)
