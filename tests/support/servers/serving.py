"""The api and the inference service on one model store, as they run: gunicorns of their own."""

import json
import os
import signal
import socket
import subprocess
import sys
from collections import Counter
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

from waiting import TIMEOUT_S, wait_until

ROOT = Path(__file__).parents[3]
HOOKS = "--config=python:services.server.gunicorn_hooks"  # starts processes for large bodies
FLAGS = ["--reuse-port", "--keep-alive=65", "--no-control-socket"]
WORKERS = {
    "api": "services.server.worker.ProblemWorker",
    "inference": "services.server.fast.event_loop.EventLoopWorker",
}
NO_BROKER = "redis://127.0.0.1:1/0"
JSON, PROBLEM = "application/json", "application/problem+json"


def kept_place(host):
    """Return a socket that keeps a port for a service: bound as gunicorn's, never listened at.

    SO_REUSEADDR: or the service would take it for another one that listens there.
    """
    place = socket.socket()
    for option in (socket.SO_REUSEADDR, socket.SO_REUSEPORT):
        place.setsockopt(socket.SOL_SOCKET, option, 1)
    place.bind((host, 0))
    return place


class Gunicorn:
    """A service that starts when this is made; each of its workers has a socket of its own.

    Attributes:
        port: Where it will listen.
        log: The file that it logs to.
    """

    def __init__(self, service, folder, environ, *flags):
        self._place = kept_place("127.0.0.1")
        self.port = self._place.getsockname()[1]
        self.log = folder / f"{service}.log"
        flags = [*FLAGS, f"--bind=127.0.0.1:{self.port}", *flags]
        flags += [f"--worker-class={WORKERS[service]}"]
        kept = {k: v for k, v in os.environ.items() if not k.startswith("MLPFORGE_")}
        ours = {
            "PYTHONPATH": f"{ROOT}{os.pathsep}{Path(__file__).parent}",
            "MLPFORGE_DATA_DIR": str(folder),
        }
        with self.log.open("w") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "gunicorn", *flags, f"services.{service}.wsgi:app"],
                cwd=folder,
                env={**kept, **ours, "OPENBLAS_NUM_THREADS": "1", **environ},
                stderr=log,
                start_new_session=True,
            )

    def accepts(self):
        """Return whether somebody listens; it must not have ended."""
        assert self._process.poll() is None, self.log.read_text()
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def workers(self):
        """Return the ids of its worker processes."""
        pid = self._process.pid
        return [int(child) for child in _read(f"/proc/{pid}/task/{pid}/children").split()]

    def is_alive(self):
        """Return whether the arbiter is there."""
        return self._process.poll() is None

    def signal(self, number):
        """Send a signal to the arbiter."""
        self._process.send_signal(number)

    def stop(self):
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
        self._place.close()


@contextmanager
def accepting(service, folder, environ, *flags):
    """Yield a Gunicorn that accepts connections; stop it in the end, also if it never does."""
    server = Gunicorn(service, folder, environ, *flags)
    try:
        wait_until(server.accepts)
        yield server
    finally:
        server.stop()


class Connection:
    """A connection that is kept, and so belongs to one worker of the server."""

    def __init__(self, port):
        self._port = port
        self._http = HTTPConnection("127.0.0.1", port, timeout=TIMEOUT_S)

    def ask(self, method, path, body=None, media_type=JSON):
        """Return the status and what the JSON says; an error must be a problem."""
        self._http.request(method, path, body, {"Content-Type": media_type})
        response = self._http.getresponse()
        content = response.read()
        if response.status >= 400:
            assert response.headers["Content-Type"] == PROBLEM, content
        return response.status, json.loads(content) if content else None

    def predict(self, pixels, ref):
        """Ask what digit an image is; return the status and the answer."""
        return self.ask("POST", "/predict", json.dumps({"pixels": pixels, "version": ref}))

    def put_alias(self, alias, version):
        """Point an alias at a version; return the answer."""
        path, body = f"/models/mnist/aliases/{alias}", json.dumps({"version": version})
        status, moved = self.ask("PUT", path, body)
        assert status == 200, moved
        return moved

    def worker(self, workers):
        """Return which of a server's workers has the other end."""
        ends = f":{self._port:04X} 0100007F:{self._http.sock.getsockname()[1]:04X} "
        (line,) = (line for line in _read("/proc/net/tcp").splitlines() if ends in line)
        inode = line.split()[9]
        return next(pid for pid in workers if f"socket:[{inode}]" in _open_files(pid))

    def close(self):
        self._http.close()


class Serving:
    """Both services of a folder, from when this is made until it is stopped."""

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
        """Return so many connections to each inference worker."""
        kept, each = [], Counter()

        def connect_one_more():
            connection = self._connect(self._inference)
            assert connection.ask("GET", "/healthz")[0] == 200
            worker = connection.worker(self._inference.workers())
            if each[worker] < times:
                each[worker] += 1
                kept.append(connection)
            return len(kept) == times * self._count

        wait_until(connect_one_more)
        return kept

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
            continue  # closed meanwhile
