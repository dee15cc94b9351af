"""The overlay has gray ink, blue for positive and vermilion for negative contributions."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from services.inference.explaining import AGAINST, FOR, draw_overlay


def draw(ink, contributions):
    content = draw_overlay(np.array(ink, np.float32), np.array(contributions, np.float32))
    with Image.open(BytesIO(content)) as image:
        assert (image.format, image.mode) == ("PNG", "RGB")
        return np.asarray(image).astype(int)


@pytest.mark.parametrize(
    ("shape", "dots"),
    [
        ((28, 28), (280, 280)),
        ((1, 1), (280, 280)),
        ((3, 3), (279, 279)),
        ((300, 300), (300, 300)),
        ((1, 6), (46, 276)),
    ],
)
def test_each_pixel_is_a_square_of_dots(shape, dots):
    pixels = np.zeros(shape)
    assert draw(pixels, pixels).shape == (*dots, 3)


def test_largest_contribution_has_the_full_color():
    image = draw([[1, 1], [1, 0]], [[2, -2], [0.5, 0]])
    assert tuple(image[0, 0]) == FOR
    assert tuple(image[0, -1]) == AGAINST
    ink = round(255 * 0.55)
    halfway = [round((ink + part) / 2) for part in FOR]  # a quarter of the largest shows as a half
    np.testing.assert_allclose(image[-1, 0], halfway, atol=1)
    assert tuple(image[-1, -1]) == (255, 255, 255)


def test_pixel_without_contribution_is_gray():
    image = draw([[0, 1], [0.5, 0.2]], [[0, 0], [0, 0]])
    assert np.ptp(image, axis=2).max() == 0
    assert image[0, 0, 0] == 255 > image[-1, -1, 0] > image[-1, 0, 0] > image[0, -1, 0]


def test_positive_and_negative_differ_in_brightness():
    bright = [np.dot(color, (0.299, 0.587, 0.114)) for color in (FOR, AGAINST)]
    assert abs(bright[0] - bright[1]) > 20
