"""S3 servers for all tests of a process, which keep to prefixes of their own in the bucket."""

from collections.abc import Iterator

import pytest
from s3 import MOTO, S3Server


@pytest.fixture(scope="session")
def s3_server() -> Iterator[S3Server]:
    """A fast one, SeaweedFS."""
    server = S3Server()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def strict_s3_server() -> Iterator[S3Server]:
    """One that forgets a folder with its last object, moto: let `s3_server` return it."""
    server = S3Server(MOTO)
    yield server
    server.stop()
