"""Servers that all tests of a pytest process share; each test has its prefix in the bucket."""

from collections.abc import Iterator

import pytest
from embedded_service import Service, process_trees, start_service
from otlp_collector import Collector, running_collector
from s3 import MOTO, S3Server


@pytest.fixture(scope="session")
def s3_server() -> Iterator[S3Server]:
    """SeaweedFS, which is fast."""
    server = S3Server()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def strict_s3_server() -> Iterator[S3Server]:
    """moto, which forgets a folder with its last object: override `s3_server` to return it."""
    server = S3Server(MOTO)
    yield server
    server.stop()


@pytest.fixture(scope="session")
def collector() -> Iterator[Collector]:
    """What receives the traces of `service`."""
    with running_collector() as collector:
        yield collector


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory, collector: Collector) -> Iterator[Service]:
    """A running `mlpforge up`, for tests in the xdist_group "up" that only use it.

    It traces only requests whose clients ask for it.
    """
    traces = {**collector.environ, "OTEL_TRACES_SAMPLER": "parentbased_always_off"}
    with process_trees() as run:
        yield start_service(run, tmp_path_factory.mktemp("service"), environ=traces)
