"""Calibration: of the predictions with confidence 0.8, are 80 % correct?"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mlp_core.analysis.metrics import check_probs, divide_or_nan
from mlp_core.arrays import Array, Labels

BINS = 15  # as in Guo et al. 2017


@dataclass(frozen=True)
class Calibration:
    """Predictions by confidence (the highest probability) in M bins of equal width.

    Args:
        edges: Bounds of the bins, (M + 1,), from 0 to 1; bin m is (edges[m], edges[m + 1]].
        examples: Number of predictions in each, (M,).
        confidence: Their mean confidence, (M,); NaN for an empty bin.
        accuracy: Their share of correct predictions, (M,); NaN for an empty bin.
    """

    edges: NDArray[np.float64]
    examples: NDArray[np.intp]
    confidence: NDArray[np.float64]
    accuracy: NDArray[np.float64]

    @property
    def expected_error(self) -> float:
        """The mean over all examples of |accuracy - confidence| of their bin, in [0, 1].

        Guo et al. 2017, "On Calibration of Modern Neural Networks", equation 3.
        """
        gaps = np.abs(self.accuracy - self.confidence)
        return float(np.nansum(gaps * self.examples) / self.examples.sum())


def measure_calibration(probs: Array, labels: Labels, bins: int = BINS) -> Calibration:
    """Return the accuracy of predictions by confidence.

    Args:
        probs: Finite probabilities, (N, C); the largest is the prediction, the first of equal ones.
        labels: Class indices in [0, C), (N,).
        bins: Number of bins.

    Raises:
        ShapeError: probs is not (N, C), or labels is not (N,) integers.
        LabelError: a label is outside [0, C).
    """
    check_probs(probs, labels)
    confidence = probs.max(axis=1).astype(np.float64)
    is_correct = np.argmax(probs, axis=1) == labels
    edges = np.linspace(0.0, 1.0, bins + 1)
    # Inner edges only, so that a probability rounded to just above 1 is in the last bin.
    members = np.digitize(confidence, edges[1:-1], right=True)
    examples = np.bincount(members, minlength=bins)
    sums = (np.bincount(members, values, minlength=bins) for values in (confidence, is_correct))
    return Calibration(edges, examples, *(divide_or_nan(total, examples) for total in sums))
