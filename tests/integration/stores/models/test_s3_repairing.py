"""Heads in a bucket are repaired as all others: the same tests, on another kind of blobs."""

from importlib import import_module

import pytest
from repairs import fill_quickly

from stores.models.versions import BlobModelStore

MODULES = ("test_lost_heads", "test_older_heads")


@pytest.fixture
def blobs(s3_blobs):
    fill_quickly(s3_blobs)
    return s3_blobs


@pytest.fixture
def store(blobs):
    return BlobModelStore(blobs)


def _take_tests(module_name):
    module = import_module(f"unit.stores.models.repairing.{module_name}")
    for name, test in vars(module).items():
        if name.startswith("test_"):
            globals()[f"{module_name}_{name.removeprefix('test_')}"] = test


for _name in MODULES:
    _take_tests(_name)
