import math

import numpy as np
import pytest

from mlp_core import ConfigError, Initializer

FAN_IN, FAN_OUT = 400, 300
# The standard deviation of 120,000 draws errs by about 0.2 %.
NEAR = 0.01


@pytest.mark.parametrize(
    ("initializer", "std"),
    [
        (Initializer(), 0.01),
        (Initializer("normal", 0.5), 0.5),
        (Initializer("xavier"), math.sqrt(2 / (FAN_IN + FAN_OUT))),
        (Initializer("he"), math.sqrt(2 / FAN_IN)),
    ],
)
def test_weights_have_the_standard_deviation_of_their_kind(initializer, std):
    weight = initializer.draw(FAN_IN, FAN_OUT, np.random.default_rng(0))
    assert weight.shape == (FAN_IN, FAN_OUT)
    assert np.std(weight) == pytest.approx(std, rel=NEAR)
    assert abs(np.mean(weight)) < NEAR * std


def test_xavier_is_uniform_within_its_limit():
    weight = Initializer("xavier").draw(FAN_IN, FAN_OUT, np.random.default_rng(0))
    limit = math.sqrt(6 / (FAN_IN + FAN_OUT))
    assert 0.999 * limit < np.abs(weight).max() <= limit


def test_an_unknown_kind_is_refused():
    with pytest.raises(ConfigError, match=r"initializer.kind must be one of .*, got 'zeros'"):
        Initializer("zeros")


@pytest.mark.parametrize("std", [0, -1, math.inf, math.nan])
def test_invalid_standard_deviation_is_rejected(std):
    with pytest.raises(ConfigError, match=r"initializer.std must be finite and above 0, got"):
        Initializer("normal", std)
