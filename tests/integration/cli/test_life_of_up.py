"""How a service starts, ends and starts again, whatever ends it."""

import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from waiting import TIMEOUT_S

MLPFORGE = Path(sys.executable).with_name("mlpforge")
Start = Callable[..., Any]
Wait = Callable[..., None]


def run_folders(service: Any) -> list[str]:
    """Return the folders that the broker's socket lies in, if it runs."""
    title = Path(f"/proc/{service.leader('valkey-server')}/cmdline").read_text()
    return [word.rpartition("/")[0] for word in title.split(":") if "/mlpforge-" in word]


@pytest.fixture
def killed(start: Start, run: Callable[..., Any], tmp_path: Path, wait_until: Wait) -> str:
    """The job that a service had trained when it was killed."""
    service = start(run, tmp_path)
    with httpx.Client(base_url=service.url, timeout=TIMEOUT_S) as client:
        job_id = str(client.post("/jobs", json={"steps": 50}).json()["id"])
        wait_until(lambda: client.get(f"/jobs/{job_id}").json()["state"] == "succeeded")
    service.marked.process.kill()
    service.marked.process.wait()
    return job_id


def test_start_after_a_crash_waits_for_its_leftovers_and_continues(
    killed: str, start: Start, run: Callable[..., Any], tmp_path: Path
) -> None:
    service = start(run, tmp_path)
    with httpx.Client(base_url=service.url, timeout=TIMEOUT_S) as client:
        assert client.get(f"/jobs/{killed}").json()["state"] == "succeeded"
        assert client.post("/predict", json={"pixels": [0] * 784}).json()["version"] == 1


def test_ctrl_c_ends_the_service_with_status_0_and_leaves_nothing(
    start: Start, run: Callable[..., Any], tmp_path: Path
) -> None:
    service = start(run, tmp_path)
    assert len(service.alive()) >= 8
    (folder,) = run_folders(service)
    service.marked.process.send_signal(signal.SIGINT)
    assert service.marked.process.wait(TIMEOUT_S) == 0
    assert service.alive() == set()
    assert not Path(folder).exists()


def test_killed_service_leaves_no_process_even_while_it_trains(
    start: Start, run: Callable[..., Any], tmp_path: Path, wait_until: Wait
) -> None:
    service = start(run, tmp_path)
    with httpx.Client(base_url=service.url, timeout=TIMEOUT_S) as client:
        job_id = client.post("/jobs", json={"steps": 1_000_000}).json()["id"]
        wait_until(lambda: client.get(f"/jobs/{job_id}").json()["state"] == "running")
    os.kill(service.marked.process.pid, signal.SIGKILL)
    wait_until(lambda: not service.alive())


def test_signal_while_starting_ends_everything(
    run: Callable[..., Any], tmp_path: Path, wait_until: Wait
) -> None:
    marked = run(MLPFORGE, "up", "--port", "0", "--data-dir", tmp_path)
    wait_until((tmp_path / "matplotlib").exists)
    marked.process.terminate()
    assert marked.process.wait(TIMEOUT_S) == 0
    assert marked.read_line() == ""
    assert marked.alive() == []


def test_part_that_does_not_start_ends_the_start_with_its_name(
    run: Callable[..., Any], tmp_path: Path
) -> None:
    (tmp_path / "broker").mkdir()
    (tmp_path / "broker" / "appendonlydir").write_text("not a folder")
    marked = run(MLPFORGE, "up", "--port", "0", "--data-dir", tmp_path)
    output, errors = marked.process.communicate(timeout=TIMEOUT_S)
    assert (marked.process.returncode, output) == (2, "")
    log = tmp_path / "broker" / "broker.log"
    assert "mlpforge: broker ended 3 times while starting" in errors
    assert f"what it said is in {log}" in errors
    assert "appendonlydir" in log.read_text()
    assert marked.alive() == []


def test_folder_that_can_t_be_written_to_is_refused(
    run: Callable[..., Any], tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    marked = run(MLPFORGE, "up", "--port", "0", "--data-dir", tmp_path / "file" / "data")
    output, errors = marked.process.communicate(timeout=TIMEOUT_S)
    assert (marked.process.returncode, output) == (2, "")
    assert errors.startswith(f"mlpforge: can't write to {tmp_path}/file/data: ")


def test_service_writes_nothing_but_its_address_and_json(
    run: Callable[..., Any], tmp_path: Path, wait_until: Wait
) -> None:
    marked = run(MLPFORGE, "up", "--port", "0", "--data-dir", tmp_path)
    url = marked.read_line().removeprefix("ready ")
    with httpx.Client(base_url=url, timeout=TIMEOUT_S) as client:
        job_id = client.post("/jobs", json={"steps": 50}).json()["id"]
        wait_until(lambda: client.get(f"/jobs/{job_id}").json()["state"] == "succeeded")
        assert client.get(f"/jobs/{job_id}/plots/loss.svg").status_code == 200
    marked.process.send_signal(signal.SIGINT)
    output, errors = marked.process.communicate(timeout=TIMEOUT_S)
    lines = [line for line in errors.splitlines() if not line.startswith("waiting for: ")]
    assert output == ""
    assert {json.loads(line)["logger"].partition(".")[0] for line in lines} == {"worker"}


def test_job_that_ran_when_all_was_killed_runs_again_at_once_before_later_ones(
    start: Start, run: Callable[..., Any], tmp_path: Path, wait_until: Wait
) -> None:
    service = start(run, tmp_path)
    with httpx.Client(base_url=service.url, timeout=TIMEOUT_S) as client:
        first, later = (
            client.post("/jobs", json={"steps": 5_000_000}).json()["id"] for _ in range(2)
        )
        wait_until(lambda: client.get(f"/jobs/{first}").json()["state"] == "running")
    for pid in service.alive():
        os.kill(pid, signal.SIGKILL)
    wait_until(lambda: not service.alive())  # until then one of them holds the data folder
    service = start(run, tmp_path)
    with httpx.Client(base_url=service.url, timeout=TIMEOUT_S) as client:
        again = (2, "running")
        wait_until(lambda: attempt_and_state(client, first) == again)
        assert client.get(f"/jobs/{later}").json()["state"] == "queued"


def attempt_and_state(client: httpx.Client, job_id: str) -> tuple[int, str]:
    job = client.get(f"/jobs/{job_id}").json()
    return job["attempt"], job["state"]


def refused(run: Callable[..., Any], data_dir: Path, **environ: str) -> str:
    """Return what a start says that must fail before it starts anything."""
    marked = run(MLPFORGE, "up", "--port", "0", "--data-dir", data_dir, **environ)
    output, errors = marked.process.communicate(timeout=TIMEOUT_S)
    assert (marked.process.returncode, output) == (2, "")
    assert errors.count("\n") == 1
    assert not (data_dir / "broker").exists()
    return str(errors)


def test_database_that_is_none_is_refused_in_one_sentence(
    run: Callable[..., Any], tmp_path: Path
) -> None:
    (tmp_path / "jobs.sqlite3").write_bytes(b"nonsense " * 1000)
    errors = refused(run, tmp_path)
    assert f"can't open the jobs database sqlite:///{tmp_path}/jobs.sqlite3: file is not" in errors


def test_database_that_does_not_answer_is_refused_without_its_password(
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


def test_slow_start_says_what_it_waits_for(run: Callable[..., Any], tmp_path: Path) -> None:
    away = {"MLPFORGE_BROKER_URL": "redis://127.0.0.1:1/0"}
    marked = run(MLPFORGE, "up", "--port", "0", "--data-dir", tmp_path, **away)
    assert marked.process.stderr.readline() == "waiting for: broker\n"
