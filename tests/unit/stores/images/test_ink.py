"""Ink is separated from any paper."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from stores.images.ink import MIN_CONTRAST, find_ink


@pytest.fixture
def rng():
    return np.random.default_rng(1)


def page(paper, ink, shape=(40, 40)):
    image = np.full(shape, paper, np.uint8)
    image[10:30, 18:22] = ink
    return image


@pytest.mark.parametrize(
    ("paper", "ink", "is_inverted"),
    [(0, 255, False), (255, 0, True), (120, 20, True), (120, 220, False), (250, 229, True)],
)
def test_the_strongest_ink_is_255_and_paper_0(paper, ink, is_inverted):
    found = find_ink(page(paper, ink))
    assert (found.is_inverted, found.is_blank) == (is_inverted, False)
    assert np.array_equal(found.levels, page(0, 255))


def test_levels_between_paper_and_ink_are_kept_in_proportion():
    image = page(200, 100)
    image[5, 5] = 175
    assert find_ink(image).levels[5, 5] == 64  # a quarter of 255, rounded


@pytest.mark.parametrize("paper", [0, 100, 255])
def test_a_page_of_one_level_is_blank(paper):
    found = find_ink(page(paper, paper))
    assert found.is_blank
    assert not found.is_inverted
    assert not found.levels.any()


def test_difference_above_the_minimum_contrast_is_ink():
    assert not find_ink(page(200, 200 - MIN_CONTRAST)).is_blank
    assert find_ink(page(200, 200 - MIN_CONTRAST + 1)).is_blank


def test_noise_only_is_blank(rng):
    paper = np.rint(rng.normal(128, 12, (500, 500))).clip(0, 255).astype(np.uint8)
    assert np.ptp(paper) > 4 * MIN_CONTRAST
    assert find_ink(paper).is_blank


def test_paper_noise_is_not_ink(rng):
    noisy = page(200, 40, (200, 200)) + np.rint(rng.normal(0, 4, (200, 200))).astype(int)
    levels = find_ink(noisy.clip(0, 255).astype(np.uint8)).levels
    assert levels[12:28, 19:21].min() > 200
    assert np.percentile(levels[:, 30:], 95) == 0


def test_a_shadow_on_the_paper_is_not_blank_and_hardly_ink():
    shaded = np.broadcast_to(np.linspace(230, 180, 200), (200, 200)).astype(np.uint8).copy()
    shaded[50:150, 90:110] = 40
    found = find_ink(shaded)
    assert not found.is_blank
    assert found.levels[100, 100] > 240
    assert found.levels[:, 150:].max() < 50


def test_ink_that_touches_the_edge_is_ink():
    image = page(0, 255)
    image[:, 20] = 255
    assert find_ink(image).levels[0].tolist() == image[0].tolist()


@pytest.mark.parametrize("shape", [(1, 1), (1, 10_000), (10_000, 1), (2, 2)])
def test_smallest_images_have_an_edge(shape):
    assert find_ink(np.full(shape, 9, np.uint8)).is_blank


@given(arrays(np.uint8, st.tuples(st.integers(1, 12), st.integers(1, 12))))
def test_any_image_is_blank_or_has_ink_of_255(image):
    found = find_ink(image)
    assert found.levels.shape == image.shape
    assert found.levels.max() == (0 if found.is_blank else 255)
