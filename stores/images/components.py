"""Connected components of the ink: strokes, or several strokes that touch."""

from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

# Components are found on a grid of at most so many cells per side: 128 rows have at most 8,192 runs
# of ink, which are joined in two milliseconds.
MAX_CELLS: Final = 128


class Box(NamedTuple):
    """The pixels from row top and column left up to, and excluding, row bottom and column right."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def area(self) -> int:
        """In pixels."""
        return (self.bottom - self.top) * (self.right - self.left)

    def common_area(self, other: "Box") -> int:
        """Return how many pixels are in both boxes."""
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        width = min(self.right, other.right) - max(self.left, other.left)
        return max(0, height) * max(0, width)

    def crop(self, image: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return the part of an image (H, W) inside the box, as a view."""
        return image[self.top : self.bottom, self.left : self.right]


@dataclass(frozen=True)
class Components:
    """The connected components of the ink.

    Args:
        boxes: The bounding box of each, as a Box, in pixels, (components, 4).
        masses: The sum of each component's levels, (components,).
    """

    boxes: NDArray[np.intp]
    masses: NDArray[np.float64]

    def union(self) -> Box:
        """Return the bounding box of all components, of which there is at least one."""
        top, left = self.boxes[:, :2].min(axis=0).tolist()
        bottom, right = self.boxes[:, 2:].max(axis=0).tolist()
        return Box(top, left, bottom, right)


def find_components(levels: NDArray[np.uint8], min_share: float) -> Components:
    """Return the 8-connected components of the ink.

    In an image of more than 128 pixels per side, ink within a cell of the grid is connected.

    Args:
        levels: 0 is paper, (H, W).
        min_share: Components with less than this share of the heaviest one's mass are left out.
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
    """Reduce each cell rows to one, (rows of cells, W)."""
    # One by one: reduceat over all rows takes up to 20 times as long, and np.add would first copy
    # them as wider integers.
    dtype = np.uint32 if ufunc is np.add else None
    tops = range(0, len(levels), cell)
    return np.stack([ufunc.reduce(levels[top : top + cell], dtype=dtype) for top in tops])


def _pool_columns(ufunc: np.ufunc, levels: NDArray[Any], cell: int) -> NDArray[Any]:
    """Reduce each cell columns to one, (H, columns of cells)."""
    return np.asarray(ufunc.reduceat(levels, np.arange(0, levels.shape[1], cell), axis=1))


def _label(mask: NDArray[np.bool_]) -> NDArray[np.intp]:
    """Return the number of each cell's component, 0 for paper."""
    runs = _number_runs(mask)
    return _join(int(runs.max()) + 1, *_touching(runs))[runs]


def _number_runs(mask: NDArray[np.bool_]) -> NDArray[np.intp]:
    """Number the runs of ink in the rows from 1; 0 is paper."""
    begins = mask.copy()
    begins[:, 1:] &= ~mask[:, :-1]
    return begins.ravel().cumsum().reshape(mask.shape) * mask


def _touching(runs: NDArray[np.intp]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return pairs of touching runs in neighboring rows, with repetitions."""
    above, below = runs[:-1], runs[1:]
    (one, other), (under_one, under_other) = ((row[:, :-1], row[:, 1:]) for row in (above, below))
    straight = (above > 0) & (below > 0)
    # Where a third of the four cells has ink, the diagonal pair is joined through it anyway.
    falling = (one > 0) & (under_other > 0) & (other + under_one == 0)
    rising = (other > 0) & (under_one > 0) & (one + under_other == 0)
    return (
        np.concatenate([above[straight], one[falling], other[rising]]),
        np.concatenate([below[straight], under_other[falling], under_one[rising]]),
    )


def _join(count: int, ones: NDArray[np.intp], others: NDArray[np.intp]) -> NDArray[np.intp]:
    """Return the lowest number that each of count numbers is connected to by pairs, (count,).

    All pairs are joined at once: one by one, the most ragged ink took 20 ms. A root without a lower
    neighbor in one round has one, or is one, in the next: two rounds at least halve the roots.
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
    """Return the first row of pixels of each component, and the row after its last.

    All at once: a file of 400 bytes can have 4,000 components, which took 60 ms one by one.

    Args:
        labels: The component of each cell; 0 is paper, whose rows are meaningless.
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
