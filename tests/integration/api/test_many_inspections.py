"""A hundred concurrent inspections: ordinary requests stay fast."""

import http.client
import json
import os
import signal
import statistics
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress

from api_servers import ask
from published import publish_in
from waiting import TIMEOUT_S, wait_until
from weights_files import make_network

from cli.supervisor.programs import API_THREADS
from contracts.models.versions import DatasetDigest
from contracts.settings import Settings
from services.api.app import COMPUTING_THREADS
from stores.datasets.packaged import PackagedDatasets
from stores.models.open import directory_store

CLIENTS = 100
ROUNDS = 30
# On a machine that others load too. Without the row the first of them took 14 s.
QUICK_S = 5.0
IMAGES = [{"dataset": "mnist", "index": index} for index in range(5)]
INSPECTION = json.dumps({"network": {"hidden_sizes": [50]}, "images": IMAGES, "steps": 100})


def exchange(connection, method, path, body=None):
    """Return the status, the headers, and how long the answer took in seconds."""
    began_s = time.perf_counter()
    connection.request(method, path, body, {"Content-Type": "application/json"})
    response = connection.getresponse()
    response.read()
    return response.status, response.headers, time.perf_counter() - began_s


@contextmanager
def many_inspections(port):
    """Let many clients inspect a network repeatedly; yield the responses so far."""
    seen, is_over = [], threading.Event()

    def inspect():
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=TIMEOUT_S)
        while not is_over.is_set():
            seen.append(exchange(connection, "POST", "/inspect", INSPECTION)[:2])
        connection.close()

    with ThreadPoolExecutor(CLIENTS) as pool:
        threads = [pool.submit(inspect) for _ in range(CLIENTS)]
        try:
            yield seen
        finally:
            is_over.set()
    for thread in threads:
        thread.result()


def test_health_and_jobs_are_fast_during_100_inspections(start):
    _, port = start(threads=API_THREADS + Settings().max_streams)
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=TIMEOUT_S)
    exchange(connection, "POST", "/inspect", INSPECTION)  # the first one loads the core

    with many_inspections(port) as seen:
        took_s = {path: [] for path in ("/healthz", "/jobs")}
        for _ in range(ROUNDS):
            for path, times in took_s.items():
                status, _, passed_s = exchange(connection, "GET", path)
                assert status == 200
                times.append(passed_s)
    connection.close()

    assert all(statistics.median(times) < QUICK_S for times in took_s.values()), took_s
    assert {status for status, _ in seen} == {200, 503}
    assert all(headers["Retry-After"] for status, headers in seen if status == 503)


SMALL, LARGE = (784, 10, 10), (784, 400, 10)  # 32 kB and 1.3 MB
ASKED_EACH = 16


@contextmanager
def held_requests(process, port, asked):
    """Let requests come that are not answered; yields the statuses of those that are."""
    statuses = []

    def send(path, body):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=TIMEOUT_S)
        with closing(connection), suppress(OSError, http.client.HTTPException):  # it is killed
            statuses.append(exchange(connection, "POST" if body else "GET", path, body)[0])

    with ThreadPoolExecutor(len(asked)) as pool:
        for path, body in asked:
            pool.submit(send, path, body)
        try:
            yield statuses
        finally:
            os.killpg(process.pid, signal.SIGKILL)


def test_ordinary_requests_find_a_thread_under_load(start, tmp_path):
    (tmp_path / "models").mkdir()
    info = PackagedDatasets().get_info("mnist")
    own = DatasetDigest(name=info.name, sha256=info.sha256)
    for name, sizes in {"small": SMALL, "large": LARGE}.items():
        store = directory_store(tmp_path / "models")
        publish_in(store, make_network(sizes), name, dataset=own)
    streams = 2
    threads, more = API_THREADS + streams, {"MLPFORGE_MAX_STREAMS": str(streams)}
    process, port = start(threads, "held_api:app", **more)
    _, job = ask(port, "/jobs", json.dumps({"dataset": "mnist"}))
    watching = [
        http.client.HTTPConnection("127.0.0.1", port, timeout=TIMEOUT_S) for _ in range(streams)
    ]
    for connection in watching:
        connection.request("GET", f"/jobs/{job['id']}/events")
    responses = [connection.getresponse() for connection in watching]
    inspection = json.dumps({"network": {"model": "small"}, "images": IMAGES[:1]})
    asked = [("/inspect", inspection), ("/models/small/versions/1/answers", None)]
    asked += [("/models/large/versions/1/answers", None)]

    with held_requests(process, port, asked * ASKED_EACH) as statuses:
        wait_until(lambda: len(statuses) >= len(asked) * ASKED_EACH - COMPUTING_THREADS)
        ordinary = [ask(port, path)[0] for path in ("/healthz", "/jobs") * 5]

    assert ordinary == [200] * 10
    assert set(statuses) == {503}
    for connection, response in zip(watching, responses, strict=True):
        assert response.status == 200
        response.close()
        connection.close()
