"""MNIST's training set as the task of a benchmark."""

import contextlib
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from stores.datasets.packaged import PackagedDatasets

from harness.task import BATCH, CLASSES, Array, Task, save_task

CHECKED_STEPS = 200  # enough for the loss to fall visibly


@contextlib.contextmanager
def mnist_task(hidden: int) -> Iterator[Path]:
    """Yield a temporary folder with the task of a network with this many hidden units."""
    with tempfile.TemporaryDirectory() as name:
        save_task(make_task(hidden), Path(name))
        yield Path(name)


def make_task(hidden: int) -> Task:
    """Return MNIST's training set, with first weights and checked batches from a fixed seed."""
    train = PackagedDatasets().load("mnist").train
    rng = np.random.default_rng(0)
    weights: list[Array] = []
    for fan_in, fan_out in ((train.values.shape[1], hidden), (hidden, CLASSES)):
        weights.append(rng.normal(0, 0.01, (fan_in, fan_out)).astype(np.float32))
        weights.append(np.zeros(fan_out, np.float32))
    batches = rng.integers(len(train.values), size=(CHECKED_STEPS, BATCH))
    return Task(train.values, train.labels, weights, batches)
