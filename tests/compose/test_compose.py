"""The containers of docker-compose.yml: `make test-compose`.

A project that is already running is tested as it is and left running.
"""

import contextlib
import errno
import json
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from waiting import TIMEOUT_S, wait_until

pytestmark = [pytest.mark.compose, pytest.mark.timeout(900)]

ROOT = Path(__file__).parents[2]
URL = "http://127.0.0.1:8000"
SERVICES = ("redis", "postgres", "api", "inference", "worker", "notifier", "gateway")
ONE_IMAGE = [0] * 784
JAVASCRIPT = "text/javascript; charset=utf-8"


def compose(*arguments: str) -> str:
    command = ["docker-compose"] if shutil.which("docker-compose") else ["docker", "compose"]
    done = subprocess.run(
        [*command, *arguments], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return done.stdout


def containers() -> list[dict[str, Any]]:
    return [json.loads(line) for line in compose("ps", "--format", "json").splitlines()]


@pytest.fixture(scope="module")
def client() -> Iterator[httpx.Client]:
    was_running = bool(compose("ps", "--quiet").strip())
    compose("up", "--detach", "--wait")
    with httpx.Client(base_url=URL, timeout=TIMEOUT_S) as client:
        yield client
    if not was_running:
        compose("down", "--volumes")


def submit(client: httpx.Client, **spec: object) -> str:
    answer = client.post("/jobs", json=spec)
    assert answer.status_code == 202, answer.text
    return str(answer.json()["id"])


def wait_for(client: httpx.Client, job_id: str, *states: str) -> dict[str, Any]:
    wait_until(lambda: client.get(f"/jobs/{job_id}").json()["state"] in states)
    return dict(client.get(f"/jobs/{job_id}").json())


def test_every_container_is_healthy(client: httpx.Client) -> None:
    states = {container["Service"]: container["Health"] for container in containers()}
    assert states == dict.fromkeys(SERVICES, "healthy")


@pytest.mark.usefixtures("client")
@pytest.mark.parametrize("service", SERVICES)
def test_no_container_runs_as_root(service: str) -> None:
    assert compose("exec", "-T", service, "id", "-u").strip() != "0"


@pytest.mark.usefixtures("client")
def test_only_the_gateway_publishes_a_port_and_only_on_loopback() -> None:
    published = {
        (container["Service"], port["URL"], port["PublishedPort"])
        for container in containers()
        for port in container["Publishers"] or []
        if port["PublishedPort"]
    }
    assert published == {("gateway", "127.0.0.1", 8000)}


@pytest.mark.usefixtures("client")
@pytest.mark.parametrize("service", ["api", "inference", "worker"])
def test_services_reach_no_address_outside_the_network(service: str) -> None:
    connect = "import socket; print(socket.socket().connect_ex(('192.0.2.1', 80)))"
    assert compose("exec", "-T", service, "python", "-c", connect).strip() == str(errno.ENETUNREACH)


def test_job_trains_and_its_version_predicts(client: httpx.Client) -> None:
    job = wait_for(client, submit(client, steps=300), "succeeded", "failed")
    assert job["state"] == "succeeded"
    answer = client.post("/predict", json={"pixels": ONE_IMAGE}).json()
    assert answer["version"] == job["model"]["version"]
    assert sum(answer["probabilities"]) == pytest.approx(1, abs=1e-5)


def test_gateway_serves_the_page_and_its_script(client: httpx.Client) -> None:
    document = client.get("/")
    assert document.headers["Content-Type"].startswith("text/html")
    (path,) = re.findall(r'src="(/page/[^"]+\.js)"', document.text)
    answer = client.get(path)
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, JAVASCRIPT)


def test_job_outlives_the_restart_of_its_worker(client: httpx.Client) -> None:
    job_id = submit(client, steps=15_000)
    wait_for(client, job_id, "running")
    compose("restart", "worker")
    job = wait_for(client, job_id, "succeeded", "failed")
    assert (job["state"], job["attempt"]) == ("succeeded", 2)


def test_job_posted_during_a_broker_outage_runs_afterwards(client: httpx.Client) -> None:
    compose("stop", "redis")
    started = time.monotonic()
    job_id = submit(client, steps=100)
    assert time.monotonic() - started < 2
    compose("start", "redis")
    assert wait_for(client, job_id, "succeeded", "failed")["state"] == "succeeded"


def test_gateway_refuses_an_oversized_body_as_a_problem(client: httpx.Client) -> None:
    answer = client.post("/predict", content=bytes(2**26 + 1))
    assert answer.status_code == 413
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_uploads_above_the_gateway_buffer_do_not_crash_it(client: httpx.Client) -> None:
    gateway = compose("ps", "--quiet", "gateway").strip()
    started = started_at(gateway)
    # Without their last byte the gateway must buffer all of them at the same time.
    uploads = [upload_all_but_the_end(2**26) for _ in range(9)]  # its tmpfs holds five
    try:
        assert client.get("/healthz").status_code == 200
        for pixels in (ONE_IMAGE, [ONE_IMAGE] * 100):
            assert client.post("/predict", json={"pixels": pixels}).status_code == 200
        assert uploads[-1].recv(12) == b"HTTP/1.1 503"
    finally:
        for upload in uploads:
            upload.close()
    assert started_at(gateway) == started


def started_at(container: str) -> str:
    command = ["docker", "inspect", "--format", "{{.State.StartedAt}} {{.RestartCount}}", container]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def upload_all_but_the_end(size_bytes: int) -> socket.socket:
    upload = socket.create_connection(("127.0.0.1", 8000), timeout=TIMEOUT_S)
    head = f"POST /predict HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {size_bytes}\r\n\r\n"
    with contextlib.suppress(OSError):  # a full gateway responds immediately and disconnects
        upload.sendall(head.encode() + bytes(size_bytes - 1))
    return upload


def test_predictions_continue_while_the_api_is_stopped(client: httpx.Client) -> None:
    wait_for(client, submit(client, steps=100), "succeeded")
    compose("stop", "api")
    try:
        assert client.post("/predict", json={"pixels": ONE_IMAGE}).status_code == 200
        refused = client.get("/jobs")
        assert refused.status_code == 503
        assert refused.json()["status"] == 503
    finally:
        compose("start", "api")
    wait_until(lambda: client.get("/readyz").status_code == 200)
