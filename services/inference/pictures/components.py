"""The connected parts of the ink: a stroke each, or several that touch."""

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from services.inference.pictures.box import Box, box_around

# Parts are looked for in a grid of at most so many cells to a side: 128 rows have at most 8,192
# runs of ink, and those are joined in a few milliseconds.
MAX_CELLS: Final = 128


@dataclass(frozen=True)
class Part:
    """A connected part of the ink: the box around it, and the sum of its levels."""

    box: Box
    mass: float


def find_parts(levels: NDArray[np.uint8], min_share: float) -> list[Part]:
    """Return the parts of the ink (H, W) that touch by edges or corners.

    In a picture of more than 128 pixels to a side, what is closer than a cell of the grid touches.

    Args:
        levels: 0 is paper, (H, W).
        min_share: Of the heaviest part's mass; a part that has less is left out.
    """
    cell = -(-max(levels.shape) // MAX_CELLS)
    labels = _label(_pool(np.maximum, levels, cell) > 0)
    sums = _pool(np.add, levels, cell)
    masses = np.bincount(labels.ravel(), weights=sums.ravel())
    masses[0] = 0  # the paper
    kept = np.flatnonzero((masses > 0) & (masses >= min_share * masses.max()))
    return [Part(_box_of(labels == label, cell, levels), float(masses[label])) for label in kept]


def _pool(ufunc: np.ufunc, levels: NDArray[np.uint8], cell: int) -> NDArray[Any]:
    """Return one number for each cell of cell x cell pixels."""
    rows, columns = (np.arange(0, length, cell) for length in levels.shape)
    # Row by row of cells: a reduceat of all rows would first copy the levels as wide numbers.
    of_rows = np.stack([ufunc.reduce(levels[top : top + cell], dtype=np.uint32) for top in rows])
    return np.asarray(ufunc.reduceat(of_rows, columns, axis=1))


def _label(mask: NDArray[np.bool_]) -> NDArray[np.intp]:
    """Return the number of each cell's part, 0 where there is none."""
    runs = _number_runs(mask)
    roots = list(range(int(runs.max()) + 1))
    for one, other in _touching(runs):
        lower, higher = sorted((_find(roots, one), _find(roots, other)))
        roots[higher] = lower
    return np.array([_find(roots, run) for run in range(len(roots))])[runs]


def _number_runs(mask: NDArray[np.bool_]) -> NDArray[np.intp]:
    """Number the runs of ink in all rows from 1; 0 is paper."""
    begins = mask.copy()
    begins[:, 1:] &= ~mask[:, :-1]
    return begins.ravel().cumsum().reshape(mask.shape) * mask


def _touching(runs: NDArray[np.intp]) -> list[list[int]]:
    """Return each pair of runs that are above one another, also by a corner."""
    above, below = runs[:-1], runs[1:]
    pairs = np.concatenate(
        [
            np.stack([above.ravel(), below.ravel()], axis=1),
            np.stack([above[:, 1:].ravel(), below[:, :-1].ravel()], axis=1),
            np.stack([above[:, :-1].ravel(), below[:, 1:].ravel()], axis=1),
        ]
    )
    inked = pairs[pairs.all(axis=1)]
    # As one number each: np.unique of rows took half the time of a picture of 400 x 400 pixels.
    each_once = np.unique(inked[:, 0] * (runs.max() + 1) + inked[:, 1])
    both: list[list[int]] = np.stack(np.divmod(each_once, runs.max() + 1), axis=1).tolist()
    return both


def _find(roots: list[int], run: int) -> int:
    while roots[run] != run:
        roots[run] = roots[roots[run]]
        run = roots[run]
    return run


def _box_of(mask: NDArray[np.bool_], cell: int, levels: NDArray[np.uint8]) -> Box:
    """Return the box of a part in pixels, without the paper in its outer cells."""
    cells = box_around(mask)
    inside = Box(*(edge * cell for edge in cells))
    within = box_around(inside.cut(levels))
    return within.moved(inside.top, inside.left)
