"""Several hosts behind the gateway: failures, new addresses, limits of clients."""

import itertools
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
from backends import Backend, running_backends, running_name_server
from embedded_service import start_gateway_with
from waiting import TIMEOUT_S, wait_until

HOSTS = ("127.0.0.2", "127.0.0.3")
PROXY, SPOOFER = "127.0.0.9", "127.0.0.8"
LIMIT = 3
pytestmark = pytest.mark.xdist_group("gateway hosts")
Run = Callable[..., Any]


@dataclass
class Site:
    """A gateway and the services behind it."""

    client: httpx.Client
    url: str
    backends: list[Backend]
    names: dict[str, str]

    def count(self, path: str) -> int:
        return sum(backend.count(path) for backend in self.backends)

    def connect(self, source: str) -> httpx.Client:
        """Return a client with another address."""
        transport = httpx.HTTPTransport(local_address=source)
        return httpx.Client(base_url=self.url, transport=transport, timeout=TIMEOUT_S)


@pytest.fixture(scope="module")
def site(run_for_module: Run) -> Iterator[Site]:
    """A gateway with two APIs, and an inference service that has a name."""
    names = {"inference.test": HOSTS[0]}
    with running_backends(*HOSTS) as backends, running_name_server(names) as resolver:
        port = backends[0].server_port
        apis = [word for backend in backends for word in ("--api", backend.address)]
        inference = ["--inference", f"inference.test:{port}", "--resolver", resolver]
        url, _ = start_gateway_with(run_for_module, *apis, *inference)
        with httpx.Client(base_url=url, timeout=TIMEOUT_S) as client:
            yield Site(client, url, backends, names)


@pytest.fixture(scope="module")
def limited(run_for_module: Run) -> Iterator[Site]:
    """A gateway with limits, which trusts one proxy."""
    with running_backends(HOSTS[0]) as backends:
        options = ["--api", backends[0].address, "--trusted-proxy", f"{PROXY}/32"]
        options += ["--client-connections", str(LIMIT), "--client-rate", "5"]
        url, _ = start_gateway_with(run_for_module, *options)
        with httpx.Client(base_url=url, timeout=TIMEOUT_S) as client:
            yield Site(client, url, backends, {})


@pytest.fixture
def broken(site: Site) -> Iterator[Site]:
    """The services read requests and close their connections."""
    for backend in site.backends:
        backend.does_hang_up = True
    yield site
    for backend in site.backends:
        backend.does_hang_up = False


def test_changed_address_of_a_name_is_found_without_restart(site: Site) -> None:
    wait_until(lambda: site.client.get("/version").text == site.backends[0].address)
    site.names["inference.test"] = HOSTS[1]
    wait_until(lambda: site.client.get("/version").text == site.backends[1].address)


def test_requests_are_distributed_over_the_hosts(site: Site) -> None:
    answers = {site.client.get(f"/jobs?{number}").text for number in range(8)}
    assert answers == {backend.address for backend in site.backends}


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
@pytest.mark.parametrize("size", [0, 20_000])
@pytest.mark.parametrize("room", ["models", "jobs", "schedules"])
def test_write_that_may_be_done_is_not_repeated(
    broken: Site, room: str, method: str, size: int
) -> None:
    path = f"/{room}/{method.lower()}-{size}"
    answer = broken.client.request(method, path, content=b"x" * size)
    done = [each for each in all_requests(broken, path) if "x-access-check" not in each[2]]
    assert (answer.status_code, len(done)) == (503, 1)
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_read_is_repeated_at_another_host(broken: Site) -> None:
    assert broken.client.get("/models/read").status_code == 503
    assert all(backend.count("/models/read") for backend in broken.backends)


def all_requests(site: Site, path: str) -> list[tuple[str, str, dict[str, str]]]:
    requests = itertools.chain.from_iterable(backend.requests for backend in site.backends)
    return [each for each in requests if each[1] == path]


def test_api_gets_the_address_of_the_client(site: Site) -> None:
    forged = {"X-Real-IP": "6.6.6.6"}
    assert site.client.get("/jobs?address", headers=forged).status_code == 200
    assert site.client.get("/version?address", headers=forged).status_code == 200
    (api,), (inference,) = (
        all_requests(site, "/jobs?address"),
        all_requests(site, "/version?address"),
    )
    assert api[2]["x-real-ip"] == "127.0.0.1"
    assert "x-real-ip" not in inference[2]


@pytest.mark.parametrize(
    ("method", "path", "size"),
    [
        ("POST", "/models/x", 20_000),
        ("PUT", "/schedules/x", 20_000),
        ("DELETE", "/models/x", 0),
        ("POST", "/jobs", 0),
    ],
)
def test_write_goes_to_another_host_if_one_refuses_connections(
    run: Run, method: str, path: str, size: int
) -> None:
    with running_backends(*HOSTS) as (dead, other):
        dead.stop()
        url, _ = start_gateway_with(run, "--api", dead.address, "--api", other.address)
        # The gateway prefers the host without requests until it counts as failed.
        busy = threading.Thread(target=httpx.get, args=[f"{url}/jobs/slow"])
        busy.start()
        wait_until(lambda: other.count("/jobs/slow") == 1)
        answer = httpx.request(method, f"{url}{path}?refused", content=b"x" * size)
        other.go_on.set()
        busy.join()
        assert (answer.status_code, answer.text) == (200, other.address)
        done = [each for each in other.requests if "x-access-check" not in each[2]]
        assert [each[:2] for each in done[1:]] == [(method, f"{path}?refused")]


def test_refusal_of_all_hosts_is_a_problem(run: Run) -> None:
    url, _ = start_gateway_with(run, "--api", "127.0.0.4:9")
    for method, size in (("GET", 0), ("PUT", 0), ("PUT", 20_000)):
        answer = httpx.request(method, f"{url}/schedules/x", content=b"x" * size)
        assert (answer.status_code, answer.headers["Retry-After"]) == (503, "1")
        assert answer.headers["Content-Type"] == "application/problem+json"
        assert answer.json()["type"] == "urn:mlpforge:problem:unavailable"


def flood(client: httpx.Client, **headers: str) -> httpx.Response:
    """Send requests until one is refused, and return its response."""
    for _ in range(1000):
        answer = client.get("/jobs", headers=headers)
        if answer.is_error:
            return answer
    raise AssertionError("no request was refused")


def test_requests_above_the_rate_are_429_for_their_address_only(limited: Site) -> None:
    with limited.connect(SPOOFER) as client:
        refused = flood(client)
        assert (refused.status_code, refused.headers["Retry-After"]) == (429, "1")
        assert refused.headers["Content-Type"] == "application/problem+json"
        assert refused.json()["type"] == "urn:mlpforge:problem:rate_limited"
        assert limited.client.get("/jobs").status_code == 200
        # A forged header changes nothing: the limit is that of the connection's address.
        assert flood(client, **{"X-Forwarded-For": "203.0.113.7"}).status_code == 429
    with limited.connect(PROXY) as proxy:
        assert proxy.get("/jobs", headers={"X-Forwarded-For": "203.0.113.7"}).status_code == 200


def test_trusted_proxy_names_the_client(limited: Site) -> None:
    # The last address that is no trusted proxy counts: those before it may be forged.
    forwarded = {"X-Forwarded-For": f"198.51.100.1, 203.0.113.9, {PROXY}"}
    other = {"X-Forwarded-For": "203.0.113.10"}
    with limited.connect(PROXY) as proxy:
        assert flood(proxy, **forwarded).status_code == 429
        assert proxy.get("/jobs", headers=other).status_code == 200
    (_, _, headers) = limited.backends[0].requests[-1]
    assert headers["x-real-ip"] == "203.0.113.10"


def test_requests_of_a_key_have_a_limit_across_addresses(limited: Site) -> None:
    key = {"Authorization": "Bearer secret-of-a-key"}
    sources = [{**key, "X-Forwarded-For": f"203.0.113.{number}"} for number in range(100, 200)]
    with limited.connect(PROXY) as proxy:
        statuses = [proxy.get("/jobs", headers=source).status_code for source in sources]
        assert 429 in statuses
        refused = sources[statuses.index(429)]
        del refused["Authorization"]
        assert proxy.get("/jobs", headers=refused).status_code == 200


def test_requests_in_progress_have_a_limit_of_their_address(limited: Site) -> None:
    with limited.connect("127.0.0.7") as client:
        waiting = [threading.Thread(target=client.get, args=["/jobs/slow"]) for _ in range(LIMIT)]
        for thread in waiting:
            thread.start()
        wait_until(lambda: limited.count("/jobs/slow") == LIMIT)
        refused = client.get("/jobs")
        other = limited.client.get("/jobs")
        limited.backends[0].go_on.set()
        for thread in waiting:
            thread.join()
    assert (refused.status_code, other.status_code) == (429, 200)
