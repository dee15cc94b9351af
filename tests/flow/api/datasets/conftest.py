"""An api with two imported data sets."""

from functools import partial

import pytest

from stores.blobs.memory import MemoryBlobs
from stores.datasets.catalog import DatasetCatalog
from stores.datasets.imported import ImportedDatasets
from stores.datasets.packaged import PackagedDatasets

from .published import COLORS, WINE, publish_to


@pytest.fixture
def imported():
    return ImportedDatasets(MemoryBlobs())


@pytest.fixture
def publish(imported, tmp_path):
    """Return a function that publishes a version."""
    return partial(publish_to, imported, tmp_path)


@pytest.fixture
def published(make, imported, publish):
    publish(COLORS)
    publish(WINE)
    return make(datasets=DatasetCatalog(PackagedDatasets(), imported), imported=imported)
