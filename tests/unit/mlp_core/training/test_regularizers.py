import numpy as np
import pytest

from mlp_core.training.regularizers import decay_weights, draw_mask, limit_norms


def test_decay_takes_a_share_of_each_weight():
    weight = np.array([[1.0, -2.0]])
    decay_weights([weight], 0.25)
    np.testing.assert_array_equal(weight, [[0.75, -1.5]])


def test_only_norms_above_the_limit_are_scaled():
    weight = np.array([[3.0, 0.3], [4.0, 0.4]])
    limit_norms([weight], 2.0)
    # The first unit's incoming weights (3, 4) have norm 5: times 2/5. The second's have 0.5.
    np.testing.assert_allclose(weight[:, 0], [1.2, 1.6], rtol=1e-15)
    np.testing.assert_array_equal(weight[:, 1], [0.3, 0.4])


def test_weights_of_zero_have_no_norm_to_divide_by():
    weight = np.zeros((2, 2))
    limit_norms([weight], 1.0)
    np.testing.assert_array_equal(weight, 0)


@pytest.mark.parametrize("rate", [0.2, 0.5, 0.9])
def test_a_mask_drops_its_share_and_keeps_the_mean(rate):
    mask = draw_mask(np.empty((400, 500)), rate, np.random.default_rng(0))
    # Of 200,000 draws a share's standard deviation is at most 0.0011.
    assert np.mean(mask == 0) == pytest.approx(rate, abs=0.005)
    assert np.unique(mask[mask > 0]) == pytest.approx([1 / (1 - rate)], rel=1e-4)
    assert mask.mean() == pytest.approx(1, abs=0.05)


def test_both_dtypes_drop_the_same_units():
    single, double = (
        draw_mask(np.empty((9, 9), dtype), 0.5, np.random.default_rng(1))
        for dtype in ("float32", "float64")
    )
    assert (single.dtype, double.dtype) == (np.float32, np.float64)
    np.testing.assert_array_equal(single, double)


def test_rate_just_below_one_keeps_some_units():
    mask = draw_mask(np.empty((300, 1000)), 1 - 1e-9, np.random.default_rng(2))
    assert np.isfinite(mask).all()
    assert mask.max() == 65_536
