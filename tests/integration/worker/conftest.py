import contextlib
import json
import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

import pytest
import uuid_utils
from fork_server import ForkedProgram
from waiting import wait_until

from cli.supervisor.broker import broker_argv, is_answering, is_consumed, socket_url
from cli.supervisor.programs import worker_program
from contracts.jobs.spec import JobSpec
from contracts.settings import load_settings
from stores.jobs.open import make_job_store
from stores.jobs.records import NewJob
from stores.models.open import open_model_store


class Site:
    """A broker, a job store, a model store, and workers that a test starts and kills."""

    def __init__(self, folder: Path, run: Path, **settings: str):
        self.socket = run / "broker"
        self.broker_folder = folder / "broker"
        self.broker_folder.mkdir()
        self.settings = load_settings(
            {
                "MLPFORGE_DATA_DIR": str(folder),
                "MLPFORGE_BROKER_URL": socket_url(self.socket),
                "MLPFORGE_LEASE_S": "1.5",
                **settings,
            }
        )
        self.database = folder / "jobs.sqlite3"
        self.jobs = make_job_store(self.settings)
        self.models = open_model_store(self.settings)
        self.log = folder / "worker.log"
        self.processes = []
        self.broker = None

    def start_broker(self):
        with self.log.open("ab") as log:
            self.broker = subprocess.Popen(
                broker_argv(self.socket, self.broker_folder),
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self.processes.append(self.broker)
        wait_until(lambda: is_answering(socket_url(self.socket)))

    def start_worker(self, concurrency=1):
        program = worker_program(self.settings, concurrency)
        worker = ForkedProgram(program.argv, program.environ, self.log)
        self.processes.append(worker)
        wait_until(lambda: is_consumed(socket_url(self.socket)) or worker.poll() is not None)
        assert worker.poll() is None, self.log.read_text()
        return worker

    def submit(self, **fields):
        body = {"hidden_sizes": [4], "steps": 30} | fields
        spec = JobSpec.model_validate_json(json.dumps(body))
        job = self.jobs.create(NewJob(str(uuid_utils.uuid7()), spec, spec.steps))
        return job.id

    def reproduce(self, job_id):
        spec = self.jobs.get(job_id).spec
        new_job = NewJob(str(uuid_utils.uuid7()), spec, spec.steps, reproduces=job_id)
        return self.jobs.create(new_job).id

    wait_until = staticmethod(wait_until)

    def reaches(self, job_id, state):
        def is_there():
            job = self.jobs.get(job_id)
            return job if job.state == state else None

        return wait_until(is_there)

    def is_training(self, job_id):
        return wait_until(lambda: self.jobs.get(job_id).progress.step > 0)

    def resumed_steps(self):
        """Return the steps from which attempts resumed, by the workers' log."""
        lines = [line for line in self.log.read_text().splitlines() if '"job_resumed"' in line]
        return [json.loads(line)["step"] for line in lines]

    def course(self, job_id):
        """Return a job's history without its times."""
        history = self.jobs.history(job_id)
        epochs = [entry.model_copy(update={"seconds": 0}) for entry in history.epochs]
        return history.steps, epochs

    def close(self):
        self.jobs.close()
        for process in reversed(self.processes):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


@pytest.fixture
def make_site(tmp_path):
    """Return a function that makes a site, given more settings."""
    run = Path(tempfile.mkdtemp(prefix="mlpf-"))  # a socket's path must be short
    with contextlib.ExitStack() as places:

        def make(**settings):
            place = Site(tmp_path, run, **settings)
            places.callback(place.close)
            place.start_broker()
            return place

        yield make
    shutil.rmtree(run)


@pytest.fixture
def site(make_site):
    return make_site()
