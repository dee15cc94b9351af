"""What of a picture is ink: told from paper of any brightness, light on dark or dark on light."""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

# Grey levels between paper and ink that make a digit; yellow on white has 29.
MIN_CONTRAST: Final = 20
# Paper whose levels are spread normally stays within so many standard deviations, 25 megapixels
# of it too: beyond them one pixel in 500 million.
NOISE_DEVIATIONS: Final = 6
PAPER_DEVIATIONS: Final = 2  # 95 % of the paper is within: ink begins beyond
MAD_TO_DEVIATION: Final = 1.4826  # of a normal distribution
MAX_SIDE: Final = 4096  # pixels to a side of the edge that are looked at
MAX_FLOOR: Final = 0.5  # of the contrast; what is fainter may be a shadow on the paper


@dataclass(frozen=True)
class Ink:
    """How much ink is where.

    Args:
        levels: 0 is paper, 255 the strongest ink, (H, W).
        is_inverted: The picture was dark on light.
        is_blank: There is no ink, and levels are all 0.
    """

    levels: NDArray[np.uint8]
    is_inverted: bool
    is_blank: bool


def find_ink(grey: NDArray[np.uint8]) -> Ink:
    """Return the ink of a picture (H, W), whose edge is taken for paper.

    Ink is what differs from the paper, to the side where the difference is greater. Differences
    that the paper has itself, noise and shadows, are none.
    """
    edge = np.concatenate([_thin_out(s) for s in (grey[0], grey[-1], grey[:, 0], grey[:, -1])])
    paper = float(np.median(edge))
    # Neighbors differ by noise alone: a shadow changes slowly.
    noise = NOISE_DEVIATIONS * _deviation(np.diff(edge)) / math.sqrt(2)
    lightest, darkest = float(grey.max()), float(grey.min())
    is_inverted = paper - darkest > lightest - paper
    contrast = max(paper - darkest, lightest - paper)
    if contrast < max(MIN_CONTRAST, noise):
        return Ink(np.zeros_like(grey), is_inverted=False, is_blank=True)
    floor = min(PAPER_DEVIATIONS * _deviation(edge - paper), MAX_FLOOR * contrast)
    difference = (np.arange(256) - paper) * (-1 if is_inverted else 1)
    levels = np.rint(np.clip((difference - floor) / (contrast - floor), 0, 1) * 255)
    return Ink(levels.astype(np.uint8)[grey], is_inverted=is_inverted, is_blank=False)


def _thin_out(side: NDArray[np.uint8]) -> NDArray[np.float64]:
    """Return so much of one side of the edge as is enough: it may have 25 million pixels."""
    return side[:: -(-len(side) // MAX_SIDE)].astype(np.float64)


def _deviation(values: NDArray[np.float64]) -> float:
    """Return a standard deviation from the median, which ink on some of the edge leaves alone."""
    return MAD_TO_DEVIATION * float(np.median(np.abs(values)))
