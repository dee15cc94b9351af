"""The data of a training benchmark, as files that any Python with numpy can read."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

BATCH = 100
CLASSES = 10
LEARNING_RATE = 0.1
GROUP_RATES = tuple(0.01 * number for number in range(1, 9))  # of eight networks
PIXEL_MAX = 255


@dataclass(frozen=True)
class Task:
    """A data set, the first weights, and the batches for the check of the losses.

    Args:
        pixels: Unscaled, uint8, (N, D).
        labels: Class indices, (N,).
        weights: W1, b1, W2, b2 of a network with one hidden layer, float32.
        batches: The examples of the steps whose losses are checked, (steps, B).
    """

    pixels: Array
    labels: Array
    weights: list[Array]
    batches: Array

    def images(self, dtype: str = "float32") -> Array:
        """Return the images scaled to 0..1, (N, D)."""
        scaled: Array = self.pixels.astype(dtype) / np.dtype(dtype).type(PIXEL_MAX)
        return scaled


def save_task(task: Task, folder: Path) -> None:
    """Write a task's arrays into a folder."""
    arrays = {"pixels": task.pixels, "labels": task.labels, "batches": task.batches}
    named = {f"weights{number}": weight for number, weight in enumerate(task.weights)}
    for name, array in (arrays | named).items():
        np.save(folder / f"{name}.npy", array, allow_pickle=False)


def load_task(folder: Path) -> Task:
    """Read a folder that save_task wrote."""

    def read(name: str) -> Array:
        array: Array = np.load(folder / f"{name}.npy", allow_pickle=False)
        return array

    weights = [read(f"weights{number}") for number in range(4)]
    return Task(read("pixels"), read("labels"), weights, read("batches"))
