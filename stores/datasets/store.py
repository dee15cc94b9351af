"""The interface of data-set stores: names, shapes and arrays."""

from dataclasses import dataclass
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from contracts.datasets import DatasetInfo

Ref = int | Literal["latest"]


@dataclass(frozen=True)
class Examples:
    """Stored values, (N, input_size) uint8 or float32, and class indices, (N,) uint8 or uint16.

    They are the pixels of images, row by row, channels last, in 0..pixel_max, or a table's encoded
    rows.
    """

    images: NDArray[np.uint8 | np.float32]
    labels: NDArray[np.uint8 | np.uint16]


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

    def get_info(self, name: str, ref: Ref = "latest") -> DatasetInfo:
        """Return the information of one version, or raise DatasetNotFoundError."""

    def load(self, name: str, version: int | None = None) -> Dataset:
        """Return the arrays of a version, by default the latest.

        Raises:
            DatasetNotFoundError: the name or the version is unknown, or a file is missing.
            DamagedError: a file's sha256 is not the expected one.
        """
