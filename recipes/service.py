"""A service of the recipes' own, on a free port, that keeps its jobs for the next time."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cli.demo import NOT_INHERITED
from cli.supervisor import make_death_signal
from contracts.errors import ForgeError

STOP_TIMEOUT_S = 30


@contextmanager
def running_service(data_dir: Path, workers: int) -> Iterator[str]:
    """Run `mlpforge up` until the block ends; yield its address.

    Args:
        data_dir: Where it keeps jobs, models and logs.
        workers: Jobs at a time.

    Raises:
        ForgeError: it did not come up; it has said why on stderr.
    """
    with _start_up(data_dir, workers) as service:
        try:
            yield _ready_url(service)
        finally:
            _end(service)


def _end(service: "subprocess.Popen[str]") -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # a second Ctrl-C must not cut this short
    service.terminate()
    service.wait(STOP_TIMEOUT_S)
    signal.signal(signal.SIGINT, before)


def _start_up(data_dir: Path, workers: int) -> "subprocess.Popen[str]":
    argv = ("up", "--json", "--port", "0", "--workers", str(workers))
    folders = ("--data-dir", str(data_dir), "--log-dir", str(data_dir / "logs"))
    return subprocess.Popen(  # noqa: S603  our own argv
        [sys.executable, "-m", "cli.main", *argv, *folders],
        env={k: v for k, v in os.environ.items() if k not in NOT_INHERITED},
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,  # Ctrl-C reaches us alone, and we end it in order
        preexec_fn=make_death_signal(signal.SIGTERM),  # noqa: PLW1509  there are no threads
    )


def _ready_url(service: "subprocess.Popen[str]") -> str:
    line = service.stdout.readline() if service.stdout else ""
    if not line:
        raise ForgeError("the service did not start")
    return str(json.loads(line)["url"])
