"""Run `mlpforge up` in a child process while a command needs a service."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cli.supervisor.processes.preparation import make_death_signal
from cli.supervisor.supervisor import STOP_SIGNALS
from contracts.errors import ForgeError

STOP_TIMEOUT_S = 30
LOG_TAIL_CHARS = 2000
# The options name its data folder, whatever the environment says.
NOT_INHERITED = frozenset(
    f"MLPFORGE_{name}"
    for name in ("BROKER_URL", "DATABASE_URL", "DATA_DIR", "INFERENCE_PORT", "MODELS", "URL")
)


@contextmanager
def running_service(data_dir: Path, log: Path, *options: str) -> Iterator[str]:
    """Run `mlpforge up` on a free port until the block ends; yield its address.

    Args:
        data_dir: Its data folder.
        log: The file that its stderr is written to.
        options: Other options of `up`.

    Raises:
        ForgeError: it did not start; the message has the end of its log.
    """
    with _start_up(data_dir, log, options) as service:
        try:
            yield _ready_url(service, log)
        finally:
            # A second Ctrl-C must not interrupt this.
            before = {number: signal.signal(number, signal.SIG_IGN) for number in STOP_SIGNALS}
            service.terminate()
            service.wait(STOP_TIMEOUT_S)
            for number, handler in before.items():
                signal.signal(number, handler)


def _start_up(data_dir: Path, log: Path, options: tuple[str, ...]) -> "subprocess.Popen[str]":
    argv = ("up", "--json", "--port", "0", "--data-dir", str(data_dir), *options)
    with log.open("wb") as log_file:
        return subprocess.Popen(  # noqa: S603  our own argv
            [sys.executable, "-m", "cli.main", *argv],
            env={k: v for k, v in os.environ.items() if k not in NOT_INHERITED},
            stdout=subprocess.PIPE,
            stderr=log_file,
            text=True,
            start_new_session=True,  # Ctrl-C reaches only us, and we stop it in order
            preexec_fn=make_death_signal(signal.SIGTERM),  # noqa: PLW1509  there are no threads
        )


def _ready_url(service: "subprocess.Popen[str]", log: Path) -> str:
    line = service.stdout.readline() if service.stdout else ""
    if not line:
        service.wait(STOP_TIMEOUT_S)
        raise ForgeError(f"the service did not start:\n{log.read_text('utf-8')[-LOG_TAIL_CHARS:]}")
    return str(json.loads(line)["url"])
