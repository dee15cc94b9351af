"""How a service starts, ends and starts again, whatever ends it."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

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
    with httpx.Client(base_url=service.url, timeout=10) as client:
        job_id = str(client.post("/jobs", json={"steps": 50}).json()["id"])
        wait_until(lambda: client.get(f"/jobs/{job_id}").json()["state"] == "succeeded")
    service.marked.process.kill()
    service.marked.process.wait()
    return job_id


def test_start_after_a_crash_waits_for_its_leftovers_and_continues(
    killed: str, start: Start, run: Callable[..., Any], tmp_path: Path
) -> None:
    service = start(run, tmp_path)
    with httpx.Client(base_url=service.url, timeout=10) as client:
        assert client.get(f"/jobs/{killed}").json()["state"] == "succeeded"
        assert client.post("/predict", json={"pixels": [0] * 784}).json()["version"] == 1


def test_ctrl_c_ends_the_service_with_status_0_and_leaves_nothing(
    start: Start, run: Callable[..., Any], tmp_path: Path
) -> None:
    service = start(run, tmp_path)
    assert len(service.alive()) >= 8
    (folder,) = run_folders(service)
    service.marked.process.send_signal(signal.SIGINT)
    assert service.marked.process.wait(15) == 0
    assert service.alive() == set()
    assert not Path(folder).exists()


def test_killed_service_leaves_no_process_even_while_it_trains(
    start: Start, run: Callable[..., Any], tmp_path: Path, wait_until: Wait
) -> None:
    service = start(run, tmp_path)
    with httpx.Client(base_url=service.url, timeout=10) as client:
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
    assert marked.process.wait(15) == 0
    assert marked.read_line() == ""
    assert marked.alive() == []


def test_part_that_does_not_start_ends_the_start_with_its_name(
    run: Callable[..., Any], tmp_path: Path
) -> None:
    (tmp_path / "broker").mkdir()
    (tmp_path / "broker" / "appendonlydir").write_text("not a folder")
    marked = run(MLPFORGE, "up", "--port", "0", "--data-dir", tmp_path)
    output, errors = marked.process.communicate(timeout=20)
    assert (marked.process.returncode, output) == (2, "")
    assert "mlpforge: broker ended 3 times while starting" in errors
    assert marked.alive() == []


def test_folder_that_can_t_be_written_to_is_refused(
    run: Callable[..., Any], tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    marked = run(MLPFORGE, "up", "--port", "0", "--data-dir", tmp_path / "file" / "data")
    output, errors = marked.process.communicate(timeout=20)
    assert (marked.process.returncode, output) == (2, "")
    assert errors.startswith(f"mlpforge: can't write to {tmp_path}/file/data: ")
