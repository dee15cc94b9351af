"""The data sets that a job may name."""

from collections.abc import Mapping
from dataclasses import dataclass

from contracts.datasets import DatasetList
from services import api_operations as operations
from services.operations import Operation
from services.routes import View
from stores.datasets.store import DatasetStore


@dataclass(frozen=True)
class DatasetRoutes:
    """The view of /datasets."""

    datasets: DatasetStore

    def views(self) -> Mapping[Operation, View]:
        """Return what is to be bound."""
        return {operations.LIST_DATASETS: self.list_datasets}

    def list_datasets(self) -> DatasetList:
        """Return every data set."""
        return DatasetList(items=self.datasets.list_datasets())
