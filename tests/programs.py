"""Runs a program of the tests, whose children may be killed without harm to the tests."""

import os
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).parent
TIMEOUT_S = 50


def run_program(program: Path, *arguments: str | Path) -> None:
    """Run a Python program to its end, which must be a good one."""
    environ = {**os.environ, "PYTHONPATH": f"{TESTS.parent}:{TESTS}"}
    command = [sys.executable, program, *arguments]
    done = subprocess.run(
        command, env=environ, capture_output=True, text=True, timeout=TIMEOUT_S, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
