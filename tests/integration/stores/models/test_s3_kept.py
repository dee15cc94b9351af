"""What a job keeps aside in a bucket: the tests of every store, with one whose lists are exact."""

import pytest
from taken_tests import take_tests
from unit.stores.conftest import KEPT_MODULES


@pytest.fixture(scope="session")
def s3_server(strict_s3_server):
    return strict_s3_server


globals().update(take_tests("unit.stores.models", KEPT_MODULES))
