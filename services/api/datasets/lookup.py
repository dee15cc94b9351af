"""Find the data set that a request names, and load its arrays."""

from collections.abc import Sequence

from contracts.datasets import DatasetInfo
from contracts.errors import DamagedError, DatasetNotFoundError, DatasetVersionNotFoundError
from services.http.errors import RefusedError, field_error
from stores.datasets.packaged import PACKAGED
from stores.datasets.store import LATEST, Dataset, DatasetStore


def find_dataset(
    datasets: DatasetStore, name: str, loc: Sequence[str | int], ref: int | str = LATEST
) -> DatasetInfo:
    """Return the version of a data set that a field names, by default the latest.

    Args:
        datasets: The known data sets.
        name: The value of the field.
        loc: The path of the field in the request.
        ref: The version that the request names, a number or `latest`.

    Raises:
        RefusedError: 422, the data set or its version is unknown.
    """
    try:
        return datasets.get_info(name, str(ref))
    except DatasetNotFoundError as missing:
        raise field_error(loc, str(missing), name) from None
    except DatasetVersionNotFoundError as missing:
        place = [*loc[:-1], "dataset_version"] if loc[-1] == "dataset" else loc
        raise field_error(place, str(missing), ref) from None


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
