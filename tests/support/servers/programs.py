"""Starts programs that end with their test."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from waiting import TIMEOUT_S

TESTS = Path(__file__).parents[2]
# A script's `&` and nohup ignore these signals in `make test`, and every child inherits that.
AS_IN_A_TERMINAL = ("env", "--default-signal=INT,HUP")


@contextmanager
def running(argv: Sequence[str | Path], **options: Any) -> Iterator["subprocess.Popen[str]"]:
    """Run a program with a terminal's signals; kill it at the end of the block.

    Args:
        argv: Its command line.
        options: More arguments of Popen; by default stdout and stderr are pipes.
    """
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen([*AS_IN_A_TERMINAL, *argv], **(pipes | options)) as process:
        try:
            yield process
        finally:
            process.kill()


def run_as_documented(
    script: str, environ: Mapping[str, str], folder: Path
) -> "subprocess.CompletedProcess[str]":
    """Run a document's shell commands with the programs of this installation; curl's 404 is 22."""
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-c", script.replace(".venv/bin/", "").replace("curl ", "curl --fail ")],
        env={**environ, "PATH": path},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def run_program(program: Path, *arguments: str | Path) -> None:
    """Run a Python program, which must succeed."""
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    command = [sys.executable, program, *arguments]
    done = subprocess.run(
        command, env=environ, capture_output=True, text=True, timeout=TIMEOUT_S, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
