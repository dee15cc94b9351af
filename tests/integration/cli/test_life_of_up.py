"""How a service starts, ends and starts again, whatever ends it."""

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
from waiting import TIMEOUT_S, wait_until

MLPFORGE = Path(sys.executable).with_name("mlpforge")
Run = Callable[..., Any]
Start = Callable[..., Any]
LONG = 6_000_000  # steps: as many epochs as a job may have
pytestmark = pytest.mark.xdist_group("lives of up")


def run_folders(service: Any) -> list[str]:
    """Return the folders that the broker's socket lies in, if it runs."""
    title = Path(f"/proc/{service.leader('valkey-server')}/cmdline").read_text()
    return [word.rpartition("/")[0] for word in title.split(":") if "/mlpforge-" in word]


@dataclass
class Lives:
    """What became of one data folder in three lives of a service.

    In the first one a job was trained, and the service was killed while the next one ran. In the
    second one that job ran again, and everything was killed. The third one goes on.

    Attributes:
        trained: The job of the first life that had succeeded.
        ran: The job that ran at the end of both.
        waited: The job that waited behind it.
        first: The processes of the first life.
        attempts: How often `ran` was begun by the end of the second life.
        third: The service that goes on.
        client: Talks to it.
    """

    trained: str
    ran: str
    waited: str
    first: Any
    attempts: int
    third: Any
    client: httpx.Client


@pytest.fixture(scope="module")
def lives(start: Start, run_for_module: Run, tmp_path_factory: Any) -> Iterator[Lives]:
    run, folder = run_for_module, tmp_path_factory.mktemp("lives")
    service = start(run, folder)
    with connect(service) as client:
        trained = submit(client, 50, "succeeded")
        ran = submit(client, LONG, "running")
        waited = submit(client, LONG, "queued")
    service.marked.process.kill()
    service.marked.process.wait(TIMEOUT_S)  # as a shell does: until then it has its pid
    again = start(run, folder)
    with connect(again) as client:
        wait_until(lambda: job(client, ran)["state"] == "running")
        attempts = job(client, ran)["attempt"]
    for pid in again.alive():
        os.kill(pid, signal.SIGKILL)
    again.marked.process.wait(TIMEOUT_S)
    wait_until(lambda: not again.alive())  # until then one of them holds the data folder
    third = start(run, folder, logs_to_dir=False)
    with connect(third) as client:
        yield Lives(trained, ran, waited, service.marked, attempts, third, client)


def connect(service: Any) -> httpx.Client:
    return httpx.Client(base_url=service.url, timeout=TIMEOUT_S)


def job(client: httpx.Client, job_id: str) -> dict[str, Any]:
    found: dict[str, Any] = client.get(f"/jobs/{job_id}").json()
    return found


def submit(client: httpx.Client, steps: int, state: str) -> str:
    """Return the id of a job that has got into a state."""
    job_id = str(client.post("/jobs", json={"steps": steps}).json()["id"])
    wait_until(lambda: job(client, job_id)["state"] == state)
    return job_id


def test_start_after_a_crash_keeps_jobs_and_models(lives: Lives) -> None:
    assert job(lives.client, lives.trained)["state"] == "succeeded"
    assert lives.client.post("/predict", json={"pixels": [0] * 784}).json()["version"] == 1


def test_killed_service_leaves_no_process(lives: Lives) -> None:
    wait_until(lambda: not lives.first.alive())


def test_interrupted_job_restarts_before_queued_ones(
    lives: Lives,
) -> None:
    wait_until(lambda: job(lives.client, lives.ran)["state"] == "running")
    assert job(lives.client, lives.ran)["attempt"] == lives.attempts + 1
    assert job(lives.client, lives.waited)["state"] == "queued"


@dataclass(frozen=True)
class Ended:
    """A service that was interrupted in the middle of a job.

    Attributes:
        parts: How many processes it had.
        run_folder: Where its sockets lay.
        alive: The processes that it left.
        database: The files of its jobs database.
        status: What it ended with.
    """

    parts: int
    run_folder: Path
    alive: set[int]
    database: list[str]
    status: int
    output: str
    errors: str


@pytest.fixture(scope="module")
def ended(lives: Lives) -> Ended:
    service = lives.third
    assert lives.client.get(f"/jobs/{lives.trained}/plots/loss.svg").status_code == 200
    wait_until(lambda: job(lives.client, lives.ran)["state"] == "running")
    parts, (folder,) = len(service.alive()), run_folders(service)
    process = service.marked.process
    process.send_signal(signal.SIGINT)
    output, errors = process.communicate(timeout=TIMEOUT_S)
    database = [file.name for file in service.data_dir.glob("jobs.sqlite3*")]
    status = process.returncode
    return Ended(parts, Path(folder), service.alive(), database, status, output, errors)


def test_ctrl_c_ends_the_service_with_status_0(ended: Ended) -> None:
    assert ended.parts >= 8
    assert ended.status == 0
    assert ended.alive == set()
    assert not ended.run_folder.exists()


def test_ended_service_leaves_its_database_in_one_file(ended: Ended) -> None:
    assert ended.database == ["jobs.sqlite3"]


def test_service_writes_only_its_address_and_json(ended: Ended) -> None:
    lines = [line for line in ended.errors.splitlines() if not line.startswith("waiting for: ")]
    assert ended.output == ""
    assert {json.loads(line)["logger"].partition(".")[0] for line in lines} == {"worker"}


def test_signal_during_startup_ends_all_processes(run: Callable[..., Any], tmp_path: Path) -> None:
    marked = run(MLPFORGE, "up", "--port", "0", "--data-dir", tmp_path)
    wait_until((tmp_path / "matplotlib").exists)
    marked.process.terminate()
    assert marked.process.wait(TIMEOUT_S) == 0
    assert marked.read_line() == ""
    assert marked.alive() == []


def test_program_that_does_not_start_is_named_in_the_error(
    run: Callable[..., Any], tmp_path: Path
) -> None:
    (tmp_path / "broker").mkdir()
    (tmp_path / "broker" / "appendonlydir").write_text("not a folder")
    marked = run(MLPFORGE, "up", "--port", "0", "--data-dir", tmp_path)
    output, errors = marked.process.communicate(timeout=TIMEOUT_S)
    assert (marked.process.returncode, output) == (2, "")
    log = tmp_path / "broker" / "broker.log"
    assert "mlpforge: broker ended 3 times while starting" in errors
    assert f"its log is in {log}" in errors
    assert "appendonlydir" in log.read_text()
    assert marked.alive() == []


def test_unwritable_folder_is_refused(run: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    marked = run(MLPFORGE, "up", "--port", "0", "--data-dir", tmp_path / "file" / "data")
    output, errors = marked.process.communicate(timeout=TIMEOUT_S)
    assert (marked.process.returncode, output) == (2, "")
    assert errors.startswith(f"mlpforge: can't write to {tmp_path}/file/data: ")


def refused(run: Callable[..., Any], data_dir: Path, **environ: str) -> str:
    """Return what a start says that must fail before it starts anything."""
    marked = run(MLPFORGE, "up", "--port", "0", "--data-dir", data_dir, **environ)
    output, errors = marked.process.communicate(timeout=TIMEOUT_S)
    assert (marked.process.returncode, output) == (2, "")
    assert errors.count("\n") == 1
    assert not (data_dir / "broker").exists()
    return str(errors)


def test_invalid_database_file_is_refused_in_one_sentence(
    run: Callable[..., Any], tmp_path: Path
) -> None:
    (tmp_path / "jobs.sqlite3").write_bytes(b"nonsense " * 1000)
    errors = refused(run, tmp_path)
    assert f"can't open the jobs database sqlite:///{tmp_path}/jobs.sqlite3: it is da" in errors
    assert "file is not a database" in errors


def test_unreachable_database_is_refused_without_its_password(
    run: Callable[..., Any], tmp_path: Path
) -> None:
    url = "postgresql://me:hidden@127.0.0.1:1/jobs"
    errors = refused(run, tmp_path, MLPFORGE_DATABASE_URL=url)
    assert "postgresql://me:********@127.0.0.1:1/jobs: connection failed" in errors
    assert "hidden" not in errors


@pytest.mark.parametrize("parts", [1, 6])
def test_folder_whose_path_is_too_long_is_refused(
    run: Callable[..., Any], tmp_path: Path, parts: int
) -> None:
    folder = tmp_path.joinpath(*["x" * (600 // parts)] * parts)
    marked = run(MLPFORGE, "up", "--port", "0", "--data-dir", folder)
    _, errors = marked.process.communicate(timeout=TIMEOUT_S)
    assert marked.process.returncode == 2
    assert errors.count("\n") == 1


def test_slow_start_reports_what_it_waits_for(run: Callable[..., Any], tmp_path: Path) -> None:
    away = {"MLPFORGE_BROKER_URL": "redis://127.0.0.1:1/0"}
    marked = run(MLPFORGE, "up", "--port", "0", "--data-dir", tmp_path, **away)
    assert marked.process.stderr.readline() == "waiting for: broker\n"
