"""Connected components equal those of a simple flood fill."""

import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from stores.images.components import MAX_CELLS, find_components


def listed(levels):
    """Return the same from the code under test."""
    parts = find_components(levels, 0)
    return sorted((*box, mass) for box, mass in zip(parts.boxes, parts.masses, strict=True))


def flooded(levels):
    """Return (top, left, bottom, right, mass) of each component, found cell by cell."""
    left_over = {tuple(place) for place in np.argwhere(levels).tolist()}
    found = []
    while left_over:
        part, frontier = set(), [left_over.pop()]
        while frontier:
            row, column = frontier.pop()
            part.add((row, column))
            around = {(row + r, column + c) for r in (-1, 0, 1) for c in (-1, 0, 1)}
            frontier += left_over & around
            left_over -= around
        rows, columns = zip(*part, strict=True)
        mass = sum(int(levels[place]) for place in part)
        found.append((min(rows), min(columns), max(rows) + 1, max(columns) + 1, mass))
    return sorted(found)


@given(
    arrays(np.uint8, st.tuples(st.integers(1, 12), st.integers(1, 12)), elements=st.integers(0, 2))
)
def test_components_equal_those_of_a_flood_fill(levels):
    assert listed(levels) == flooded(levels)


def test_corners_touch():
    assert len(listed(np.eye(9, dtype=np.uint8))) == 1


def test_spiral_is_one_component():
    spiral = np.zeros((9, 9), np.uint8)
    spiral[0, :] = spiral[:, 8] = spiral[8, :] = spiral[2:, 0] = 1
    spiral[2, :7] = spiral[2:7, 6] = spiral[6, 2:7] = spiral[4:7, 2] = 1
    assert len(listed(spiral)) == len(flooded(spiral)) == 1


def test_components_below_the_share_are_left_out():
    levels = np.zeros((3, 30), np.uint8)
    levels[:, 0:10] = 100  # a mass of 3000
    levels[0, 15] = 60  # a fiftieth of it
    levels[0, 20] = 59
    assert find_components(levels, 0.02).masses.tolist() == [3000, 60]


@pytest.mark.parametrize("shape", [(1000, 700), (129, 3000), (7000, 7), (7, 7000)])
def test_boxes_of_a_large_image_are_exact(shape):
    levels = np.zeros(shape, np.uint8)
    height, width = (length // 7 for length in shape)
    levels[height * 3 : height * 4, width * 2 : width * 3] = 255
    levels[-1, -1] = 1
    first = (height * 3, width * 2, height * 4, width * 3, 255 * height * width)
    assert listed(levels) == [first, (shape[0] - 1, shape[1] - 1, *shape, 1)]
    assert find_components(levels, 0).union() == (height * 3, width * 2, *shape)


def test_ink_in_shared_cells_does_not_widen_a_box():
    levels = np.zeros((1280, 1280), np.uint8)  # of cells of 10 x 10 pixels
    levels[15, 15:1000] = levels[15:1000, 15] = 255  # an L upside down, from the middle of a cell
    levels[1002, 998] = 255  # beside it, in a corner of its box without its cells
    assert sorted(find_components(levels, 0.02).boxes.tolist()) == [[15, 15, 1000, 1000]]


def test_boxes_of_a_thousand_components_are_exact():
    levels = np.zeros((300, 300), np.uint8)
    levels[1::6, 2::6] = 7
    assert listed(levels) == flooded(levels)


def dots(side, step):
    levels = np.zeros((side, side), np.uint8)
    levels[::step, ::step] = 255
    return levels


def checks():
    return (np.indices((MAX_CELLS, MAX_CELLS)).sum(axis=0) % 2 * 255).astype(np.uint8)


def coiled():
    """Return one line that winds through the rows, with the longest path between runs."""
    levels = np.zeros((MAX_CELLS, MAX_CELLS), np.uint8)
    levels[:, ::2] = levels[0, 1::4] = levels[-1, 3::4] = 255
    return levels


def test_most_ragged_ink_is_labeled():
    assert len(listed(checks())) == len(listed(coiled())) == 1
    assert len(listed(dots(MAX_CELLS, 2))) == MAX_CELLS**2 // 4


def seconds_of(levels):
    begin = time.thread_time()
    find_components(levels, 0)
    return time.thread_time() - begin


@pytest.mark.parametrize("hostile", [dots(128, 2), dots(256, 4), checks(), coiled()])
def test_ragged_ink_is_not_much_slower(hostile):
    plain = np.zeros_like(hostile)
    plain[20, 20:-20] = 255
    tries = [(seconds_of(hostile), seconds_of(plain)) for _ in range(10)]
    hostile_s, plain_s = map(min, zip(*tries, strict=True))
    assert (
        hostile_s < 4 * plain_s
    )  # of processor time; 2, or 5 to 50 run by run or component by component
