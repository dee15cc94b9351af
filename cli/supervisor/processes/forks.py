"""The supervisor's side of the fork server, and the children that it gets from it."""

import contextlib
import ctypes
import json
import os
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import BinaryIO, Final

import structlog

from cli.supervisor.folders import OTHERS
from cli.supervisor.processes.backoff import Backoff
from cli.supervisor.processes.fork_server import FORKED, LOADED
from cli.supervisor.processes.preparation import make_death_signal
from cli.supervisor.programs import BLAS_VARIABLES, Program, foreign_environ

MODULE: Final = "cli.supervisor.processes.fork_server"
PR_SET_CHILD_SUBREAPER: Final = 36  # linux/prctl.h
# For the answer to a request. A stop waits for a frozen fork server, and containers get 10 s.
TIMEOUT_S: Final = 3.0
LOAD_TIMEOUT_S: Final = 60.0
# Programs start without it, if slowly, and each of its starts takes seconds of a processor.
MAX_DELAY_S: Final = 120.0
POLL_S: Final = 0.01
# Room for the title of a fork, which replaces the fork server's command line in its place.
TITLE_BYTES: Final = 4096

log = structlog.get_logger(__name__)


class ForkedProcess:
    """A child of this process, with the methods of Popen that the supervisor needs."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self.returncode: int | None = None

    def poll(self) -> int | None:
        """Return its status as Popen does, or None while it runs."""
        if self.returncode is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            self.returncode = os.waitstatus_to_exitcode(status) if pid else None
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """Wait for its end, or raise TimeoutExpired; return as poll does."""
        deadline_s = None if timeout is None else time.monotonic() + timeout
        while (status := self.poll()) is None:
            if deadline_s is not None and time.monotonic() > deadline_s:
                raise subprocess.TimeoutExpired(str(self.pid), timeout or 0.0)
            time.sleep(POLL_S)
        return status

    def terminate(self) -> None:
        """Send it SIGTERM, unless it has ended."""
        if self.poll() is None:
            os.kill(self.pid, signal.SIGTERM)


class ForkServer:
    """A process from which programs are forked, on Linux; while there is none, they are executed.

    Args:
        timeout_s: How long to wait for a fork.
        load_timeout_s: How long it may load its modules.
        clock: A monotonic clock, in seconds.
    """

    def __init__(
        self,
        *,
        timeout_s: float = TIMEOUT_S,
        load_timeout_s: float = LOAD_TIMEOUT_S,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._is_loaded = False
        self._timeout_s, self._load_timeout_s = timeout_s, load_timeout_s
        self._clock, self._backoff = clock, Backoff(MAX_DELAY_S, clock)
        self._process: subprocess.Popen[bytes] | None = None
        self._requests: socket.socket  # to the process, while there is one
        self._launch()

    def poll(self) -> bool:
        """Register that it has loaded or ended, and replace it when its delay is over.

        Returns:
            Whether programs can be started: it forks, or has failed and they are executed.
        """
        if self._process is None:
            if self._backoff.is_over():
                self._launch()
        elif (status := self._process.poll()) is not None:
            self._give_up(f"it has ended with status {status}")
        elif not self._is_loaded:
            self._poll_loading()
        return self._is_loaded or self._process is None

    def start(
        self, program: Program, output: BinaryIO, *, has_log_file: bool
    ) -> ForkedProcess | None:
        """Return a new process with a program, or None if it must be executed.

        Args:
            program: A program that can be forked.
            output: Its stderr.
            has_log_file: Whether that is its stdout, too.
        """
        if not (program.can_be_forked and self._is_loaded):
            return None
        try:
            return self._start(program, output, has_log_file=has_log_file)
        except (OSError, ValueError) as error:
            self._give_up(str(error))
            return None

    def stop(self) -> None:
        """End the fork server, not its programs."""
        self._is_loaded = False
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None
            self._requests.close()

    def _launch(self) -> None:
        self._load_by = self._clock() + self._load_timeout_s
        try:
            self._process, self._requests = _spawn()
        except (OSError, subprocess.SubprocessError) as error:
            self._give_up(f"it can't be started: {error}")
        else:
            self._requests.settimeout(self._timeout_s)

    def _poll_loading(self) -> None:
        if select.select([self._requests], [], [], 0)[0]:
            if self._requests.recv(1) == LOADED:  # else it has just ended
                self._is_loaded = True
                # Not at its launch: however long it loads, an end while it does is a failure.
                self._backoff.register_start()
        elif self._clock() > self._load_by:
            self._give_up(f"it has not loaded its modules within {self._load_timeout_s:.0f} s")

    def _give_up(self, reason: str) -> None:
        self.stop()
        delay_s = self._backoff.register_end()
        log.warning("fork_server_failed", reason=reason, again_in_s=round(delay_s, 2))

    def _start(self, program: Program, output: BinaryIO, *, has_log_file: bool) -> ForkedProcess:
        description = {
            "argv": program.argv,
            "environ": dict(program.environ),
            "death_signal": int(program.death_signal),
            "nice": program.nice,
            "parent": os.getpid(),
            "has_log_file": has_log_file,
        }
        with self._fork(output.fileno(), *program.fds) as channel:
            child = ForkedProcess(int(channel.recv(20)))
            with contextlib.suppress(ConnectionError):  # it has ended already
                channel.sendall(json.dumps(description).encode() + b"\n")
        return child

    def _fork(self, *fds: int) -> socket.socket:
        """Return a socket to a new child of this process, which has copies of descriptors.

        The child's id can be read from it; the child waits for a description.
        """
        ours, theirs = socket.socketpair()
        ours.settimeout(self._timeout_s)
        try:
            with theirs, _adopting_orphans():
                socket.send_fds(self._requests, [FORKED], [theirs.fileno(), *fds])
                if self._requests.recv(1) != FORKED:
                    raise OSError("it can't fork")  # noqa: TRY301  closes the socket, as other errors do
        except OSError:
            ours.close()
            raise
        return ours


@contextlib.contextmanager
def forking() -> Iterator[ForkServer | None]:
    """Run a fork server until the block ends; yield None on other systems than Linux."""
    server = ForkServer() if sys.platform == "linux" else None
    try:
        yield server
    finally:
        if server:
            server.stop()


def _spawn() -> "tuple[subprocess.Popen[bytes], socket.socket]":
    """Return a new fork server and the socket for requests to it."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    try:
        with theirs:
            return _execute(theirs.fileno()), ours
    except (OSError, subprocess.SubprocessError):
        ours.close()
        raise


def _execute(fd: int) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(  # noqa: S603  our own argv
        [sys.executable, "-P", "-m", MODULE, str(fd), " " * TITLE_BYTES],
        env={**foreign_environ(), **dict.fromkeys(BLAS_VARIABLES, "1")},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        cwd="/",
        umask=OTHERS,
        process_group=0,
        pass_fds=(fd,),
        preexec_fn=make_death_signal(signal.SIGKILL),  # noqa: PLW1509  there are no threads
    )


@contextlib.contextmanager
def _adopting_orphans() -> Iterator[None]:
    """Make this process the new parent of descendants whose parent ends."""
    libc = ctypes.CDLL(None)
    libc.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    try:
        yield
    finally:
        libc.prctl(PR_SET_CHILD_SUBREAPER, 0, 0, 0, 0)
