"""The data set that a request names, and its arrays once it is known."""

from collections.abc import Sequence

from contracts.datasets import DatasetInfo
from contracts.errors import DamagedError, DatasetNotFoundError
from services.http.errors import invalid
from stores.datasets.store import Dataset, DatasetStore


def find_dataset(datasets: DatasetStore, name: str, loc: Sequence[str | int]) -> DatasetInfo:
    """Return the data set that a field names.

    Args:
        datasets: Those that are here.
        name: What the field says.
        loc: Where in the request the field lies.

    Raises:
        RefusedError: 422, there is no such data set.
    """
    try:
        return datasets.get_info(name)
    except DatasetNotFoundError as missing:
        raise invalid(loc, str(missing), name) from None


def load_dataset(datasets: DatasetStore, info: DatasetInfo) -> Dataset:
    """Return the arrays of a data set that is known.

    Raises:
        DamagedError: its files are not there, or not the right ones.
    """
    try:
        return datasets.load(info.name)
    except DatasetNotFoundError as missing:  # it is known, so that its files are not there
        reason = "a file is missing; install the package again"
        raise DamagedError(f"data set {info.name}", reason) from missing
