import numpy as np
import pytest

from mlp_core.data.bilinear import BilinearSampler


def _look_up(image, places, dtype="float64"):
    """Return an image of the same shape with the values at (row, column) pairs."""
    result = np.array([image], dtype)
    coordinates = np.array(places, dtype).T.reshape(2, len(image), -1)
    BilinearSampler(1, np.shape(image), dtype).resample(result[..., None], coordinates)
    return result.ravel()


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_a_value_between_four_pixels_is_their_weighted_mean(dtype):
    # (0.25, 0.5): 0.75 (1 + 2)/2 + 0.25 (3 + 4)/2 = 2; (0.5, 0.25): (1.25 + 3.25)/2 = 2.25
    places = [(0.25, 0.5), (0.5, 0.25), (1.0, 0.0), (0.0, 1.0)]
    np.testing.assert_array_equal(_look_up([[1, 2], [3, 4]], places, dtype), [2, 2.25, 3, 2])


def test_image_fades_to_zero_within_a_pixel_outside():
    places = [(-0.5, 0.0), (0.0, -0.5), (1.5, 1.0), (1.0, 1.5)]
    np.testing.assert_array_equal(_look_up([[1, 2], [3, 4]], places), [0.5, 0.5, 2, 2])
    places = [(-1.0, 0.0), (0.0, -1.0), (2.0, 1.0), (1.0, 2.0)]
    np.testing.assert_array_equal(_look_up([[1, 2], [3, 4]], places), np.zeros(4))


def test_far_outside_is_zero_in_every_direction():
    far = [(-1e9, 0), (1e9, 0), (0, -1e9), (0, 1e9), (-7, -7), (7, 7), (-7, 7), (7, -7)]
    np.testing.assert_array_equal(_look_up(np.ones((2, 4)), far), np.zeros(8))


def test_every_image_is_interpolated_separately():
    images = np.arange(1.0, 25.0).reshape(4, 2, 3)
    expected = images.copy()
    places = np.indices((2, 3), float)[:, :, None].repeat(4, axis=2).reshape(2, 2, 12)
    sampler = BilinearSampler(4, (2, 3), "float64")
    sampler.resample(images[..., None], places.copy())
    np.testing.assert_array_equal(images, expected)
    # One pixel up and left, nothing of the next image.
    sampler.resample(images[..., None], places + 1)
    expected = np.pad(expected, ((0, 0), (0, 1), (0, 1)))[:, 1:, 1:]
    np.testing.assert_array_equal(images, expected)
