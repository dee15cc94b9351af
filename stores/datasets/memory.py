"""Data sets in memory, such as the small ones of tests."""

from collections.abc import Iterable
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from contracts.datasets import DatasetInfo
from contracts.errors import DatasetNotFoundError
from stores.datasets.store import Dataset, Examples

TEST_EXAMPLES = 100
NOISE_STD = 20.0  # pixels; far below the distance between two random prototypes


class MemoryDatasets:
    """A DatasetStore of data sets in memory."""

    def __init__(self, datasets: Iterable[Dataset]) -> None:
        self._datasets = {dataset.info.name: dataset for dataset in datasets}

    def list_datasets(self) -> list[DatasetInfo]:
        """Return the information of every data set."""
        return [dataset.info for dataset in self._datasets.values()]

    def get_info(self, name: str) -> DatasetInfo:
        """Return the information of one data set, or raise DatasetNotFoundError."""
        return self.load(name).info

    def load(self, name: str) -> Dataset:
        """Return a data set's arrays, or raise DatasetNotFoundError."""
        if name not in self._datasets:
            raise DatasetNotFoundError(name)
        return self._datasets[name]


def synthetic_dataset(
    name: str = "synthetic",
    input_shape: tuple[int, ...] = (4, 4),
    classes: int = 3,
    train_examples: int = 500,
    seed: int = 0,
) -> Dataset:
    """Return a data set that any small network learns in a few dozen steps.

    Each class is one random image in 0..255; an example is its class's image with normal noise.
    The same arguments give the same bytes.
    """
    rng = np.random.default_rng(seed)
    size = int(np.prod(input_shape))
    prototypes = rng.uniform(0, 255, size=(classes, size))
    train = _draw_examples(rng, prototypes, train_examples)
    test = _draw_examples(rng, prototypes, TEST_EXAMPLES)
    info = DatasetInfo(
        name=name,
        sha256=_digest(train, test),
        train_examples=train_examples,
        test_examples=TEST_EXAMPLES,
        input_shape=input_shape,
        pixel_max=255,
        classes=classes,
    )
    return Dataset(info, train, test)


def _draw_examples(
    rng: np.random.Generator,
    prototypes: NDArray[np.float64],  # (classes, input_size)
    count: int,
) -> Examples:
    labels = (np.arange(count) % len(prototypes)).astype(np.uint8)
    rng.shuffle(labels)
    noise = rng.normal(0, NOISE_STD, size=(count, prototypes.shape[1]))
    images = np.clip(prototypes[labels] + noise, 0, 255).astype(np.uint8)
    for array in (images, labels):
        array.setflags(write=False)
    return Examples(images, labels)


def _digest(train: Examples, test: Examples) -> str:
    arrays = (train.images, train.labels, test.images, test.labels)
    return sha256(b"".join(array.tobytes() for array in arrays)).hexdigest()
