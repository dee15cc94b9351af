"""Detection of diverged training."""

import math
from collections import deque

import numpy as np

from mlp_core.errors import DivergedError
from mlp_core.network import Network

# A network whose units are all dead has a huge but finite loss. Guessing costs ln(classes) nats; a
# mean of 1,000 times that over 100 steps counts as diverged.
DIVERGED_FACTOR = 1000
DIVERGED_STEPS = 100


class DivergenceDetector:
    """Raises DivergedError if a value is not finite, or the loss stays far too high.

    Args:
        classes: The number of classes.
        largest_weight: Of a class in the loss.

    Attributes:
        recent: The losses of the latest steps.
        total: Their sum, updated step by step.
    """

    def __init__(self, classes: int, largest_weight: float = 1.0) -> None:
        high = DIVERGED_FACTOR * math.log(classes) * max(1.0, largest_weight)
        self._limit = high * DIVERGED_STEPS
        self.recent: deque[float] = deque([0.0] * DIVERGED_STEPS, maxlen=DIVERGED_STEPS)
        self.total = 0.0

    def check_loss(self, step: int, loss: float) -> None:
        """Add a step's loss; raise DivergedError if it or the mean of 100 is too high."""
        if not math.isfinite(loss):
            raise DivergedError(step, loss)
        self.total += loss - self.recent[0]
        self.recent.append(loss)
        if self.total > self._limit and step >= DIVERGED_STEPS:
            mean = self.total / DIVERGED_STEPS
            raise DivergedError(
                step, loss, f"the mean loss of {DIVERGED_STEPS} steps is {mean:.6g}"
            )

    def check_weights(self, step: int, loss: float, network: Network) -> None:
        """Raise DivergedError if any parameter is not finite."""
        if not all(np.isfinite(param).all() for param in network.params):
            raise DivergedError(step, loss, "a weight is not finite")

    def check_scores(self, step: int, *scores: float | None) -> None:
        """Raise DivergedError if an accuracy or a loss is not finite; None is skipped."""
        for score in scores:
            if score is not None and not math.isfinite(score):
                raise DivergedError(step, score, "a loss or an output after it is not finite")
