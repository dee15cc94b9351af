"""Heads in a bucket are repaired like others: the same tests, on S3."""

import pytest
from repairs import fill_quickly
from shared_tests import take_tests


@pytest.fixture
def blobs(s3_blobs):
    fill_quickly(s3_blobs)
    return s3_blobs


globals().update(take_tests("unit.stores.integrity.repair", ["test_lost_heads"]))
