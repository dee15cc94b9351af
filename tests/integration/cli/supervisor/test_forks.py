"""Programs that are forked from the fork server, and those that are executed without it."""

import errno
import itertools
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from embedded_service import command_line
from structlog.testing import capture_logs
from waiting import TIMEOUT_S, wait_until

from cli.supervisor.processes.backoff import MIN_DELAY_S, STEADY_S
from cli.supervisor.processes.fork_server import run_program
from cli.supervisor.processes.forks import ForkedProcess, ForkServer, forking
from cli.supervisor.programs import Program
from cli.supervisor.supervisor import Child, Supervisor

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the fork server needs Linux")
# A program that writes what it has, and then waits for its end.
SCRIPT = """
import json, os, signal, sys, tempfile
from contracts.ids import make_job_id
from contracts.jobs.spec import JobSpec
found = {"argv": sys.argv, "environ": dict(os.environ), "parent": os.getppid(),
         "group": os.getpgid(0) == os.getpid(), "tmp": tempfile.gettempdir(), "id": make_job_id(),
         "modules": sorted(sys.modules), "complete": JobSpec.__pydantic_complete__}
with open(sys.argv[1] + ".new", "w") as file:
    json.dump(found, file)
os.rename(sys.argv[1] + ".new", sys.argv[1])
print("to the log")
if sys.argv[2:]:
    sys.exit(int(sys.argv[2]))
signal.pause()
"""
# An idle service needs none of them.
HEAVY = {"alembic", "boto3", "botocore", "cffi", "matplotlib", "onnx", "opentelemetry", "optuna"}
HEAVY |= {"psutil", "pygments", "rich", "yaml"}
Start = Callable[..., tuple[Child, dict[str, Any]]]


class Clock:
    """A monotonic clock that tests can advance."""

    ahead_s = 0.0

    def __call__(self) -> float:
        return time.monotonic() + self.ahead_s


@pytest.fixture(scope="module")
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="module")
def server(clock: Clock) -> Iterator[ForkServer]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MLPFORGE_TOKEN", "secret-of-the-supervisor")
        server = ForkServer(clock=clock)
    wait_until(server.poll)
    yield server
    server.stop()


@pytest.fixture
def start(server: ForkServer, tmp_path: Path) -> Iterator[Start]:
    """Starts a program in a child; returns what the program has."""
    script = tmp_path / "program"
    script.write_text(SCRIPT)
    children = []

    def begin(name: str, *words: str, **environ: str) -> tuple[Child, dict[str, Any]]:
        file = tmp_path / name
        program = Program(
            name,
            [str(script), str(file), *words],
            {"PATH": os.environ["PATH"], **environ},
            can_be_forked=True,
        )
        child = Child(program, tmp_path, server)
        children.append(child)
        wait_until(file.exists)
        return child, json.loads(file.read_text())

    yield begin
    for child in children:
        child.terminate()
        child.end()


def has_in_memory(pid: int, word: bytes) -> bool:
    """Return whether a process has a word in its writable memory or in its environment."""
    places = [
        [int(address, 16) for address in line.split()[0].split("-")]
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines()
        if line.split()[1].startswith("rw")
    ]
    with Path(f"/proc/{pid}/mem").open("rb") as memory:
        for begin, end in places:
            memory.seek(begin)
            if word in memory.read(end - begin):
                return True
    return word in Path(f"/proc/{pid}/environ").read_bytes()


def process_of(child: Child) -> ForkedProcess | subprocess.Popen[bytes]:
    assert child._process is not None
    return child._process


def pid_of(server: ForkServer) -> int:
    assert server._process is not None
    return server._process.pid


def test_forked_program_is_like_an_executed_one(start: Start, tmp_path: Path) -> None:
    child, found = start("one", TMPDIR=str(tmp_path), A="ä")
    process = process_of(child)
    assert isinstance(process, ForkedProcess)
    assert found["environ"] == {"PATH": os.environ["PATH"], "TMPDIR": str(tmp_path), "A": "ä"}
    assert found["argv"] == child.program.argv
    assert (found["parent"], found["group"]) == (os.getpid(), True)
    assert found["tmp"] == str(tmp_path)
    title = " ".join([sys.executable, *child.program.argv])
    assert command_line(process.pid).rstrip() == title
    assert Path(f"/proc/{process.pid}/comm").read_text() == "program\n"


def test_forks_share_schemas_and_have_loaded_no_unused_module(start: Start) -> None:
    _, found = start("one")
    modules = {name.partition(".")[0] for name in found["modules"]}
    assert found["complete"]
    assert {"celery", "flask", "gunicorn", "numpy", "sqlalchemy"} <= modules
    assert not modules & HEAVY


def test_secret_of_a_program_is_only_in_its_own_process(server: ForkServer, start: Start) -> None:
    secret = "secret-of-" + "one"
    first, _ = start("one", PASSWORD=secret)
    second, _ = start("two")
    word = secret.encode()
    try:
        assert has_in_memory(process_of(first).pid, word)
    except PermissionError:
        pytest.skip("the kernel lets no process read the memory of another one")
    assert not has_in_memory(pid_of(server), word)
    assert not has_in_memory(process_of(second).pid, word)
    assert not has_in_memory(pid_of(server), b"secret-of-the-supervisor")


def test_forks_make_different_ids(start: Start) -> None:
    first, second = (start(name)[1]["id"] for name in ("one", "two"))
    assert first[-12:] != second[-12:]


def test_end_of_a_fork_is_noticed_and_logged(start: Start, tmp_path: Path) -> None:
    child, _ = start("one", "3")
    assert process_of(child).wait(TIMEOUT_S) == 3
    assert (tmp_path / "one.log").read_text() == "to the log\n"
    (tmp_path / "one").unlink()
    wait_until(lambda: child.revive() or (tmp_path / "one").exists())  # type: ignore[func-returns-value]
    assert child.exits >= 1


def test_fork_that_is_not_used_ends_silently(server: ForkServer, tmp_path: Path) -> None:
    with (tmp_path / "log").open("wb") as output:
        channel = server._fork(output.fileno())
    with channel:
        child = ForkedProcess(int(channel.recv(20)))  # even if the fork is slow or frozen
        assert child.poll() is None
    assert child.wait(TIMEOUT_S) == 0
    ours, theirs = socket.socketpair()
    theirs.send(b"1")  # an id that a supervisor that gives up does not read
    ours.close()
    run_program(theirs.detach(), output=-1)


def test_fork_that_has_no_group_yet_is_killed(server: ForkServer) -> None:
    class SlowServer(ForkServer):
        def __init__(self) -> None:
            self.channel = server._fork(sys.stderr.fileno())

        def start(self, *_: object, **__: object) -> ForkedProcess:
            return ForkedProcess(int(self.channel.recv(20)))

    slow = SlowServer()
    with slow.channel:
        child = Child(Program("one", [], {}), None, slow)
        child.end()
    assert process_of(child).poll() == -signal.SIGKILL


@pytest.fixture
def frozen() -> Iterator[ForkServer]:
    """A fork server that is frozen while it loads its modules."""
    server = ForkServer(timeout_s=0.1, load_timeout_s=0)
    os.kill(pid_of(server), signal.SIGSTOP)
    yield server
    server.stop()


def assert_is_executed(server: ForkServer) -> None:
    """Start a program that could be forked; it must have been executed."""
    program = Program("two", ["/bin/sh", "-c", "exec sleep 600"], {}, can_be_forked=True)
    child = Child(program, None, server)
    assert isinstance(process_of(child), subprocess.Popen)
    child.terminate()
    child.end()


def test_killed_fork_server_is_replaced_and_leaves_its_forks(
    server: ForkServer, start: Start, clock: Clock
) -> None:
    child, _ = start("one")
    server._backoff._fails = 3  # as if others had failed before
    clock.ahead_s += STEADY_S
    killed = pid_of(server)
    os.kill(killed, signal.SIGKILL)
    with capture_logs() as lines:
        wait_until(lambda: server.poll() and server._process is None)
        assert_is_executed(server)
        supervisor = Supervisor(fork_server=server)
        assert supervisor.run(until=lambda: server._process is not None and server.poll())
    assert [line["event"] for line in lines] == ["fork_server_failed"]
    assert lines[0]["again_in_s"] <= MIN_DELAY_S
    assert pid_of(server) != killed
    assert process_of(child).poll() is None
    assert isinstance(process_of(start("two")[0]), ForkedProcess)


def test_programs_are_executed_if_the_fork_server_is_frozen(frozen: ForkServer) -> None:
    frozen._is_loaded = True  # as if it had been frozen later
    pid = pid_of(frozen)
    assert_is_executed(frozen)
    assert not Path(f"/proc/{pid}").exists()


def test_programs_are_executed_if_modules_take_too_long(frozen: ForkServer) -> None:
    pid = pid_of(frozen)
    assert frozen.poll()
    assert not Path(f"/proc/{pid}").exists()
    assert_is_executed(frozen)


def test_fork_server_that_never_loads_is_replaced_less_often() -> None:
    server = ForkServer(load_timeout_s=0, clock=itertools.count(0.0, 2 * STEADY_S).__next__)
    with capture_logs() as lines:
        wait_until(lambda: server.poll() and len(lines) >= 3)
    server.stop()
    delays = [line["again_in_s"] for line in lines]
    assert delays == sorted(set(delays))


def test_service_runs_without_a_fork_server(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise BlockingIOError(errno.EAGAIN, "as at the limit of processes")

    monkeypatch.setattr(subprocess, "Popen", refuse)
    with forking() as server:
        assert server
        assert server.poll()
        assert server._process is None
