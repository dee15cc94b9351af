"""How often a network is right, and how wrong it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mlp_core.arrays import Array, Labels
from mlp_core.batches import Indices
from mlp_core.losses import Loss
from mlp_core.network import Network, scale_pixels
from mlp_core.products import MAX_WORK

# 256 rows of 784 float32 are 0.8 MB, which stays in the second cache of current processors.
MAX_MEASURED_ROWS = 256


def accuracy(network: Network, x: Array, labels: Labels) -> float:
    """Return the share of examples whose largest logit is their label's, in [0, 1].

    Args:
        network: The network.
        x: Scaled inputs of the network's dtype, (N, D), at least one.
        labels: Class indices, (N,).

    Raises:
        ShapeError: x is not (N, D).
    """
    measured = Measured(x, labels)
    return sum(tile.correct for tile in measure_tiles(network, measured, None)) / len(x)


@dataclass(frozen=True)
class Measured:
    """Examples to measure on.

    Args:
        pixels: Of any number type, (N, D).
        labels: Class indices, (N,).
        input_scale: What pixels are multiplied with.
        chosen: Which of the examples, (M,); None is all.
    """

    pixels: NDArray[Any]
    labels: Labels
    input_scale: float = 1.0
    chosen: Indices | None = None

    def __len__(self) -> int:
        return len(self.pixels) if self.chosen is None else len(self.chosen)

    def tile(self, start: int, stop: int) -> tuple[NDArray[Any], Labels]:
        """Return the pixels and labels of some of them."""
        rows = slice(start, stop) if self.chosen is None else self.chosen[start:stop]
        return self.pixels[rows], self.labels[rows]


@dataclass(frozen=True)
class Tile:
    """What was measured of some examples: how many are right, and the sum of their losses."""

    correct: int
    loss: float


def measure_tiles(
    network: Network, measured: Measured, loss_function: Loss | None
) -> Iterator[Tile]:
    """Yield tile after tile, so that a caller may stop between; without a function no loss."""
    # A huge network takes fewer rows at once, so that the caller has not to wait long.
    rows = max(1, min(MAX_MEASURED_ROWS, MAX_WORK // network.parameter_count))
    for start in range(0, len(measured), rows):
        pixels, labels = measured.tile(start, start + rows)
        logits, _ = network.forward(scale_pixels(pixels, measured.input_scale, network.dtype))
        correct = np.count_nonzero(np.argmax(logits, axis=1) == labels)
        loss = loss_function(logits, labels)[0] * len(labels) if loss_function else 0.0
        yield Tile(int(correct), loss)
