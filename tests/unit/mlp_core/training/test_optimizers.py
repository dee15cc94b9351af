import math

import numpy as np
import pytest

from mlp_core import SGD, Adam, ConfigError
from mlp_core.training.optimizers import make_slots


def take(rule, gradients, learning_rate=0.5, first=1.0):
    """The values of one parameter after each update by these gradients."""
    param = np.array([first])
    slots = [slot for (slot,) in make_slots(rule, [param])]
    values = []
    for step, gradient in enumerate(gradients, start=1):
        rule.update(param, np.array([gradient]), slots, learning_rate, step)
        values.append(param.item())
    return values


def test_sgd_takes_one_step_against_the_gradient():
    param = np.array([1.0, 2.0])
    SGD().update(param, np.array([4.0, -2.0]), (), 0.5, 1)
    # 1 - 0.5 * 4 = -1; 2 + 0.5 * 2 = 3
    np.testing.assert_array_equal(param, [-1.0, 3.0])


def test_momentum_adds_a_share_of_the_last_velocity():
    # v = 0.5 * 0 - 0.5 * 4 = -2, w = 1 - 2 = -1
    # v = 0.5 * -2 - 0.5 * 2 = -2, w = -1 - 2 = -3
    # v = 0.5 * -2 - 0.5 * 0 = -1, w = -3 - 1 = -4
    assert take(SGD(momentum=0.5), [4, 2, 0]) == [-1, -3, -4]


def test_nesterov_uses_the_gradient_ahead_of_the_velocity():
    # v = -2, w = 1 + 0.5 * -2 - 0.5 * 4 = -2
    # v = 0.5 * -2 - 0.5 * 2 = -2, w = -2 + 0.5 * -2 - 0.5 * 2 = -4
    # v = 0.5 * -2 - 0 = -1, w = -4 + 0.5 * -1 = -4.5
    assert take(SGD(momentum=0.5, nesterov=True), [4, 2, 0]) == [-2, -4, -4.5]


def test_adam_step_matches_values_worked_out_by_hand():
    # Step 1: m = 0.5 * 4 = 2, unbiased 2 / 0.5 = 4; v = 0.75 * 16 = 12, unbiased 12 / 0.75 = 16;
    # w = 1 - 0.5 * 4 / (4 + 1) = 0.6
    # Step 2: m = 0.5 * 2 + 0.5 * 0 = 1, unbiased 1 / 0.75 = 4/3; v = 0.25 * 12 = 3, unbiased
    # 3 / 0.9375 = 3.2; w = 0.6 - 0.5 * (4/3) / (sqrt(3.2) + 1)
    first, second = take(Adam(beta1=0.5, beta2=0.25, eps=1.0), [4, 0])
    assert first == pytest.approx(0.6, rel=1e-15)
    assert second == pytest.approx(0.6 - 0.5 * 4 / 3 / (math.sqrt(3.2) + 1), rel=1e-15)


def test_adams_first_step_has_the_size_of_the_learning_rate():
    for gradient in (1e-3, -1e3):
        (value,) = take(Adam(), [gradient], learning_rate=0.1, first=0.0)
        assert value == pytest.approx(-0.1 * np.sign(gradient), rel=1e-4)


@pytest.mark.parametrize("rule", [SGD(), SGD(momentum=0.9), SGD(0.1, 0.9, nesterov=True), Adam()])
def test_a_rule_keeps_the_dtype(rule):
    param = np.ones(2, np.float32)
    slots = [slot for (slot,) in make_slots(rule, [param])]
    rule.update(param, np.ones(2, np.float32), slots, 0.1, 1)
    assert all(array.dtype == np.float32 for array in (param, *slots))


@pytest.mark.parametrize("kind", [SGD, Adam])
@pytest.mark.parametrize("learning_rate", [0, -0.1, math.inf, math.nan])
def test_invalid_learning_rate_is_rejected(kind, learning_rate):
    with pytest.raises(ConfigError, match=r"optimizer.learning_rate must be finite and above 0"):
        kind(learning_rate)


@pytest.mark.parametrize(
    ("kind", "values", "message"),
    [
        (SGD, {"momentum": 1}, r"optimizer.momentum must be in \[0, 1\), got 1"),
        (SGD, {"momentum": -0.1}, "optimizer.momentum"),
        (SGD, {"nesterov": True}, "optimizer.nesterov needs a momentum above 0, got 0"),
        (Adam, {"beta1": 1}, r"optimizer.beta1 must be in \[0, 1\), got 1"),
        (Adam, {"beta2": math.nan}, "optimizer.beta2 must be in"),
        (Adam, {"eps": 0}, "optimizer.eps must be finite and above 0, got 0"),
    ],
)
def test_invalid_option_is_rejected(kind, values, message):
    with pytest.raises(ConfigError, match=message):
        kind(**values)
