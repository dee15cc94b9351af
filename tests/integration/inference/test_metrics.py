"""Totals are correct in every process, also after processes were killed and recycled."""

import json
import os
import signal
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPException

import pytest
from published import publish_network
from scraped_metrics import ScrapedMetrics
from waiting import wait_until

from serving import Connection, Gunicorn

pytestmark = pytest.mark.xdist_group("inference metrics")
FLAGS = ["--workers=2", "--threads=4", "--preload"]
FLAGS += ["--config=python:services.server.gunicorn_hooks"]
FLAGS += ["--worker-class=services.server.fast.event_loop.EventLoopWorker"]
IMAGE = [0] * 100 + [200] * 684
# A single image (the fast path), three images, and an invalid one.
BODIES = {200: [{"pixels": IMAGE}, {"pixels": [IMAGE] * 3}], 422: [{"pixels": [1]}]}
ROUNDS = 20


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("server")
    publish_network(folder)
    server = Server(folder)
    yield server
    server.stop()


ALL = 3  # two listen; one is for large requests


class Server:
    """The inference service with two processes, and a connection to each of them."""

    def __init__(self, folder):
        self.folder = folder / "metrics"
        environ = {"PROMETHEUS_MULTIPROC_DIR": str(self.folder)}
        self.gunicorn = Gunicorn("inference", folder, environ, *FLAGS)
        self.sent = Counter()
        wait_until(self.gunicorn.accepts)

    @contextmanager
    def connected(self):
        """Yield a connection to each worker."""
        found = {}

        def connect_one_more():
            connection = Connection(self.gunicorn.port)
            worker = self._find_worker(connection)
            if worker is None or worker in found:
                connection.close()
            else:
                found[worker] = connection
            return len(found) == 2

        wait_until(connect_one_more)
        yield list(found.values())
        for connection in found.values():
            connection.close()

    def _find_worker(self, connection):
        try:
            connection.ask("GET", "/healthz")
        except (ConnectionError, HTTPException):  # a killed process should have accepted it
            return None
        return connection.worker(self.gunicorn.workers())

    def hammer(self):
        """Send the same to each worker from separate threads, and count the responses."""
        with self.connected() as connections, ThreadPoolExecutor(2) as pool:
            for answered in pool.map(_send_all, connections):
                self.sent += answered

    def scrape_each(self):
        """Return the metrics of each worker."""
        with self.connected() as connections:
            return [_scrape(connection) for connection in connections]

    def check_totals(self):
        """Check that each worker reports exactly the responses."""
        for metrics in self.scrape_each():
            for status in (200, 422):
                counted = metrics.get(
                    "http_requests_total", route="/predict", method="POST", status=str(status)
                )
                assert counted == self.sent[status]
            images = metrics.get("inference_images_total", model="mnist", version="1")
            assert images == self.sent[200] / 2 * (1 + 3)
            refused = metrics.get("http_errors_total", reason="invalid_request")
            assert refused == self.sent[422]
            assert metrics.get("http_requests_in_flight") == 1  # the scrape

    def stop(self):
        self.gunicorn.stop()


def _send_all(connection):
    answered = Counter()
    for _ in range(ROUNDS):
        for expected, bodies in BODIES.items():
            for body in bodies:
                status, _ = connection.ask("POST", "/predict", json.dumps(body))
                assert status == expected
                answered[status] += 1
    return answered


def _scrape(connection):
    http = connection._http
    http.request("GET", "/metrics/inference")
    response = http.getresponse()
    text = response.read().decode()
    assert (response.status, response.headers.get_content_type()) == (200, "text/plain"), text
    return ScrapedMetrics(text)


def test_each_process_has_the_same_totals(server):
    server.hammer()
    server.check_totals()
    first, second = server.scrape_each()

    ours = ("/metrics", "/healthz", "resident", "duration_seconds")
    assert first.without(*ours) == second.without(*ours)
    assert first.get("processes") == 2  # processes that have counted
    assert first.get("inference_loaded_processes", model="mnist", version="1") == 2
    assert first.get("processes_resident_memory_bytes") > 10 * 2**20


def test_totals_outlive_workers_that_are_killed(server):
    server.hammer()
    for _ in range(3):
        killed = server.gunicorn.workers()[0]
        os.kill(killed, signal.SIGKILL)
        wait_until(lambda gone=killed: gone not in server.gunicorn.workers())
        wait_until(lambda: len(server.gunicorn.workers()) == ALL)
        server.check_totals()
    server.hammer()
    server.check_totals()
    loaded = [
        s.get("inference_loaded_processes", model="mnist", version="1")
        for s in server.scrape_each()
    ]
    assert loaded == [2, 2]


def test_totals_outlive_a_reload_and_files_do_not_pile_up(server):
    server.hammer()
    for _ in range(3):
        before = set(server.gunicorn.workers())
        server.gunicorn.signal(signal.SIGHUP)
        wait_until(
            lambda old=before: (
                len(server.gunicorn.workers()) == ALL and not old & set(server.gunicorn.workers())
            )
        )
        server.hammer()
        server.check_totals()

    values = [path.name for path in server.folder.glob("*.values")]
    assert len(values) == 3  # of two that have counted, and the totals of the others
    assert "dead.values" in values


# The last one, for it ends the server.
def test_restarted_gunicorn_counts_from_zero(server):
    server.hammer()
    server.stop()
    again = Server(server.folder.parent)
    try:
        again.hammer()
        again.check_totals()
    finally:
        again.stop()
