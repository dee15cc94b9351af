"""A running `mlpforge up`, and how it reacts when its programs are killed."""

import json
import os
import resource
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPResponse
from pathlib import Path
from typing import Any

import httpx
import pytest
from waiting import TIMEOUT_S, wait_until

from cli.supervisor.gateway import MAX_SHORT, MAX_SHORT_OF_ADDRESS

MLPFORGE = Path(sys.executable).with_name("mlpforge")
ONE_IMAGE = [0] * 784
pytestmark = pytest.mark.xdist_group("up")


def submit(client: httpx.Client, steps: int = 100) -> str:
    answer = client.post("/jobs", json={"steps": steps})
    assert answer.status_code == 202, answer.text
    return str(answer.json()["id"])


def wait_for_success(client: httpx.Client, job_id: str) -> dict[str, Any]:
    ends = ("succeeded", "failed", "cancelled")
    wait_until(lambda: client.get(f"/jobs/{job_id}").json()["state"] in ends)
    job: dict[str, Any] = client.get(f"/jobs/{job_id}").json()
    assert job["state"] == "succeeded", job
    return job


def refuse_up(*options: str | Path) -> str:
    """Return the error of a start that must fail."""
    done = subprocess.run(
        [MLPFORGE, "up", *options], capture_output=True, text=True, timeout=TIMEOUT_S, check=False
    )
    assert (done.returncode, done.stdout) == (2, "")
    return done.stderr


def listening_ports(pids: set[int]) -> set[int]:
    """Return the TCP ports that processes listen on (state 0A; `man 5 proc` has the columns)."""
    ours = {link for pid in pids for link in open_sockets(pid)}
    lines = [
        line.split()
        for table in ("tcp", "tcp6")
        for line in Path("/proc/net", table).read_text().splitlines()[1:]
    ]
    return {
        int(columns[1].rpartition(":")[2], 16)
        for columns in lines
        if columns[3] == "0A" and f"socket:[{columns[9]}]" in ours
    }


def open_sockets(pid: int) -> set[str]:
    try:
        return {str(link.readlink()) for link in Path(f"/proc/{pid}/fd").iterdir()}
    except OSError:
        return set()


def test_job_trains_and_its_version_predicts(client: httpx.Client) -> None:
    job = wait_for_success(client, submit(client, steps=200))
    answer = client.post("/predict", json={"pixels": ONE_IMAGE})
    assert answer.status_code == 200
    assert answer.json()["version"] >= job["model"]["version"]


def test_data_folder_is_not_accessible_to_other_users(service: Any, client: httpx.Client) -> None:
    wait_for_success(client, submit(client))
    modes = {path: path.stat().st_mode & 0o077 for path in service.data_dir.rglob("*")}
    assert {path.name for path in modes} >= {"jobs.sqlite3", "models", "weights.npz"}
    assert set(modes.values()) == {0}


def test_gateway_receives_no_setting_and_no_secret(service: Any) -> None:
    environ = Path(f"/proc/{service.leader('nginx')}/environ").read_bytes()
    assert b"TEST_MARK=" in environ
    assert b"MLPFORGE_" not in environ


def test_second_start_in_a_folder_is_refused_with_the_pid(service: Any) -> None:
    message = refuse_up("--port", "0", "--data-dir", service.data_dir)
    assert f"is in use by the mlpforge up with pid {service.tree.process.pid}" in message


def test_taken_port_is_refused(service: Any, tmp_path: Path) -> None:
    port = service.url.rpartition(":")[2]
    message = refuse_up("--port", port, "--data-dir", tmp_path / "new")
    assert f"can't listen on 127.0.0.1:{port}" in message
    assert not (tmp_path / "new").exists()


def test_services_listen_on_no_port_but_the_gateway(service: Any) -> None:
    assert listening_ports(service.alive()) == {int(service.url.rpartition(":")[2])}


def test_predictions_continue_while_the_api_restarts(service: Any, client: httpx.Client) -> None:
    wait_for_success(client, submit(client))
    leader = service.leader("services.api.wsgi")
    os.killpg(leader, signal.SIGKILL)
    statuses, refusals = set(), set()

    def api_is_back() -> bool:
        statuses.add(client.post("/predict", json={"pixels": ONE_IMAGE}).status_code)
        answer = client.get("/jobs")
        refusals.add((answer.status_code, answer.headers["Content-Type"]))
        return answer.status_code == 200

    wait_until(api_is_back)
    assert statuses == {200}
    assert refusals <= {(200, "application/json"), (503, "application/problem+json")}


def test_killed_inference_service_is_restarted(service: Any, client: httpx.Client) -> None:
    os.killpg(service.leader("services.inference.wsgi"), signal.SIGKILL)
    wait_until(lambda: client.get("/readyz/inference").status_code == 503)
    wait_until(lambda: client.get("/readyz/inference").status_code == 200)


def test_killed_gateway_keeps_its_port_and_clients_wait(service: Any, client: httpx.Client) -> None:
    os.kill(service.leader("nginx"), signal.SIGKILL)
    with httpx.Client(base_url=service.url, timeout=TIMEOUT_S) as newcomer:
        assert newcomer.get("/healthz").status_code == 200


def test_job_posted_while_the_broker_is_dead_runs_afterwards(
    service: Any, client: httpx.Client
) -> None:
    broker = service.leader("valkey-server")
    os.kill(broker, signal.SIGKILL)
    job_id = submit(client)
    wait_for_success(client, job_id)
    assert service.leader("valkey-server") != broker


def trainer_of(service: Any) -> int:
    """Return the pid of the worker's training process."""
    worker = service.leader("worker.app:app")
    (trainer,) = Path(f"/proc/{worker}/task/{worker}/children").read_text().split()
    return int(trainer)


def test_job_of_a_killed_worker_restarts_before_its_lease_ends(
    service: Any, client: httpx.Client
) -> None:
    worker = service.leader("worker.app:app")
    job_id = submit(client, steps=5_000_000)

    def is_training(attempt: int) -> bool:
        job = client.get(f"/jobs/{job_id}").json()
        return job["attempt"] == attempt and job["progress"]["step"] > 0

    wait_until(lambda: is_training(1))
    os.kill(trainer_of(service), signal.SIGKILL)
    wait_until(lambda: is_training(2))
    os.kill(worker, signal.SIGKILL)
    wait_until(lambda: is_training(3))
    assert service.leader("worker.app:app") != worker
    client.post(f"/jobs/{job_id}/cancel")
    wait_until(lambda: client.get(f"/jobs/{job_id}").json()["state"] == "cancelled")


def test_worker_runs_with_the_configured_niceness(service: Any) -> None:
    niceness = os.getpriority(os.PRIO_PROCESS, service.leader("worker.app:app"))
    assert niceness == min(19, os.nice(0) + 1)


@pytest.fixture
def many_files() -> Iterator[None]:
    """Allows the test thousands of connections."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


@pytest.mark.usefixtures("many_files")
def test_silent_clients_of_one_address_are_bounded(service: Any, client: httpx.Client) -> None:
    with _silent_clients(service, {"127.0.0.2": MAX_SHORT_OF_ADDRESS + 1}) as silent:
        _check_busy(silent[-1])
        assert client.get("/healthz").status_code == 200
        assert client.post("/predict", json={}).status_code == 422


@pytest.mark.usefixtures("many_files")
def test_silent_clients_of_all_addresses_are_bounded(service: Any, client: httpx.Client) -> None:
    from_first = MAX_SHORT_OF_ADDRESS - 1
    counts = {"127.0.0.3": from_first, "127.0.0.4": MAX_SHORT - from_first + 1}
    with _silent_clients(service, counts) as silent:
        _check_busy(silent[-1])
        assert client.get("/healthz").status_code == 200
        assert client.get("/readyz/inference").status_code == 200


@contextmanager
def _silent_clients(service: Any, counts: dict[str, int]) -> Iterator[list[socket.socket]]:
    """Open that many unfinished requests from each address; other tests use none of them."""
    host, _, port = service.url.removeprefix("http://").partition(":")
    silent = [
        _half_request(host, int(port), address)
        for address in counts
        for _ in range(counts[address])
    ]
    try:
        yield silent
    finally:
        for connection in silent:
            connection.close()


def _check_busy(connection: socket.socket) -> None:
    with HTTPResponse(connection) as refused:
        refused.begin()
        assert (refused.status, refused.headers["Retry-After"]) == (503, "1")
        assert json.loads(refused.read())["type"] == "urn:mlpforge:problem:busy"


def _half_request(host: str, port: int, address: str) -> socket.socket:
    connection = socket.create_connection((host, port), TIMEOUT_S, (address, 0))
    head = b"POST /jobs HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\n{"
    connection.sendall(head)
    return connection


def test_concurrent_clients_are_all_served(client: httpx.Client, service: Any) -> None:
    statuses: list[int] = []

    def send_requests() -> None:
        with httpx.Client(base_url=service.url, timeout=TIMEOUT_S) as own:
            statuses.extend(own.get("/readyz").status_code for _ in range(5))

    threads = [threading.Thread(target=send_requests) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert statuses == [200] * 80


@pytest.mark.parametrize("page", ["/healthz", "/readyz", "/readyz/inference", "/healthz/gateway"])
def test_health_is_reachable_through_the_gateway(client: httpx.Client, page: str) -> None:
    answer = client.get(page)
    assert (answer.status_code, answer.json()["status"]) == (200, "ok")
