"""Each role becomes the real server, with the right environment."""

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from typer.testing import CliRunner
from waiting import TIMEOUT_S, wait_until

from cli.main import app

MLPFORGE = Path(sys.executable).with_name("mlpforge")
NO_BROKER = {"MLPFORGE_BROKER_URL": "redis://127.0.0.1:1/0"}


@pytest.fixture
def socket_path() -> Iterator[Path]:
    """A path that is short enough for a socket."""
    with tempfile.TemporaryDirectory(prefix="mf-") as folder:
        yield Path(folder, "part.sock")


def environment(pid: int) -> dict[str, str]:
    text = Path(f"/proc/{pid}/environ").read_text()
    return dict(entry.split("=", 1) for entry in text.split("\0") if "=" in entry)


def command_line(pid: int) -> str:
    return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ")


def file_names(folder: str) -> set[str]:
    return {path.name for path in Path(folder).iterdir()}


def accepts(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as client:
        return client.connect_ex(str(path)) == 0


def answers(client: httpx.Client, path: str) -> bool:
    try:
        return client.get(path).status_code == 200
    except httpx.TransportError:
        return False


# Prints what a role has prepared when it calls gunicorn.
HANDOVER = """
import json, os, resource, sys
from gunicorn.app.wsgiapp import WSGIApplication
from cli.main import app
_, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (256, hard))
def run(self):
    prepared = {"argv": sys.argv, "loaded": list(sys.modules), "environ": dict(os.environ)}
    prepared["files"], _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    print(json.dumps(prepared))
WSGIApplication.run = run
app(["inference", "--bind", "127.0.0.1:9"])
"""


def test_inference_prepares_this_process_for_gunicorn(tmp_path: Path) -> None:
    given = {"MLPFORGE_DATABASE_URL": "sqlite:////a/secret", "OPENBLAS_NUM_THREADS": "4"}
    done = subprocess.run(
        [sys.executable, "-c", HANDOVER],
        env={**os.environ, **given, "TMPDIR": str(tmp_path)},
        stdout=subprocess.PIPE,
        check=True,
    )
    prepared = json.loads(done.stdout)
    assert prepared["argv"][1] == "services.inference.wsgi:app"
    assert prepared["environ"]["OPENBLAS_NUM_THREADS"] == "1"
    assert "secret" not in prepared["environ"]["MLPFORGE_DATABASE_URL"]
    assert prepared["files"] > 256
    # numpy would have started its threads, and the job modules would slow down each start.
    unwanted = {"numpy", "asyncio", "contracts.jobs.spec", "services.api.jobs.routes"}
    assert not unwanted & set(prepared["loaded"])


def test_inference_serves_in_this_process_and_leaves_no_file(
    run: Callable[..., Any], socket_path: Path, tmp_path: Path
) -> None:
    (tmp_path / "models").mkdir()
    role = run(
        MLPFORGE,
        "inference",
        "--bind",
        f"unix:{socket_path}",
        MLPFORGE_MODELS=str(tmp_path / "models"),
        MLPFORGE_INFERENCE_WORKERS="1",
    )
    wait_until(lambda: accepts(socket_path))
    transport = httpx.HTTPTransport(uds=str(socket_path))
    with httpx.Client(
        transport=transport, base_url="http://localhost", timeout=TIMEOUT_S
    ) as client:
        assert client.get("/readyz/inference").status_code == 200
    pid = role.process.pid
    children = Path(f"/proc/{pid}/task/{pid}/children")
    wait_until(lambda: len(children.read_text().split()) == 2)  # one is for large bodies
    assert file_names(role.temp_dir)
    role.process.terminate()
    assert role.process.wait(TIMEOUT_S) == 0
    assert file_names(role.temp_dir) == set()


@pytest.mark.parametrize(("options", "workers"), [([], 0), (["--master"], 2)])
def test_gateway_becomes_nginx(run: Callable[..., Any], options: list[str], workers: int) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    secret = {"MLPFORGE_TOKEN": "a long secret"}
    role = run(MLPFORGE, "gateway", "--bind", f"127.0.0.1:{port}", *options, **secret)
    with httpx.Client(base_url=f"http://127.0.0.1:{port}") as client:
        wait_until(lambda: answers(client, "/healthz/gateway"))
        assert client.get("/predict").status_code == 503
    assert "nginx" in command_line(role.process.pid)
    pid = role.process.pid
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    assert len(children) == workers
    assert all(Path(f"/proc/{child}").stat().st_uid == os.getuid() for child in children)
    assert not any(name.startswith("MLPFORGE_") for name in environment(role.process.pid))
    assert file_names(role.temp_dir) == {f"mlpforge-{os.getuid()}-gateway-127.0.0.1:{port}"}
    role.process.send_signal(signal.SIGQUIT)  # with SIGKILL the workers would stay
    assert role.process.wait(TIMEOUT_S) == 0


def test_api_becomes_gunicorn_with_one_matplotlib_folder(
    run: Callable[..., Any], socket_path: Path, tmp_path: Path
) -> None:
    argv = (MLPFORGE, "api", "--bind", f"unix:{socket_path}")
    role = run(*argv, MLPFORGE_DATA_DIR=str(tmp_path), **NO_BROKER)
    wait_until(lambda: accepts(socket_path))
    assert "gunicorn services.api.wsgi:app" in command_line(role.process.pid)
    folder = environment(role.process.pid)["MPLCONFIGDIR"]
    assert folder == f"{role.temp_dir}/mlpforge-{os.getuid()}-plots"
    metrics = Path(environment(role.process.pid)["PROMETHEUS_MULTIPROC_DIR"])
    assert metrics.parent == Path(role.temp_dir)
    assert file_names(role.temp_dir) == {Path(folder).name, metrics.name}


def test_worker_becomes_celery_with_a_niceness(run: Callable[..., Any]) -> None:
    role = run(MLPFORGE, "worker", **NO_BROKER)
    wait_until(lambda: "celery --app worker.app:app" in command_line(role.process.pid))
    assert os.getpriority(os.PRIO_PROCESS, role.process.pid) >= 10


def test_worker_check_fails_without_a_worker() -> None:
    assert CliRunner().invoke(app, ["worker", "--check"], env=NO_BROKER).exit_code == 1
