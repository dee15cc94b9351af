"""Predicts chunks of examples, and joins the predictions in parts of a fixed size."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray

from contracts.datasets import ZIP
from mlp_core import Network
from stores.batch.results import PROB, Part
from worker.batch.examples import ExampleChunk
from worker.importing.labels import Labels

# A part is at most so large, and so much work: what a killed worker has to do again.
PART_BYTES: Final = 2**22
PART_MULTIPLY_ADDS: Final = 10**11  # some seconds
MAX_PART_ROWS: Final = 65_536
MAX_PART_IMAGES: Final = 512  # to decode and scale a photograph takes up to 0.5 s

Predict = Callable[[ExampleChunk], NDArray[np.float32]]


def part_rows(network: Network, media_type: str | None) -> int:
    """Return how many examples a part has, which depends on nothing else.

    Args:
        network: The network.
        media_type: Of the upload; None for a data set.
    """
    by_size = PART_BYTES // (PROB.itemsize * network.layer_sizes[-1])
    most = min(MAX_PART_ROWS, by_size, PART_MULTIPLY_ADDS // network.parameter_count)
    return max(1, min(most, MAX_PART_IMAGES) if media_type == ZIP else most)


def iterate_parts(
    chunks: Iterable[ExampleChunk], rows: int, classes: int, predict: Predict
) -> Iterator[Part]:
    """Yield the predictions of all examples, in parts of so many rows but for the last.

    Args:
        chunks: The examples; all have labels, or none.
        rows: The size of a part.
        classes: The number of classes.
        predict: Returns the probabilities of a chunk.
    """
    probs, labels, filled = np.empty((rows, classes), np.float32), np.empty(rows, np.uint16), 0
    has_labels = False
    for chunk in chunks:
        has_labels = chunk.labels is not None
        for cut_probs, cut_labels in _cut(predict(chunk), chunk.labels, rows - filled, rows):
            end = filled + len(cut_probs)
            probs[filled:end] = cut_probs
            if cut_labels is not None:
                labels[filled:end] = cut_labels
            filled = end
            if filled == rows:
                yield Part(probs, labels if has_labels else None)
                filled = 0
    if filled:
        yield Part(probs[:filled], labels[:filled] if has_labels else None)


def _cut(
    probs: NDArray[np.float32], labels: Labels | None, first: int, rows: int
) -> Iterator[tuple[NDArray[np.float32], Labels | None]]:
    """Yield the predictions of a chunk cut at the ends of parts, of which first rows are left."""
    start, end = 0, first
    while start < len(probs):
        yield probs[start:end], None if labels is None else labels[start:end]
        start, end = end, end + rows
