"""gunicorns of the API service, and requests to them."""

import http.client
import json
import os
import re
import signal
import sys
from pathlib import Path

from fork_server import ForkedProgram
from waiting import TIMEOUT_S, wait_until

ROOT = Path(__file__).parents[3]
GUNICORN = str(Path(sys.executable).with_name("gunicorn"))
FLAGS = ["--bind=127.0.0.1:0", "--no-control-socket", "--preload"]
FLAGS += ["--worker-class=services.server.worker.ProblemWorker"]


class Servers:
    def __init__(self, folder, broker_url):
        self._folder = folder
        self._broker_url = broker_url
        self._started = []

    def start(self, threads=8, app="services.api.wsgi:app", **more):
        ours = {k: v for k, v in os.environ.items() if not k.startswith("MLPFORGE_")}
        environ = {
            **ours,
            "PYTHONPATH": str(ROOT),
            "MLPFORGE_DATA_DIR": str(self._folder),
            "MLPFORGE_BROKER_URL": self._broker_url,
            **more,
        }
        log = self._folder / f"api-{len(self._started) + 1}.log"
        argv = [GUNICORN, *FLAGS, f"--threads={threads}", app]
        process = ForkedProgram(argv, environ, log)
        self._started.append(process)
        return process, wait_until(lambda: port_of(process, log))

    def stop(self):
        for process in self._started:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()


def port_of(process, log):
    """Return the port on which a gunicorn listens, by its log; None before."""
    ended, text = process.poll() is not None, log.read_text()
    listening = re.search(r"Listening at: http://127\.0\.0\.1:(\d+)", text)
    assert listening or not ended, text
    return listening and int(listening[1])


def ask(port, path, body=None, **more):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=TIMEOUT_S)
    method, headers = ("POST" if body else "GET"), {"Content-Type": "application/json"}
    connection.request(method, path, body, headers, **more)
    response = connection.getresponse()
    answer = response.status, json.loads(response.read())
    connection.close()
    return answer
