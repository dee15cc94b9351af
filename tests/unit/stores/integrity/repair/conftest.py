"""A full store whose heads are repaired."""

from pathlib import Path

import pytest
from repairs import fill_quickly

from stores.blobs.blobs import Blobs
from stores.blobs.directory import DirectoryBlobs
from stores.blobs.memory import MemoryBlobs
from stores.models.store import ModelStore


@pytest.fixture(params=["directory", "memory"])
def blobs(request: pytest.FixtureRequest, tmp_path: Path) -> Blobs:
    blobs = DirectoryBlobs(tmp_path) if request.param == "directory" else MemoryBlobs()
    fill_quickly(blobs)
    return blobs


@pytest.fixture
def store(blobs: Blobs) -> ModelStore:
    return ModelStore(blobs)
