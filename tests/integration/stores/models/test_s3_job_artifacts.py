"""Job artifacts in a bucket pass the contract tests, on a server whose lists are exact."""

import pytest
from shared_tests import take_tests


@pytest.fixture(scope="session")
def s3_server(strict_s3_server):
    return strict_s3_server


MODULES = ("test_artifacts", "test_snapshots")

globals().update(take_tests("unit.stores.models.job_artifacts", MODULES))
