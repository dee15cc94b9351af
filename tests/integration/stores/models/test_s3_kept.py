"""What a job keeps aside in a bucket: the tests of every store, with one whose lists are exact."""

from importlib import import_module

import pytest
from unit.stores.models.conftest import KEPT_MODULES, make_result, make_snapshot

from stores.models.versions import BlobModelStore

__all__ = ["make_result", "make_snapshot"]  # fixtures of those tests

MAX_AGE_S = 0.02


@pytest.fixture(scope="session")
def s3_server(strict_s3_server):
    return strict_s3_server


@pytest.fixture
def store(s3_blobs):
    return BlobModelStore(s3_blobs, MAX_AGE_S)


def _take_tests(module_name):
    module = import_module(f"unit.stores.models.{module_name}")
    for name, test in vars(module).items():
        if name.startswith("test_"):
            globals()[f"{module_name}_{name.removeprefix('test_')}"] = test


for _name in KEPT_MODULES:
    _take_tests(_name)
