"""Inference processes are killed while clients ask: the front door asks another one again."""

import os
import signal
import threading
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest
from waiting import TIMEOUT_S
from weights_files import make_file

CLIENTS = 6
KILLS = 4
# The second takes long enough that each process is always at some.
BODIES = [{"pixels": [0] * 784}, {"pixels": [[0] * 784] * 300}]
PROBLEM = "application/problem+json"
pytestmark = pytest.mark.xdist_group("killed inference")


class Load:
    """Clients that go on asking, and what they were answered."""

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
        """Stop asking, and raise what went wrong with a connection."""
        self._is_over.set()
        for client in self._clients:
            client.result()
        self._pool.shutdown()


def children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


@pytest.fixture(scope="module", params=[1, 2])
def served(
    request: Any, start: Callable[..., Any], run_for_module: Any, tmp_path_factory: Any
) -> Any:
    """A service with a model, and one or two inference processes."""
    service = start(run_for_module, tmp_path_factory.mktemp("served"), request.param)
    headers = {"Content-Type": "application/octet-stream"}
    url = f"{service.url}/models/mnist/versions"
    made = httpx.post(url, content=make_file((784, 10)), headers=headers, timeout=TIMEOUT_S)
    assert made.status_code == 201
    return service


def test_no_client_sees_that_an_inference_process_is_killed(
    served: Any, wait_until: Callable[..., Any]
) -> None:
    arbiter = served.leader("services.inference.wsgi")
    count = len(children(arbiter))
    load = Load(served.url)
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


def test_with_all_of_them_dead_the_503_comes_at_once(
    served: Any, wait_until: Callable[..., Any]
) -> None:
    arbiter = served.leader("services.inference.wsgi")
    os.killpg(arbiter, signal.SIGKILL)

    def refuse() -> httpx.Response | None:
        answer = httpx.post(f"{served.url}/predict", json=BODIES[0], timeout=TIMEOUT_S)
        return answer if answer.is_error else None

    refused = wait_until(refuse)
    assert (refused.status_code, refused.headers["Content-Type"]) == (503, PROBLEM)
    assert int(refused.headers["Retry-After"]) >= 1
