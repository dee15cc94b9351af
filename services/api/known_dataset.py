"""A data set that a request was found to mean."""

from contracts.datasets import DatasetInfo
from contracts.errors import DamagedError, DatasetNotFoundError
from stores.datasets.store import Dataset, DatasetStore


def load_known(datasets: DatasetStore, info: DatasetInfo) -> Dataset:
    """Return the arrays of a data set that is known.

    Raises:
        DamagedError: its files are not there, or not the right ones.
    """
    try:
        return datasets.load(info.name)
    except DatasetNotFoundError as missing:  # it is known, so that its files are not there
        reason = "a file is missing; install the package again"
        raise DamagedError(f"data set {info.name}", reason) from missing
