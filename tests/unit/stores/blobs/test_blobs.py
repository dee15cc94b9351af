"""Blobs in a directory and in memory pass the contract tests."""

import pytest
from blobs_contract import BlobsContract

from stores.blobs.directory import DirectoryBlobs
from stores.blobs.memory import MemoryBlobs


class TestDirectoryBlobs(BlobsContract):
    @pytest.fixture
    def blobs(self, tmp_path):
        return DirectoryBlobs(tmp_path)


class TestMemoryBlobs(BlobsContract):
    @pytest.fixture
    def blobs(self):
        return MemoryBlobs()
