"""The inference service's own port, beside the unix socket that the gateway uses."""

import os
import signal

import httpx
import pytest
from embedded_service import command_line, pids_with_open_file
from waiting import TIMEOUT_S, wait_until

pytestmark = pytest.mark.xdist_group("service")


def test_predictions_continue_on_the_port_after_a_kill(service, service_folder, inference_port):
    lock = service_folder / "data" / "lock"
    body = {"pixels": [0] * 784}
    through_gateway = httpx.post(f"{service}/predict", json=body, timeout=TIMEOUT_S).json()

    def predict():
        try:
            answer = httpx.post(f"http://127.0.0.1:{inference_port}/predict", json=body)
        except httpx.TransportError:
            return None
        return answer.json()

    def workers():
        pids = {
            pid for pid in pids_with_open_file(lock) if "services.inference" in command_line(pid)
        }
        return pids - {min(pids)}

    assert predict() == through_gateway
    killed = workers()
    for pid in killed:
        os.kill(pid, signal.SIGKILL)
    wait_until(lambda: len(workers() - killed) == len(killed))
    assert wait_until(predict) == through_gateway
    assert httpx.post(f"{service}/predict", json=body, timeout=TIMEOUT_S).json() == through_gateway
