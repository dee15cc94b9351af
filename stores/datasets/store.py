"""The interface of data-set stores: names, shapes and arrays."""

from dataclasses import dataclass
from typing import Any, Protocol

from numpy.typing import NDArray

from contracts.datasets import DatasetInfo

LATEST = "latest"


@dataclass(frozen=True)
class Examples:
    """The examples of one split.

    Args:
        values: The pixels of images, row by row with channels last, or the encoded rows of a
            table, (N, input_size); uint8 or float32.
        labels: The class indices, (N,); uint8 or uint16.
    """

    values: NDArray[Any]
    labels: NDArray[Any]


@dataclass(frozen=True)
class Dataset:
    """A data set in memory, its digests checked."""

    info: DatasetInfo
    train: Examples
    test: Examples


class DatasetStore(Protocol):
    """The available data sets; a `ref` is a version's number as text, or `latest`."""

    def list_names(self) -> list[str]:
        """Return the names of all data sets, also of those whose versions were all deleted."""

    def get_info(self, name: str, ref: str = LATEST) -> DatasetInfo:
        """Return a version.

        Raises:
            DatasetDeletedError: this version was deleted.
            DatasetNotFoundError: the name is unknown.
            DatasetVersionNotFoundError: the data set never had this version.
        """

    def list_numbers(self, name: str) -> list[int]:
        """Return the numbers of the existing versions, the newest first; DatasetNotFoundError."""

    def load(self, name: str, version: int | None = None) -> Dataset:
        """Return the arrays of a version, by default the latest; they are read-only.

        Raises:
            DatasetDeletedError, DatasetVersionNotFoundError: as get_info.
            DatasetNotFoundError: the name is unknown, or a file is missing.
            DamagedError: a file's sha256 is not the expected one.
        """

    def hold_version(self, name: str, version: int) -> None:
        """Keep a version for a job that was committed just before (errors as get_info).

        A deletion that is in progress then finds the job (see ImportedDatasets.delete_version).
        """
