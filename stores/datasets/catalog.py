"""All data sets of a service: those in this package, and those that users have imported."""

from functools import lru_cache

from contracts.datasets import DatasetInfo
from contracts.settings import Settings
from stores.datasets.imported import ImportedDatasets
from stores.datasets.packaged import PACKAGED, PackagedDatasets
from stores.datasets.store import LATEST, Dataset
from stores.models.open import open_blobs

MAPPED = 4  # imported versions whose verified files a process keeps open


class DatasetCatalog:
    """A DatasetStore of packaged data sets, whose names are reserved, and imported ones.

    Attributes:
        imported: The imported ones, which can be changed.
    """

    def __init__(self, packaged: PackagedDatasets, imported: ImportedDatasets) -> None:
        self._packaged = packaged
        self.imported = imported
        # Verifying the files of a version takes a second, and mapping them takes no memory.
        self._load_imported = lru_cache(MAPPED)(imported.load)

    def list_names(self) -> list[str]:
        """Return the names of all data sets, also of those whose versions were all deleted."""
        return [*self._packaged.list_names(), *self.imported.find_names()]

    def get_info(self, name: str, ref: str = LATEST) -> DatasetInfo:
        """Return a version (errors as DatasetStore.get_info)."""
        return self._store_of(name).get_info(name, ref)

    def list_numbers(self, name: str) -> list[int]:
        """Return the numbers of the existing versions, the newest first; DatasetNotFoundError."""
        return self._store_of(name).list_numbers(name)

    def hold_version(self, name: str, version: int) -> None:
        """Keep a version for a job that was committed just before (errors as get_info)."""
        self._store_of(name).hold_version(name, version)

    def load(self, name: str, version: int | None = None) -> Dataset:
        """Return the arrays of a version, by default the latest (errors as DatasetStore.load)."""
        if name in PACKAGED:
            return self._packaged.load(name, version)
        # A number is never assigned again, but its version may be deleted.
        return self._load_imported(name, self.get_info(name, str(version or LATEST)).version)

    def _store_of(self, name: str) -> PackagedDatasets | ImportedDatasets:
        return self._packaged if name in PACKAGED else self.imported


def open_datasets(settings: Settings) -> DatasetCatalog:
    """Return the data sets of a service, whose imported ones are beside its models."""
    blobs = open_blobs(settings)
    return DatasetCatalog(PackagedDatasets(), ImportedDatasets(blobs))
