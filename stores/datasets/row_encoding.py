"""Encodes the cells of a column as inputs: training's rows and a client's have the same bits."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray


def encode_numbers(numbers: Iterable[float], inputs: NDArray[np.float32]) -> list[int]:
    """Write numbers, rounded to float32.

    Args:
        numbers: As many as there are rows; integers may have any size.
        inputs: The column's inputs, (N,).

    Returns:
        The indices of the numbers that are not finite, or too large for float32.

    Raises:
        OverflowError: an integer is too large for float64.
    """
    values = np.fromiter(numbers, np.float64, len(inputs))
    with np.errstate(over="ignore"):
        inputs[:] = values
    return np.flatnonzero(~np.isfinite(inputs)).tolist()


def encode_texts(
    texts: Sequence[str], known: Sequence[str], inputs: NDArray[np.float32]
) -> int | None:
    """Write 1 to the input of each text.

    Args:
        texts: As many as there are rows.
        known: The column's texts, in their order.
        inputs: The column's inputs, zeros, (N, known texts).

    Returns:
        The index of the first text that is not known; None if all are.
    """
    places = {text: place for place, text in enumerate(known)}
    chosen = [places.get(text, -1) for text in texts]
    if -1 in chosen:
        return chosen.index(-1)
    inputs[np.arange(len(texts)), chosen] = 1
    return None
