"""The api's metrics over several processes, with jobs in a real database."""

import json
import os
import signal
from pathlib import Path

import pytest
from scraped_metrics import ScrapedMetrics
from waiting import wait_until

from serving import HOOKS, NO_BROKER, Connection, accepting

FLAGS = ["--workers=2", "--threads=4", "--preload", HOOKS]


@pytest.fixture
def api(tmp_path):
    folder = {"PROMETHEUS_MULTIPROC_DIR": str(tmp_path / "metrics")}
    with accepting("api", tmp_path, {"MLPFORGE_BROKER_URL": NO_BROKER, **folder}, *FLAGS) as server:
        yield server


ALL = 3  # two of them listen; one is for large bodies


def connect_each(api):
    """Return by worker a connection to it."""
    found = {}

    def connect_one_more():
        connection = Connection(api.port)
        try:
            connection.ask("GET", "/healthz")
        except OSError:  # it was a killed one's to accept
            connection.close()
            return False
        worker = connection.worker(api.workers())
        if worker in found:
            connection.close()
        found.setdefault(worker, connection)
        return len(found) == 2

    wait_until(connect_one_more)
    return found


def scrape_each(api):
    metrics = []
    for connection in connect_each(api).values():
        connection._http.request("GET", "/metrics")
        response = connection._http.getresponse()
        metrics.append(ScrapedMetrics(response.read().decode()))
        connection.close()
    return metrics


def test_job_metrics_do_not_depend_on_the_process(api):
    connections = connect_each(api)
    for connection in connections.values():
        for _ in range(3):
            status, job = connection.ask("POST", "/jobs", json.dumps({"steps": 10}))
            assert status == 202
        connection.ask("POST", f"/jobs/{job['id']}/cancel")
        connection.close()

    for metrics in scrape_each(api):
        states = {name: metrics.get("jobs", state=name) for name in ("queued", "cancelled")}
        assert states == {"queued": 4, "cancelled": 2}
        assert metrics.get("jobs_waiting") == 4
        assert metrics.get("jobs_oldest_waiting_seconds") > 0
        labels = {"route": "/jobs", "method": "POST", "status": "202"}
        assert metrics.get("http_requests_total", **labels) == 6
        assert metrics.get("processes") == 2  # those that have counted


def test_stream_of_a_killed_process_is_not_counted(api):
    connections = connect_each(api)
    (killed, one), (_, other) = connections.items()
    _, job = other.ask("POST", "/jobs", json.dumps({"steps": 10}))
    other.close()
    stream = one._http
    stream.request("GET", f"/jobs/{job['id']}/events")
    events = stream.getresponse()
    assert events.readline() == b"retry: 1000\n"
    before = [metrics.get("event_streams") for metrics in scrape_each(api)]

    os.kill(killed, signal.SIGKILL)
    wait_until(lambda: killed not in api.workers() and len(api.workers()) == ALL)
    events.close()
    one.close()

    assert before == [1, 1]
    assert [metrics.get("event_streams") for metrics in scrape_each(api)] == [0, 0]


def test_processes_share_no_database_connection_and_no_thread(api):
    connections = connect_each(api)
    for connection in connections.values():
        assert connection.ask("GET", "/jobs")[0] == 200
        connection.close()
    arbiter, *_ = {Path(f"/proc/{worker}/stat").read_text().split()[3] for worker in connections}

    assert len(list(Path(f"/proc/{arbiter}/task").iterdir())) == 1
    assert not database_files(arbiter)
    assert all(database_files(worker) for worker in connections)
    others = set(api.workers()) - connections.keys()
    assert not any(map(database_files, others))  # they answered no request


def database_files(pid):
    """Return the open files of a process that belong to the database."""
    open_files = [path.resolve() for path in Path(f"/proc/{pid}/fd").iterdir()]
    return [file for file in open_files if ".sqlite" in file.name]
