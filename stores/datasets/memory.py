"""Data sets in memory, such as the small ones of tests."""

from collections.abc import Iterable
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from contracts.columns import DatasetColumn
from contracts.datasets import DatasetInfo
from contracts.errors import DatasetNotFoundError, DatasetVersionNotFoundError
from stores.datasets.store import LATEST, Dataset, Examples

TEST_EXAMPLES = 100
NUMBERS = 3  # columns of numbers of a synthetic table
NOISE_STD = 20.0  # pixels; far below the distance between two random prototypes


class MemoryDatasets:
    """A DatasetStore of data sets in memory."""

    def __init__(self, datasets: Iterable[Dataset]) -> None:
        self._datasets = {dataset.info.name: dataset for dataset in datasets}

    def list_names(self) -> list[str]:
        """Return the names of all data sets."""
        return list(self._datasets)

    def get_info(self, name: str, ref: str = LATEST) -> DatasetInfo:
        """Return a version; DatasetNotFoundError, DatasetVersionNotFoundError."""
        if name not in self._datasets:
            raise DatasetNotFoundError(name)
        info = self._datasets[name].info
        if ref not in {LATEST, str(info.version)}:
            raise DatasetVersionNotFoundError(name, ref)
        return info

    def list_numbers(self, name: str) -> list[int]:
        """Return the number of the only version; DatasetNotFoundError."""
        return [self.get_info(name).version]

    def hold_version(self, name: str, version: int) -> None:
        """Check that a version exists, which is never deleted (errors as get_info)."""
        self.get_info(name, str(version))

    def load(self, name: str, version: int | None = None) -> Dataset:
        """Return a version's arrays (errors as get_info)."""
        self.get_info(name, str(version or LATEST))
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


def synthetic_table(
    name: str = "table",
    texts: tuple[str, ...] = ("blue", "green", "red"),
    classes: int = 3,
    train_examples: int = 500,
    seed: int = 0,
) -> Dataset:
    """Return a table of three columns of numbers, one of them constant, and one of texts.

    An example's numbers are around its class's, with means and deviations that differ by column; a
    class's text is usually the same. The same arguments give the same bytes.
    """
    rng = np.random.default_rng(seed)
    train = _draw_rows(rng, len(texts), classes, train_examples)
    test = _draw_rows(rng, len(texts), classes, TEST_EXAMPLES)
    numbers = train.values[:, :NUMBERS].astype(np.float64)
    mean, std = numbers.mean(axis=0), numbers.std(axis=0)
    columns = [
        DatasetColumn(name=f"x{i}", kind="number", mean=float(mean[i]), std=float(std[i]) or 1.0)
        for i in range(NUMBERS)
    ]
    info = DatasetInfo(
        name=name,
        sha256=_digest(train, test),
        train_examples=train_examples,
        test_examples=TEST_EXAMPLES,
        input_shape=(NUMBERS + len(texts),),
        pixel_max=None,
        classes=classes,
        kind="table",
        dtype="float32",
        class_names=tuple(f"class {label}" for label in range(classes)),
        columns=(*columns, DatasetColumn(name="text", kind="text", values=texts)),
    )
    return Dataset(info, train, test)


def _draw_rows(rng: np.random.Generator, texts: int, classes: int, count: int) -> Examples:
    labels = (np.arange(count) % classes).astype(np.uint8)
    noise = rng.normal(0, [30.0, 0.3, 0.0], (count, NUMBERS))
    numbers = np.array([1000.0, 0.0, 7.0]) + labels[:, np.newaxis] * [100.0, 1.0, 0.0] + noise
    is_usual = rng.random(count) < 0.8  # noqa: PLR2004  a share
    chosen = np.where(is_usual, labels, rng.integers(texts, size=count)) % texts
    rows = np.hstack([numbers, np.eye(texts)[chosen]]).astype(np.float32)
    for array in (rows, labels):
        array.setflags(write=False)
    return Examples(rows, labels)


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
    arrays = (train.values, train.labels, test.values, test.labels)
    return sha256(b"".join(array.tobytes() for array in arrays)).hexdigest()
