"""Heads in a bucket are repaired as all others: the same tests, on another kind of blobs."""

import pytest
from repairs import fill_quickly
from taken_tests import take_tests


@pytest.fixture
def blobs(s3_blobs):
    fill_quickly(s3_blobs)
    return s3_blobs


globals().update(take_tests("unit.stores.models.repairing", ["test_lost_heads"]))
