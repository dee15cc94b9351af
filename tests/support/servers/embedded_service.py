"""Process trees, found by a mark in their environment, such as `mlpforge up`."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx
from programs import AS_IN_A_TERMINAL
from waiting import TIMEOUT_S, wait_until

NICENESS = "1"  # low: the tests wait for the worker
MLPFORGE = Path(sys.executable).with_name("mlpforge")


@dataclass
class ProcessTree:
    """A process and all its descendants."""

    argv: list[str]
    environ: dict[str, str] = field(default_factory=dict)
    mark: str = field(default_factory=lambda: f"TEST_MARK={uuid.uuid4()}")
    # Short, since it contains sockets; removed with the leftovers of killed processes.
    temp_dir: str = field(default_factory=lambda: tempfile.mkdtemp(prefix="mf-"))

    def start(self) -> subprocess.Popen[str]:
        name, _, value = self.mark.partition("=")
        inherited = {k: v for k, v in os.environ.items() if not k.startswith("MLPFORGE_")}
        self.process = subprocess.Popen(
            [*AS_IN_A_TERMINAL, *self.argv],
            env={**inherited, "TMPDIR": self.temp_dir, **self.environ, name: value},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        return self.process

    def read_line(self) -> str:
        assert self.process.stdout
        return self.process.stdout.readline().strip()

    def alive(self) -> list[int]:
        """Return the pids of the processes with the mark; a zombie has no environment."""
        return [int(entry.name) for entry in Path("/proc").glob("[0-9]*") if self._is_in(entry)]

    def end(self) -> None:
        for pid in self.alive():
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue
        self.process.wait(TIMEOUT_S)
        for pipe in (self.process.stdout, self.process.stderr):
            if pipe:
                pipe.close()
        shutil.rmtree(self.temp_dir, ignore_errors=True)

    def _is_in(self, entry: Path) -> bool:
        try:
            return self.mark.encode() in (entry / "environ").read_bytes().split(b"\0")
        except OSError:
            return False


def command_line(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ")
    except OSError:
        return ""


def pids_with_open_file(file: Path) -> list[int]:
    """Return the pids of the processes that have a file open."""
    return [int(entry.name) for entry in Path("/proc").glob("[0-9]*") if has_open(entry, file)]


def has_open(process: Path, file: Path) -> bool:
    try:
        return any(link.readlink() == file for link in (process / "fd").iterdir())
    except OSError:
        return False


@contextmanager
def process_trees() -> Iterator[Callable[..., ProcessTree]]:
    """Yield a function that starts process trees; kill what is left at the end."""
    started: list[ProcessTree] = []

    def start(*argv: str | Path, **environ: str) -> ProcessTree:
        tree = ProcessTree([str(word) for word in argv], environ)
        tree.start()
        started.append(tree)
        return tree

    try:
        yield start
    finally:
        for tree in started:
            tree.end()


def start_gateway(run: Callable[..., ProcessTree], api: str, *inference: str) -> str:
    """Start a gateway for services at these addresses, and return its address."""
    services = [word for address in inference for word in ("--inference", address)]
    return start_gateway_with(run, "--api", api, *services)[0]


def start_gateway_with(
    run: Callable[..., ProcessTree], *options: str | Path, scheme: str = "http"
) -> tuple[str, ProcessTree]:
    """Start a gateway with options, and return its address and its processes."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    tree = run(MLPFORGE, "gateway", "--bind", f"127.0.0.1:{port}", *options)
    url = f"{scheme}://127.0.0.1:{port}"

    def is_open() -> bool:
        try:
            return httpx.get(f"{url}/healthz/gateway", verify=False).status_code == 200  # noqa: S501  only whether it listens
        except httpx.TransportError:
            return False

    wait_until(is_open)
    return url, tree


@dataclass(frozen=True)
class Service:
    """A running `mlpforge up` and its address."""

    tree: ProcessTree
    url: str
    data_dir: Path
    log_dir: Path

    def alive(self) -> set[int]:
        """Return the pids of all programs; the broker's title overwrites its environment."""
        return {*self.tree.alive(), *pids_with_open_file(self.data_dir / "lock")}

    def leader(self, words: str) -> int:
        """Return the pid of the program whose command line contains words."""
        found = sorted(pid for pid in self.alive() if words in command_line(pid))
        assert found, f"no program is called {words}"
        return found[0]


def start_service(
    run: Callable[..., ProcessTree],
    folder: Path,
    *,
    logs_to_dir: bool = True,
    environ: Mapping[str, str] | None = None,
) -> Service:
    data_dir, log_dir = folder / "data", folder / "logs"
    options = ["--port", "0", "--data-dir", data_dir]
    options += ["--log-dir", log_dir] if logs_to_dir else []
    environ = dict(environ or {}) | {
        "MLPFORGE_INFERENCE_WORKERS": "2",  # each has its own socket
        "MLPFORGE_WORKER_NICENESS": NICENESS,
        "MLPFORGE_LEASE_S": str(2 * TIMEOUT_S),  # longer than any test
    }
    tree = run(MLPFORGE, "up", *options, **environ)
    word, _, url = tree.read_line().partition(" ")
    assert word == "ready", tree.process.communicate()[1]
    return Service(tree, url, data_dir, log_dir)
