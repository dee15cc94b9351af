"""The connected parts of the ink: a stroke each, or several that touch."""

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from services.images.box import Box

# Parts are looked for in a grid of at most so many cells to a side: 128 rows have at most 8,192
# runs of ink, and those are joined in two milliseconds.
MAX_CELLS: Final = 128


@dataclass(frozen=True)
class Components:
    """The connected parts of the ink.

    Args:
        boxes: Around each part, as a Box, in pixels, (parts, 4).
        masses: The sum of each part's levels, (parts,).
    """

    boxes: NDArray[np.intp]
    masses: NDArray[np.float64]

    def union(self) -> Box:
        """Return the smallest box around all parts, of which there is at least one."""
        top, left = self.boxes[:, :2].min(axis=0).tolist()
        bottom, right = self.boxes[:, 2:].max(axis=0).tolist()
        return Box(top, left, bottom, right)


def find_components(levels: NDArray[np.uint8], min_share: float) -> Components:
    """Return the parts of the ink (H, W) that touch by edges or corners.

    In a picture of more than 128 pixels to a side, what is closer than a cell of the grid touches.

    Args:
        levels: 0 is paper, (H, W).
        min_share: Of the heaviest part's mass; a part that has less is left out.
    """
    cell = -(-max(levels.shape) // MAX_CELLS)
    in_rows = _pool_columns(np.bitwise_or, levels, cell)
    labels = _label(_pool_rows(np.bitwise_or, in_rows, cell) > 0)
    sums = _pool_columns(np.add, _pool_rows(np.add, levels, cell), cell)
    masses = np.bincount(labels.ravel(), weights=sums.ravel()).astype(np.float64)
    masses[0] = 0  # the paper
    kept = np.flatnonzero((masses > 0) & (masses >= min_share * masses.max()))
    tops, bottoms = _find_ends(labels, in_rows, cell)
    lefts, rights = _find_ends(labels.T, _pool_rows(np.bitwise_or, levels, cell).T, cell)
    boxes = np.stack([tops, lefts, bottoms, rights], axis=1)
    return Components(boxes[kept], masses[kept])


def _pool_rows(ufunc: np.ufunc, levels: NDArray[np.uint8], cell: int) -> NDArray[Any]:
    """Return one row for cell rows, (rows of cells, W)."""
    # One by one: a reduceat of all rows takes up to 20 times as long, and np.add would first copy
    # them as wide numbers.
    dtype = np.uint32 if ufunc is np.add else None
    tops = range(0, len(levels), cell)
    return np.stack([ufunc.reduce(levels[top : top + cell], dtype=dtype) for top in tops])


def _pool_columns(ufunc: np.ufunc, levels: NDArray[Any], cell: int) -> NDArray[Any]:
    """Return one column for cell columns, (H, columns of cells)."""
    return np.asarray(ufunc.reduceat(levels, np.arange(0, levels.shape[1], cell), axis=1))


def _label(mask: NDArray[np.bool_]) -> NDArray[np.intp]:
    """Return the number of each cell's part, 0 where there is none."""
    runs = _number_runs(mask)
    return _join(int(runs.max()) + 1, *_touching(runs))[runs]


def _number_runs(mask: NDArray[np.bool_]) -> NDArray[np.intp]:
    """Number the runs of ink in all rows from 1; 0 is paper."""
    begins = mask.copy()
    begins[:, 1:] &= ~mask[:, :-1]
    return begins.ravel().cumsum().reshape(mask.shape) * mask


def _touching(runs: NDArray[np.intp]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return runs and, for each, one of the next row that it touches; a pair may come often."""
    above, below = runs[:-1], runs[1:]
    (one, other), (under_one, under_other) = ((row[:, :-1], row[:, 1:]) for row in (above, below))
    straight = (above > 0) & (below > 0)
    # Where a third cell of the four has ink, two that are one above the other are joined anyway.
    falling = (one > 0) & (under_other > 0) & (other + under_one == 0)
    rising = (other > 0) & (under_one > 0) & (one + under_other == 0)
    return (
        np.concatenate([above[straight], one[falling], other[rising]]),
        np.concatenate([below[straight], under_other[falling], under_one[rising]]),
    )


def _join(count: int, ones: NDArray[np.intp], others: NDArray[np.intp]) -> NDArray[np.intp]:
    """Return the lowest number that each of count numbers is joined to by pairs, (count,).

    All pairs at once: one by one, the most ragged ink took 20 ms. Who is joined to nobody lower in
    one round is in the next, or somebody to it: two rounds leave half of the roots at most.
    """
    roots = np.arange(count)
    while len(ones):
        np.minimum.at(roots, np.maximum(ones, others), np.minimum(ones, others))
        while not np.array_equal(roots, above := roots[roots]):
            roots = above
        ones, others = roots[ones], roots[others]
        apart = ones != others
        ones, others = ones[apart], others[apart]
    return roots


def _find_ends(
    labels: NDArray[np.intp], inked: NDArray[np.uint8], cell: int
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return the first row of pixels of each number's part, and the one after its last.

    All at once: 400 bytes of a file can have 4,000 parts, which took 60 ms one by one.

    Args:
        labels: The number of each cell's part; 0 is paper, whose rows mean nothing.
        inked: Not 0 where a row of pixels has ink within a column of cells.
        cell: The height of a cell.
    """
    height, width = inked.shape
    numbers = (labels.repeat(cell, axis=0)[:height] * (inked > 0)).ravel()
    rows = np.arange(height).repeat(width)
    count = int(labels.max()) + 1
    firsts, ends = np.full(count, height), np.zeros(count, np.intp)
    np.minimum.at(firsts, numbers, rows)
    np.maximum.at(ends, numbers, rows + 1)
    return firsts, ends
