"""Keep a set of programs running, and leave none behind, however this process dies.

Each program has its own process group and, on Linux, a death signal. The kernel sends that signal
when the *thread* that started the program ends, and the code between fork and exec needs a process
without other threads: so everything here runs in the main thread.

Linux schedules sessions against each other, and niceness only counts within one session ("The
autogroup feature" in sched(7)). So programs share the supervisor's session, where the niceness of
the process for large bodies counts, and a nice program has its own session.
"""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO

import structlog

from cli.supervisor.log_rotation import LogRotation
from cli.supervisor.processes.backoff import Backoff
from cli.supervisor.processes.forks import ForkedProcess, ForkServer
from cli.supervisor.processes.preparation import make_preparation
from cli.supervisor.programs import Program

TICK_S = 0.05
STDERR = 2
STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

log = structlog.get_logger(__name__)
Process = subprocess.Popen[bytes] | ForkedProcess


class Child:
    """One supervised program, which runs or waits for its restart.

    Args:
        program: What to run.
        log_dir: The folder of its log file; with None its output goes to the program's log file,
            or, without its stdout, to this process's stderr.
        fork_server: Forks programs that can be forked.
    """

    def __init__(
        self, program: Program, log_dir: Path | None, fork_server: ForkServer | None = None
    ) -> None:
        self.program = program
        self.exits = 0
        self.status: int | str | None = None  # of the last exit, or why it could not be started
        self.log_file = log_dir / f"{program.name}.log" if log_dir else program.log_file
        self._fork_server = fork_server
        self._process: Process | None = None
        self._backoff = Backoff()
        self._end_by = 0.0
        self._start()

    def revive(self) -> None:
        """Register the program's end, or restart it when its delay is over."""
        if self._process is None:
            if self._backoff.is_over():
                self._start()
        elif self._process.poll() is not None:
            self._register_end(self._process)

    def terminate(self) -> None:
        """Send SIGTERM to the program, not to its group: it stops its own processes in order."""
        self._end_by = time.monotonic() + self.program.grace_s
        if self._process is not None:
            self._process.terminate()

    def send(self, number: int) -> None:
        """Send a signal to the program if it runs."""
        if self._process is not None and self._process.poll() is None:
            os.kill(self._process.pid, number)

    def end(self) -> None:
        """Wait for the grace period, then kill the rest of its process group."""
        if self._process is None:
            return
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(max(0.0, self._end_by - time.monotonic()))
        _kill_group(self._process.pid)
        self.send(signal.SIGKILL)  # a new fork has no group yet
        self._process.wait()

    def _start(self) -> None:
        self._backoff.register_start()
        try:
            with self._open_log() as output:
                self._process = self._fork(output) or self._spawn(output)
        except (OSError, subprocess.SubprocessError) as error:
            self._delay(f"can't be started: {error}")

    def _fork(self, output: BinaryIO) -> ForkedProcess | None:
        if self._fork_server is None:
            return None
        has_log_file = self.log_file is not None
        return self._fork_server.start(self.program, output, has_log_file=has_log_file)

    def _spawn(self, output: BinaryIO) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(  # noqa: S603  our own argv
            self.program.argv,
            env=self.program.environ,
            stdin=subprocess.DEVNULL,
            stdout=output if self.log_file else subprocess.DEVNULL,  # only banners
            stderr=output,
            # Not the supervisor's group: Ctrl-C in the terminal would reach it, too.
            process_group=None if self.program.nice else 0,
            start_new_session=bool(self.program.nice),
            preexec_fn=make_preparation(self.program.death_signal, self.program.nice),  # noqa: PLW1509  there are no threads
            pass_fds=self.program.fds,
        )

    def _open_log(self) -> BinaryIO:
        if self.log_file is None:
            return open(STDERR, "wb", closefd=False)
        return self.log_file.open("ab")

    def _register_end(self, process: Process) -> None:
        _kill_group(process.pid)
        self._process = None
        self._delay(process.wait())

    def _delay(self, status: int | str) -> None:
        """Schedule the restart after an end or a failed start."""
        self.exits += 1
        self.status = status
        delay_s = self._backoff.register_end()
        log.warning(
            "program_ended",
            program=self.program.name,
            status=status,
            again_in_s=round(delay_s, 2),
        )


class Supervisor:
    """Starts groups of programs in order, and stops them in reverse.

    Args:
        log_dir: The folder of log files; None is this process's stderr.
        fork_server: Forks programs that can be forked; without it all are executed.
    """

    def __init__(self, log_dir: Path | None = None, fork_server: ForkServer | None = None) -> None:
        self.is_stopping = False
        self._groups: list[list[Child]] = []
        self._log_dir = log_dir
        self._fork_server = fork_server
        self._rotation = LogRotation()
        if sys.platform != "linux":
            log.warning(
                "no_death_signal",
                reason="on this system a SIGKILL of this process leaves its programs running",
            )

    @property
    def children(self) -> list[Child]:
        """All programs, in start order."""
        return [child for group in self._groups for child in group]

    def catch_signals(self) -> None:
        """Make SIGINT, SIGTERM and SIGHUP end `run` instead of this process."""
        catch_stop_signals(self._request_stop)

    def start(self, *programs: Program) -> None:
        """Start a group of programs, which `run` keeps running."""
        self._groups.append([])
        for program in programs:
            self._groups[-1].append(Child(program, self._log_dir, self._fork_server))

    def run(self, until: Callable[[], bool]) -> bool:
        """Restart what ends, until a condition holds or a stop is requested.

        Returns:
            Whether the condition held.
        """
        while not self.is_stopping:
            for child in self.children:
                child.revive()
            if self._fork_server:
                self._fork_server.poll()
            self._rotation.poll(child.log_file for child in self.children)
            if until():
                return True
            time.sleep(TICK_S)
        return False

    def stop(self) -> None:
        """Stop every program: the last group first, the programs of a group in parallel."""
        self.is_stopping = True
        while self._groups:
            group = self._groups.pop()
            for child in reversed(group):
                child.terminate()
            for child in group:
                child.end()

    def _request_stop(self, *_: object) -> None:
        self.is_stopping = True


def catch_stop_signals(handler: Callable[[int, Any], None] | signal.Handlers) -> None:
    """Set a handler of SIGINT, SIGTERM and, unless nohup ignores it, SIGHUP.

    A script starts `mlpforge up &` with SIGINT ignored. It is handled nevertheless: Ctrl-C in that
    script's terminal should stop the service that it started, and so should `kill -INT`.
    """
    for number in STOP_SIGNALS:
        if number != signal.SIGHUP or signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, handler)


def _kill_group(leader: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(leader, signal.SIGKILL)
