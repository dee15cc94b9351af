"""Digits are scaled as in MNIST, whose own images are reproduced."""

import numpy as np
import pytest
from image_files import scaled

from stores.images.ink import make_digit
from stores.images.preprocessing import is_far_from_training, to_digit


@pytest.fixture(scope="module")
def images(mnist):
    return mnist.test.values[:300].reshape(-1, 28, 28)


def center(image):
    rows, columns = np.indices(image.shape)
    mass = float(image.sum())
    return (rows * image).sum() / mass, (columns * image).sum() / mass


def extent(image):
    rows, columns = np.nonzero(image)
    return np.ptp(rows) + 1, np.ptp(columns) + 1


def test_most_mnist_images_are_reproduced(images):
    made = np.array([to_digit(image).pixels for image in images]).reshape(images.shape)
    furthest = np.abs(made.astype(int) - images).max(axis=(1, 2))
    assert np.mean(furthest <= 2) > 0.5


@pytest.mark.parametrize("side", [56, 111, 400])
def test_enlarged_digit_gives_the_same_image(images, side):
    made = [to_digit(scaled(image, side)).pixels for image in images[:100]]
    pairs = zip(made, images, strict=False)
    correlations = [np.corrcoef(one, image.ravel())[0, 1] for one, image in pairs]
    assert np.median(correlations) > 0.93  # a pixel's shift, of a rounding, is 0.8


@pytest.mark.parametrize("shape", [(40, 10), (10, 40), (7, 7), (200, 199), (1, 1)])
def test_the_longer_side_is_20_and_the_shape_is_kept(shape):
    made = make_digit(np.full(shape, 255, np.uint8))
    scale = 20 / max(shape)
    assert extent(made) == tuple(max(1, round(length * scale)) for length in shape)
    assert made.max() == 255


@pytest.mark.parametrize("shape", [(1, 10_000), (10_000, 1)])
def test_a_line_is_at_least_a_pixel_wide(shape):
    made = make_digit(np.full(shape, 255, np.uint8))
    assert sorted(extent(made)) == [1, 20]


def test_the_center_of_mass_is_in_the_middle():
    heavy_top = np.full((20, 20), 100, np.uint8)
    heavy_top[:8] = 255
    row, column = center(make_digit(heavy_top))
    assert abs(row - 14) <= 0.5
    assert abs(column - 14) <= 0.5


def test_centering_never_crops():
    corner = np.ones((20, 20), np.uint8)
    corner[-2:, -2:] = 255
    made = make_digit(corner)
    assert np.array_equal(made[:20, :20], corner)


def test_thin_line_is_as_black_as_a_thick_one():
    thin = np.zeros((400, 300), np.uint8)
    thin[:, 150] = thin[200, :] = 255
    assert make_digit(thin).max() == 255


def test_half_a_percent_of_test_images_is_far_from_training(mnist):
    share = np.mean([is_far_from_training(image) for image in mnist.test.values])
    assert 0.004 < share < 0.006


@pytest.mark.parametrize("is_filled", [True, False])
def test_box_is_far_from_training(is_filled):
    box = np.full((100, 100), 255, np.uint8)
    box[20:80, 20:80] = 0
    if not is_filled:
        box[24:76, 24:76] = 255
    assert to_digit(box).warnings == ("inverted", "far_from_training")
