import numpy as np
import pytest
from published import publish_in

from contracts.models.versions import DatasetDigest
from mlp_core import Initializer, Network
from stores.batch.results import BatchResults
from stores.blobs.memory import MemoryBlobs
from stores.datasets.imported import ImportedDatasets
from stores.datasets.memory import MemoryDatasets, synthetic_dataset, synthetic_table
from stores.datasets.store import Dataset


@pytest.fixture
def imported():
    return ImportedDatasets(MemoryBlobs())


@pytest.fixture
def results():
    return BatchResults(MemoryBlobs())


@pytest.fixture
def datasets():
    """Return images, a table with a label column, and images without a test set."""
    images, table = synthetic_dataset(), synthetic_table()
    untested = images.info.model_copy(update={"name": "untested", "test_examples": 0})
    labelled = table.info.model_copy(update={"label": "kind"})
    return MemoryDatasets(
        [
            images,
            Dataset(labelled, table.train, table.test),
            Dataset(untested, images.train, images.test),
        ]
    )


@pytest.fixture
def open_api(make, imported, results, datasets):
    """Make an api with version 1 of `mnist`, for images, and of `table`, for rows."""

    def open_it(**options):
        api = make(imported=imported, results=results, datasets=datasets, **options)
        publish(api, "mnist", datasets.get_info("synthetic"))
        publish(api, "table", datasets.get_info("table"))
        return api

    return open_it


@pytest.fixture
def api(open_api):
    return open_api()


def publish(api, name, info):
    sizes = (info.input_size, info.classes)
    network = Network.create(sizes, "relu", Initializer("he"), np.random.default_rng(0))
    digest = DatasetDigest(name=info.name, sha256=info.sha256)
    publish_in(api.models, network, name, dataset=digest, transform=info.transform)
