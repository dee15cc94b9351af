"""The soak test fails if something grows, and only then."""

import numpy as np
import pytest
from soak.growth import judge

SECONDS = np.arange(0, 7200, 30.0)
FLOOR = 1.0
RNG = np.random.default_rng(5)
NOISE = RNG.normal(0, 2, SECONDS.size)
PEAKS = np.where(RNG.random(SECONDS.size) < 0.1, 400, 0)  # a request that takes much memory
SAW = SECONDS % 600 / 600 * 30
WARM_UP = 50 * (1 - np.exp(-SECONDS / 600))


def is_growing(values):
    return judge(SECONDS, values, FLOOR).is_growing


@pytest.mark.parametrize("disturbance", [NOISE, PEAKS, SAW, WARM_UP, -SECONDS / 100])
def test_noisy_level_is_not_growth(disturbance):
    assert not is_growing(200 + disturbance)


@pytest.mark.parametrize("disturbance", [NOISE, PEAKS, SAW])
def test_leak_under_noise_is_growth(disturbance):
    assert is_growing(200 + SECONDS * 8 / 3600 + disturbance)
    assert is_growing(200 + SECONDS // 900 * 3 + disturbance)  # in steps


def test_growth_is_what_the_last_half_has_in_an_hour():
    growth = judge(SECONDS, 200 + SECONDS * 8 / 3600 + NOISE, FLOOR)
    assert growth.per_hour == pytest.approx(8, abs=2)
    assert growth.level == pytest.approx(212, abs=2)
    assert not judge(SECONDS, SECONDS / 3600, 1.5).is_growing  # below the floor
