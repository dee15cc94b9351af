"""Opened copies of the stores that two builds wrote."""

import pytest
from format_1 import copy_store

from stores.models.open import directory_store


@pytest.fixture
def earlier(tmp_path):
    return directory_store(copy_store("earlier", tmp_path / "earlier"))


@pytest.fixture
def current(tmp_path):
    return directory_store(copy_store("current", tmp_path / "current"))
