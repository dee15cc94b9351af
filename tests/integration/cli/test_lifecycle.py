"""How a service starts, ends and starts again after a crash."""

import json
import os
import signal
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from embedded_service import start_service
from keys import TOKEN, bearer
from misplaced_secrets import send_everywhere
from typer.testing import CliRunner
from waiting import TIMEOUT_S, wait_until

from cli.main import app
from cli.supervisor import embedded

MLPFORGE = Path(sys.executable).with_name("mlpforge")
Run = Callable[..., Any]
LONG = 6_000_000  # steps: as many epochs as a job may have
pytestmark = pytest.mark.xdist_group("restart of up")


def run_folders(service: Any) -> list[str]:
    """Return the folders that contain the broker's socket."""
    title = Path(f"/proc/{service.leader('valkey-server')}/cmdline").read_text()
    return [word.rpartition("/")[0] for word in title.split(":") if "/mlpforge-" in word]


@dataclass
class Restart:
    """A service that was killed while a job ran, and started again in the same data folder.

    Attributes:
        succeeded: The job that had succeeded before.
        interrupted: The job that ran when the service was killed.
        queued: The job that waited behind it.
        killed: The processes of the killed service.
        service: The service that was started afterwards.
        client: A client of it.
        secrets: A token, a key and a deleted key, which were sent to the killed service, in right
            and wrong places.
        shown: Where these must not be: the answers, the audit trail, metrics, logs and traces.
    """

    succeeded: str
    interrupted: str
    queued: str
    killed: Any
    service: Any
    client: httpx.Client
    secrets: list[str]
    shown: dict[str, str]


@pytest.fixture(scope="module")
def restart(run_for_module: Run, tmp_path_factory: Any, collector: Any) -> Iterator[Restart]:
    folder = tmp_path_factory.mktemp("restart")
    watched = {"MLPFORGE_TOKEN": TOKEN, "MLPFORGE_ACCESS_LOG": "on", **collector.environ}
    first = start_service(run_for_module, folder, environ=watched)
    with connect(first) as client:
        succeeded = submit(client, 50, "succeeded")
        secrets, shown = use_secrets(first, client)
        interrupted = submit(client, LONG, "running")
        queued = submit(client, LONG, "queued")
    wait_until(lambda: collector.find("DELETE /models/{name}"))
    first.tree.process.kill()
    first.tree.process.wait(TIMEOUT_S)  # as a shell does: until then it keeps its pid
    second = start_service(run_for_module, folder, logs_to_dir=False)
    shown["traces"] = str(collector.spans)
    shown["logs"] = "".join(file.read_text() for file in first.log_dir.iterdir())
    with connect(second) as client:
        ids = succeeded, interrupted, queued
        yield Restart(*ids, first.tree, second, client, secrets, shown)


def connect(service: Any) -> httpx.Client:
    return httpx.Client(base_url=service.url, timeout=TIMEOUT_S, headers=bearer())


def use_secrets(service: Any, client: httpx.Client) -> tuple[list[str], dict[str, str]]:
    """Send requests with secrets; return the secrets, and what the service shows afterwards."""
    body = {"name": "phone", "scopes": ["predict", "read"]}
    kept, deleted = (client.post("/keys", json=body).json() for _ in range(2))
    assert client.delete(f"/keys/{deleted['id']}").status_code == 204
    secrets = [TOKEN, kept["secret"], deleted["secret"]]
    (folder,) = run_folders(service)
    sockets = [Path(folder, f"{name}.sock") for name in ("api", "inference-1")]
    endpoints = [("127.0.0.1", httpx.URL(service.url).port), *sockets]
    answers = "".join(send_everywhere(secret, endpoints) for secret in secrets)
    paths = {"audit": "/audit?limit=500", "api": "/metrics", "inference": "/metrics/inference"}
    shown = {name: client.get(path) for name, path in paths.items()}
    assert all(answer.is_success for answer in shown.values())
    return secrets, {"answers": answers} | {name: answer.text for name, answer in shown.items()}


def job(client: httpx.Client, job_id: str) -> dict[str, Any]:
    found: dict[str, Any] = client.get(f"/jobs/{job_id}").json()
    return found


def submit(client: httpx.Client, steps: int, state: str) -> str:
    """Submit a job, wait until it is in a state, and return its id."""
    job_id = str(client.post("/jobs", json={"steps": steps}).json()["id"])
    wait_until(lambda: job(client, job_id)["state"] == state)
    return job_id


def test_start_after_a_crash_keeps_jobs_and_models(restart: Restart) -> None:
    assert job(restart.client, restart.succeeded)["state"] == "succeeded"
    assert restart.client.post("/predict", json={"pixels": [0] * 784}).json()["version"] == 1


def test_service_hides_secrets_that_clients_send_to_it(restart: Restart) -> None:
    places = {
        (place, secret[:12])
        for place, text in restart.shown.items()
        for secret in restart.secrets
        if secret[:-1] in text
    }
    assert places == set()
    assert "/models/********" in restart.shown["audit"]
    assert "/models/********" in restart.shown["logs"]
    assert "no model is named '********'" in restart.shown["answers"]


def test_killed_service_leaves_no_process(restart: Restart) -> None:
    wait_until(lambda: not restart.killed.alive())


def test_interrupted_job_restarts_before_queued_ones(restart: Restart) -> None:
    wait_until(lambda: job(restart.client, restart.interrupted)["state"] == "running")
    assert job(restart.client, restart.interrupted)["attempt"] == 2
    assert job(restart.client, restart.queued)["state"] == "queued"


@dataclass(frozen=True)
class Ended:
    """A service that was interrupted while a job ran.

    Attributes:
        processes: How many processes it had.
        run_folder: The folder of its sockets.
        alive: The pids of the processes that it left behind.
        database: The names of the files of its jobs database.
        status: Its exit status.
    """

    processes: int
    run_folder: Path
    alive: set[int]
    database: list[str]
    status: int
    output: str
    errors: str


@pytest.fixture(scope="module")
def ended(restart: Restart) -> Ended:
    service = restart.service
    assert restart.client.get(f"/jobs/{restart.succeeded}/plots/loss.svg").status_code == 200
    wait_until(lambda: job(restart.client, restart.interrupted)["state"] == "running")
    processes, (folder,) = len(service.alive()), run_folders(service)
    process = service.tree.process
    process.send_signal(signal.SIGINT)
    output, errors = process.communicate(timeout=TIMEOUT_S)
    database = [file.name for file in service.data_dir.glob("jobs.sqlite3*")]
    status = process.returncode
    return Ended(processes, Path(folder), service.alive(), database, status, output, errors)


def test_ctrl_c_ends_the_service_with_status_0(ended: Ended) -> None:
    assert ended.processes >= 8
    assert ended.status == 0
    assert ended.alive == set()
    assert not ended.run_folder.exists()


def test_ended_service_leaves_its_database_in_one_file(ended: Ended) -> None:
    assert ended.database == ["jobs.sqlite3"]


def test_service_writes_only_its_address_and_json(ended: Ended) -> None:
    lines = [line for line in ended.errors.splitlines() if not line.startswith("waiting for: ")]
    assert ended.output == ""
    loggers = {json.loads(line)["logger"].partition(".")[0] for line in lines}
    assert loggers == {"services", "worker"}  # the notifier, and the worker


def test_signal_during_startup_ends_all_processes(run: Callable[..., Any], tmp_path: Path) -> None:
    tree = run(MLPFORGE, "up", "--port", "0", "--data-dir", tmp_path)
    wait_until((tmp_path / "matplotlib").exists)
    tree.process.terminate()
    assert tree.process.wait(TIMEOUT_S) == 0
    assert tree.read_line() == ""
    assert tree.alive() == []


def test_program_that_does_not_start_is_named_in_the_error(
    run: Callable[..., Any], tmp_path: Path
) -> None:
    (tmp_path / "broker").mkdir()
    (tmp_path / "broker" / "appendonlydir").write_text("not a folder")
    tree = run(MLPFORGE, "up", "--port", "0", "--data-dir", tmp_path)
    output, errors = tree.process.communicate(timeout=TIMEOUT_S)
    assert (tree.process.returncode, output) == (2, "")
    log = tmp_path / "broker" / "broker.log"
    assert "mlpforge: broker ended 3 times while starting" in errors
    assert f"its log is in {log}" in errors
    assert "appendonlydir" in log.read_text()
    assert tree.alive() == []


@pytest.fixture
def refuse(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., str]]:
    """Returns the error of a start that fails, in this process, before it starts any program."""
    monkeypatch.chdir(Path.cwd())  # the command changes both
    umask = os.umask(0o077)

    def start(folder: Path, lines: int = 1, **environ: str) -> str:
        argv = ["up", "--port", "0", "--data-dir", str(folder)]
        done = CliRunner().invoke(app, argv, env=environ)
        assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (2, "", lines)
        return done.stderr

    yield start
    os.umask(umask)


def test_unwritable_folder_is_refused(refuse: Callable[..., str], tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    error = refuse(tmp_path / "file" / "data")
    assert error.startswith(f"mlpforge: can't write to {tmp_path}/file/data: ")


def test_invalid_database_file_is_refused_in_one_sentence(
    refuse: Callable[..., str], tmp_path: Path
) -> None:
    (tmp_path / "jobs.sqlite3").write_bytes(b"nonsense " * 1000)
    errors = refuse(tmp_path)
    assert f"can't open the jobs database sqlite:///{tmp_path}/jobs.sqlite3: it is da" in errors
    assert "file is not a database" in errors
    assert not (tmp_path / "broker").exists()


def test_unreachable_database_is_refused_without_its_password(
    refuse: Callable[..., str], tmp_path: Path
) -> None:
    url = "postgresql://me:hidden@127.0.0.1:1/jobs"
    errors = refuse(tmp_path, MLPFORGE_DATABASE_URL=url)
    assert "postgresql://me:********@127.0.0.1:1/jobs: connection failed" in errors
    assert "hidden" not in errors
    assert not (tmp_path / "broker").exists()


@pytest.mark.parametrize("depth", [1, 6])
def test_folder_with_a_too_long_path_is_refused(
    refuse: Callable[..., str], tmp_path: Path, depth: int
) -> None:
    assert refuse(tmp_path.joinpath(*["x" * (600 // depth)] * depth))


def test_slow_start_reports_what_it_waits_for(
    refuse: Callable[..., str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embedded, "SILENT_S", 0.0)
    monkeypatch.setattr(embedded, "READY_TIMEOUT_S", 0.1)
    errors = refuse(tmp_path, lines=2, MLPFORGE_BROKER_URL="redis://127.0.0.1:1/0")
    assert errors == "waiting for: broker\nmlpforge: broker did not answer in 0 s\n"
