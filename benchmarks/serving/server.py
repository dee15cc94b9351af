"""A contender that runs: its processes, from the start to the last of them."""

import contextlib
import http.client
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from harness.contender_process import UNWANTED
from harness.peer_environment import ensure_environment
from serving.contender import APPS, Command, Contender, Site
from serving.forms import Form, is_right
from serving.model import Model
from serving.processes import family
from serving.wrk import Load

THREADS = dict.fromkeys(
    ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS"), "1"
)
START_TIMEOUT_S = 90
STOP_TIMEOUT_S = 20
POLL_S = 0.005
LOG_TAIL_CHARS = 2000


@dataclass(frozen=True)
class Server:
    """A contender that answers.

    Args:
        contender: Which one.
        site: Where it is.
        roots: Its processes that were started here; others descend from them.
        start_s: From the first exec to the first right answer.
    """

    contender: Contender
    site: Site
    roots: tuple[int, ...]
    start_s: float

    @property
    def pids(self) -> list[int]:
        """All its processes."""
        return family(self.roots)

    def load(self, form: Form, model: Model, images: int = 1) -> Load:
        """Return what wrk is to send: the first so many images in a form."""
        body = form.encode(model.images[:images])
        file = self.site.folder / f"{form.name}-{images}.body"
        file.write_bytes(body)
        return Load(f"http://{self.site.door}{form.path}", file, form.headers(body))


@contextlib.contextmanager
def serving(contender: Contender, model: Model) -> Iterator[Server]:
    """Run a contender until the block ends; its answers in every form have been found right.

    Raises:
        SystemExit: it did not start, or it answers wrongly.
    """
    python = (
        ensure_environment(contender.environment) if contender.environment else Path(sys.executable)
    )
    with tempfile.TemporaryDirectory(prefix="mlpforge-") as name:
        site = Site(free_port(), Path(name), model.folder, python)
        log, commands = Path(name) / "log", contender.commands(site)
        started = time.perf_counter()
        with log.open("wb") as log_file, contextlib.ExitStack() as stack:
            processes = [_start(command, site, log_file.fileno()) for command in commands]
            stack.callback(_stop, processes)
            _wait(contender, site, model, processes, log)
            took_s = time.perf_counter() - started
            _check_forms(contender, site, model)
            yield Server(contender, site, tuple(process.pid for process in processes), took_s)


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    return port


def ask(site: Site, form: Form, body: bytes) -> tuple[int, bytes]:
    """Send one request; return the status and the body of the answer.

    Raises:
        OSError, http.client.HTTPException: nobody answers.
    """
    connection = http.client.HTTPConnection(site.door, timeout=30)
    with contextlib.closing(connection):
        connection.request("POST", form.path, body, dict(form.headers(body)))
        response = connection.getresponse()
        return response.status, response.read()


def _start(command: Command, site: Site, log: int) -> "subprocess.Popen[bytes]":
    kept = {name: value for name, value in os.environ.items() if not _is_unwanted(name)}
    peers = {
        "PYTHONPATH": str(APPS),
        "WEIGHTS": str(site.model / "plain.npz"),
        "ONNX": str(site.model / "plain.onnx"),
    }
    return subprocess.Popen(  # noqa: S603  argv is fixed here: nobody else's text is in it
        command.argv,
        env=kept | THREADS | peers | dict(command.environ),
        cwd=command.folder or site.folder,
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=log,
        process_group=0,
    )


def _is_unwanted(name: str) -> bool:
    return name.startswith("MLPFORGE_") or name in UNWANTED


def _wait(
    contender: Contender,
    site: Site,
    model: Model,
    processes: "list[subprocess.Popen[bytes]]",
    log: Path,
) -> None:
    deadline = time.monotonic() + START_TIMEOUT_S
    while not _answers(contender, site, model):
        has_ended = any(process.poll() is not None for process in processes)
        if has_ended or time.monotonic() > deadline:
            tail = log.read_text("utf-8", "replace")[-LOG_TAIL_CHARS:]
            raise SystemExit(f"{contender.name} does not answer; it said:\n{tail}")
        time.sleep(POLL_S)


def _answers(contender: Contender, site: Site, model: Model) -> bool:
    form = contender.forms[0]
    try:
        status, _ = ask(site, form, form.encode(model.images[:1]))
    except (OSError, http.client.HTTPException):
        return False
    return status == http.HTTPStatus.OK


def _check_forms(contender: Contender, site: Site, model: Model) -> None:
    for form in contender.forms if contender.answers else ():
        status, answer = ask(site, form, form.encode(model.images[:1]))
        if status != http.HTTPStatus.OK or not is_right(form, answer, model.probs[:1]):
            raise SystemExit(f"{contender.name}, {form.name}: {status}: {answer[:300]!r}")


def _stop(processes: "list[subprocess.Popen[bytes]]") -> None:
    everyone = family(process.pid for process in processes)
    for process in reversed(processes):
        process.terminate()
    for process in reversed(processes):
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(STOP_TIMEOUT_S)
    for pid in everyone:  # what a peer leaves behind when it is told to stop
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    for process in processes:
        process.wait()
