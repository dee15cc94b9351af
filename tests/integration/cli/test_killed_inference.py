"""Inference processes are killed under load: the gateway retries at another process."""

import os
import signal
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest
from embedded_service import start_gateway
from oip_client import publish
from waiting import TIMEOUT_S, wait_until

from stores.models.open import directory_store

MLPFORGE = Path(sys.executable).with_name("mlpforge")
CLIENTS = 6
KILLS = 4
# The second takes so long that each process always works on some.
BODIES = [{"pixels": [0] * 784}, {"pixels": [[0] * 784] * 300}]
PROBLEM = "application/problem+json"
pytestmark = pytest.mark.xdist_group("killed inference")


class Load:
    """Clients that send requests until the end, and the counts of their responses."""

    def __init__(self, url: str) -> None:
        self.answers: Counter[tuple[int, str]] = Counter()
        self._url = url
        self._is_over = threading.Event()
        self._pool = ThreadPoolExecutor(CLIENTS)
        self._clients = [self._pool.submit(self._ask, number) for number in range(CLIENTS)]

    def _ask(self, number: int) -> None:
        with httpx.Client(base_url=self._url, timeout=TIMEOUT_S) as client:
            while not self._is_over.is_set():
                answer = client.post("/predict", json=BODIES[number % 2])
                self.answers[answer.status_code, answer.text[:200] * answer.is_error] += 1

    def end(self) -> None:
        """Stop the clients, and raise their errors."""
        self._is_over.set()
        for client in self._clients:
            client.result()
        self._pool.shutdown()


def children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


@pytest.fixture(scope="module")
def socket_folder() -> Iterator[str]:
    """A folder whose path is short enough for sockets."""
    with tempfile.TemporaryDirectory(prefix="mf-") as folder:
        yield folder


@pytest.fixture(scope="module", params=[1, 2])
def served(
    request: Any,
    socket_folder: str,
    run_for_module: Callable[..., Any],
    tmp_path_factory: Any,
) -> tuple[str, int]:
    """The address of a gateway, and the pid of the arbiter of its inference processes."""
    models = tmp_path_factory.mktemp("models")
    publish(directory_store(models), seed=1, sizes=(784, 10))
    sockets = [f"unix:{socket_folder}/{number}.sock" for number in range(request.param)]
    binds = [word for path in sockets for word in ("--bind", path)]
    counts = {"MLPFORGE_INFERENCE_WORKERS": str(request.param)}
    role = run_for_module(MLPFORGE, "inference", *binds, MLPFORGE_MODELS=str(models), **counts)
    url = start_gateway(run_for_module, "127.0.0.1:1", *sockets)
    wait_until(lambda: len(children(role.process.pid)) == request.param + 1)  # one is for large
    wait_until(lambda: httpx.post(f"{url}/predict", json=BODIES[0]).status_code == 200)
    return url, role.process.pid


def test_killed_inference_process_is_invisible_to_clients(served: tuple[str, int]) -> None:
    url, arbiter = served
    count = len(children(arbiter))
    load = Load(url)
    for number in range(KILLS):
        answered = load.answers.total()
        wait_until(lambda answered=answered: load.answers.total() > answered + 20)
        victim = children(arbiter)[number % count]
        os.kill(victim, signal.SIGKILL)
        wait_until(
            lambda victim=victim: victim not in (now := children(arbiter)) and len(now) == count
        )
    load.end()
    assert set(load.answers) == {(200, "")}


def test_gateway_without_inference_processes_responds_503(served: tuple[str, int]) -> None:
    url, arbiter = served
    for pid in (arbiter, *children(arbiter)):  # the arbiter first, or it would start others
        os.kill(pid, signal.SIGKILL)

    def refuse() -> httpx.Response | None:
        answer = httpx.post(f"{url}/predict", json=BODIES[0], timeout=TIMEOUT_S)
        return answer if answer.is_error else None

    refused = wait_until(refuse)
    assert (refused.status_code, refused.headers["Content-Type"]) == (503, PROBLEM)
    assert int(refused.headers["Retry-After"]) >= 1
