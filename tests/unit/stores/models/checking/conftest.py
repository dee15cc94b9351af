"""A store that has one of everything, in a folder and in memory."""

import pytest
from full_store import fill

from stores.blobs.directory import DirectoryBlobs
from stores.blobs.memory import MemoryBlobs
from stores.models.versions import BlobModelStore


@pytest.fixture(params=["directory", "memory"])
def blobs(request, tmp_path):
    blobs = DirectoryBlobs(tmp_path) if request.param == "directory" else MemoryBlobs()
    fill(blobs)
    return blobs


@pytest.fixture
def store(blobs):
    return BlobModelStore(blobs)
