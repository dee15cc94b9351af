import pytest
from raw_http import RawConnection


@pytest.fixture
def connect(server):
    """Yield a function that opens connections to the module's server, and close them."""
    connections = []

    def connect_one(**options):
        connections.append(RawConnection(server.port, **options))
        return connections[-1]

    yield connect_one
    for connection in connections:
        connection.close()
