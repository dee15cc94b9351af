"""The process for large requests, on a real gunicorn."""

import gzip
import json
import os
import signal

import numpy as np
import pytest
from published import publish_network
from raw_http import RawConnection, chunked, post
from scraped_metrics import ScrapedMetrics
from waiting import wait_until

from serving import HOOKS, Gunicorn

pytestmark = pytest.mark.xdist_group("large bodies")
IMAGE = np.random.default_rng(1).integers(0, 256, 784).tolist()
OIP, TFS = "/v2/models/mnist/infer", "/v1/models/mnist:predict"
TENSOR = {"name": "pixels", "datatype": "FP32", "shape": [400, 784], "data": IMAGE * 400}
ONE_IMAGE = TENSOR | {"shape": [1, 784], "data": IMAGE}
GET_METRICS = b"GET /metrics/inference HTTP/1.1\r\nHost: localhost\r\n\r\n"
ID = "X-Request-Id: the-same"


@pytest.fixture(scope="module")
def servers(tmp_path_factory):
    """Two services, with and without a process for large requests."""
    servers = []
    for name, flags in (("with", [HOOKS]), ("without", [])):
        folder = tmp_path_factory.mktemp(name)
        publish_network(folder)
        environ = {"MLPFORGE_ACCESS_LOG": "on", "PROMETHEUS_MULTIPROC_DIR": str(folder / "counts")}
        (folder / "counts").mkdir()
        servers.append(Gunicorn("inference", folder, environ, "--workers=1", "--threads=4", *flags))
    for server in servers:
        wait_until(server.accepts)
    yield servers
    for server in servers:
        server.stop()


@pytest.fixture(scope="module")
def requests():
    """Return requests with the statuses of their responses."""
    tensors = json.dumps({"inputs": [TENSOR]}).encode()
    batch = json.dumps({"pixels": [IMAGE] * 400}).encode()
    csv = (",".join(map(str, IMAGE)) + "\n").encode() * 600
    return {
        "native": (post("/predict", batch, ID), 200),
        "native, in chunks": (
            chunked("/predict", batch[:70_000], batch[70_000:]).replace(b"\r\n", b"\r\n%b\r\n", 1)
            % ID.encode(),
            200,
        ),
        "native, a wrong image": (post("/predict", {"pixels": [IMAGE] * 400 + [[1]]}, ID), 422),
        "native, no JSON": (post("/predict", batch[:-1], ID), 400),
        "native, no such model": (
            post("/predict", {"model": "no", "pixels": [IMAGE] * 400}, ID),
            404,
        ),
        "OIP": (post(OIP, tensors, ID), 200),
        "OIP, inflated": (post(OIP, gzip.compress(tensors), ID, "Content-Encoding: gzip"), 200),
        "OIP, an unknown tensor": (post(OIP, tensors.replace(b"pixels", b"others"), ID), 400),
        "TFS": (post(TFS, {"instances": [IMAGE] * 400}, ID), 200),
        "TFS, an unknown key": (post(TFS, {"rows": [IMAGE] * 400}, ID), 400),
        "CSV": (post("/invocations", csv, ID, media_type="text/csv"), 200),
        "CSV, no number": (post("/invocations", csv + b"x", ID, media_type="text/csv"), 400),
    }


@pytest.fixture(scope="module")
def server(servers):
    return servers[0]


def large_worker(server):
    wait_until(lambda: len(server.workers()) == 2)
    return server.workers()[-1]


def ask(server, request):
    with RawConnection(server.port) as connection:
        return connection.ask(request)


def test_relayed_answers_equal_local_ones(requests, servers):
    for name, (request, status) in requests.items():
        relayed, own = (ask(server, request) for server in servers)
        for _, headers, _ in (relayed, own):
            headers.pop("date")
        assert relayed == own, name
        assert list(relayed[1]) == list(own[1])
        assert relayed[0] == status


def test_relayed_requests_are_counted_and_logged_once(servers):
    def read(server):
        metrics = ScrapedMetrics(ask(server, GET_METRICS)[2].decode())
        lines = map(
            json.loads, filter(lambda line: "{" in line, server.log.read_text().split("\n"))
        )
        logged = [line for line in lines if line.get("request_id") == "the-same"]
        for line in logged:
            line.pop("timestamp"), line.pop("duration_ms")
        return logged, metrics.without("seconds", "sum", "metrics", "mlpforge_processes")

    (logged, counted), (own_log, own_counts) = map(read, servers)
    assert logged == own_log
    assert counted == own_counts


def test_small_bodies_do_not_wait_for_large_ones(requests, server):
    worker = large_worker(server)
    os.kill(worker, signal.SIGSTOP)
    with RawConnection(server.port) as first, RawConnection(server.port) as second:
        first.send(requests["native"][0])
        second.send(requests["TFS"][0])
        assert ask(server, post("/predict", {"pixels": IMAGE}))[0] == 200
        os.kill(worker, signal.SIGCONT)
        assert first.read()[0] == second.read()[0] == 200


def test_process_for_large_requests_has_lower_priority(server):
    large, other = large_worker(server), server.workers()[0]
    niceness = os.getpriority(os.PRIO_PROCESS, other)
    assert os.getpriority(os.PRIO_PROCESS, large) == min(19, niceness + 5)


def test_killed_process_is_replaced(requests, server):
    worker = large_worker(server)
    os.kill(worker, signal.SIGSTOP)
    with RawConnection(server.port) as connection:
        connection.send(requests["native"][0])
        assert ask(server, post("/predict", {"pixels": IMAGE}))[0] == 200
        os.kill(worker, signal.SIGKILL)
        assert connection.read()[0] == 200
    wait_until(lambda: len(server.workers()) == 2 and worker not in server.workers())
