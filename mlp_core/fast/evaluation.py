"""Logits of many examples, tile after tile, in kept buffers."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mlp_core.analysis.metrics import measured_rows
from mlp_core.arrays import Array, Labels
from mlp_core.data.batches import Indices
from mlp_core.fast.activations import IN_PLACE
from mlp_core.fast.loss_sums import LOSS_SUMS
from mlp_core.network import Network, scale_pixels


@dataclass(frozen=True)
class Measured:
    """Examples to measure on.

    Args:
        pixels: Of any number type, (N, D).
        labels: Class indices, (N,).
        input_scale: What pixels are multiplied with.
        rows: Which of the examples, (M,); None is all.
        columns: Which of the network's inputs the pixels are, (D,), the others being 0; None is
            all of them.
    """

    pixels: NDArray[Any]
    labels: Labels
    input_scale: float = 1.0
    rows: Indices | None = None
    columns: Indices | None = None

    def __len__(self) -> int:
        return len(self.pixels) if self.rows is None else len(self.rows)

    def tile(self, start: int, stop: int) -> tuple[NDArray[Any], Labels]:
        """Return the pixels and labels of some of them."""
        rows = slice(start, stop) if self.rows is None else self.rows[start:stop]
        return self.pixels[rows], self.labels[rows]

    def count_classes(self, classes: int) -> list[int]:
        """Return how many of them are of each class."""
        labels = self.labels if self.rows is None else self.labels[self.rows]
        return [int(count) for count in np.bincount(labels, minlength=classes)]


@dataclass(frozen=True)
class Tile:
    """What was measured of some examples.

    Args:
        correct: How many of each class are right, (C,).
        loss: The sum of their losses; 0 if none was asked for.
        is_finite: Whether every output is.
    """

    correct: NDArray[np.intp]
    loss: float
    is_finite: bool


def measure_tiles(network: Network, measured: Measured, loss: str | None) -> Iterator[Tile]:
    """Yield tile after tile, so that a caller may stop between; with the named loss, if any."""
    rows, classes = measured_rows(network), network.layer_sizes[-1]
    forward = _Forward(network, measured, min(rows, len(measured)))
    for start in range(0, len(measured), rows):
        pixels, labels = measured.tile(start, start + rows)
        logits = forward.logits(pixels)
        right = labels[np.argmax(logits, axis=1) == labels]
        yield Tile(
            correct=np.bincount(right, minlength=classes),
            loss=LOSS_SUMS[loss](logits, labels) if loss else 0.0,
            is_finite=bool(np.isfinite(logits).all()),
        )


class _Forward:
    """`Network.forward` in buffers, for at most so many rows a call."""

    def __init__(self, network: Network, measured: Measured, rows: int) -> None:
        self._scale = measured.input_scale
        self._activate, _ = IN_PLACE[network.activation]
        self._weights = [affine.weight for affine in network.affines]
        if measured.columns is not None:
            self._weights[0] = self._weights[0][measured.columns]
        self._biases = [affine.bias for affine in network.affines]
        sizes = (len(self._weights[0]), *network.layer_sizes[1:])
        self._buffers = [np.empty((rows, units), network.dtype) for units in sizes]

    def logits(self, pixels: NDArray[Any]) -> Array:
        """Return the logits, (B, C), until the next call."""
        x, *outputs = (buffer[: len(pixels)] for buffer in self._buffers)
        scale_pixels(pixels, self._scale, x.dtype, x)
        for weight, bias, y in zip(self._weights, self._biases, outputs, strict=True):
            np.dot(x, weight, out=y)
            np.add(y, bias, out=y)
            if y is not outputs[-1]:
                self._activate(y)
            x = y
        return x
