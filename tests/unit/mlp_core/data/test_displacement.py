import math

import numpy as np
import pytest

from mlp_core.data.displacement import SourceField, draw_noise, gaussian_matrix, inverse_maps


def test_noise_is_uniform_over_odd_8_bit_integers():
    values, counts = np.unique(draw_noise(np.random.default_rng(0), 128_000), return_counts=True)
    np.testing.assert_array_equal(values, np.arange(-127, 128, 2))
    assert abs(counts - 1000).max() < 5 * math.sqrt(1000)  # counts are Poisson, nearly


@pytest.mark.parametrize("count", [1, 7, 8, 9])
def test_noise_has_the_requested_length(count):
    assert draw_noise(np.random.default_rng(0), count).shape == (count,)


def test_gaussian_matrix_is_the_kernel_truncated_at_the_border():
    matrix = gaussian_matrix(41, 2.0)
    np.testing.assert_allclose(matrix[20].sum(), 1, rtol=1e-13)
    np.testing.assert_allclose(matrix[20, 23] / matrix[20, 20], math.exp(-9 / 8), rtol=1e-13)
    np.testing.assert_array_equal(matrix, matrix.T)
    np.testing.assert_allclose(matrix[0].sum(), (1 + matrix[0, 0]) / 2, rtol=1e-13)


@pytest.mark.parametrize("sigma_px", [5e-324, 1e-9, 0.1])
def test_a_narrow_gaussian_is_the_identity(sigma_px):
    np.testing.assert_allclose(gaussian_matrix(3, sigma_px), np.eye(3), atol=1e-20)


def test_a_wide_gaussian_is_flat_and_loses_what_falls_outside():
    matrix = gaussian_matrix(3, 100.0)
    np.testing.assert_allclose(matrix, 1 / (100 * math.sqrt(2 * math.pi)), rtol=1e-3)


def test_inverse_maps_invert_scaling_then_rotation_then_shift():
    angles, scales = np.array([0.3, -2.0]), np.array([[1.2, 0.5], [0.7, 2.0]])
    shifts = np.array([[1.0, -3.0], [0.5, 2.0]])
    maps = inverse_maps(angles, scales, shifts)
    for image in range(2):
        cos, sin = math.cos(angles[image]), math.sin(angles[image])
        forward = np.array([[cos, -sin], [sin, cos]]) @ np.diag(scales[:, image])
        out = forward @ [3.0, 4.0] + shifts[:, image]
        np.testing.assert_allclose(maps[:, :, image] @ [*out, 1], [3.0, 4.0], rtol=1e-13)


@pytest.mark.parametrize(("alpha_px", "sigma_px"), [(34.0, 2.0), (8.0, 1.5)])
def test_displacements_have_the_gaussian_s_spread(alpha_px, sigma_px):
    # A uniform in (-1, 1) has variance 1/3; the squares of a Gaussian of sum 1 over the plane sum
    # to 1 / (4 pi sigma^2).
    expected = alpha_px / (math.sqrt(3) * 2 * math.sqrt(math.pi) * sigma_px)
    field = SourceField(400, (40, 36), "float64", (alpha_px, sigma_px))
    field.bend(draw_noise(np.random.default_rng(0), field.noise_size))
    places = field.coordinates().reshape(2, 40, 400, 36) - np.indices((40, 36))[:, :, None]
    inner = places[:, 12:-12, :, 12:-12]  # from where the border is 6 sigma away or more
    for axis in inner:
        assert abs(axis.mean()) < 0.05 * expected
        assert axis.std() == pytest.approx(expected, rel=0.04)  # 1,000 independent patches or more
    assert abs(np.corrcoef(inner[0].ravel(), inner[1].ravel())[0, 1]) < 0.05
