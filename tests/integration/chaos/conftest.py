import pytest

from .customer import Customer
from .databases import PostgresServer
from .forge import Forge


@pytest.fixture
def make_forge(tmp_path):
    """Makes services; whatever is left of them is killed at the end."""
    made = []

    def make(database=None):
        folder = tmp_path / f"forge-{len(made) + 1}"
        folder.mkdir()
        made.append(Forge(folder, database))
        return made[-1]

    yield make
    for forge in made:
        forge.close()


@pytest.fixture
def forge(make_forge):
    """A service that nobody has started."""
    return make_forge()


@pytest.fixture
def customer(forge):
    with forge.connect() as client:
        yield Customer(client)


@pytest.fixture(scope="session")
def calm_forge(tmp_path_factory):
    """A running service with one worker, for tests that leave it as it was."""
    forge = Forge(tmp_path_factory.mktemp("calm-forge"))
    try:
        forge.start(workers=1)
        yield forge
    finally:
        forge.close()


@pytest.fixture
def calm_customer(calm_forge):
    with calm_forge.connect() as client:
        yield Customer(client)


@pytest.fixture
def postgres():
    server = PostgresServer()
    yield server
    server.remove()
