"""An S3 server for whoever asks for one, once a process."""

from collections.abc import Iterator

import pytest
from s3 import S3Server


@pytest.fixture(scope="session")
def s3_server() -> Iterator[S3Server]:
    server = S3Server()
    yield server
    server.stop()
