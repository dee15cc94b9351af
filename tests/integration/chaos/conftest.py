import pytest

from .databases import PostgresServer
from .retrying_client import RetryingClient
from .service import Service


@pytest.fixture
def make_service(tmp_path):
    """Makes services, and kills what is left of them at the end."""
    made = []

    def make(database=None):
        folder = tmp_path / f"service-{len(made) + 1}"
        folder.mkdir()
        made.append(Service(folder, database))
        return made[-1]

    yield make
    for service in made:
        service.close()


@pytest.fixture
def service(make_service):
    """A service that has not been started."""
    return make_service()


@pytest.fixture
def client(service):
    with service.connect() as http:
        yield RetryingClient(http)


@pytest.fixture(scope="session")
def shared_service(tmp_path_factory):
    """A running service with one worker, for tests that leave it unchanged."""
    service = Service(tmp_path_factory.mktemp("shared-service"))
    try:
        service.start(workers=1)
        yield service
    finally:
        service.close()


@pytest.fixture
def shared_client(shared_service):
    with shared_service.connect() as http:
        yield RetryingClient(http)


@pytest.fixture
def postgres():
    server = PostgresServer()
    yield server
    server.remove()
