"""Find the data set that a request names, and load its arrays."""

from collections.abc import Sequence

from contracts.datasets import DatasetInfo
from contracts.errors import DamagedError, DatasetNotFoundError
from services.http.errors import field_error
from stores.datasets.store import Dataset, DatasetStore, Ref


def find_dataset(
    datasets: DatasetStore, name: str, loc: Sequence[str | int], ref: Ref = "latest"
) -> DatasetInfo:
    """Return the version of a data set that a field names, by default the latest.

    Args:
        datasets: The known data sets.
        name: The value of the field.
        loc: The path of the field in the request.
        ref: The value of the field `dataset_version` beside it.

    Raises:
        RefusedError: 422, the data set or its version is unknown.
    """
    try:
        latest = datasets.get_info(name)
    except DatasetNotFoundError as missing:
        raise field_error(loc, str(missing), name) from None
    if ref in {"latest", latest.version}:
        return latest
    try:
        return datasets.get_info(name, ref)
    except DatasetNotFoundError:
        problem = f"data set {name} has no version {ref}; its latest is {latest.version}"
        raise field_error([*loc[:-1], "dataset_version"], problem, ref) from None


def load_dataset(datasets: DatasetStore, info: DatasetInfo) -> Dataset:
    """Return the arrays of a known data set.

    Raises:
        DamagedError: its files are missing or damaged.
    """
    try:
        return datasets.load(info.name, info.version)
    except DatasetNotFoundError as missing:
        reason = "a file is missing; reinstall the package"
        raise DamagedError(f"data set {info.name}", reason) from missing
