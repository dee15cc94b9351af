import numpy as np

from stores.images.fitting import fit

LEVELS = np.random.default_rng(0).integers(0, 256, (6, 8), np.uint8)


def test_image_of_the_size_is_unchanged():
    assert np.array_equal(fit(LEVELS, 6, 8), LEVELS)


def test_sides_are_scaled_independently():
    halves = np.repeat([[0, 200]], 40, axis=0).repeat(20, axis=1).astype(np.uint8)
    assert fit(halves, 5, 2).tolist() == [[29, 171]] * 5


def test_colors_are_scaled_apart():
    colors = np.stack([LEVELS, 255 - LEVELS, LEVELS // 2], axis=2)
    scaled = fit(colors, 3, 5)
    assert scaled.shape == (3, 5, 3)
    assert np.array_equal(scaled[:, :, 1], fit(255 - LEVELS, 3, 5))
