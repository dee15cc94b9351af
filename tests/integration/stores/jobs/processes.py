"""Processes that use a database together."""

import subprocess
import sys
from pathlib import Path

from waiting import TIMEOUT_S

HERE = Path(__file__).parent


def run_script(name: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-W", "error", HERE / name, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def finish(process: subprocess.Popen[str]) -> str:
    """Wait for a process to end well, and return what it printed."""
    output, errors = process.communicate(timeout=TIMEOUT_S)
    assert (process.returncode, errors) == (0, "")
    return output


def migrate_together(url: str) -> list[str]:
    """Let three processes migrate a database at once; return how many waiting jobs each finds."""
    starters = [run_script("starter.py", url) for _ in range(3)]
    for starter in starters:
        assert starter.stdout is not None
        assert starter.stdout.readline() == "ready\n"
    for starter in starters:
        assert starter.stdin is not None
        starter.stdin.write("\n")
        starter.stdin.flush()
    return [finish(starter) for starter in starters]
