"""The parts of the ink, against a flood fill that is slow and plain."""

import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from services.inference.pictures.components import MAX_CELLS, find_parts


def flooded(levels):
    """Return (top, left, bottom, right, mass) of each part, found cell by cell."""
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
def test_parts_are_those_of_a_flood_fill(levels):
    parts = find_parts(levels, 0) if levels.any() else []
    assert sorted((*part.box, part.mass) for part in parts) == flooded(levels)


def test_corners_touch():
    assert len(find_parts(np.eye(9, dtype=np.uint8), 0)) == 1


def test_a_spiral_is_one_part():
    spiral = np.zeros((9, 9), np.uint8)
    spiral[0, :] = spiral[:, 8] = spiral[8, :] = spiral[2:, 0] = 1
    spiral[2, :7] = spiral[2:7, 6] = spiral[6, 2:7] = spiral[4:7, 2] = 1
    assert len(find_parts(spiral, 0)) == len(flooded(spiral)) == 1


def test_parts_below_a_share_of_the_heaviest_are_left_out():
    levels = np.zeros((3, 30), np.uint8)
    levels[:, 0:10] = 100  # a mass of 3000
    levels[0, 15] = 60  # a fiftieth of it
    levels[0, 20] = 59
    assert [part.mass for part in find_parts(levels, 0.02)] == [3000, 60]


@pytest.mark.parametrize("shape", [(1000, 700), (129, 3000), (7000, 7), (7, 7000)])
def test_a_large_picture_s_boxes_are_exact_to_the_pixel(shape):
    levels = np.zeros(shape, np.uint8)
    height, width = (length // 7 for length in shape)
    levels[height * 3 : height * 4, width * 2 : width * 3] = 255
    levels[-1, -1] = 1
    first, last = find_parts(levels, 0)
    assert first.box == (height * 3, width * 2, height * 4, width * 3)
    assert first.mass == 255 * height * width
    assert last.box == (shape[0] - 1, shape[1] - 1, *shape)


def test_the_most_ragged_ink_is_labelled():
    checks = (np.indices((MAX_CELLS, MAX_CELLS)).sum(axis=0) % 2).astype(np.uint8)
    assert len(find_parts(checks, 0)) == 1
    dots = np.zeros((MAX_CELLS, MAX_CELLS), np.uint8)
    dots[::2, ::2] = 1
    assert len(find_parts(dots, 0)) == MAX_CELLS**2 // 4


def test_thousands_of_parts_take_milliseconds():
    dots = np.zeros((MAX_CELLS, MAX_CELLS), np.uint8)
    dots[::2, ::2] = 1
    find_parts(dots, 0)  # whatever the first call pays
    begin = time.thread_time()
    find_parts(dots, 0)
    assert time.thread_time() - begin < 0.25  # of the processor; 20 ms, and was 450
