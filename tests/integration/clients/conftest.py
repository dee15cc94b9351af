import json
import os
import re
import socket
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from programs import run_as_documented, running
from typer.testing import CliRunner
from waiting import TIMEOUT_S

from cli.main import app
from mlpforge import Client

README = Path(__file__).parents[3] / "README.md"
ADDRESS = "http://127.0.0.1:8000"
PORTS_OF_CLIENTS = Path("/proc/sys/net/ipv4/ip_local_port_range")


@pytest.fixture(scope="session")
def environ():
    return {name: value for name, value in os.environ.items() if not name.startswith("MLPFORGE_")}


@pytest.fixture(scope="session")
def service_folder(tmp_path_factory):
    """The folder of the service's log, with its data folder `data`."""
    return tmp_path_factory.mktemp("service")


@pytest.fixture(scope="session")
def service(fresh_service, pasted_readme):
    """The address of an embedded service in which README's two networks are trained."""
    assert pasted_readme.returncode == 0, pasted_readme.stderr
    return fresh_service


@pytest.fixture(scope="session")
def pasted_readme(environ, fresh_service, tmp_path_factory):
    """The result of README's blocks in one shell, without those that start a service.

    One epoch is enough for the networks that train for three.
    """
    text, shortened = re.subn(r'(epochs"?[=:] ?)3\b', r"\g<1>1", README.read_text("utf-8"))
    assert shortened == 2
    blocks = re.findall(r"```(console|python)\n(.*?)```", text, re.DOTALL)
    script = "set -eo pipefail\n" + "".join(to_shell(*block) for block in blocks)
    return run_as_documented(
        script.replace(ADDRESS, fresh_service),
        environ | {"MLPFORGE_URL": fresh_service},
        tmp_path_factory.mktemp("readme"),
    )


def to_shell(language, block):
    if language == "python":
        return f"python - <<'END'\n{block}END\n"
    lines = [line.removeprefix("$ ") for line in block.splitlines() if "$ make" not in line]
    return "".join(f"{line}\n" for line in lines)


@pytest.fixture(scope="session")
def inference_port():
    """A port for the inference service alone, which no client's connection can take."""
    first_port_of_clients = int(PORTS_OF_CLIENTS.read_text().split()[0])
    # Not the same port in two runs of the tests at a time.
    for port in range(first_port_of_clients - 1 - os.getpid() % 10_000, 1024, -1):
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    raise AssertionError("every port is in use")


@pytest.fixture(scope="session")
def fresh_service(environ, service_folder, inference_port):
    """The address of an embedded service after its first start."""
    folder = service_folder
    argv = [sys.executable, "-m", "cli.main", "up", "--json", "--port", "0"]
    argv += ["--data-dir", folder / "data"]
    quick = environ | {"MLPFORGE_INFERENCE_WORKERS": "1", "MLPFORGE_WORKER_NICENESS": "0"}
    quick |= {"MLPFORGE_WEBHOOK_HOSTS": "localhost"}
    quick |= {"MLPFORGE_INFERENCE_PORT": str(inference_port)}
    with (folder / "up.log").open("w") as log, running(argv, env=quick, stderr=log) as process:
        line = process.stdout.readline()
        assert line.startswith("{"), (folder / "up.log").read_text()
        url = json.loads(line)["url"]
        yield url
        process.terminate()
        assert process.wait(TIMEOUT_S) == 0


@pytest.fixture
def client_environ(environ, service, service_folder):
    """The environment of a user of the service and of its data folder."""
    data_dir = service_folder / "data"
    return environ | {"MLPFORGE_URL": service, "MLPFORGE_DATA_DIR": str(data_dir)}


@dataclass(frozen=True)
class Done:
    """The result of a client command."""

    returncode: int
    stdout: str
    stderr: str


def run(environ, url, *arguments, check=True):
    """Run one client command against a service in this process, which is faster than a new one."""
    cleared = dict.fromkeys(name for name in os.environ if name not in environ)
    ours = {"MLPFORGE_URL": url, "COLUMNS": "200"}
    done = CliRunner().invoke(app, arguments, env=cleared | environ | ours, catch_exceptions=False)
    assert not (check and done.exit_code), done.stderr
    return Done(done.exit_code, done.stdout, done.stderr)


@pytest.fixture
def mlpforge(client_environ, service):
    def command(*arguments, check=True):
        return run(client_environ, service, *arguments, check=check)

    return command


@pytest.fixture
def client(service):
    with Client(service) as client:
        yield client
