"""The examples of each step: a pure function of seed and step."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mlp_core.training.random_streams import open_stream

SAMPLINGS = ("with_replacement", "shuffle")
# Drawn by one call with replacement, 1,000 batches of 100, so that the call's cost per step is low.
BLOCK_EXAMPLES = 100_000

Indices = NDArray[np.intp]


@dataclass(frozen=True)
class OrderConfig:
    """Options of the batches of a training set.

    Args:
        train_examples: Size of the training set.
        batch_size: Number of examples in a full batch.
        sampling: with_replacement draws each example independently, and every batch is full;
            shuffle draws a permutation per epoch, and the epoch's last batch may be smaller.
        seed: The run's seed.
    """

    train_examples: int
    batch_size: int
    sampling: str
    seed: int


class BatchOrder:
    """The examples of each step; steps may be requested in any order.

    Examples are drawn in blocks with a random stream each: an epoch with shuffle, else a fixed
    number of batches. The latest block is cached.
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
        """Return the training examples of a step, counted from 0, in an array of the cache."""
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
