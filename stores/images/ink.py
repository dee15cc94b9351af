"""Separates ink from paper of any brightness, and scales it as MNIST does."""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from stores.images.fitting import fit

# The least difference in gray levels between paper and ink; yellow on white has 29.
MIN_CONTRAST: Final = 20
# Even of 25 megapixels of paper with normally distributed levels hardly a pixel is beyond so many
# standard deviations: one in 500 million.
NOISE_DEVIATIONS: Final = 6
PAPER_DEVIATIONS: Final = 2  # 95 % of the paper is within: ink starts beyond
MAD_TO_DEVIATION: Final = 1.4826  # of a normal distribution
MAX_SIDE: Final = 4096  # pixels sampled per side of the edge
MAX_FLOOR: Final = 0.5  # of the contrast; fainter levels may be a shadow on the paper
# LeCun, Cortes and Burges, The MNIST database: "size normalized to fit in a 20x20 pixel box while
# preserving their aspect ratio", anti-aliased, "centered in a 28x28 image by computing the center
# of mass of the pixels".
BOX_SIDE: Final = 20
SIDE: Final = 28
CENTER: Final = 14  # the center of mass of each MNIST image, halves up, is pixel (14, 14)
STRONGEST: Final = 255  # each MNIST image has a pixel of 254 or 255


@dataclass(frozen=True)
class Ink:
    """The ink of an image.

    Args:
        levels: 0 is paper, 255 the strongest ink, (H, W).
        is_inverted: The image was dark on light.
        is_blank: There is no ink, and all levels are 0.
    """

    levels: NDArray[np.uint8]
    is_inverted: bool
    is_blank: bool


def find_ink(gray: NDArray[np.uint8]) -> Ink:
    """Return the ink of an image (H, W), whose edge is taken for paper.

    Ink is lighter or darker than the paper, whichever difference is larger, by more than the
    paper's own noise and shadows.
    """
    edge = np.concatenate([_thin_out(s) for s in (gray[0], gray[-1], gray[:, 0], gray[:, -1])])
    paper = float(np.median(edge))
    # Neighbors differ by noise only: shadows change slowly.
    noise = NOISE_DEVIATIONS * _deviation(np.diff(edge)) / math.sqrt(2)
    lightest, darkest = float(gray.max()), float(gray.min())
    is_inverted = paper - darkest > lightest - paper
    contrast = max(paper - darkest, lightest - paper)
    if contrast < max(MIN_CONTRAST, noise):
        return Ink(np.zeros_like(gray), is_inverted=False, is_blank=True)
    floor = min(PAPER_DEVIATIONS * _deviation(edge - paper), MAX_FLOOR * contrast)
    difference = (np.arange(256) - paper) * (-1 if is_inverted else 1)
    levels = np.rint(np.clip((difference - floor) / (contrast - floor), 0, 1) * 255)
    return Ink(levels.astype(np.uint8)[gray], is_inverted=is_inverted, is_blank=False)


def _thin_out(side: NDArray[np.uint8]) -> NDArray[np.float64]:
    """Return a sample of one side of the edge, which may have 25 million pixels."""
    return side[:: -(-len(side) // MAX_SIDE)].astype(np.float64)


def _deviation(values: NDArray[np.float64]) -> float:
    """Return a standard deviation estimated from the median, robust to ink on the edge."""
    return MAD_TO_DEVIATION * float(np.median(np.abs(values)))


def make_digit(levels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return the image (28, 28) of ink (H, W) that is cropped to the digit.

    57 % of MNIST's test images are reproduced to 2 levels in 255; the others, whose outermost row
    or column is faint, get a slightly different size.
    """
    fitted = _fit(levels)
    height, width = fitted.shape
    top, left = (_offset(fitted, axis) for axis in (0, 1))
    digit = np.zeros((SIDE, SIDE), np.uint8)
    digit[top : top + height, left : left + width] = fitted
    return digit


def _fit(levels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    scale = BOX_SIDE / max(levels.shape)
    height, width = (max(1, round(length * scale)) for length in levels.shape)
    fitted = fit(levels, height, width).astype(np.float64)
    # A thin line is now gray, unlike MNIST's digits, or has even vanished.
    strongest = max(1.0, float(fitted.max()))
    return np.rint(fitted * (STRONGEST / strongest)).astype(np.uint8)


def _offset(fitted: NDArray[np.uint8], axis: int) -> int:
    """Return the first row or column of the digit, with the center of mass in the middle."""
    masses = fitted.sum(axis=1 - axis, dtype=np.float64)
    center = float(masses @ np.arange(len(masses))) / max(1.0, float(masses.sum()))
    # Without cropping.
    return min(max(int(np.floor(CENTER - center + 0.5)), 0), SIDE - len(masses))
