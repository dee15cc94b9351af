import json
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from waiting import TIMEOUT_S, wait_until

from cli.supervisor.processes.preparation import AUTOGROUP
from cli.supervisor.programs import Program
from cli.supervisor.supervisor import Child

SUPERVISE = Path(__file__).with_name("supervise.py")
Supervise = Callable[..., Any]


@pytest.fixture
def supervise(run: Callable[..., Any]) -> Supervise:
    """Starts a supervisor of groups of scripts and waits until it has started them."""

    def start(*groups: list[dict[str, Any]]) -> Any:
        ignoring = ("env", "--ignore-signal=INT")  # as a script's `&` does
        tree = run(*ignoring, sys.executable, SUPERVISE, json.dumps(groups))
        assert tree.read_line() == "started"
        return tree

    return start


def sleeper(name: str, pid_file: Path) -> dict[str, Any]:
    return {"name": name, "script": f"echo $$ >> {pid_file}; exec sleep 600"}


def pids(file: Path) -> list[int]:
    return [int(line) for line in file.read_text().split()] if file.exists() else []


def test_killed_program_is_restarted(supervise: Supervise, tmp_path: Path) -> None:
    file = tmp_path / "pids"
    supervise([sleeper("one", file)])
    wait_until(lambda: pids(file))
    os.kill(pids(file)[0], signal.SIGKILL)
    wait_until(lambda: len(pids(file)) == 2)


def test_log_file_can_be_truncated_while_its_program_writes(tmp_path: Path) -> None:
    line = "echo line; read line < go; echo $line"
    (tmp_path / "run").write_text(f"cd {tmp_path}; mkfifo go; {line}")
    program = Program("one", ["/bin/sh", str(tmp_path / "run")], {"PATH": os.environ["PATH"]})
    child, log = Child(program, tmp_path), tmp_path / "one.log"
    wait_until(lambda: log.read_text() == "line\n")
    os.truncate(log, 0)  # as logrotate does with copytruncate
    (tmp_path / "go").write_text("next\n")
    wait_until(lambda: log.read_text() == "next\n")
    child.end()


def test_children_of_a_program_that_exits_are_killed(supervise: Supervise, tmp_path: Path) -> None:
    left = tmp_path / "left"
    supervise([{"name": "one", "script": f"sleep 600 & echo $! >> {left}; exit 1"}])
    wait_until(lambda: pids(left))
    wait_until(lambda: not Path(f"/proc/{pids(left)[0]}/cmdline").exists())


def test_program_that_can_not_start_is_retried_beside_others(
    supervise: Supervise, tmp_path: Path
) -> None:
    file, late = tmp_path / "pids", tmp_path / "late"
    supervise([sleeper("one", file), {"name": "late", "argv": [str(late)]}])
    new = tmp_path / "new"
    new.write_text(f"#!/bin/sh\ntouch {tmp_path}/started\nexec sleep 600\n")
    new.chmod(0o700)
    new.rename(late)
    wait_until((tmp_path / "started").exists)
    assert len(pids(file)) == 1


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_stop_signal_ends_all_programs_with_status_0(
    supervise: Supervise, tmp_path: Path, number: signal.Signals
) -> None:
    tree = supervise([sleeper("one", tmp_path / "a")], [sleeper("two", tmp_path / "b")])
    tree.process.send_signal(number)
    assert tree.process.wait(TIMEOUT_S) == 0
    assert tree.alive() == []


def test_groups_end_in_reverse_order(supervise: Supervise, tmp_path: Path) -> None:
    ends = tmp_path / "ends"

    def writer(name: str) -> dict[str, Any]:
        trap = f"trap 'sleep 0.2; echo {name} >> {ends}; exit 0' TERM; touch {tmp_path}/{name}"
        return {"name": name, "script": f"{trap}; while :; do sleep 0.02; done"}

    tree = supervise([writer("broker")], [writer("api")], [writer("gateway")])
    wait_until(lambda: all((tmp_path / name).exists() for name in ("broker", "api", "gateway")))
    tree.process.terminate()
    assert tree.process.wait(TIMEOUT_S) == 0
    assert ends.read_text().split() == ["gateway", "api", "broker"]


def test_program_ignoring_the_signal_is_killed_after_its_grace(
    supervise: Supervise, tmp_path: Path
) -> None:
    script = f"trap '' TERM; touch {tmp_path}/deaf; while :; do sleep 0.05; done"
    tree = supervise([{"name": "deaf", "script": script, "grace_s": 0.3}])
    wait_until((tmp_path / "deaf").exists)
    terminated = time.monotonic()
    tree.process.terminate()
    assert tree.process.wait(TIMEOUT_S) == 0
    assert time.monotonic() - terminated >= 0.3
    assert tree.alive() == []


def test_killed_supervisor_leaves_no_process(supervise: Supervise, tmp_path: Path) -> None:
    files = [tmp_path / name for name in "abc"]
    tree = supervise(*[[sleeper(file.name, file)] for file in files])
    wait_until(lambda: all(pids(file) for file in files))
    tree.process.kill()
    wait_until(lambda: not tree.alive())


@pytest.fixture
def nice_file(supervise: Supervise, tmp_path: Path) -> Path:
    """A file with the niceness of a program started with 7, and that of its session if any."""
    file = tmp_path / "nice"
    said = f"{{ nice; cat {AUTOGROUP}; }} > {file}.new"
    script = f"{said}; mv {file}.new {file}; exec sleep 600"
    supervise([{"name": "one", "script": script, "nice": 7}])
    wait_until(file.exists)
    return file


def test_program_runs_with_its_niceness(nice_file: Path) -> None:
    assert int(nice_file.read_text().splitlines()[0]) == min(19, os.nice(0) + 7)


def test_program_shares_only_the_session_of_the_supervisor(
    supervise: Supervise, tmp_path: Path
) -> None:
    file = tmp_path / "pids"
    supervisor = supervise([sleeper("one", file)]).process.pid
    wait_until(lambda: pids(file))
    assert os.getsid(pids(file)[0]) == os.getsid(supervisor)
    assert os.getpgid(pids(file)[0]) != os.getpgid(supervisor)


@pytest.mark.skipif(not AUTOGROUP.exists(), reason="this kernel does not group by session")
def test_nice_program_has_the_niceness_in_its_session(nice_file: Path) -> None:
    assert nice_file.read_text().split()[-2:] == ["nice", "7"]
