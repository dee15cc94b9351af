"""A running contender: its processes from start to stop."""

import contextlib
import http.client
import os
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from harness.contender_process import UNWANTED
from serving.contender import APPS, Command, Contender, Site
from serving.forms import Form, is_correct
from serving.model import Model
from serving.processes import family
from serving.wrk import Load

THREADS = dict.fromkeys(
    ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS"), "1"
)
START_TIMEOUT_S = 90
STOP_TIMEOUT_S = 20
POLL_S = 0.005
LOG, LOG_TAIL_CHARS = "log", 2000

Processes = list["subprocess.Popen[bytes]"]


@dataclass(frozen=True)
class Server:
    """A contender that responds.

    Args:
        contender: The contender.
        site: Where it runs.
        roots: Ids of the processes that were started here; all others descend from them.
        start_s: Time from the first exec to the first correct response.
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
        """Return the load for wrk: the first images as one request."""
        body = form.encode(model.images[:images])
        file = self.site.folder / f"{form.name}-{images}.body"
        file.write_bytes(body)
        return Load(f"http://{self.site.address}{form.path}", file, form.headers(body))


@contextlib.contextmanager
def serving(contender: Contender, model: Model) -> Iterator[Server]:
    """Run a contender until the block ends, after a check of its response in every form.

    Raises:
        SystemExit: it did not start, or a response is wrong.
    """
    python = contender.python
    with tempfile.TemporaryDirectory(prefix="mlpforge-") as name:
        site = Site(free_port(), Path(name), model.folder, python)
        commands = contender.commands(site)
        started = time.perf_counter()
        with (site.folder / LOG).open("wb") as log_file, contextlib.ExitStack() as stack:
            processes = [_start(command, site, log_file.fileno()) for command in commands]
            stack.callback(_stop, processes)
            _wait(contender, site, model, processes)
            took_s = time.perf_counter() - started
            _check_forms(contender, site, model)
            yield Server(contender, site, tuple(process.pid for process in processes), took_s)


def free_port() -> int:
    """Return a free port."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    return port


def post(site: Site, form: Form, body: bytes) -> tuple[int, bytes]:
    """Send one request; return the status and the body of the response.

    Raises:
        OSError, http.client.HTTPException: there is no response.
    """
    connection = http.client.HTTPConnection(site.address, timeout=30)
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
    return subprocess.Popen(  # noqa: S603  argv is fixed here
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


def _wait(contender: Contender, site: Site, model: Model, processes: Processes) -> None:
    deadline = time.monotonic() + START_TIMEOUT_S
    while not _is_ready(site, contender.forms[0], model):
        has_ended = any(process.poll() is not None for process in processes)
        if has_ended or time.monotonic() > deadline:
            tail = (site.folder / LOG).read_text("utf-8", "replace")[-LOG_TAIL_CHARS:]
            raise SystemExit(f"{contender.name} does not respond; its log ends with:\n{tail}")
        time.sleep(POLL_S)


def _is_ready(site: Site, form: Form, model: Model) -> bool:
    try:
        status, _ = post(site, form, form.encode(model.images[:1]))
    except (OSError, http.client.HTTPException):
        return False
    return status == http.HTTPStatus.OK


def _check_forms(contender: Contender, site: Site, model: Model) -> None:
    for form in contender.forms if contender.predicts else ():
        status, body = post(site, form, form.encode(model.images[:1]))
        if status != http.HTTPStatus.OK or not is_correct(form, body, model.probs[:1]):
            raise SystemExit(f"{contender.name}, {form.name}: {status}: {body[:300]!r}")


def _stop(processes: Processes) -> None:
    everyone = family(process.pid for process in processes)
    for process in reversed(processes):
        process.terminate()
    for process in reversed(processes):
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(STOP_TIMEOUT_S)
    for pid in everyone:  # processes that a peer leaves behind
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    for process in processes:
        process.wait()
