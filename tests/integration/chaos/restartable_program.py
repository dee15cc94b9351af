"""A program that a test starts, kills, stops and starts again."""

import contextlib
import os
import signal
import subprocess
from pathlib import Path

from waiting import TIMEOUT_S, wait_until


def child_pids(pid):
    """Return the pids of a process's children; none if the process has ended."""
    try:
        listed = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    except OSError:
        return []
    return [int(child) for child in listed.split()]


def send_signal(pid, number):
    """Send a signal to a process that may have ended."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, number)


def start_program(argv, environ, log):
    """Start a program with a new interpreter, in its own session."""
    with log.open("ab") as output:
        return subprocess.Popen(
            argv, env=environ, stdout=output, stderr=output, start_new_session=True
        )


class RestartableProgram:
    """A program in its own session.

    Args:
        program: What the command line would run.
        log: The file for the output of all its runs.
        is_ready: Called with the output of the current run; returns whether it is ready.
        start: Called with command line, environment and log.
    """

    def __init__(self, program, log, is_ready, start=start_program):
        self._program, self._log, self._is_ready = program, log, is_ready
        self._start = start
        self._log_start = 0
        self._sessions = []
        self._process = None

    @property
    def pid(self):
        return self._process.pid

    def start(self):
        """Start it and wait until it is ready."""
        self.launch()
        self.wait_until_ready()

    def launch(self):
        """Start it without waiting."""
        self._log_start = self._log.stat().st_size if self._log.exists() else 0
        self._process = self._start(self._program.argv, self._program.environ, self._log)
        self._sessions.append(self._process.pid)

    def wait_until_ready(self):
        def is_up():
            assert self._process.poll() is None, self.output()
            return self._is_ready(self.output())

        wait_until(is_up)

    def output(self):
        """Return the output of the current run."""
        with self._log.open("rb") as log:
            log.seek(self._log_start)
            return log.read().decode()

    def kill(self):
        """Kill all of its processes at once."""
        self.signal_all(signal.SIGKILL)
        self._process.wait()

    def kill_leader(self):
        """Kill its first process only."""
        send_signal(self.pid, signal.SIGKILL)
        self._process.wait()

    def stop(self):
        """Terminate it, and wait until it has ended."""
        send_signal(self.pid, signal.SIGTERM)
        self._process.wait(TIMEOUT_S)

    def signal_all(self, number):
        """Send a signal to all of its processes, those of earlier runs included."""
        for session in self._sessions:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(session, number)

    def end(self):
        """Kill all processes of all its runs."""
        if self._process is not None:
            self.kill()
