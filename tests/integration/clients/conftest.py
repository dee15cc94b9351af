import json
import os
import subprocess
import sys

import pytest
from programs import running
from waiting import TIMEOUT_S

from cli.client import Client


@pytest.fixture(scope="session")
def environ():
    return {name: value for name, value in os.environ.items() if not name.startswith("MLPFORGE_")}


@pytest.fixture(scope="session")
def service_folder(tmp_path_factory):
    """Where the service keeps its log, and in `data` everything else."""
    return tmp_path_factory.mktemp("service")


@pytest.fixture(scope="session")
def service(environ, service_folder):
    """The address of a whole embedded service in which one small network is trained."""
    folder = service_folder
    argv = [sys.executable, "-m", "cli.main", "up", "--json", "--port", "0"]
    argv += ["--data-dir", folder / "data"]
    with (folder / "up.log").open("w") as log, running(argv, env=environ, stderr=log) as process:
        line = process.stdout.readline()
        assert line.startswith("{"), (folder / "up.log").read_text()
        url = json.loads(line)["url"]
        done = run(environ, url, "train", "steps=600", "optimizer.learning_rate=1.0", "--json")
        assert json.loads(done.stdout)["state"] == "succeeded"
        yield url
        process.terminate()
        assert process.wait(TIMEOUT_S) == 0


@pytest.fixture
def client_environ(environ, service, service_folder):
    """What somebody has set who works with the service, and with its data folder."""
    data_dir = service_folder / "data"
    return environ | {"MLPFORGE_URL": service, "MLPFORGE_DATA_DIR": str(data_dir)}


def run(environ, url, *arguments, check=True):
    """Run one client command against a service."""
    return subprocess.run(
        [sys.executable, "-m", "cli.main", *arguments],
        env=environ | {"MLPFORGE_URL": url, "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=check,
        timeout=TIMEOUT_S,
    )


@pytest.fixture
def mlpforge(environ, service):
    def command(*arguments, check=True):
        return run(environ, service, *arguments, check=check)

    return command


@pytest.fixture
def client(service):
    with Client(service) as client:
        yield client
