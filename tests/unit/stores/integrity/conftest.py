"""A store with one of everything, in a folder and in memory."""

import shutil

import pytest
from full_store import fill

from stores.blobs.directory import DirectoryBlobs
from stores.blobs.memory import MemoryBlobs
from stores.models.store import ModelStore


@pytest.fixture(scope="session")
def full_folder(tmp_path_factory):
    """A filled store to copy: filling another one takes five times as long."""
    folder = tmp_path_factory.mktemp("full")
    fill(DirectoryBlobs(folder))
    return folder


@pytest.fixture(scope="session")
def full_memory():
    """A filled store to copy, as above."""
    blobs = MemoryBlobs()
    fill(blobs)
    return blobs


@pytest.fixture(params=["directory", "memory"])
def blobs(request, tmp_path, full_folder, full_memory):
    if request.param == "directory":
        shutil.copytree(full_folder, tmp_path, dirs_exist_ok=True)
        return DirectoryBlobs(tmp_path)
    blobs = MemoryBlobs()
    blobs._blobs.update(full_memory._blobs)
    return blobs


@pytest.fixture
def store(blobs):
    return ModelStore(blobs)
