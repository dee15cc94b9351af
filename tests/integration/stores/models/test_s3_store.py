"""The store in a bucket keeps what every store promises: the same tests, with another store."""

from importlib import import_module

import pytest
from unit.stores.models.conftest import CONTRACT_MODULES, KEPT_MODULES, make_result, make_snapshot

from stores.models.versions import BlobModelStore

__all__ = ["make_result", "make_snapshot"]  # fixtures of those tests

MAX_AGE_S = 0.02


@pytest.fixture
def store(s3_blobs):
    return BlobModelStore(s3_blobs, MAX_AGE_S)


def _take_tests(module_name):
    module = import_module(f"unit.stores.models.{module_name}")
    for name, test in vars(module).items():
        if name.startswith("test_"):
            globals()[f"{module_name}_{name.removeprefix('test_')}"] = test


for _name in CONTRACT_MODULES:
    if _name not in KEPT_MODULES:  # these are in test_s3_kept.py
        _take_tests(_name)
