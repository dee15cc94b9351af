"""A service of real processes: broker, API, workers, database and model folder."""

import os
import shutil
import socket
import tempfile
from dataclasses import replace
from functools import partial
from pathlib import Path

import httpx
import redis
from fork_server import ForkedProgram
from waiting import wait_until

from cli.supervisor.addresses import Address
from cli.supervisor.broker import broker_argv, is_answering, socket_url
from cli.supervisor.programs import Program, api_program, foreign_environ, worker_program
from contracts.queue import QUEUE_NAME
from contracts.settings import load_settings

from .databases import SqliteFile
from .restartable_program import RestartableProgram, child_pids, start_program

SHIMS = Path(__file__).with_name("shims")
# Short, so that lost jobs are requeued soon, but long enough for heartbeats on a busy machine.
LEASE_S = 2.0


def find_free_port():
    """Return a port without a listener; the API binds it again after each crash."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


def clock_off_by(seconds):
    """Return environment variables that shift the clock of a Python program."""
    paths = os.pathsep.join(filter(None, [str(SHIMS), os.environ.get("PYTHONPATH")]))
    return {"PYTHONPATH": paths, "CLOCK_OFF_BY_S": str(seconds)}


class Service:
    """One service in a test's folder.

    Args:
        folder: Where database, models and logs are written.
        database: A database other than a file in that folder.
    """

    def __init__(self, folder, database=None):
        # A socket's path must be short, so the test's own folder may be too deep.
        self._run = Path(tempfile.mkdtemp(prefix="mlpf-"))
        self._folder = folder
        self._socket = self._run / "broker"
        self._port = find_free_port()
        self.url = f"http://127.0.0.1:{self._port}"
        self.database = database or SqliteFile(folder / "jobs.sqlite3")
        given = {
            "MLPFORGE_DATA_DIR": str(folder / "site"),
            "MLPFORGE_BROKER_URL": socket_url(self._socket),
            "MLPFORGE_DATABASE_URL": self.database.url,
            "MLPFORGE_LEASE_S": str(LEASE_S),
            "MLPFORGE_MAX_ATTEMPTS": "100",  # more than any run uses
        }
        self.settings = load_settings(given)
        (folder / "site" / "broker").mkdir(parents=True)
        self.broker, self.api = self._make_broker(), self._make_api()
        self.workers = []

    @property
    def models(self):
        """The folder that contains all models."""
        return Path(self.settings.models) / "models"

    def _make_broker(self):
        argv = broker_argv(self._socket, self._folder / "site" / "broker")
        program = Program("broker", argv, foreign_environ())
        is_up = partial(is_answering, socket_url(self._socket))
        return RestartableProgram(program, self._folder / "broker.log", lambda _output: is_up())

    def _make_api(self):
        address = Address(host="127.0.0.1", port=self._port)
        program = api_program(self.settings, [address], self._folder)
        is_up = self._api_answers
        return RestartableProgram(
            program, self._folder / "api.log", lambda _output: is_up(), ForkedProgram
        )

    def start(self, workers=0):
        """Start everything, and wait until all answer."""
        self.broker.start()
        self.api.launch()
        for _ in range(workers):
            self.add_worker()
        self.wait_until_ready()

    def wait_until_ready(self):
        for program in (self.api, *self.workers):
            program.wait_until_ready()

    def add_worker(self, **environ):
        """Launch another worker, with more environment variables, and return it."""
        program = worker_program(self.settings, 1)
        extended = {**program.environ, "TMPDIR": str(self._run), **environ}
        log = self._folder / f"worker-{len(self.workers) + 1}.log"
        start = start_program if environ else ForkedProgram
        extended_program = replace(program, environ=extended)
        worker = RestartableProgram(
            extended_program, log, lambda out: '"worker_ready"' in out, start
        )
        worker.launch()
        self.workers.append(worker)
        return worker

    def connect(self):
        """Return an httpx client of the API."""
        return httpx.Client(base_url=self.url, timeout=30)

    def _api_answers(self):
        try:
            with self.connect() as http:
                return http.get("/healthz").status_code == httpx.codes.OK
        except httpx.TransportError:
            return False

    def redis(self):
        """Return a connection to the broker."""
        return redis.Redis(unix_socket_path=str(self._socket))

    def flush(self):
        """Delete everything that the broker holds."""
        with self.redis() as broker:
            broker.flushall()

    def messages(self):
        """Return the raw messages in the queue."""
        with self.redis() as broker:
            return broker.lrange(QUEUE_NAME, 0, -1)

    def deliver(self, *messages):
        """Put messages at the end of the queue."""
        with self.redis() as broker:
            broker.lpush(QUEUE_NAME, *messages)

    def trainers(self, worker):
        """Return the pids of a worker's processes that train."""
        return wait_until(lambda: child_pids(worker.pid))

    def log_of_workers(self):
        """Return the output of all workers since the first start."""
        logs = sorted(self._folder.glob("worker-*.log"))
        return "".join(log.read_text() for log in logs)

    def close(self):
        for program in (*self.workers, self.api, self.broker):
            program.end()
        shutil.rmtree(self._run, ignore_errors=True)
