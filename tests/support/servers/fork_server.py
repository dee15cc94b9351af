"""Starts programs as forks of one process that has their modules, and MNIST, loaded already.

A new interpreter needs two seconds of processor time before a worker is ready; a fork a tenth.
"""

import multiprocessing
import os
import runpy
import sys
import warnings
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext
from multiprocessing.forkserver import ensure_running
from multiprocessing.synchronize import Barrier
from pathlib import Path
from subprocess import TimeoutExpired
from typing import Any, TypeVar

import pytest
from waiting import TIMEOUT_S

from cli.supervisor.programs import BLAS_VARIABLES

T = TypeVar("T")


@cache
def _warm_context() -> ForkServerContext:
    """Return a context whose fork server has all modules loaded; it ends with this process."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["fork_server_preload"])
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", os.pathsep.join(sys.path))  # Python 3.11 hands it no sys.path
        for name in BLAS_VARIABLES:  # as in the service
            patch.setenv(name, "1")
        ensure_running()
    return context


class ForkedProgram:
    """A Python program in its own session, with the methods of Popen that tests use.

    Args:
        argv: Its command line; the first word is the path of a Python script.
        environ: Its complete environment.
        log: The file to which its output is appended.
    """

    def __init__(self, argv: Sequence[str], environ: Mapping[str, str], log: Path) -> None:
        self._argv = list(argv)
        context = _warm_context()
        begun, say_begun = context.Pipe(duplex=False)
        task = (self._argv, dict(environ), log, say_begun)
        self._process = context.Process(target=_run, args=task, daemon=True)
        self._process.start()
        say_begun.close()
        begun.recv()  # its session and its log exist now
        begun.close()
        assert self._process.pid is not None
        self.pid: int = self._process.pid

    def send_signal(self, number: int) -> None:
        """Send it a signal."""
        os.kill(self.pid, number)

    def poll(self) -> int | None:
        """Return its exit code, or minus the signal that ended it; None while it runs."""
        return self._process.exitcode

    def wait(self, timeout: float | None = None) -> int:
        """Wait for its end; return as poll does."""
        self._process.join(timeout)
        code = self._process.exitcode
        if code is None:
            raise TimeoutExpired(self._argv, timeout or 0)
        return code


def call_together(call: Callable[..., T], *arguments: tuple[Any, ...]) -> list[T]:
    """Call a function in several processes at the same time; return the results.

    Args:
        call: A module-level function; it may fork.
        arguments: The arguments in each process.

    Raises:
        EOFError: a process ended without a result; its error is in the output.
    """
    context = _warm_context()
    together = context.Barrier(len(arguments))
    ends = [context.Pipe(duplex=False) for _ in arguments]
    processes = [
        context.Process(target=_answer, args=(call, given, dict(os.environ), together, answer))
        for given, (_, answer) in zip(arguments, ends, strict=True)
    ]
    for process, (_, answer) in zip(processes, ends, strict=True):
        process.start()
        answer.close()
    try:
        return [answers.recv() for answers, _ in ends]
    finally:
        for process, (answers, _) in zip(processes, ends, strict=True):
            process.kill()
            process.join()
            process.close()
            answers.close()


def _answer(
    call: Callable[..., T],
    arguments: tuple[Any, ...],
    environ: Mapping[str, str],
    together: Barrier,
    answer: Connection,
) -> None:
    warnings.simplefilter("error")
    _take_environ(environ)
    together.wait(TIMEOUT_S)
    answer.send(call(*arguments))


def _take_environ(environ: Mapping[str, str]) -> None:
    os.environ.clear()
    os.environ.update(environ)


def _run(argv: list[str], environ: Mapping[str, str], log: Path, say_begun: Connection) -> None:
    os.setsid()
    with log.open("ab") as output:
        os.dup2(output.fileno(), 1)
        os.dup2(output.fileno(), 2)
    say_begun.send(None)
    say_begun.close()
    _take_environ(environ)
    sys.argv = argv
    runpy.run_path(argv[0], run_name="__main__")
