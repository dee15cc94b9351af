"""The memory of a process after large requests."""

from pathlib import Path

import pytest
from integration.chaos.restartable_program import start_program
from published import publish_network
from waiting import wait_until

from services.server.malloc import CAN_TRIM

from serving import Connection, Gunicorn

pytestmark = pytest.mark.xdist_group("memory")
IMAGES = 10_000
# As floats, each is an object of 24 bytes: all of them are 190 MB.
BODY = b'{"pixels":[%s]}' % b",".join([b"[%s]" % b",".join([b"0.25"] * 784)] * IMAGES)
# Without trimming, 125 MB stay after two; the rest is the memory of the code.
MAX_KEPT_MB = 40
OCTETS = "application/octet-stream"
MAX_FAULTS = 50  # a request; a body alone is 200 pages, and 350 come without retaining


class ExecutedGunicorn(Gunicorn):
    """A service with its own interpreter: a fork would inherit the thresholds of malloc."""

    start = staticmethod(start_program)


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("server")
    publish_network(folder)
    server = ExecutedGunicorn("inference", folder, {}, "--workers=1", "--threads=4", "--preload")
    wait_until(server.accepts)
    yield server
    server.stop()


def read_resident_mb(server):
    (worker,) = server.workers()
    status = Path(f"/proc/{worker}/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0]) // 1024


def count_faults(server):
    """Return how many pages the worker has got so far (proc(5): minflt)."""
    (worker,) = server.workers()
    return int(Path(f"/proc/{worker}/stat").read_text().rpartition(")")[2].split()[7])


glibc_alone = pytest.mark.skipif(
    not CAN_TRIM, reason="another C library has no malloc_trim and no mallopt"
)


@glibc_alone
def test_memory_of_a_batch_is_retained(server):
    # The first of this process: freeing a large block makes malloc retain more (mallopt(3)).
    connection, batch = Connection(server.port), bytes(784) * 1000
    for _ in range(10):
        assert connection.ask("POST", "/predict", batch, OCTETS)[0] == 200
    before = count_faults(server)
    for _ in range(10):
        assert connection.ask("POST", "/predict", batch, OCTETS)[0] == 200
    assert count_faults(server) - before < 10 * MAX_FAULTS
    connection.close()


@glibc_alone
def test_memory_of_a_large_request_is_returned(server):
    connection = Connection(server.port)
    assert connection.predict([0] * 784, "latest")[0] == 200
    before_mb = read_resident_mb(server)
    for _ in range(2):
        assert connection.ask("POST", "/predict", BODY)[0] == 200
    connection.close()
    wait_until(lambda: read_resident_mb(server) < before_mb + MAX_KEPT_MB)
