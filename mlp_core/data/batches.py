"""The order in which examples are trained on: a pure function of seed and step."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mlp_core.training.random_streams import open_stream

SAMPLINGS = ("with_replacement", "shuffle")
# Drawn by one call with replacement: 1,000 batches of 100, so that a step pays for no call.
BLOCK_EXAMPLES = 100_000

Indices = NDArray[np.intp]


@dataclass(frozen=True)
class OrderConfig:
    """How batches are drawn from a training set.

    Args:
        train_examples: Size of the training set.
        batch_size: Examples of a full batch.
        sampling: with_replacement draws each example anew and fills every batch; shuffle takes a
            permutation an epoch, and the epoch's last batch may be short.
        seed: The run's seed.
    """

    train_examples: int
    batch_size: int
    sampling: str
    seed: int


class BatchOrder:
    """Which examples each step uses; any step may be asked for, in any order.

    Examples come in blocks with a random stream each: an epoch when shuffled, a fixed number of
    batches otherwise. One block is kept.
    """

    def __init__(self, config: OrderConfig) -> None:
        self._config = config
        self._block_number = -1
        self._block: Indices = np.empty(0, np.intp)
        if config.sampling == "shuffle":
            self._block_steps = -(-config.train_examples // config.batch_size)
        else:
            self._block_steps = max(1, BLOCK_EXAMPLES // config.batch_size)

    def batch(self, step_index: int) -> Indices:
        """Return the training examples of a step, counted from 0; do not write to them."""
        number, position = divmod(step_index, self._block_steps)
        if number != self._block_number:
            self._block = self._draw(number)
            self._block_number = number
        start = position * self._config.batch_size
        return self._block[start : start + self._config.batch_size]

    def _draw(self, number: int) -> NDArray[Any]:
        config = self._config
        rng = open_stream(config.seed, "batches", number)
        if config.sampling == "shuffle":
            return rng.permutation(config.train_examples).astype(np.intp, copy=False)
        count = self._block_steps * config.batch_size
        return rng.integers(config.train_examples, size=count, dtype=np.intp)
