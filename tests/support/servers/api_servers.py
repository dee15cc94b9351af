"""gunicorns of the API service, and requests to them."""

import http.client
import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

from waiting import TIMEOUT_S

ROOT = Path(__file__).parents[3]
FLAGS = ["--bind=127.0.0.1:0", "--no-control-socket"]
FLAGS += ["--worker-class=services.server.worker.ProblemWorker"]


class Servers:
    def __init__(self, folder, broker_url):
        self._folder = folder
        self._broker_url = broker_url
        self._started = []

    def start(self, threads=8, **more):
        ours = {k: v for k, v in os.environ.items() if not k.startswith("MLPFORGE_")}
        environ = {
            **ours,
            "PYTHONPATH": str(ROOT),
            "MLPFORGE_DATA_DIR": str(self._folder),
            "MLPFORGE_BROKER_URL": self._broker_url,
            **more,
        }
        process = subprocess.Popen(
            [
                *(sys.executable, "-m", "gunicorn", *FLAGS),
                *(f"--threads={threads}", "services.api.wsgi:app"),
            ],
            cwd=self._folder,
            env=environ,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        self._started.append(process)
        return process, port_of(process)

    def stop(self):
        for process in self._started:
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
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=TIMEOUT_S)
    method, headers = ("POST" if body else "GET"), {"Content-Type": "application/json"}
    connection.request(method, path, body, headers, **more)
    response = connection.getresponse()
    answer = response.status, json.loads(response.read())
    connection.close()
    return answer
