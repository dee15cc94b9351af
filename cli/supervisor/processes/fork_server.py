"""Starts Python programs as forks of one process that has loaded their modules already (Linux).

The forks share the memory of the modules, and start in a fraction of a second. This process never
has a secret: its environment has no settings, and only the fork reads those of its program. The
fork becomes a child of the supervisor, so that this process can end without its programs.
"""

import contextlib
import ctypes
import gc
import json
import os
import runpy
import signal
import socket
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from cli.supervisor.processes.preparation import make_preparation
from contracts.base import complete_schemas
from contracts.imports import omitting, stubbing
from services.server.malloc import trim_memory

# Not those that read settings when they are loaded.
MODULES: Final = (
    "billiard.heap",
    "billiard.popen_fork",
    "billiard.sharedctypes",
    "celery.__main__",
    "celery.app.amqp",
    "celery.app.control",
    "celery.app.events",
    "celery.app.log",
    "celery.apps.worker",
    "celery.backends.base",
    "celery.bin.celery",
    "celery.concurrency.prefork",
    "celery.fixups.django",
    "celery.worker.autoscale",
    "celery.worker.consumer",
    "celery.worker.strategy",
    "PIL.JpegImagePlugin",
    "PIL.PngImagePlugin",
    "encodings.idna",
    "gunicorn.app.wsgiapp",
    "kombu.transport.redis",
    "services.api.app",
    "services.api.jobs.enqueue",
    "services.inference.app",
    "services.metrics.exposition",
    "services.metrics.registry",
    "services.notifier.main",
    "services.server.fast.event_loop",
    "services.server.gunicorn_hooks",
    "worker.celery_app",
    "worker.runner",
    "worker.sweeping.sweeper",
    "worker.training.snapshots",
)
# Celery would load them if they are installed, and redis opentelemetry, which reads settings.
UNUSED: Final = ("cffi", "opentelemetry", "psutil", "pygments", "yaml")
LOADED, FORKED, FAILED = b"L", b"+", b"-"  # answers to the supervisor
MAX_FDS: Final = 16
PR_SET_NAME: Final = 15  # linux/prctl.h
ARG_START, ARG_END = 45, 46  # in /proc/self/stat, from the state on


def main() -> None:
    """Load the modules, fork on request until the supervisor ends; run a program in each fork."""
    requests = socket.socket(fileno=int(sys.argv[1]))
    set_title(sys.orig_argv[:-1], Path(sys.executable).name)
    load_modules()
    requests.send(LOADED)
    fds = _serve(requests)
    if fds:
        requests.close()
        run_program(*fds)


def load_modules() -> None:
    """Load all modules, with one BLAS thread, and leave no garbage to collect."""
    gc.disable()
    shell = ModuleType("click_repl")  # of Celery's commands; it would load prompt_toolkit
    shell.register_repl = lambda _group: None  # type: ignore[attr-defined]  # as above
    with stubbing(shell), omitting(*UNUSED):
        for name in MODULES:
            import_module(name)
    complete_schemas()
    gc.collect()
    gc.freeze()  # a collection in a fork would copy the shared memory
    gc.enable()
    trim_memory()


def _serve(requests: socket.socket) -> list[int]:
    """Return the file descriptors of a request in its fork, and none when the supervisor ends."""
    while True:
        _, fds, _, _ = socket.recv_fds(requests, 1, MAX_FDS)
        if not fds:
            return []
        child = os.fork()
        if not child:
            if _fork_orphan(fds[0]):
                return fds
            os._exit(1)
        _, status = os.waitpid(child, 0)
        for fd in fds:
            os.close(fd)
        requests.send(FAILED if status else FORKED)


def _fork_orphan(request: int) -> bool:
    """Fork, send its id and exit: the supervisor adopts the fork, where this returns True."""
    try:
        if child := os.fork():
            os.write(request, str(child).encode())
            os._exit(0)
    except OSError:
        return False
    return True


def run_program(request: int, output: int, *_inherited: int) -> None:
    """Become a program.

    Args:
        request: A socket from which its description is read, as ForkServer.start writes it.
        output: Its stderr, and its stdout if it has a log file.
    """
    line = b""
    with (
        socket.socket(fileno=request) as channel,
        channel.makefile("rb") as reader,
        contextlib.suppress(ConnectionError),
    ):
        line = reader.readline()
    if line:  # else the supervisor has ended or given up
        program = json.loads(line)
        _prepare(program, output)
        _run(program["argv"], program["environ"])


def _prepare(program: dict[str, Any], output: int) -> None:
    if program["nice"]:
        os.setsid()
    else:
        os.setpgid(0, 0)
    number = signal.Signals(program["death_signal"])
    make_preparation(number, program["nice"], program["parent"])()
    os.dup2(output, 2)
    if program["has_log_file"]:
        os.dup2(output, 1)
    os.close(output)


def _run(argv: list[str], environ: dict[str, str]) -> None:
    os.environ.clear()
    os.environ.update(environ)
    tempfile.tempdir = None  # as the new environment says
    is_module = argv[0] == sys.executable  # python -P -m MODULE
    set_title(argv if is_module else [sys.executable, *argv], Path(argv[0]).name)
    if is_module:
        sys.argv = argv[2:]
        runpy.run_module(argv[3], run_name="__main__", alter_sys=True)
    else:
        sys.argv = argv
        runpy.run_path(argv[0], run_name="__main__")


def set_title(argv: list[str], name: str) -> None:
    """Show a command line in `ps`, as setproctitle(3) does: in the place of the first one.

    That one's last byte stays a space: unless it is zero, the kernel reads up to the first zero.
    """
    stat = Path("/proc/self/stat").read_text("ascii").rpartition(")")[2].split()
    start, end = int(stat[ARG_START]), int(stat[ARG_END])
    title = " ".join(argv).encode()[: max(0, end - start - 3)] + b"\0"
    ctypes.memmove(start, title, len(title))
    ctypes.memset(end - 1, ord(" "), 1)
    ctypes.CDLL(None).prctl(PR_SET_NAME, name.encode(), 0, 0, 0)


if __name__ == "__main__":
    main()
