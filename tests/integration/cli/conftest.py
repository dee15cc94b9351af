"""Process trees that end with a test or a module, and a client of the shared service.

A test that neither configures nor ends a service uses `service`, and its module is in the
xdist_group "up": one pytest process then runs them all with one service. A program of the service
that a test kills is restarted.
"""

from collections.abc import Callable, Iterator

import httpx
import pytest
from embedded_service import ProcessTree, Service, process_trees
from waiting import TIMEOUT_S


@pytest.fixture
def run() -> Iterator[Callable[..., ProcessTree]]:
    """Starts processes that end with the test."""
    with process_trees() as start:
        yield start


@pytest.fixture(scope="module")
def run_for_module() -> Iterator[Callable[..., ProcessTree]]:
    """Starts processes that end with the module."""
    with process_trees() as start:
        yield start


@pytest.fixture
def client(service: Service) -> Iterator[httpx.Client]:
    """Talks to the shared service."""
    with httpx.Client(base_url=service.url, timeout=TIMEOUT_S) as client:
        yield client
