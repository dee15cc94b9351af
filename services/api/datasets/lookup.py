"""Load the arrays of the data set that a request names, and protect the built-in ones."""

from contracts.datasets import DatasetInfo
from contracts.errors import DamagedError, DatasetNotFoundError, DatasetVersionNotFoundError
from services.http.errors import RefusedError
from stores.datasets.packaged import PACKAGED
from stores.datasets.store import Dataset, DatasetStore


def check_writable(name: str) -> None:
    """Refuse to change a data set of this package; RefusedError 409."""
    if name in PACKAGED:
        raise RefusedError(
            409, f"data set {name!r} is built in and read-only: import yours under another name"
        )


def load_dataset(datasets: DatasetStore, info: DatasetInfo) -> Dataset:
    """Return the arrays of a known data set.

    Raises:
        DamagedError: its files are missing or damaged.
    """
    try:
        return datasets.load(info.name, info.version)
    except (DatasetNotFoundError, DatasetVersionNotFoundError) as missing:
        reason = "a file is missing; reinstall the package"
        raise DamagedError(f"data set {info.name}", reason) from missing
