"""Starts the hosts, and collects at the end what the service says that it did."""

from http.client import HTTPConnection

from waiting import wait_until

from . import plan
from .client import GATEWAYS, MODEL, Endpoint, UnavailableError

BACKENDS = ("postgres", "valkey", "s3")
PAGE = 500


class Cluster:
    """All hosts, started when it is created.

    Args:
        clocks: Whether their clocks can be set.
        source: The folder of another build, which the roles run.
    """

    def __init__(self, *, clocks, source=None):
        self.clocks = clocks
        self.hosts = plan.make_hosts(clocks=clocks)
        if source is not None:
            for name in self.roles():
                self.hosts[name].programs = [plan.role(name, clocks=clocks, source=source)]
        for name in BACKENDS:
            self.hosts[name].start()
        make_bucket()
        for name in self.roles():
            self.hosts[name].start()

    def roles(self):
        """Return the names of the hosts that run this project."""
        return [name for name in self.hosts if name not in BACKENDS]

    def wait_until_ready(self):
        for name, port in GATEWAYS:
            for path in ("/readyz", "/readyz/inference"):
                wait_until(lambda at=(name, port), path=path: is_ok(Endpoint(*at), path))


def is_ok(endpoint, path):
    try:
        return endpoint.ask("GET", path).status == 200
    except UnavailableError:
        return False
    finally:
        endpoint.close()


def make_bucket():
    """Create the bucket; the S3 server's parts have to find each other first."""

    def puts(path):
        connection = HTTPConnection(plan.ADDRESSES["s3"], plan.S3_PORT, timeout=2)
        try:
            connection.request("PUT", path)
            return connection.getresponse().status in {200, 409}
        except OSError:
            return False
        finally:
            connection.close()

    wait_until(lambda: puts(f"/{plan.BUCKET}") and puts(f"/{plan.BUCKET}/first"))


def read(client, path):
    """Return the answer of a path, which must come in the end."""

    def try_once():
        try:
            answer = client.ask("GET", path)
        except UnavailableError:
            return None
        return answer if answer.status == 200 else None

    return wait_until(try_once)


def list_all(client, path):
    """Return all items of a list, oldest first."""
    query, items = f"{path}?limit={PAGE}", []
    while query:
        page = read(client, query).json()
        items += page["items"]
        cursor = page["next_cursor"]
        query = cursor and f"{path}?limit={PAGE}&cursor={cursor}"
    return items[::-1]


def list_jobs(client):
    return list_all(client, "/jobs")


def list_versions(client):
    return list_all(client, f"/models/{MODEL}/versions")


def read_weights(client, version):
    """Return the weights file of a version."""
    return read(client, f"/models/{MODEL}/versions/{version}/weights").body
