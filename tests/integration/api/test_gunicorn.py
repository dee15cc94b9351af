"""The api service as it runs: gunicorn around `services.api.wsgi`, SQLite and a real broker."""

import http.client
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
FLAGS = ["--bind=127.0.0.1:0", "--worker-class=gthread", "--threads=8", "--no-control-socket"]
SPEC = {"steps": 100}


@pytest.fixture
def start(tmp_path, broker):
    started = []

    def start_gunicorn():
        ours = {k: v for k, v in os.environ.items() if not k.startswith("MLPFORGE_")}
        environ = {
            **ours,
            "PYTHONPATH": str(ROOT),
            "MLPFORGE_DATA_DIR": str(tmp_path),
            "MLPFORGE_BROKER_URL": broker.url,
        }
        process = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", *FLAGS, "services.api.wsgi:app"],
            cwd=tmp_path,
            env=environ,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        started.append(process)
        return process, port_of(process)

    yield start_gunicorn
    for process in started:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        process.stderr.close()


def port_of(process):
    for line in process.stderr:
        if listening := re.search(r"Listening at: http://127\.0\.0\.1:(\d+)", line):
            return int(listening[1])
    raise AssertionError("gunicorn ended before it listened")


def ask(port, path, body=None, **more):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    method, headers = ("POST" if body else "GET"), {"Content-Type": "application/json"}
    connection.request(method, path, body, headers, **more)
    response = connection.getresponse()
    answer = response.status, json.loads(response.read())
    connection.close()
    return answer


def test_jobs_are_accepted_with_and_without_the_broker_and_survive_a_kill(start, broker):
    process, port = start()
    assert ask(port, "/healthz") == (200, {"status": "ok"})
    assert ask(port, "/readyz")[1]["status"] == "ok"

    _, sent = ask(port, "/jobs", json.dumps(SPEC))
    broker.freeze()
    started = time.monotonic()
    status, unsent = ask(port, "/jobs", json.dumps(SPEC))
    took_s = time.monotonic() - started
    degraded = ask(port, "/readyz")
    broker.thaw()
    os.killpg(process.pid, signal.SIGKILL)
    _, port = start()
    _, listed = ask(port, "/jobs")

    assert status == 202
    assert took_s < 2
    assert (degraded[0], degraded[1]["checks"]["broker"]) == (200, "away")
    assert [job["id"] for job in listed["items"]] == [unsent["id"], sent["id"]]


def test_chunked_bodies_are_read_and_bounded(start):
    _, port = start()

    accepted = ask(port, "/jobs", [json.dumps(SPEC).encode()], encode_chunked=True)
    refused = ask(port, "/jobs", [b" " * 1000] * 66, encode_chunked=True)

    assert accepted[0] == 202
    assert (refused[0], refused[1]["type"]) == (413, "urn:mlpforge:problem:body_too_large")


def test_without_a_broker_url_the_start_says_what_to_set(tmp_path):
    ours = {k: v for k, v in os.environ.items() if not k.startswith("MLPFORGE_")}
    done = subprocess.run(
        [sys.executable, "-c", "import services.api.wsgi"],
        cwd=tmp_path,
        env={**ours, "PYTHONPATH": str(ROOT), "MLPFORGE_DATA_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode != 0
    assert "MLPFORGE_BROKER_URL must be set" in done.stderr
