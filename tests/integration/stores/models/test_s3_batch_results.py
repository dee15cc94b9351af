"""Results of batches in a bucket pass the tests of every store, where lists are exact."""

import pytest
from shared_tests import take_tests


@pytest.fixture(scope="session")
def s3_server(strict_s3_server):
    return strict_s3_server


globals().update(take_tests("unit.stores.batch", ["test_results"]))
