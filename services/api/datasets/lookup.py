"""Find the data set that a request names, and load its arrays."""

from collections.abc import Sequence

from contracts.datasets import DatasetInfo
from contracts.errors import DamagedError, DatasetNotFoundError
from services.http.errors import field_error
from stores.datasets.store import Dataset, DatasetStore


def find_dataset(datasets: DatasetStore, name: str, loc: Sequence[str | int]) -> DatasetInfo:
    """Return the data set that a field names.

    Args:
        datasets: The known data sets.
        name: The value of the field.
        loc: The path of the field in the request.

    Raises:
        RefusedError: 422, the data set is unknown.
    """
    try:
        return datasets.get_info(name)
    except DatasetNotFoundError as missing:
        raise field_error(loc, str(missing), name) from None


def load_dataset(datasets: DatasetStore, info: DatasetInfo) -> Dataset:
    """Return the arrays of a known data set.

    Raises:
        DamagedError: its files are missing or damaged.
    """
    try:
        return datasets.load(info.name)
    except DatasetNotFoundError as missing:
        reason = "a file is missing; reinstall the package"
        raise DamagedError(f"data set {info.name}", reason) from missing
