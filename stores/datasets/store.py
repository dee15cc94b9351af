"""The interface of data-set stores: names, shapes and arrays."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from contracts.datasets import DatasetInfo


@dataclass(frozen=True)
class Examples:
    """Images as pixels in 0..pixel_max, (N, input_size) uint8, and class indices, (N,) uint8."""

    images: NDArray[np.uint8]
    labels: NDArray[np.uint8]


@dataclass(frozen=True)
class Dataset:
    """A data set in memory, its digests checked."""

    info: DatasetInfo
    train: Examples
    test: Examples


class DatasetStore(Protocol):
    """The available data sets; each is loaded once per process, at first use."""

    def list_datasets(self) -> list[DatasetInfo]:
        """Return the information of every data set without loading one."""

    def get_info(self, name: str) -> DatasetInfo:
        """Return the information of one data set, or raise DatasetNotFoundError."""

    def load(self, name: str) -> Dataset:
        """Return a data set's arrays.

        Raises:
            DatasetNotFoundError: the name is unknown, or a file is missing.
            DamagedError: a file's sha256 is not the expected one.
        """
