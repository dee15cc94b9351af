"""The API and the inference service on one model store, each as a gunicorn."""

import json
import os
import signal
import socket
import sys
from collections import Counter
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

from fork_server import ForkedProgram
from waiting import TIMEOUT_S, wait_until

ROOT = Path(__file__).parents[3]
GUNICORN = str(Path(sys.executable).with_name("gunicorn"))
HOOKS = "--config=python:services.server.gunicorn_hooks"  # starts processes for large bodies
FLAGS = ["--reuse-port", "--keep-alive=65", "--no-control-socket"]
WORKERS = {
    "api": "services.server.worker.ProblemWorker",
    "inference": "services.server.fast.event_loop.EventLoopWorker",
}
NO_BROKER = "redis://127.0.0.1:1/0"
JSON, PROBLEM = "application/json", "application/problem+json"


def reserve_port(host):
    """Return a socket that reserves a port for a service: bound like gunicorn's, not listening.

    Without SO_REUSEADDR the service would think that another one listens there.
    """
    place = socket.socket()
    for option in (socket.SO_REUSEADDR, socket.SO_REUSEPORT):
        place.setsockopt(socket.SOL_SOCKET, option, 1)
    place.bind((host, 0))
    return place


class Gunicorn:
    """A running service; each of its workers has its own socket.

    Attributes:
        port: The port on which it listens.
        log: The file of its log.
        pid: The arbiter's process, which leads their session.
    """

    start = ForkedProgram

    def __init__(self, service, folder, environ, *flags):
        self._place = reserve_port("127.0.0.1")
        self.port = self._place.getsockname()[1]
        self.log = folder / f"{service}.log"
        flags = [*FLAGS, f"--bind=127.0.0.1:{self.port}", *flags]
        flags += [f"--worker-class={WORKERS[service]}"]
        inherited = {k: v for k, v in os.environ.items() if not k.startswith("MLPFORGE_")}
        ours = {
            "PYTHONPATH": f"{ROOT}{os.pathsep}{Path(__file__).parent}",
            "MLPFORGE_DATA_DIR": str(folder),
        }
        self._process = self.start(
            [GUNICORN, *flags, f"services.{service}.wsgi:app"],
            {**inherited, **ours, "OPENBLAS_NUM_THREADS": "1", **environ},
            self.log,
        )
        self.pid = self._process.pid

    def accepts(self):
        """Return whether it accepts connections; it must not have ended."""
        assert self._process.poll() is None, self.log.read_text()
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def workers(self):
        """Return the pids of its worker processes."""
        pid = self.pid
        return [int(child) for child in _read(f"/proc/{pid}/task/{pid}/children").split()]

    def is_alive(self):
        """Return whether the arbiter runs."""
        return self._process.poll() is None

    def wait(self):
        """Wait for the arbiter's end; return its exit code."""
        return self._process.wait(TIMEOUT_S)

    def signal(self, number):
        """Send a signal to the arbiter."""
        self._process.send_signal(number)

    def stop(self):
        if self._process.poll() is None:
            os.killpg(self.pid, signal.SIGKILL)
            self._process.wait()
        self._place.close()


@contextmanager
def accepting(service, folder, environ, *flags):
    """Yield a Gunicorn that accepts connections; stop it at the end."""
    server = Gunicorn(service, folder, environ, *flags)
    try:
        wait_until(server.accepts)
        yield server
    finally:
        server.stop()


class Connection:
    """A persistent connection, which belongs to one worker of the server."""

    def __init__(self, port):
        self._port = port
        self._http = HTTPConnection("127.0.0.1", port, timeout=TIMEOUT_S)
        self.headers = {}  # sent with each request

    def ask(self, method, path, body=None, media_type=JSON):
        """Send a request; return the status and the parsed JSON. An error must be a problem."""
        self._http.request(method, path, body, {"Content-Type": media_type, **self.headers})
        response = self._http.getresponse()
        content = response.read()
        if response.status >= 400:
            assert response.headers["Content-Type"] == PROBLEM, content
        return response.status, json.loads(content) if content else None

    def predict(self, pixels, ref):
        """Predict an image, without a ref by the default; return the status and the prediction."""
        named = {} if ref is None else {"version": ref}
        return self.ask("POST", "/predict", json.dumps({"pixels": pixels, **named}))

    def put_alias(self, alias, version):
        """Point an alias at a version; return the response."""
        path, body = f"/models/mnist/aliases/{alias}", json.dumps({"version": version})
        status, moved = self.ask("PUT", path, body)
        assert status == 200, moved
        return moved

    def set_default(self, version):
        """Make a version the model's default; return the response."""
        status, changed = self.ask("PATCH", "/models/mnist", json.dumps({"default": version}))
        assert status == 200, changed
        return changed

    def worker(self, workers):
        """Return the pid of the worker that has the other end."""
        ends = f":{self._port:04X} 0100007F:{self._http.sock.getsockname()[1]:04X} "
        # The kernel may list a socket twice if others change while the file is read.
        lines = _read("/proc/net/tcp").splitlines()
        (inode,) = {line.split()[9] for line in lines if ends in line}
        return next(pid for pid in workers if f"socket:[{inode}]" in _open_files(pid))

    def close(self):
        self._http.close()


class Serving:
    """Both services on one folder, which run until they are stopped."""

    def __init__(self, folder, workers, **environ):
        self._inference = Gunicorn(
            "inference", folder, environ, f"--workers={workers}", "--threads=8", "--preload"
        )
        self._api = Gunicorn(
            "api", folder, {"MLPFORGE_BROKER_URL": NO_BROKER, **environ}, "--threads=8"
        )
        self._count = workers
        self._connections = []

    def connect_api(self):
        return self._connect(self._api)

    def connect_each(self, times):
        """Return that many connections to each inference worker."""
        chosen, each = [], Counter()

        def connect_one_more():
            connection = self._connect(self._inference)
            assert connection.ask("GET", "/healthz")[0] == 200
            worker = connection.worker(self._inference.workers())
            if each[worker] < times:
                each[worker] += 1
                chosen.append(connection)
            return len(chosen) == times * self._count

        wait_until(connect_one_more)
        return chosen

    def logged(self):
        return self._inference.log.read_text() + self._api.log.read_text()

    def stop(self):
        for connection in self._connections:
            connection.close()
        self._inference.stop()
        self._api.stop()

    def _connect(self, server):
        wait_until(server.accepts)
        connection = Connection(server.port)
        self._connections.append(connection)
        return connection


def _read(path):
    return Path(path).read_text()


def _open_files(pid):
    for descriptor in Path(f"/proc/{pid}/fd").iterdir():
        try:
            yield str(descriptor.readlink())
        except FileNotFoundError:
            continue  # it was closed in the meantime
