"""A grid of weights: positions and colors."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from services.api.models.weight_grid import draw_grid
from services.http.errors import RefusedError
from services.images.colors import BLUE, VERMILION

CLEAR = 0


def draw(weight, max_units=100, columns=None):
    """Return a grid and its dots as RGBA."""
    grid = draw_grid(np.asarray(weight), max_units, columns)
    with Image.open(BytesIO(grid.content)) as image:
        assert image.format == "PNG"
        return grid, np.asarray(image.convert("RGBA")).astype(int)


def units_of(*levels):
    """Return weights of units with 2 x 2 inputs, one level per unit."""
    return np.tile(np.array(levels, np.float32), (4, 1))


def test_color_shows_sign_and_relative_size():
    _, dots = draw(np.array([[2.0, -1.0], [-2.0, 0.0], [1.0, 0.0], [0.0, 0.0]], np.float32))

    first, second = dots[:2, :2], dots[:2, 3:]
    assert first[0, 0].tolist() == [*BLUE, 255]
    assert first[0, 1].tolist() == [*VERMILION, 255]
    assert first[1, 1].tolist() == [255, 255, 255, 255]
    halves = [[(255 + part) / 2 for part in color] for color in (BLUE, VERMILION)]
    np.testing.assert_allclose(first[1, 0, :3], halves[0], atol=1.5)  # of 127 levels
    np.testing.assert_allclose(second[0, 0, :3], halves[1], atol=1.5)  # one scale for all


def test_scale_ignores_units_that_are_not_shown():
    _, dots = draw(units_of(1, 100), max_units=1)
    assert dots.shape == (2, 2, 4)
    assert dots[0, 0].tolist() == [*BLUE, 255]


def test_weights_have_pixel_order_and_units_row_order():
    weight = np.zeros((4, 3))
    weight[1, 0] = weight[2, 1] = weight[3, 2] = 1  # top right, bottom left, bottom right

    grid, dots = draw(weight, columns=2)

    assert (grid.units, grid.columns) == (3, 2)
    places = np.argwhere((dots == (*BLUE, 255)).all(axis=2)).tolist()
    assert places == [[0, 1], [1, 3], [4, 1]]


def test_gaps_are_transparent():
    _, dots = draw(units_of(1, 1, 1), columns=2)

    opaque = dots[..., 3] > 0
    assert opaque.shape == (5, 5)
    assert not opaque[2].any()
    assert not opaque[:, 2].any()
    assert not opaque[3:, 3:].any()
    assert opaque.sum() == 3 * 4
    assert set(dots[..., 3].ravel()) == {CLEAR, 255}


@pytest.mark.parametrize(
    ("units", "asked", "shown", "columns"),
    [
        (1, None, 1, 1),
        (5, None, 5, 3),
        (50, None, 50, 8),
        (9, None, 9, 3),
        (300, None, 100, 10),
        (5, 64, 5, 5),
        (5, 1, 5, 1),
    ],
)
def test_columns_are_given_or_about_as_many_as_rows(units, asked, shown, columns):
    grid, dots = draw(units_of(*range(units)), columns=asked)

    assert (grid.units, grid.columns) == (shown, columns)
    assert dots.shape[1] == 3 * columns - 1
    assert dots.shape[0] == 3 * -(-shown // columns) - 1


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("size", [0, "tiny", "max"])
def test_any_finite_weights_are_drawn(dtype, size):
    largest = {"tiny": np.finfo(dtype).smallest_subnormal, "max": np.finfo(dtype).max}.get(size, 0)
    _, dots = draw(np.array([[largest], [-largest], [0], [0]], dtype))
    expected = [BLUE, VERMILION] if largest else [(255, 255, 255)] * 2
    assert [tuple(dot) for dot in dots[0, :, :3]] == expected


def test_one_input_is_an_image_of_one_dot():
    _, dots = draw([[1.0, -1.0]])
    assert dots.shape == (1, 3, 4)


@pytest.mark.parametrize("inputs", [2, 783])
def test_non_square_number_of_inputs_is_refused(inputs):
    with pytest.raises(RefusedError, match=f"this network has {inputs}:") as refused:
        draw_grid(np.zeros((inputs, 3)), 100)
    assert refused.value.status == 422
    assert refused.value.fields[0].loc == ["format"]
